import type { ElementContent } from 'hast'
import type { Left } from '../../cell.ts'
import { readLevelName } from '../../level-name.ts'
import { wordCount } from '../../text.ts'
import { isAboutOthers, kindCalled } from '../called.ts'
import type { Guide } from '../guide.ts'
import { areShort, block, doubted, merged, type Placed, textNode } from '../placed.ts'
import {
  AREA_HEADERS,
  AREA_WORDS,
  ASIDE_WORDS,
  DESCRIPTION_WORDS,
  hasWord,
  isAntiPattern,
  isClause,
  isGeneric,
  isOnly,
  LEVEL_HEADERS,
} from '../vocabulary.ts'
import { areCodesOfLevels } from './codes-of-levels.ts'
import type { Grid, GridRow } from './grid.ts'
import type { Column } from './grid-header.ts'
import { average, isGroup, isMerged, leftRow, SHORT, unreadIn } from './grid-rows.ts'
import { withStatements } from './marks.ts'
import { type LabelledRow, labelled } from './row-labels.ts'
import type { Matrix, Surroundings } from './surroundings.ts'
import { withoutKinds } from './text-kinds.ts'

type Columns = readonly Column[]

/** Reads a table with a level per column. `first` is the first of them, where the names do not tell. */
export function levelPerColumn(columns: Columns, body: Grid, around: Surroundings, first?: number): Matrix | undefined {
  const labels = withoutKinds(
    columns.map(({ label }) => label),
    around.guide,
  )
  const start = first ?? firstLevel(labels, body, around)
  if (start === undefined || areInRows(labels, body, start, around.guide)) return undefined
  const likeness = around.guide.among(labels)
  const levels = columns
    .map((column, at) => ({ ...column, label: labels[at] ?? '', at }))
    .filter(({ at, label }) => at >= start && label !== '')
    .filter(({ label }) => !isAntiPattern(label))
    .filter(({ label }) => likeness(label) > 0 || (!isAboutOthers(label) && !areNumbered(labels.filter(likeness))))
  const marked = withStatements(
    body,
    start,
    levels.map(({ at }) => at),
  )
  const rows = labelled(marked, start, labels, around.guide.hints.columns)
  if (rows === undefined || (start === 0 && around.area === undefined)) return undefined
  const last = levels.at(-1)
  const surplus = columns.flatMap(({ label }, at) => (label === '' && last !== undefined && at > last.at ? [at] : []))
  const remarks = rows.flatMap(({ row }) => remarksIn(row, surplus))

  const placed: Placed[] = []
  const left: Left[] = []
  let over: string[] = []
  const startsWithGroup = rows[0] !== undefined && isGroup(rows[0].row, start)
  for (const [at, { row, area, track, groups }] of rows.entries()) {
    const above = rows[at - 1]
    const name = start === 0 ? around.area : area
    if (start > 0 && isGroup(row, start) && (startsWithGroup || isMerged(row) || isCategory(row, start))) {
      over = [row.cells[0]?.text ?? '']
      left.push(leftRow(row, 'It names a group of the rows below.'))
    } else if (name === undefined || name === '') left.push(leftRow(row, 'It names no area, and no row above does.'))
    else if ([name, ...over, ...groups].some(isAntiPattern))
      left.push(leftRow(row, 'Anti-patterns are no expectations.'))
    else if (areFacts(name, row, levels, around.guide)) left.push(leftRow(row, 'It is a fact about levels.'))
    else {
      for (const level of levels) {
        if (above?.area === area && isMergedDown(row, above?.row, level.at)) continue
        placed.push({
          level: level.label,
          area: name,
          ...((track ?? level.track) !== undefined && { track: track ?? level.track ?? '' }),
          above: [...around.above, ...over, ...groups],
          nodes: [block([...(row.cells[level.at]?.nodes ?? []), ...(level === last ? strays(row, surplus) : [])])],
          line: row.line,
        })
      }
    }
  }
  const heads = [...columns.keys().take(start)].filter((at) => rows.some((one) => isNamedBy(one, at)))
  const read = new Set([...levels.map(({ at }) => at), ...surplus, ...heads])
  const unread = unreadIn(labels, body, read)
  return { way: 'a level per column', placed: merged(placed), left: [...left, ...remarks], unread }
}

/** Whether the first column is called as levels are, and its texts are more like some than "Head" and "Heart" are. */
function areInRows([corner = '', ...others]: readonly string[], body: Grid, start: number, guide: Guide): boolean {
  if (!isOnly(corner, LEVEL_HEADERS)) return false
  const rows = body.map(({ cells }) => cells[0]?.text ?? '')
  return guide.levelShare(rows) > guide.levelShare(others.slice(start - 1))
}

/** "L1", "L2", "L3", or "0: Not yet", "1: With help": a column beside them that has no number is no level. */
function areNumbered(levels: readonly string[]): boolean {
  return levels.length > 2 && levels.every((label) => readLevelName(label)?.isCode)
}

/** "Pay band", "Job title": what stands beside a framework in few words, or only names the levels. */
function areFacts(name: string, { cells }: GridRow, levels: readonly { readonly at: number }[], guide: Guide): boolean {
  const texts = levels.map(({ at }) => cells[at]?.text ?? '').filter((text) => text !== '')
  const kind = kindCalled(name)
  if (guide.isListedArea(name)) return false
  if (kind === 'title' || kind === 'level') return guide.levelShare(texts) >= 0.5 || areShort(texts)
  return hasWord(name, ASIDE_WORDS) && areShort(texts)
}

