import { fold, wordCount } from '../../text.ts'
import { kindCalled } from '../called.ts'
import type { Guide } from '../guide.ts'
import { isJob } from '../likeness.ts'
import { textNode } from '../placed.ts'
import { AREA_WORDS, isOnly, LEVEL_HEADERS, TITLE_HEADERS } from '../vocabulary.ts'
import { type Grid, type GridRow, gridCell } from './grid.ts'
import { textsOf } from './grid-rows.ts'
import { isTextKind } from './text-kinds.ts'

/** A column as its header names it. */
export interface Column {
  readonly label: string
  /** The group of columns it stands in, where each group is a track. */
  readonly track?: string
}

/** A header further down belongs to another table. */
const FURTHEST = 15
const LONGEST_LABEL = 6

export interface Header {
  /** The first text above the header. */
  readonly title?: string
  readonly columns: readonly Column[]
  readonly body: Grid
}

/** Reads the header of a table: one row, two or three, below what stands above it: a title, a version, an owner. */
export function readHeader(grid: Grid, guide: Guide): Header {
  const start = headerAt(grid, guide)
  const [first, second, third] = grid.slice(start)
  if (first === undefined) return { columns: [], body: [] }
  const title = grid.slice(0, start).flatMap(textsOf)[0]
  const titled = title === undefined ? {} : { title }
  if (second === undefined || !isSecondHeader(first, second, guide)) {
    return { ...titled, columns: first.cells.map(({ text }) => ({ label: text })), body: grid.slice(start + 1) }
  }
  if (third === undefined || !isSecondHeader(second, third, guide) || grid.length < start + 4) {
    return { ...titled, columns: joined(first, second, guide), body: grid.slice(start + 2) }
  }
  const lower = { ...second, cells: joined(second, third, guide).map(({ label }) => gridCell([textNode(label)])) }
  return { ...titled, columns: joined(first, lower, guide), body: grid.slice(start + 3) }
}

/** Where the header begins: below rows of one text, and below the empty row after others that are no header. */
function headerAt(grid: Grid, guide: Guide): number {
  const isTitle = (row: GridRow) => row.cells.length > 2 && textsOf(row).length === 1
  const first = grid.findIndex((row) => !isTitle(row))
  if (first < 0 || grid.length < first + 2) return 0
  const below = grid.findIndex(({ isBelowGap }, at) => at > first && isBelowGap)
  const isHeader = (rows: Grid) => rows.slice(0, 2).some((row) => isHeaderRow(row, guide))
  if (below < 0 || below > FURTHEST || isHeader(grid.slice(first, below))) return first
  const next = grid.findIndex((row, at) => at >= below && !isTitle(row))
  return next >= 0 && isHeader(grid.slice(next)) ? next : first
}

/** Whether a row names columns: levels, or two and more by words such as "Area" and "Level". */
export function isHeaderRow(row: GridRow, guide: Guide): boolean {
  const labels = textsOf(row)
  const named = labels.filter((label) => ['level', 'area', 'track', 'title', 'group'].includes(kindCalled(label) ?? ''))
  return labels.length > 1 && (named.length > 1 || guide.levelShare(labels.slice(named.length)) >= 0.6)
}

/** Whether a row goes on with the header: below merged cells, or where it is levels and has no label of its own. */
function isSecondHeader(first: GridRow, second: GridRow, guide: Guide): boolean {
  if (areSubtitles(first, second, guide) || areBelowGroups(first, second)) return true
  const start = Math.min(...[first, second].map((row) => firstLevelIn(row, guide)))
  const heads = second.cells.slice(0, Math.max(1, Number.isFinite(start) ? start : 1))
  // A row of "Grade 1" is that level's.
  if (heads.some(({ text }) => isHeaderWord(text) && guide.isLevelLike(text))) return false
  const isOpen = heads.every(
    (cell, at) => cell === first.cells[at] || cell.text === '' || fold(cell.text) === fold(first.cells[at]?.text ?? ''),
  )
  const isNamed = heads.every(({ text }, at) => {
    const above = first.cells[at]?.text ?? ''
    return isHeaderWord(text) ? above === '' || isHeaderWord(above) : text === '' || fold(text) === fold(above)
  })
  const isLevelCorner = heads.some(({ text }) => isOnly(text, LEVEL_HEADERS) || isOnly(text, TITLE_HEADERS))
  const labels = second.cells.slice(heads.length).map(({ text }) => text)
  const isShort = labels.every((label) => wordCount(label) <= LONGEST_LABEL)
  if (!isShort || labels.every((label) => label === '')) return false
  if (isNamed && !isOpen) return true
  // A header whose heads are merged over both rows has both.
  const isOneHeader = Number.isFinite(start) && heads.every((cell, at) => cell.text !== '' && cell === first.cells[at])
  if (isOneHeader) return true
  if (isOpen && (areKinds(labels) || (isSpaced(first, heads.length) && comesAgain(labels)))) return true
  return (isOpen || isLevelCorner) && (guide.levelShare(labels) >= 0.5 || spans(first))
}

/** "30 %" and "Owner: Ada" below areas are facts about them. */
function mayName(label: string): boolean {
  return label === '' || (/\p{L}/u.test(label) && !/[:：\d]/u.test(label) && wordCount(label) <= LONGEST_LABEL)
}

