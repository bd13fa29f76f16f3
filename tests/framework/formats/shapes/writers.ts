import { stringify } from 'yaml'
import type { SampleTrack } from './sample.ts'
import { breaks, bullets, csv, fileOf, listed, pipes, text, type Write } from './writing.ts'

/** A page per track. */
const pages =
  (write: (track: SampleTrack) => string): Write =>
  ({ tracks }) =>
    Object.fromEntries(tracks.map((track) => [`${fileOf(track.label)}.md`, `# ${track.label}\n\n${write(track)}\n`]))

/** All tracks on one page. */
const together =
  (write: (track: SampleTrack) => string): Write =>
  ({ tracks }) => ({
    'ladder.md': ['# Our career ladder', ...tracks.map((track) => `## ${track.label}\n\n${write(track)}`)].join('\n\n'),
  })

const perColumn = (track: SampleTrack, corner = 'Competency') =>
  pipes([
    [corner, ...track.levels],
    ...track.areas.map((area, at) => [area, ...track.levels.map((_, level) => breaks(text(track, level, at)))]),
  ])
const perRow = (track: SampleTrack, corner = 'Level') =>
  pipes([
    [corner, ...track.areas],
    ...track.levels.map((level, at) => [level, ...track.areas.map((_, area) => breaks(text(track, at, area)))]),
  ])
const levelsThenAreas = (track: SampleTrack, depth: number, body = bullets) =>
  track.levels
    .map((level, at) =>
      [
        `${'#'.repeat(depth)} ${level}`,
        ...track.areas.map((area, column) => `${'#'.repeat(depth + 1)} ${area}\n\n${body(text(track, at, column))}`),
      ].join('\n\n'),
    )
    .join('\n\n')
const areasThenLevels = (track: SampleTrack, depth: number) =>
  track.areas
    .map((area, column) =>
      [
        `${'#'.repeat(depth)} ${area}`,
        ...track.levels.map((level, at) => `${'#'.repeat(depth + 1)} ${level}\n\n${bullets(text(track, at, column))}`),
      ].join('\n\n'),
    )
    .join('\n\n')
