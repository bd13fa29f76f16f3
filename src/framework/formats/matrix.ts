import type { ElementContent } from 'hast'
import type { Left } from '../cell.ts'
import { fold } from '../text.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { readHeader } from './grid-header.ts'
import type { Guide } from './guide.ts'
import { block, merged, type Placed, textNode } from './placed.ts'
import {
  AREA_HEADERS,
  AREA_WORDS,
  DESCRIPTION_WORDS,
  hasWord,
  isAntiPattern,
  isOnly,
  LEVEL_HEADERS,
  TITLE_HEADERS,
  TRACK_HEADERS,
  words,
} from './vocabulary.ts'

/** What the headings above a table say, where its own columns and rows do not. */
export interface Surroundings {
  readonly level?: string
  readonly area?: string
  readonly above: readonly string[]
  readonly guide: Guide
}

export interface Matrix {
  readonly way: 'a level per column' | 'a level per row' | 'a record per row' | 'an area per row'
  readonly placed: readonly Placed[]
  readonly left: readonly Left[]
  /** Columns that have texts which are read as nothing. */
  readonly unread: readonly string[]
}

const ASIDE_WORDS = words('notes note comments comment example examples weight id order link links url')
const SHORT = 6

/** Reads a table that has its levels in columns or rows; undefined: it is a table of something else. */
export function readMatrix(grid: Grid, around: Surroundings): Matrix | undefined {
  const { title, columns, body } = readHeader(grid, around.guide)
  if (body.length === 0) return undefined
  const context = title === undefined ? around : { ...around, above: [...around.above, title] }
  const labels = columns.map(({ label }) => label)
  const isTold = around.guide.hints.columns.level !== undefined
  return (
    (isTold ? levelPerRow(labels, body, context) : undefined) ??
    levelPerColumn(columns, body, context) ??
    levelPerRow(labels, body, context) ??
    named(columns, body, context) ??
    areaPerRow(labels, body, context)
  )
}

type Columns = ReturnType<typeof readHeader>['columns']

function levelPerColumn(columns: Columns, body: Grid, around: Surroundings, first?: number): Matrix | undefined {
  const labels = columns.map(({ label }) => label)
  const start = first ?? firstLevel(labels, around.guide)
  if (start === undefined) return undefined
  const levels = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ at, label }) => at >= start && label !== '')
    .filter(({ label }) => around.guide.likeness(label) > 0 || !hasWord(label, ASIDE_WORDS))
  const rows = labelled(body, start, labels)
  if (rows === undefined || (start === 0 && around.area === undefined)) return undefined
  const last = levels.at(-1)
  const surplus = columns.flatMap(({ label }, at) => (label === '' && last !== undefined && at > last.at ? [at] : []))

  const placed: Placed[] = []
  const left: Left[] = []
  let groups: string[] = []
  const startsWithGroup = rows[0] !== undefined && isGroup(rows[0].row, start)
  for (const { row, area, track, group } of rows) {
    const name = start === 0 ? around.area : area
    if (start > 0 && isGroup(row, start) && (startsWithGroup || isMerged(row))) {
      groups = [row.cells[0]?.text ?? '']
      left.push(leftRow(row, 'It names a group of the rows below.'))
    } else if (name === undefined || name === '') left.push(leftRow(row, 'It names no area, and no row above does.'))
    else if (isAntiPattern(name)) left.push(leftRow(row, 'Anti-patterns are no expectations.'))
    else {
      for (const level of levels) {
        placed.push({
          level: level.label,
          area: name,
          ...((track ?? level.track) !== undefined && { track: track ?? level.track ?? '' }),
          above: [...around.above, ...groups, ...(group === undefined ? [] : [group])],
          nodes: [block([...(row.cells[level.at]?.nodes ?? []), ...(level === last ? strays(row, surplus) : [])])],
          line: row.line,
        })
      }
    }
  }
  const read = new Set([...levels.map(({ at }) => at), ...surplus, ...columns.keys().take(start)])
  return { way: 'a level per column', placed: merged(placed), left, unread: unreadIn(labels, body, read) }
}

/** The first column that is a level, where those from it on are levels. */
function firstLevel(labels: readonly string[], guide: Guide): number | undefined {
  const start = labels.findIndex((label, at) => guide.likeness(label) > 0 && guide.levelShare(labels.slice(at)) >= 0.5)
  return start < 0 || start > 3 || labels.length - start < 2 ? undefined : start
}

interface LabelledRow {
  readonly row: GridRow
  readonly area?: string
  readonly track?: string
  readonly group?: string
}

