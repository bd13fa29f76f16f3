import { fold } from '../text.ts'
import type { Grid, GridRow } from './grid.ts'
import type { Guide } from './guide.ts'
import { AREA_HEADERS, isOnly, LEVEL_HEADERS, TITLE_HEADERS } from './vocabulary.ts'

/** A column as its header names it. */
export interface Column {
  readonly label: string
  /** The group of columns it stands in, where each group is a track. */
  readonly track?: string
}

export interface Header {
  /** The one text of the row above the header. */
  readonly title?: string
  readonly columns: readonly Column[]
  readonly body: Grid
}

/** Reads the header of a table: one row or two, below at most one row that is a title. */
export function readHeader(grid: Grid, guide: Guide): Header {
  const [first, second] = grid
  if (first === undefined) return { columns: [], body: [] }
  const texts = new Set(first.cells.map(({ text }) => text).filter((text) => text !== ''))
  if (first.cells.length > 2 && texts.size === 1 && second !== undefined && grid.length > 2) {
    const [title = ''] = texts
    return { title, ...readHeader(grid.slice(1), guide) }
  }
  if (second === undefined || !isSecondHeader(first, second, guide)) {
    return { columns: first.cells.map(({ text }) => ({ label: text })), body: grid.slice(1) }
  }
  return { columns: joined(first, second, guide), body: grid.slice(2) }
}

/** Whether a row goes on with the header: below merged cells, or where it is levels and has no label of its own. */
function isSecondHeader(first: GridRow, second: GridRow, guide: Guide): boolean {
  const start = second.cells.findIndex(({ text }, at) => guide.likeness(text) > 0 && !isHeaderWord(text) && at > 0)
  const heads = second.cells.slice(0, Math.max(1, start))
  const isOpen = heads.every(
    (cell, at) => cell === first.cells[at] || cell.text === '' || fold(cell.text) === fold(first.cells[at]?.text ?? ''),
  )
  const isNamed = heads.every((cell, at) => isOpen || (first.cells[at]?.text === '' && isHeaderWord(cell.text)))
  const isLevelCorner = isOnly(heads[0]?.text ?? '', LEVEL_HEADERS) || isOnly(heads[0]?.text ?? '', TITLE_HEADERS)
  const labels = second.cells.slice(heads.length).map(({ text }) => text)
  const isShort = labels.every((label) => label.split(' ').length <= 6)
  if (!isShort || labels.every((label) => label === '')) return false
  if (isNamed && !isOpen) return true
  return (isOpen || isLevelCorner) && (guide.levelShare(labels) >= 0.5 || spans(first))
}

function isHeaderWord(text: string): boolean {
  return [AREA_HEADERS, LEVEL_HEADERS, TITLE_HEADERS].some((words) => isOnly(text, words))
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
  const topsAreLevels = guide.levelShare(tops) >= 0.5
  const subsAreLevels = guide.levelShare(subs) >= 0.5
  if (subsAreLevels && !topsAreLevels && (isWide || new Set(tops).size < tops.length)) {
    const groups = new Set(tops.filter((top) => top !== ''))
    return pairs.map(([top, sub]) => ({ label: sub || top, ...(groups.size > 1 && top && sub && { track: top }) }))
  }
  if (isWide && topsAreLevels && !subsAreLevels) return pairs.map(([top, sub]) => ({ label: top || sub }))
  return pairs.map(([top, sub]) => ({
    label: fold(top) === fold(sub) ? top : [top, sub].filter((text) => text !== '').join(' '),
  }))
}

/** In a file that cannot merge cells, an empty cell beside a filled one goes on with it, where the row below has a text. */
function filledRight(first: GridRow, second: GridRow): string[] {
  let last = ''
  return first.cells.map(({ text }, at) => {
    last = text || (at === 0 || second.cells[at]?.text === '' ? '' : last)
    return last
  })
}
