import type { Framework } from '../framework/framework.ts'

/** Questions to try that this framework answers, about a cell from the middle of the ladder. */
export function examplesFrom({ levels, tracks, descriptors }: Framework): string[] {
  const written = descriptors.filter(({ state }) => state === 'written')
  const middle = levels[Math.floor(levels.length / 2)]
  const cell = written.findLast(({ level }) => level === middle) ?? written.at(-1)
  if (!cell) return ['What levels are there?']
  const ladder = cell.track.levels
  const beside =
    ladder.find(({ rank }) => rank > cell.level.rank) ?? ladder.findLast(({ rank }) => rank < cell.level.rank)
  const [level, area] = [cell.level.label, cell.area.label]
  return [
    `What does ${level} ${area} expect?`,
    ...(beside ? [`${level} vs ${beside.label} in ${area}`] : []),
    `What is ${area}?`,
    `I'm ${level}, what do I need next in ${area}?`,
    tracks.length > 1 ? `What areas does ${cell.track.name} have?` : 'What levels are there?',
  ]
}