/** Which of the columns before the levels is the area, the track or a group; an empty one belongs to the row above. */
function labelled(body: Grid, start: number, labels: readonly string[]): readonly LabelledRow[] | undefined {
  if (start === 0) return body.map((row) => ({ row }))
  const heads = Array.from({ length: start }, (_, at) => at)
  const isLong = (at: number) => average(body.map(({ cells }) => wordCount(cells[at]?.text ?? ''))) > SHORT
  const isSparse = (at: number) => body.filter(({ cells }) => cells[at]?.text === '').length > body.length / 2
  const short = heads.filter((at) => !isLong(at) && !hasWord(labels[at] ?? '', DESCRIPTION_WORDS))
  const area = short.findLast((at) => at === 0 || !isSparse(at)) ?? short[0]
  if (area === undefined) return undefined
  const before = short.filter((at) => at < area)
  const rows: Required<Omit<LabelledRow, 'track' | 'group'> & { readonly heads: readonly string[] }>[] = []
  for (const row of body) {
    const above = rows.at(-1)
    const own = before.map((at) => row.cells[at]?.text ?? '')
    const filled = own.map((text, at) => text || (above?.heads[at] ?? ''))
    const isNew = own.some((text, at) => text !== '' && text !== above?.heads[at])
    const name = row.cells[area]?.text || (isNew ? (own.findLast((text) => text !== '') ?? '') : (above?.area ?? ''))
    rows.push({ row, heads: filled, area: name })
  }
  const isTrack = before.map(
    (at, place) =>
      isOnly(labels[at] ?? '', TRACK_HEADERS) || repeatsBelow(rows.map((one) => [one.heads[place], one.area])),
  )
  const trackAt = isTrack.indexOf(true)
  return rows.map(({ row, heads: above, area: name }) => {
    const track = trackAt < 0 ? undefined : above[trackAt]
    const group = above.filter((text, at) => at !== trackAt && text !== '').at(-1)
    return { row, area: name, ...(track && { track }), ...(group && { group }) }
  })
}

/** Whether the same name stands under several others. */
export function repeatsBelow(pairs: readonly (readonly [string | undefined, string])[]): boolean {
  return [...Map.groupBy(pairs, ([, name]) => name).values()].some(
    (same) => new Set(same.map(([above]) => above)).size > 1,
  )
}

function levelPerRow(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const values = labels.map((_, at) =>
    [...new Set(body.map(({ cells }) => cells[at]?.text ?? ''))].filter((text) => text !== ''),
  )
  const isShort = (at: number) => average((values[at] ?? []).map(wordCount)) <= SHORT
  const candidates = labels.map((_, at) => at).filter(isShort)
  const share = (at: number) => around.guide.levelShare(values[at] ?? [])
  const { columns } = around.guide.hints
  const called = (name: string | undefined) => {
    const at = labels.findIndex((label) => name !== undefined && fold(label) === fold(name))
    return at < 0 ? undefined : at
  }
  const level =
    called(columns.level) ??
    candidates.find(
      (at) => isOnly(labels[at] ?? '', LEVEL_HEADERS) && ((values[at]?.length ?? 0) > 1 || share(at) >= 0.6),
    ) ??
    candidates.find((at) => at < 3 && share(at) >= 0.6 && (values[at]?.length ?? 0) > 1) ??
    candidates.find((at) => at === 0 && hasWord(labels[at] ?? '', LEVEL_HEADERS) && (values[at]?.length ?? 0) > 1)
  if (level === undefined || labels.length < 2) return undefined

  const others = labels.map((_, at) => at).filter((at) => at !== level)
  const isDescription = (at: number) => hasWord(labels[at] ?? '', DESCRIPTION_WORDS)
  const track =
    called(columns.track) ??
    others.find((at) => isOnly(labels[at] ?? '', TRACK_HEADERS) && isShort(at) && repeats(body, at))
  const title = others.find(
    (at) =>
      at !== track &&
      Math.abs(at - level) === 1 &&
      isShort(at) &&
      (isOnly(labels[at] ?? '', TITLE_HEADERS) || share(at) >= 0.6) &&
      others.length > 1,
  )
  const rest = others.filter((at) => at !== track && at !== title)
  const area =
    called(columns.area) ?? rest.find((at) => isOnly(labels[at] ?? '', AREA_HEADERS) && isShort(at) && rest.length > 1)
  const texts = rest.filter((at) => at !== area && (labels[at] !== '' || rest.length === 1))
  const telling = texts.filter(isDescription)
  const told = columns.text.flatMap((name) => called(name) ?? [])
  const shown = told.length > 0 ? told : area !== undefined && telling.length > 0 ? telling : texts
  const one = shown.length === 1 && (isDescription(shown[0] ?? 0) || labels[shown[0] ?? 0] === '')
  const whole =
    area === undefined && (one || (shown.length > 0 && shown.every(isDescription) && around.area !== undefined))
  if (shown.length === 0 || (whole && around.area === undefined)) return undefined

  const placed: Placed[] = []
  const left: Left[] = []
  let above: { readonly level: string; readonly area: string; readonly track: string } = {
    level: '',
    area: '',
    track: '',
  }
  for (const row of body) {
    const at = (column: number | undefined) => (column === undefined ? '' : (row.cells[column]?.text ?? ''))
    const code = [level, ...(title === undefined ? [] : [title])].toSorted((one, other) => one - other).map(at)
    const name = at(level) === '' ? above.level : [...new Set(code)].filter((text) => text !== '').join(' ')
    above = { level: name, area: at(area) || above.area, track: at(track) || above.track }
    if (name === '') left.push(leftRow(row, 'It names no level, and no row above does.'))
    for (const column of name === '' ? [] : shown) {
      const label = area !== undefined ? above.area : whole ? (around.area ?? '') : (labels[column] ?? '')
      if (label === '' || isAntiPattern(label)) continue
      placed.push({
        level: name,
        area: label,
        ...(track !== undefined && above.track !== '' && { track: above.track }),
        above: around.above,
        nodes: [block(row.cells[column]?.nodes ?? [])],
        line: row.line,
      })
    }
  }
  const read = new Set([level, title, track, area, ...shown].filter((at) => at !== undefined))
  const way = area === undefined ? 'a level per row' : 'a record per row'
  return { way, placed: merged(placed), left, unread: unreadIn(labels, body, read) }
}

