import type { Answer } from '../ask/answer.ts'
import { type Command, printCommand } from '../ask/command.ts'
import type { Coordinates, Descriptor, Level } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { placeName } from './names.ts'
import type { Action } from './reply.ts'
import { words } from './words.ts'

const mostSteps = 5

/** What is offered to choose from, each named by what tells it from the others. */
export function choicesOf({ choices }: Answer, framework: Framework): Action[] {
  const shared = commonTo(choices.map((choice) => choice.at))
  return choices.map(({ at, command }) => {
    const name = placeName(at, framework, shared) || placeName(at, framework) || framework.track(at.track ?? '')?.name
    return { label: name ?? printCommand(command), command: printCommand(command) }
  })
}

/** Where one would naturally go from what is shown. */
export function nextSteps(answer: Answer, framework: Framework): Action[] {
  const [first] = answer.descriptors
  switch (answer.kind) {
    case 'descriptor':
      return first ? stepsFrom(first, answer.at, framework).slice(0, mostSteps) : []
    case 'compare':
      return answer.command?.do === 'compare' && first ? sidesOf(answer.command.sides, answer.at, framework) : []
    case 'several':
      return first && answer.at.level !== undefined ? levelSteps(first, answer.at, framework) : []
    default:
      return []
  }
}

function stepsFrom(cell: Descriptor, at: Coordinates, framework: Framework): Action[] {
  const { next, previous } = neighbours(cell, at, framework)
  const place: Coordinates = { ...at, track: cell.track.id, level: cell.level.id, area: cell.area.id }
  const other = next[0] ?? previous[0]
  return [
    ...next.map((level) => action(words.next(level.label), { do: 'show', at: { ...place, level: level.id } })),
    ...previous.map((level) => action(words.previous(level.label), { do: 'show', at: { ...place, level: level.id } })),
    ...(other ? [action(words.compareWith(other.label), comparison(place, cell.level, other))] : []),
    action(words.all(cell.level.label), { do: 'show', at: { ...trackOf(at, framework), level: cell.level.id } }),
    ...(cell.area.definition ? [action(words.whatIs(cell.area.label), { do: 'define', area: cell.area.id })] : []),
  ]
}

/** Each side of a comparison by itself. */
function sidesOf(sides: readonly Coordinates[], shared: Coordinates, framework: Framework): Action[] {
  const real = sides.filter((side) => framework.at(side).length > 0).slice(0, mostSteps)
  return real.map((side) => action(words.only(placeName(side, framework, shared)), { do: 'show', at: side }))
}

function levelSteps(cell: Descriptor, at: Coordinates, framework: Framework): Action[] {
  if (at.area !== undefined) return []
  const { next, previous } = neighbours(cell, at, framework)
  return [
    ...next.map((level) => action(words.next(level.label), { do: 'show', at: { ...at, level: level.id } })),
    ...previous.map((level) => action(words.previous(level.label), { do: 'show', at: { ...at, level: level.id } })),
  ].slice(0, mostSteps)
}

const action = (label: string, command: Command): Action => ({ label, command: printCommand(command) })

/** A shared track is no place to stay in: its steps lead to all tracks. */
function trackOf({ track }: Coordinates, framework: Framework): Coordinates {
  return track === undefined || framework.track(track)?.shared ? {} : { track }
}

function comparison(place: Coordinates, one: Level, other: Level): Command {
  const sides = [one, other].sort((a, b) => a.rank - b.rank)
  return { do: 'compare', sides: sides.map((level) => ({ ...place, level: level.id })) }
}

/** The levels right above and below that have the same area, on the ladder of the track. */
function neighbours(cell: Descriptor, at: Coordinates, framework: Framework) {
  const track = at.track === undefined ? cell.track : (framework.track(at.track) ?? cell.track)
  const here = { ...(at.area !== undefined && { area: at.area }), track: track.id }
  const ladder = track.levels.filter((level) => framework.at({ ...here, level: level.id }).length > 0)
  const beside = (side: 1 | -1) => {
    const beyond = ladder.filter((level) => (level.rank - cell.level.rank) * side > 0)
    const nearest = Math.min(...beyond.map((level) => level.rank * side))
    return beyond.filter((level) => level.rank * side === nearest)
  }
  return { next: beside(1), previous: beside(-1) }
}

/** What all places have in common. */
function commonTo(places: readonly Coordinates[]): Coordinates {
  const [first, ...others] = places
  if (!first || others.length === 0) return {}
  const same = (kind: keyof Coordinates) => others.every((other) => other[kind] === first[kind])
  return Object.fromEntries(Object.entries(first).filter(([kind]) => same(kind as keyof Coordinates)))
}
