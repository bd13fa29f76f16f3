import { extname } from 'node:path/posix'
import type { Left, Page, ReadFile } from './cell.ts'
import { coverageOf, type Row } from './coverage.ts'
import type { Framework } from './framework.ts'
import { headingsOf } from './heading-kinds.ts'
import { findingText } from './lint.ts'
import type { Loaded } from './load.ts'
import { firstOf, inYaml, remedies } from './remedies.ts'
import { count } from './text.ts'

/** Headers of columns are broken at words from this length on. */
const WIDEST_HEADER = 16

/** What was understood of a folder: a table for each track, then each file and what was left of it, then what is wrong. */
export function inspection(loaded: Loaded): string[] {
  const { framework, files, problems, unread } = loaded
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
    ...orderLine(framework),
    ...tables,
    '',
    ...used.flatMap(fileLines),
    ...unused.flatMap(fileLines),
    ...unreadLines(unread),
    ...(problems.length === 0 ? [] : ['', ...problems.map(findingText)]),
    '',
    ...remedies(loaded),
  ]
}

const ORDERS = {
  numbers: 'by their numbers',
  places: 'by the place their files give them',
  pages: 'as they come in the files',
  turned: 'as they come in the files, from the end',
  words: 'by words such as junior and senior',
  owner: 'as growthbot.yml lists them',
}

/** What tells the order of the levels, with the tracks where these differ. */
function orderLine({ tracks }: Framework): string[] {
  const ordered = tracks.flatMap(({ label, orderedBy }) => (orderedBy === undefined ? [] : [{ label, orderedBy }]))
  const ways = [...Map.groupBy(ordered, ({ orderedBy }) => orderedBy)]
  if (ways.length === 0) return []
  const told = ways.map(([by, all]) => {
    const names =
      ways.length === 1
        ? ''
        : ` (${firstOf(
            all.map(({ label }) => label),
            3,
          )})`
    return `${ORDERS[by]}${names}`
  })
  return [`Levels stand from lowest to highest ${told.join('; ')}.`]
}

function table(levels: readonly string[], rows: readonly Row[]): string[] {
  const headers = levels.map(broken)
  const height = Math.max(0, ...headers.map(({ length }) => length))
  const texts = [
    ...Array.from({ length: height }, (_, at) => [
      '',
      ...headers.map((lines) => lines[at - height + lines.length] ?? ''),
    ]),
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

/** A label in lines of whole words. */
function broken(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < WIDEST_HEADER) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}

function fileLines({ file, page }: ReadFile): string[] {
  const { account, cells, headings = [] } = page
  const { way = '', ties = [], left = [] } = account ?? {}
  if (cells.length === 0) {
    const what = left.length + headings.length === 0 ? 'nothing to read' : 'nothing understood'
    const why = account?.isWeak ? 'one level or area only, and no other file has it' : what
    return [`${file}: ${why}`, ...headingLines(file, page), ...leftLines(left)]
  }
  const statements = cells.reduce((sum, { expectations }) => sum + expectations.length, 0)
  const what = `${way}, ${count(cells.length, 'cell')} with ${count(statements, 'statement')}`
  const tie = ties.map(
    (other) =>
      `  as many places by another reading: ${other}. Say which in growthbot.yml (\`columns\` or \`headings\`).`,
  )
  return [`${file}: ${what}`, ...tie, ...leftLines(left)]
}

/** The headings of a page that is not understood, and what would read it. */
function headingLines(file: string, page: Page): string[] {
  const depths = headingsOf(page)
  const [level, area] = depths.filter(({ names }) => names.length > 1)
  if (level === undefined) return []
  const said = { level: level.depth, ...(area && { area: area.depth }) }
  const found = depths.map(({ depth, names }) => `${'#'.repeat(depth)} ${firstOf(names, 2)}`)
  return [
    `  Its headings: ${found.join('; ')}`,
    `  If they are levels${area === undefined ? '' : ' and areas'}: ${inYaml({ headings: { files: { [file]: said } } })}`,
  ]
}

/** What was left, by the reason. */
function leftLines(left: readonly Left[]): string[] {
  return [...Map.groupBy(left, ({ why }) => why)].flatMap(([why, all]) => [
    `  Left out, ${all.length}: ${why}`,
    ...all.map(({ line, what, text }) => `    line ${line}, ${what}: ${shortened(text)}`),
  ])
}

function shortened(text: string): string {
  const most = 80
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function unreadLines({ ofOtherKinds, leftOut }: Loaded['unread']): string[] {
  const kinds = [...Map.groupBy(ofOtherKinds, (file) => extname(file).toLowerCase())]
  const counted = kinds.map(([kind, all]) =>
    all.length === 1 ? all.join() : `${all.length} of ${kind || 'no ending'}`,
  )
  return [
    ...leftOut.map((file) => `${file}: growthbot.yml leaves it out.`),
    ...(kinds.length === 0
      ? []
      : [`Not read: ${counted.join(', ')}. Only Markdown, HTML, YAML, JSON, CSV, TSV and XLSX are.`]),
  ]
}