/** "Hands" and "Heart" above "Ovens" and "Guests" in a table of levels: what stands below no level is no text of one. */
function areSubtitles(first: GridRow, second: GridRow, guide: Guide): boolean {
  const [above = '', ...tops] = first.cells.map(({ text }) => text)
  const [below = '', ...subs] = second.cells.map(({ text }) => text)
  const isMerged = first.cells[0] === second.cells[0]
  const corner = above === '' ? below : below === '' || isMerged ? above : ''
  const areLevels = isOnly(corner, LEVEL_HEADERS) || isOnly(corner, TITLE_HEADERS)
  const isNamed = subs.filter((sub, at) => sub !== '' && tops[at] !== '').length > 1
  return areLevels && isNamed && subs.every(mayName) && [tops, subs].every((labels) => guide.levelShare(labels) < 0.5)
}

/** "Track", "Level" and areas, with groups above the areas alone. */
function areBelowGroups(first: GridRow, second: GridRow): boolean {
  const start = first.cells.findIndex(({ text }) => text !== '')
  const kinds = second.cells.slice(0, Math.max(0, start)).map(({ text }) => kindCalled(text))
  const areNames = kinds.filter((kind) => kind === 'level' || kind === 'title' || kind === 'track').length > 1
  const areNamed = [first, second].every(({ cells }) => cells.slice(start).every(({ text }) => mayName(text)))
  return areNames && kinds.includes('level') && areNamed && textsOf(first).length > 1
}

function areKinds(labels: readonly string[]): boolean {
  return labels.every(isTextKind) && new Set(labels).size < labels.length
}

/** Whether the same few labels come again and again: "Expected", "Exceeds", "Expected", "Exceeds". */
function comesAgain(labels: readonly string[]): boolean {
  const few = new Set(labels).size
  return few > 1 && few < labels.length && labels.every((label, at) => at < few || label === labels[at - few])
}

/** Whether each label has as many empty cells after it. */
function isSpaced({ cells }: GridRow, start: number): boolean {
  const filled = cells.flatMap(({ text }, at) => (at >= start && text !== '' ? [at] : []))
  const steps = new Set([...filled.slice(1), cells.length].map((at, place) => at - (filled[place] ?? 0)))
  return filled[0] === start && filled.length > 1 && steps.size === 1 && !steps.has(1)
}

function firstLevelIn({ cells }: GridRow, guide: Guide): number {
  const start = cells.findIndex(({ text }, at) => guide.likeness(text) > 0 && !isHeaderWord(text) && at > 0)
  return start < 0 ? Number.POSITIVE_INFINITY : start
}

function isHeaderWord(text: string): boolean {
  return [AREA_WORDS, LEVEL_HEADERS, TITLE_HEADERS].some((words) => isOnly(text, words))
}

/** Whether a text of the row is merged over several columns. */
function spans({ cells }: GridRow): boolean {
  return cells.some((cell, at) => cell.text !== '' && cells[at + 1] === cell)
}

function joined(first: GridRow, second: GridRow, guide: Guide): Column[] {
  const isWide = spans(first)
  const filled = isWide ? first.cells.map(({ text }) => text) : filledRight(first, second)
  const pairs = filled.map((top, at) => [top, second.cells[at]?.text ?? ''] as const)
  const below = pairs.filter((_, at) => first.cells[at] !== second.cells[at])
  const [tops, subs] = [below.map(([top]) => top), below.map(([, sub]) => sub)]
  const topShare = guide.levelShare(tops)
  const subShare = guide.levelShare(subs)
  const subsAreLevels = subShare >= 0.5
  // "Making" and "Leading" above "L1" to "L4": what looks less like levels is groups of them.
  const topsAreLevels = topShare >= 0.5 && topShare >= subShare
  // "Manager" above "M1" and "M2", "Director" above "M3": the titles of one ladder.
  const ladder = below.filter(([, sub]) => guide.likeness(sub) > 0)
  const titles = ladder.map(([top]) => top)
  const areTitles =
    guide.levelShare(titles) >= 0.5 &&
    titles.every((title) => guide.likeness(title) > 0) &&
    new Set(ladder.map(([, sub]) => sub)).size === ladder.length
  if (subsAreLevels && !topsAreLevels && !areTitles && (isWide || new Set(tops).size < tops.length)) {
    const groups = new Set(tops.filter((top) => top !== ''))
    const areTracks = groups.size > 1 && ![...groups].every(isTextKind)
    return pairs.map(([top, sub]) => ({ label: sub || top, ...(areTracks && top && sub && { track: top }) }))
  }
  // "Individual Contributor" and "People Manager" below a level are two levels of one rank.
  const areParts = new Set(subs).size < subs.length && !subs.every((sub) => sub === '' || isJob(sub))
  if ((isWide || comesAgain(subs.filter((sub) => sub !== ''))) && topsAreLevels && !subsAreLevels && areParts)
    return pairs.map(([top, sub]) => ({ label: top || sub }))
  const named = below.filter(([top, sub]) => top !== '' && sub !== '')
  const different = (labels: readonly string[]) => new Set(labels).size
  const areGroups =
    different(named.map(([top]) => top)) < named.length && different(named.map(([, sub]) => sub)) === named.length
  if (areGroups && !topsAreLevels && !subsAreLevels) return pairs.map(([top, sub]) => ({ label: sub || top }))
  return pairs.map(([top, sub]) => ({
    label: fold(top) === fold(sub) ? top : [top, sub].filter((text) => text !== '').join(' '),
  }))
}

/** In a file that cannot merge cells, an empty cell beside a filled one goes on with it, where the row below has a text that is none aside. */
function filledRight(first: GridRow, second: GridRow): string[] {
  let last = ''
  return first.cells.map(({ text }, at) => {
    const below = second.cells[at]?.text ?? ''
    last = text || (at === 0 || below === '' || kindCalled(below) === 'aside' ? '' : last)
    return last
  })
}
