import type { Sample, SampleTrack } from './sample.ts'
import { breaks, bullets, fileOf, listed, pipes, text, type Write, type Written } from './writing.ts'

/** A page for each part of each track, in the track's folder; without a title where `front` gives none. */
function perPart(
  { tracks }: Sample,
  parts: (track: SampleTrack) => readonly string[],
  write: (track: SampleTrack, part: number, label: string) => string,
  fileName = (label: string, at: number) => `${at + 1}-${fileOf(label)}`,
): Written {
  return Object.fromEntries(
    tracks.flatMap((track) =>
      parts(track).map((label, at) => [
        `ladders/${fileOf(track.label)}/${fileName(label, at)}.md`,
        `${write(track, at, label)}\n`,
      ]),
    ),
  )
}

const perLevel =
  (write: (track: SampleTrack, level: number, label: string) => string): Write =>
  (sample) =>
    perPart(sample, ({ levels }) => levels, write)
const perArea =
  (write: (track: SampleTrack, area: number, label: string) => string): Write =>
  (sample) =>
    perPart(sample, ({ areas }) => areas, write)

const titled = (title: string, body: string) => `---\ntitle: "${title}"\ndate: 2024-02-01\n---\n\n${body}`
const sections = (labels: readonly string[], body: (at: number) => string, mark: string) =>
  labels.map((label, at) => `${mark} ${label}\n\n${body(at)}`).join('\n\n')
const halves = (labels: readonly string[]) => {
  const half = Math.ceil(labels.length / 2)
  return [labels.slice(0, half), labels.slice(half)].filter(({ length }) => length > 0)
}
/** Areas in two groups, each below a heading. */
const grouped = (
  labels: readonly string[],
  mark: string,
  body: (own: readonly (readonly [string, number])[]) => string,
) =>
  halves(labels)
    .map(
      (own, at) =>
        `${mark} ${['🎯 Results', '🌱 Talent'][at]}\n\n${body(own.map((label) => [label, labels.indexOf(label)]))}`,
    )
    .join('\n\n')
