import type { SampleTrack } from './sample.ts'
import { breaks, csv, fileOf, pipes, text, type Write } from './writing.ts'

/** A table of areas by levels, with or without further columns and rows. */
function areasByLevels(track: SampleTrack, areas: readonly string[], corner = 'Theme'): string[][] {
  const row = (area: string) => {
    const at = track.areas.indexOf(area)
    return [area, ...track.levels.map((_, level) => breaks(text(track, level, at)))]
  }
  return [[corner, ...track.levels], ...areas.map(row)]
}

/** Moves from each level to the next. */
const moves = ({ levels }: SampleTrack) =>
  levels.slice(1).map((level, at) => [levels[at] ?? '', level, 'Shows it for half a year before anything is decided.'])

/** Ways of writing a framework in tables with other things beside it, by name. */
export const tableWriters: Readonly<Record<string, Write>> = {
  'a table per level, a column that says the same of an area at each': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `docs/${fileOf(track.label)}.md`,
        [
          `# ${track.label}`,
          ...track.levels.flatMap((level, at) => [
            `### ${level}`,
            pipes([
              ['Principle', 'Competencies', 'Level expectations'],
              ...track.areas.map((area, column) => [
                area,
                `Question: "What is ${area.toLowerCase()} about here?"<br><br>*It is the same at every level of ours.*`,
                breaks(text(track, at, column)),
              ]),
            ]),
          ]),
        ].join('\n\n'),
      ]),
    ),
  'a table per level, the step of a scale beside each area': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `levels/${fileOf(track.label)}.md`,
        [
          `# ${track.label}`,
          ...track.levels.flatMap((level, at) => [
            `### ${level}`,
            '* **Summary:** Gets along, and says so.',
            pipes([
              ['Axis', 'Level', 'Description'],
              ...track.areas.map((area, column) => [
                area,
                String(Math.max(1, at + (column % 2))),
                breaks(text(track, at, column)),
              ]),
            ]),
          ]),
        ].join('\n\n'),
      ]),
    ),
  'tables in numbered sections that have an area in common, then moves and what is no expectation': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `pages/${fileOf(track.label)}.md`,
        [
          `# ${track.label}`,
          '## 1. Where we look first',
          pipes(areasByLevels(track, track.areas.slice(0, 1))),
          '## 2. What else counts',
          pipes(areasByLevels(track, track.areas.slice(1))),
          '## 3. What it takes to move on',
          pipes([['From', 'To', 'What to show'], ...moves(track)]),
          '## 4. Warning signs',
          pipes([track.levels, track.levels.map(() => 'Waits to be told what to do every day.')]),
        ].join('\n\n'),
      ]),
    ),
  'rows of what is no expectation below a group of their own': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => {
        const [header = [], ...rows] = areasByLevels(track, track.areas)
        const risk = [
          'Potential misalignments',
          'Haste',
          ...track.levels.map(() => 'May begin before anyone has asked.'),
        ]
        const table = [['Category', ...header], ...rows.map((row) => ['Daily work', ...row]), risk]
        return [
          `${fileOf(track.label)}.csv`,
          csv(table.map((row) => row.map((cell) => cell.replaceAll('<br><br>', '\n')))),
        ]
      }),
    ),
  'a column for each statement of a record': ({ tracks }) => ({
    'skills.csv': csv([
      ['Role', 'Level', 'Competency', 'Behaviour 1', 'Behaviour 2', 'Behaviour 3'],
      ...tracks.flatMap((track) =>
        track.levels.flatMap((level, at) =>
          track.areas.map((area, column) => {
            const [one = '', two = '', three = ''] = text(track, at, column)
            return [track.label, level, area, one, two, three]
          }),
        ),
      ),
    ]),
  }),
  'groups, areas and marks at the levels that each statement is expected of': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.csv`,
        csv([
          ['Competency', 'Sub-competency', 'Statement', ...track.levels],
          ...track.areas.flatMap((area, column) =>
            track.levels.flatMap((level, at) =>
              text(track, at, column).map((statement) => [
                column === 0 ? 'First things' : 'Other things',
                area,
                statement,
                ...track.levels.map((other) => (other === level ? 'x' : '')),
              ]),
            ),
          ),
        ]),
      ]),
    ),
}
