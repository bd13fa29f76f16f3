import { stringify } from 'yaml'
import type { Left, ReadFile } from './cell.ts'
import { coverageOf, type Row } from './coverage.ts'
import type { Framework } from './framework.ts'
import { count } from './text.ts'

/** What was understood of a folder, line by line: a table for each track, then each file and what was left of it. */
export function inspection(framework: Framework, files: readonly ReadFile[]): string[] {
  const tables = coverageOf(framework).flatMap(({ track, levels, rows }) => [
    '',
    `${track.label}${track.shared ? ' (shared by all tracks)' : ''}`,
    ...table(
      levels.map(({ label }) => label),
      rows,
    ),
  ])
  const used = files.filter(({ page }) => page.cells.length > 0)
  const unused = files.filter(({ page }) => page.cells.length === 0)
  return [
    `${framework.name}: ${count(framework.tracks.length, 'track')}, ${count(framework.levels.length, 'level')}, ${count(framework.areas.length, 'area')}, ${count(framework.descriptors.length, 'descriptor')}`,
    'Numbers are statements; "unwritten": there is a place and no text; ".": there is no place.',
    ...tables,
    '',
    ...used.flatMap(fileLines),
    ...unused.flatMap(fileLines),
  ]
}

function table(levels: readonly string[], rows: readonly Row[]): string[] {
  const texts = [
    ['', ...levels],
    ...rows.map(({ area, places }) => [
      area.label,
      ...places.map(({ state, statements }) =>
        state === 'missing' ? '.' : state === 'written' ? String(statements) : state,
      ),
    ]),
  ]
  const widths = (texts[0] ?? []).map((_, at) => Math.max(...texts.map((row) => (row[at] ?? '').length)))
  return texts.map((row) => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
}

function fileLines({ file, page: { account, cells } }: ReadFile): string[] {
  const { way = '', ties = [], left = [], placed = 0 } = account ?? {}
  if (cells.length === 0) {
    const what =
      left.length === 0
        ? 'nothing to read'
        : `nothing understood; ${count(left.length, 'row or bullet', 'rows and bullets')} left`
    const why = account?.isWeak ? 'one level or area only, and no other file has it' : what
    return [`${file}: ${why}`, ...leftLines(left)]
  }
  const parts = [
    way,
    count(cells.length, 'cell'),
    `${placed} of ${count(placed + left.length, 'row or bullet', 'rows and bullets')} placed`,
  ]
  const tie = ties.map(
    (other) =>
      `  as many places by another reading: ${other}. Say which in growthbot.yml (\`columns\` or \`headings\`).`,
  )
  return [`${file}: ${parts.join(', ')}`, ...tie, ...leftLines(left)]
}

function leftLines(left: readonly Left[]): string[] {
  return left.map(({ line, what, why, text }) => `  line ${line}, ${what}: ${shortened(text)} (${why})`)
}

function shortened(text: string): string {
  const most = 60
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** A first `growthbot.yml`: what was understood, ready to be corrected. */
export function firstSettings(framework: Framework): string {
  const levels = framework.levels.map(({ label }) => label)
  const settings = [
    '# How growthbot reads and speaks of this framework. All of it is optional.',
    stringify({ name: framework.name }).trim(),
    '# site: https://careers.example.com   # put in front of links and permalinks that start with /',
    '# contact: people@example.com          # shown where nothing is written yet',
    '# The levels, lowest first. Uncomment to correct their order, or where others were taken for levels.',
    ...stringify({ levels })
      .trim()
      .split('\n')
      .map((line) => `# ${line}`),
    '# What a track is called, by its heading, file or folder.',
    ...stringify({ tracks: Object.fromEntries(framework.tracks.map(({ label }) => [label, label])) })
      .trim()
      .split('\n')
      .map((line) => `# ${line}`),
    '# Files, or headings, rows and columns by name, that are left out.',
    '# ignore: [drafts/**]',
    '# Other words people use.',
    '# aliases: { tracks: {}, levels: {}, areas: {} }',
    '# synonyms: [[moonshot, research bet]]',
  ]
  return `${settings.join('\n')}\n`
}