/** Whether a cell is merged with the one above it, which has its text. */
function isMergedDown(row: GridRow, above: GridRow | undefined, at: number): boolean {
  const cell = row.cells[at]
  return cell !== undefined && cell.text !== '' && cell === above?.cells[at]
}

/** A row that names a category only, in the column of categories. */
function isCategory({ cells }: GridRow, start: number): boolean {
  return start > 1 && cells[0]?.text !== '' && cells.slice(1, start).every(({ text }) => text === '')
}

const BRACKETED = /^[([].*[)\]]$/u
/** In words: "ask Ada". */
const LONGEST_REMARK = 4

/** Columns that may say what a row is about, areas, groups, codes: more before a run of levels, as programs write them. */
const MOST_HEADS = 6
const SURE_RUN = 3
/** "Group PM", "Area GM": no header of areas, but the job of somebody who has several. */
const JOB_OF = /^\p{L}+ \p{Lu}{2,4}$/u

/** The first column that is a level, where those from it on are levels. */
function firstLevel(labels: readonly string[], body: Grid, { guide, area }: Surroundings): number | undefined {
  const likeness = guide.among(labels)
  const likely = labels.findIndex((label, at) => likeness(label) > 0 && guide.levelShare(labels.slice(at)) >= 0.5)
  const told = likely < 0 && areCodesOfLevels(labels) ? 1 : likely
  const isRun = labels.length - told >= SURE_RUN && labels.slice(told).every((label) => likeness(label) > 0)
  if (told < 0 || (told > MOST_HEADS && !isRun)) return undefined
  // The lowest levels may have names that no word tells: their columns hold texts as the others do.
  const lowest = area !== undefined && body.length === 1 ? 0 : 1
  const before = labels.findLastIndex((label, at) => at < told && (at < lowest || !mayBeLevel(label, at, body, told)))
  const isNamed = isOnly(labels[0] ?? '', LEVEL_HEADERS)
  const next = isNamed ? labels.findIndex((label, at) => at > 0 && kindCalled(label) === undefined) : before + 1
  const start = areNumbered(labels.slice(told)) ? told : Math.min(told, next)
  const isOneOfATableSplit = start === 1 && labels.length === 2 && isCorner(labels[0] ?? '')
  return labels.length - start > 1 || isOneOfATableSplit ? start : undefined
}

function mayBeLevel(label: string, at: number, body: Grid, told: number): boolean {
  const words = (column: number) =>
    average(body.map(({ cells }) => wordCount(cells[column]?.text ?? '')).filter((count) => count > 0))
  const isName = label !== '' && wordCount(label) <= 4 && !isGeneric(label) && !isClause(label)
  const others = [LEVEL_HEADERS, DESCRIPTION_WORDS, ASIDE_WORDS, ...(JOB_OF.test(label) ? [] : [AREA_HEADERS])]
  const isOther = others.some((some) => hasWord(label, some))
  return isName && !isOther && words(at) > SHORT / 2 && (body.length === 1 || words(at) > words(told) / 3)
}

function isCorner(label: string): boolean {
  return label === '' || hasWord(label, AREA_WORDS)
}

/** Levels of which no word tells, where the corner says that the rows are areas, or nothing. */
export function namedColumns(columns: Columns, body: Grid, around: Surroundings): Matrix | undefined {
  const labels = columns.map(({ label }) => label)
  const start = labels.findIndex((label, at) => at > 0 && !isOnly(label, AREA_HEADERS))
  // Beyond the last header there may be the rest of a row too long.
  const others = labels.slice(start, labels.findLastIndex((label) => label !== '') + 1)
  if (around.level !== undefined || start < 1 || others.length < 2 || !isCorner(labels[0] ?? '')) return undefined
  if (others.some((label) => label === '' || wordCount(label) > 4)) return undefined
  if (others.some((label) => hasWord(label, DESCRIPTION_WORDS) || hasWord(label, ASIDE_WORDS))) return undefined
  const isText =
    average(body.flatMap(({ cells }) => cells.slice(start, start + others.length).map(({ text }) => wordCount(text)))) >
    3
  return isText ? doubted(levelPerColumn(columns, body, around, start), 'levels') : undefined
}

/** Whether a column says what a row is about. */
function isNamedBy({ row, area, track, groups }: LabelledRow, at: number): boolean {
  const text = row.cells[at]?.text ?? ''
  return text !== '' && [area, track, ...groups].includes(text)
}

/** What a stray `|` cut off the last text; a few words there, or what is in brackets, are a remark. */
function strays({ cells }: GridRow, surplus: readonly number[]): ElementContent[] {
  const texts = surplus.flatMap((at) => cells[at] ?? []).filter(({ text }) => text !== '' && !isRemark(text))
  return texts.flatMap(({ nodes }) => [textNode(' | '), ...nodes])
}

function isRemark(text: string): boolean {
  return BRACKETED.test(text) || wordCount(text) <= LONGEST_REMARK
}

function remarksIn({ cells, line }: GridRow, surplus: readonly number[]): Left[] {
  const texts = surplus.flatMap((at) => cells[at]?.text ?? []).filter((text) => text !== '' && isRemark(text))
  return texts.map((text) => ({ line, what: 'cell', why: 'It is a remark beside the row.', text }))
}