/** Levels of which no word tells, where the corner says that the rows are areas. */
function named(columns: Columns, body: Grid, around: Surroundings): Matrix | undefined {
  const [corner, ...others] = columns.map(({ label }) => label)
  if (around.level !== undefined || corner === undefined || others.length < 2) return undefined
  if (!hasWord(corner, AREA_WORDS)) return undefined
  if (others.some((label) => label === '' || wordCount(label) > 4)) return undefined
  if (others.some((label) => hasWord(label, DESCRIPTION_WORDS) || hasWord(label, ASIDE_WORDS))) return undefined
  const isText = average(body.flatMap(({ cells }) => cells.slice(1).map(({ text }) => wordCount(text)))) > 3
  return isText ? levelPerColumn(columns, body, around, 1) : undefined
}

/** A table of areas and descriptions below the heading of a level. */
function areaPerRow(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const level = around.level
  const area = labels.findIndex((label, at) => hasWord(label, AREA_WORDS) || (at === 0 && label === ''))
  const shown = labels.flatMap((label, at) => (at !== area && hasWord(label, DESCRIPTION_WORDS) ? [at] : []))
  const texts = shown.length > 0 || labels.length !== 2 ? shown : [1 - area]
  if (level === undefined || area < 0 || texts.length === 0) return undefined
  let above = ''
  const placed = body.flatMap((row) => {
    above = row.cells[area]?.text || above
    const nodes = texts.map((at) => block(row.cells[at]?.nodes ?? []))
    return above === '' || isAntiPattern(above)
      ? []
      : [{ level, area: above, above: around.above, nodes, line: row.line }]
  })
  const unread = unreadIn(labels, body, new Set([area, ...texts]))
  return { way: 'an area per row', placed: merged(placed), left: [], unread }
}

/** What a stray `|` cut off the last text. */
function strays({ cells }: GridRow, surplus: readonly number[]): ElementContent[] {
  const texts = surplus.flatMap((at) => cells[at] ?? []).filter(({ text }) => text !== '')
  return texts.flatMap(({ nodes }) => [textNode(' | '), ...nodes])
}

function unreadIn(labels: readonly string[], body: Grid, read: ReadonlySet<number>): string[] {
  return labels.filter((_, at) => !read.has(at) && body.some(({ cells }) => (cells[at]?.text ?? '') !== ''))
}

function isMerged({ cells }: GridRow): boolean {
  return cells.length > 1 && new Set<GridCell>(cells).size === 1
}

/** A row that only its first cell has text in, or one merged over all columns. */
function isGroup(row: GridRow, start: number): boolean {
  return isMerged(row) || (row.cells[0]?.text !== '' && row.cells.slice(start).every(({ text }) => text === ''))
}

function repeats(body: Grid, at: number): boolean {
  const texts = body.map(({ cells }) => cells[at]?.text ?? '')
  return new Set(texts).size < texts.length
}

function leftRow({ cells, line }: GridRow, why: string): Left {
  const text = [...new Set(cells)].map((cell) => cell.text).join(' | ')
  return { line, what: 'row', why, text }
}

function wordCount(text: string): number {
  return text === '' ? 0 : text.split(' ').length
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