const row = (cells: readonly string[]) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`

/** Ways in which levels, areas and tracks are spread over folders, pages, headings, bold words, bullets and rows. */
export const pageWriters: Readonly<Record<string, Write>> = {
  'a page per level with tables of words unheard of': perLevel(
    (track, level, label) =>
      `# ${label}\n\nWhat we look for.\n\n## What matters\n\n${grouped(track.areas, '###', (own) =>
        pipes([
          ['Responsibility', 'Key behaviours'],
          ...own.map(([area, at]) => [`**${area}**`, listed(text(track, level, at))]),
        ]),
      )}`,
  ),
  'a page per level with tables without headers': perLevel((track, level, label) =>
    titled(label, pipes([['', ''], ...track.areas.map((area, at) => [area, breaks(text(track, level, at))])])),
  ),
  'a page per area, its title in front matter': perArea((track, area, label) =>
    titled(label, `What it is about.\n\n${sections(track.levels, (at) => bullets(text(track, at, area)), '##')}`),
  ),
  'a page per area, called by its file': perArea((track, area) =>
    sections(track.levels, (at) => bullets(text(track, at, area)), '##'),
  ),
  'a page per area, its levels as headings of the first depth': perArea((track, area, label) =>
    titled(
      label,
      sections(track.levels, (at) => bullets(text(track, at, area)), '#'),
    ),
  ),
  'a page per area with bold levels': perArea(
    (track, area, label) =>
      `# ${label}\n\n${track.levels.map((level, at) => `**${level}**\n\n${bullets(text(track, at, area))}`).join('\n\n')}`,
  ),
  'a page per area with levels in bullets': perArea((track, area, label) =>
    titled(label, track.levels.map((level, at) => `- **${level}**: ${breaks(text(track, at, area))}`).join('\n')),
  ),
  'a page per area with a table of levels': perArea((track, area, label) =>
    titled(
      label,
      pipes([
        ['Level', 'What it looks like'],
        ...track.levels.map((level, at) => [level, breaks(text(track, at, area))]),
      ]),
    ),
  ),
  'a page per level, its title in front matter': perLevel((track, level, label) =>
    titled(
      label,
      sections(track.areas, (at) => bullets(text(track, level, at)), '##'),
    ),
  ),
  'a page per level, areas as headings of the first depth': perLevel((track, level, label) =>
    titled(
      label,
      sections(track.areas, (at) => bullets(text(track, level, at)), '#'),
    ),
  ),
  'a page per level with groups of areas': perLevel(
    (track, level, label) =>
      `# ${label}\n\n${grouped(track.areas, '##', (own) =>
        own.map(([area, at]) => `### ${area}\n\n${bullets(text(track, level, at))}`).join('\n\n'),
      )}`,
  ),
  'a page per level with bold areas': perLevel(
    (track, level, label) =>
      `# ${label}\n\n${track.areas.map((area, at) => `**${area}**\n\n${bullets(text(track, level, at))}`).join('\n\n')}`,
  ),
  'a page per level, areas bold at the start of paragraphs': perLevel((track, level, label) =>
    titled(label, track.areas.map((area, at) => `**${area}:** ${breaks(text(track, level, at))}`).join('\n\n')),
  ),
  'a page per level, areas bold at the start of bullets': perLevel((track, level, label) =>
    titled(label, track.areas.map((area, at) => `- **${area}**: ${breaks(text(track, level, at))}`).join('\n')),
  ),
  'a page per level, areas as bullets over bullets': perLevel(
    (track, level, label) =>
      `# ${label}\n\n${track.areas.map((area, at) => `- ${area}\n${bullets(text(track, level, at), '  ')}`).join('\n')}`,
  ),
  'a page per level with sections called as in an advert': perLevel((track, level, label) =>
    titled(
      label,
      `The role reports to a manager.\n\n${sections(track.areas, (at) => bullets(text(track, level, at)), '##')}`,
    ),
  ),
  'a folder per level, a page per area': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.flatMap((level, at) =>
          track.areas.map((area, column) => [
            `${fileOf(track.label)}/${at + 1}-${fileOf(level)}/${fileOf(area)}.md`,
            `# ${area}\n\n${bullets(text(track, at, column))}\n`,
          ]),
        ),
      ),
    ),
  'a folder per area, a page per level': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.flatMap((level, at) =>
          track.areas.map((area, column) => [
            `${fileOf(track.label)}/${fileOf(area)}/${at + 1}-${fileOf(level)}.md`,
            `# ${level}\n\n${bullets(text(track, at, column))}\n`,
          ]),
        ),
      ),
    ),
  'a page per cell that says its place in front matter': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.flatMap((level, at) =>
          track.areas.map((area, column) => [
            `cells/${fileOf(track.label)}-${at + 1}-${column + 1}.md`,
            `---\ntrack: ${track.label}\nlevel: ${level}\narea: ${area}\n---\n\n${bullets(text(track, at, column))}\n`,
          ]),
        ),
      ),
    ),
  'HTML tables turned round, with the title below the code': ({ tracks }) => ({
    'paths.md': `# Paths\n\n${tracks
      .map(
        (track) =>
          `## ${track.label}\n\n<table>\n${row(['', ...track.areas.map((area) => `<b>${area}</b>`)])}\n${track.levels
            .map((level, at) =>
              row([`<b>${level}</b>`, ...track.areas.map((_, area) => listed(text(track, at, area)))]),
            )
            .join('\n')}\n</table>`,
      )
      .join(
        '\n\n',
      )}\n\n## Who to ask\n\n<table><tr><th>Topic</th><th>Person</th></tr><tr><td>Levels</td><td>Mo</td></tr></table>\n`,
  }),
  'HTML tables with groups merged and an open corner': ({ tracks }) => ({
    'paths.md': `# Paths\n\n${tracks
      .map((track) => {
        const rows = halves(track.areas).flatMap((own, at) =>
          own.map(
            (area, place) =>
              `<tr>${place === 0 ? `<td rowspan="${own.length}"><b>${['Craft', 'People'][at]}</b></td>` : ''}<td><strong>${area}</strong></td>${track.levels.map((_, level) => `<td>${listed(text(track, level, track.areas.indexOf(area)))}</td>`).join('')}</tr>`,
          ),
        )
        return `## ${track.label}\n\n<table>\n<thead>\n<tr><th colspan="2"></th>${track.levels.map((level) => `<th>${level}</th>`).join('')}</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
      })
      .join('\n\n')}\n`,
  }),
  'bold levels below headings of areas, on one page': ({ tracks }) => ({
    'ladder.md': `# Ladder\n\n${tracks
      .map(
        (track) =>
          `## ${track.label}\n\n${sections(track.areas, (area) => track.levels.map((level, at) => `**${level}:** ${breaks(text(track, at, area))}`).join('\n\n'), '###')}`,
      )
      .join('\n\n')}\n`,
  }),
  'tables of two columns below levels, words unheard of': ({ tracks }) => ({
    'ladder.md': `# Ladder\n\n${tracks
      .map(
        (track) =>
          `## ${track.label}\n\n${sections(track.levels, (level) => pipes([['Trait', 'In practice'], ...track.areas.map((area, at) => [area, breaks(text(track, level, at))])]), '###')}`,
      )
      .join('\n\n')}\n`,
  }),
  'levels that open, with tables inside': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.md`,
        `# ${track.label}\n\n${track.levels
          .map(
            (level, at) =>
              `<details>\n<summary><b>${level}</b></summary>\n\n${pipes([['Trait', 'In practice'], ...track.areas.map((area, column) => [area, breaks(text(track, at, column))])])}\n\n</details>`,
          )
          .join('\n\n')}\n`,
      ]),
    ),
  'groups between levels and areas, on one page': ({ tracks }) => ({
    'ladder.md': `# Ladder\n\n${tracks
      .map(
        (track) =>
          `## ${track.label}\n\n${sections(track.levels, (level) => grouped(track.areas, '####', (own) => own.map(([area, at]) => `##### ${area}\n\n${bullets(text(track, level, at))}`).join('\n\n')), '###')}`,
      )
      .join('\n\n')}\n`,
  }),
  'tables of levels below groups of areas': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.md`,
        `# ${track.label}\n\n${grouped(track.areas, '##', (own) =>
          pipes([
            ['', ...track.levels],
            ...own.map(([area, at]) => [area, ...track.levels.map((_, level) => breaks(text(track, level, at)))]),
          ]),
        )}\n`,
      ]),
    ),
}