const htmlRows = (rows: readonly (readonly string[])[]) =>
  rows
    .map(
      (row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>\n${cell}\n</td>`)).join('\n')}</tr>`,
    )
    .join('\n')
const idOf = (label: string) => fileOf(label.replaceAll('&', 'and'))
const records = (track: SampleTrack) =>
  track.levels.flatMap((level, at) =>
    track.areas.map((area, column) => ({ level, area, text: text(track, at, column) })),
  )

/** Every way of writing a framework down, by name. */
export const writers: Readonly<Record<string, Write>> = {
  'tables with a level per column': pages(perColumn),
  'tables with a level per column and a blank corner': pages((track) => perColumn(track, '')),
  'tables with a level per row': pages(perRow),
  'tables with a level per row and a blank corner': pages((track) => perRow(track, '')),
  'tables on one page': together(perColumn),
  'tables per row on one page': together(perRow),
  'a table below each area, a level per column': pages((track) =>
    track.areas
      .map(
        (area, at) =>
          `### ${area}\n\n${pipes([track.levels, track.levels.map((_, level) => breaks(text(track, level, at)))])}`,
      )
      .join('\n\n'),
  ),
  'a table below each area, a level per row': pages((track) =>
    track.areas
      .map(
        (area, at) =>
          `## ${area}\n\n${pipes([['Level', 'Expectations'], ...track.levels.map((level, row) => [level, breaks(text(track, row, at))])])}`,
      )
      .join('\n\n'),
  ),
  'a table of areas below each level': pages((track) =>
    track.levels
      .map(
        (level, at) =>
          `## ${level}\n\n${pipes([['Area', 'Description'], ...track.areas.map((area, column) => [area, breaks(text(track, at, column))])])}`,
      )
      .join('\n\n'),
  ),
  'continuation rows': pages((track) =>
    pipes([
      ['Area', ...track.levels],
      ...track.areas.flatMap((area, at) => {
        const height = Math.max(...track.levels.map((_, level) => text(track, level, at).length))
        return Array.from({ length: height }, (_, row) => [
          row === 0 ? `**${area}**` : '',
          ...track.levels.map((_, level) => text(track, level, at)[row] ?? ''),
        ])
      }),
    ]),
  ),
  'HTML tables with lists': pages(
    (track) =>
      `<table>\n${htmlRows([['Skill', ...track.levels], ...track.areas.map((area, at) => [area, ...track.levels.map((_, level) => listed(text(track, level, at)))])])}\n</table>`,
  ),
  'HTML tables with groups of areas merged': pages((track) => {
    const half = Math.ceil(track.areas.length / 2)
    const rows = track.areas.map((area, at) => {
      const group =
        at === 0
          ? `<td rowspan="${half}">Craft</td>`
          : at === half
            ? `<td rowspan="${track.areas.length - half}">People</td>`
            : ''
      return `<tr>${group}<td>${area}</td>${track.levels.map((_, level) => `<td>${listed(text(track, level, at))}</td>`).join('')}</tr>`
    })
    return `<table>\n<tr><th>Category</th><th>Skill</th>${track.levels.map((level) => `<th>${level}</th>`).join('')}</tr>\n${rows.join('\n')}\n</table>`
  }),
  'levels as headings, areas below': pages((track) => levelsThenAreas(track, 2)),
  'areas as headings, levels below': pages((track) => areasThenLevels(track, 2)),
  'levels as headings, areas below, on one page': together((track) => levelsThenAreas(track, 3)),
  'areas as headings, levels below, on one page': together((track) => areasThenLevels(track, 3)),
  'paragraphs below headings': pages((track) => levelsThenAreas(track, 2, (items) => items.join('\n\n'))),
  'bullets that begin with a level': pages((track) =>
    track.areas
      .map(
        (area, at) =>
          `## ${area}\n\n${track.levels.map((level, row) => `- ${level}: ${text(track, row, at).join('<br>')}`).join('\n')}`,
      )
      .join('\n\n'),
  ),
  'bold bullets that begin with a level': pages((track) =>
    track.areas
      .map(
        (area, at) =>
          `## ${area}\n\n${track.levels.map((level, row) => `* **${level}** - ${text(track, row, at).join('<br>')}`).join('\n')}`,
      )
      .join('\n\n'),
  ),
  'levels as bullets with lists below': pages((track) =>
    track.areas
      .map(
        (area, at) =>
          `## ${area}\n\n${track.levels.map((level, row) => `- ${level}\n${bullets(text(track, row, at), '  ')}`).join('\n')}`,
      )
      .join('\n\n'),
  ),
  'bold areas in bullets below levels': pages((track) =>
    track.levels
      .map(
        (level, at) =>
          `## ${level}\n\n${track.areas.map((area, column) => `- **${area}**: ${text(track, at, column).join('<br>')}`).join('\n')}`,
      )
      .join('\n\n'),
  ),
  'areas in bullets with lists, below levels': pages((track) =>
    track.levels
      .map(
        (level, at) =>
          `## ${level}\n\n${track.areas.map((area, column) => `- ${area}\n${bullets(text(track, at, column), '    ')}`).join('\n')}`,
      )
      .join('\n\n'),
  ),
  'areas as bold paragraphs below levels': pages((track) =>
    track.levels
      .map(
        (level, at) =>
          `## ${level}\n\n${track.areas.map((area, column) => `**${area}**\n\n${bullets(text(track, at, column))}`).join('\n\n')}`,
      )
      .join('\n\n'),
  ),
  'a folder per track, a page per level': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => [
          `${fileOf(track.label)}/${at + 1}-${fileOf(level)}.md`,
          `# ${level}\n\n${track.areas.map((area, column) => `## ${area}\n\n${bullets(text(track, at, column))}`).join('\n\n')}\n`,
        ]),
      ),
    ),
  'a folder per track, a page of tables per level': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => [
          `${fileOf(track.label)}/${at + 1}-${fileOf(level)}.md`,
          `---\nlevel: ${level}\n---\n\n${pipes([['Area', 'Description'], ...track.areas.map((area, column) => [area, breaks(text(track, at, column))])])}\n`,
        ]),
      ),
    ),
  'a folder per track, a page per area': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.areas.map((area, column) => [
          `${fileOf(track.label)}/${fileOf(area)}.md`,
          `# ${area}\n\n${track.levels.map((level, at) => `## ${level}\n\n${bullets(text(track, at, column))}`).join('\n\n')}\n`,
        ]),
      ),
    ),
  'front matter that holds the framework': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => {
        const levels = track.levels.map((name, at) => ({
          name,
          competencies: track.areas.map((area, column) => ({ name: area, expectations: text(track, at, column) })),
        }))
        return [`${fileOf(track.label)}.md`, `---\n${stringify({ layout: 'ladder', title: track.label, levels })}---\n`]
      }),
    ),
  'records that point at ids': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => {
        const data = {
          name: track.label,
          levels: track.levels.map((name) => ({ id: idOf(name), name })),
          themes: track.areas.map((name) => ({
            id: idOf(name),
            name,
            summary: 'What it means, in a sentence of six words.',
          })),
          competencies: records(track).flatMap(({ level, area, text: texts }, at) =>
            texts.map((summary, index) => ({
              id: `c-${at}-${index}`,
              level: idOf(level),
              theme: idOf(area),
              summary,
              proficiency: 'Working knowledge',
            })),
          ),
        }
        return [`${fileOf(track.label)}.yml`, stringify(data)]
      }),
    ),
  'JSON of competencies with levels': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => {
        const competencies = track.areas.map((name, column) => ({
          name,
          description: 'What it means, in a sentence of seven words.',
          levels: track.levels.map((level, at) => ({ level, expectations: text(track, at, column) })),
        }))
        return [`${fileOf(track.label)}.json`, JSON.stringify({ title: track.label, competencies }, undefined, 2)]
      }),
    ),
  'nested role, level and list': ({ tracks }) => ({
    'framework.yaml': stringify(
      Object.fromEntries(
        tracks.map((track) => [
          track.label,
          Object.fromEntries(
            track.levels.map((level, at) => [
              level,
              Object.fromEntries(track.areas.map((area, column) => [area, text(track, at, column)])),
            ]),
          ),
        ]),
      ),
    ),
  }),
  'roles with levels with competencies': ({ tracks }) => ({
    'framework.yml': stringify({
      company: 'Larkspur',
      roles: tracks.map((track) => ({
        name: track.label,
        levels: track.levels.map((title, at) => ({
          title,
          competencies: track.areas.map((area, column) => ({
            area,
            description: text(track, at, column).join('\n\n'),
          })),
        })),
      })),
    }),
  }),
  'CSV with a level per column': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.csv`,
        csv([
          ['Category', 'Competency', ...track.levels],
          ...track.areas.map((area, at) => [
            at === 0 ? 'Craft' : '',
            area,
            ...track.levels.map((_, level) => text(track, level, at).join('\n')),
          ]),
        ]),
      ]),
    ),
  'CSV with a level per row': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.csv`,
        csv([
          ['Level', ...track.areas],
          ...track.levels.map((level, at) => [
            level,
            ...track.areas.map((_, area) => text(track, at, area).join('\n')),
          ]),
        ]),
      ]),
    ),
  'CSV with a record per row': ({ tracks }) => ({
    'all.csv': csv([
      ['Track', 'Level', 'Area', 'Expectation'],
      ...tracks.flatMap((track) =>
        records(track).flatMap(({ level, area, text: texts }) => texts.map((one) => [track.label, level, area, one])),
      ),
    ]),
  }),
}
