import type { Left } from '../../cell.ts'
import { fold } from '../../text.ts'
import { block, merged, type Placed, paragraph } from '../placed.ts'
import { isRetired } from '../retired.ts'
import { isAntiPattern } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import { leftRow, unreadIn } from './grid-rows.ts'
import { recordColumns } from './record-columns.ts'
import type { Matrix, Surroundings } from './surroundings.ts'
import { takenColumns } from './taken-columns.ts'

/** Reads a table with a text in each row, and its level and area in columns beside it, as databases export them. */
export function recordPerRow(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const columns = recordColumns(labels, body, around.guide)
  if (columns === undefined) return undefined
  const { level, title, track, area, texts } = columns
  const read = new Set([level, title, track, area, ...texts].filter((at) => at !== undefined))
  const values = body.map(({ cells }) => cells[level]?.text ?? '').filter((text) => text !== '')
  const isSure =
    around.guide.hints.columns.level.length > 0 || around.guide.levelShare(values) >= 0.5 || title !== undefined

  const placed: Placed[] = []
  /** What is not to be done, which a cell keeps apart from where it is called so. */
  const apart: Placed[] = []
  const left: Left[] = []
  let above = { level: '', area: '', track: '' }
  for (const row of body) {
    const at = (column: number | undefined) => (column === undefined ? '' : (row.cells[column]?.text ?? ''))
    above = {
      level: at(level) === '' ? above.level : levelOf(at(level), at(title), (title ?? 0) < level),
      area: at(area) || above.area,
      track: at(track) || above.track,
    }
    const beside = labels.flatMap((key, column) => (read.has(column) ? [] : [{ key, text: at(column) }]))
    if (isRetired(beside)) left.push(leftRow(row, 'It says that it no longer counts.'))
    else if (above.level === '') left.push(leftRow(row, 'It names no level, and no row above does.'))
    else if (above.area === '') left.push(leftRow(row, 'It names no area, and no row above does.'))
    else if (isAntiPattern(above.area)) left.push(leftRow(row, 'Anti-patterns are no expectations.'))
    else {
      const anti = beside.find(({ text }) => isAntiPattern(text))?.text
      const own = texts.map((column) => block(row.cells[column]?.nodes ?? []))
      ;(anti === undefined ? placed : apart).push({
        level: above.level,
        area: above.area,
        ...(above.track !== '' && { track: above.track }),
        above: around.above,
        nodes: anti === undefined ? own : [paragraph(anti), ...own],
        line: row.line,
        ...(!isSure && { doubt: 'levels' as const }),
      })
    }
  }
  const taken = takenColumns(labels, { level: [level, title], area: [area], track: [track], text: texts })
  const unread = unreadIn(labels, body, read)
  return { way: 'a record per row', placed: merged([...placed, ...apart]), left, unread, columns: taken }
}

/** A code and a title, in their order; the one alone that says the other, too. */
function levelOf(code: string, title: string, isTitleFirst: boolean): string {
  const parts = (isTitleFirst ? [title, code] : [code, title]).filter((part) => part !== '')
  const wordsOf = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u)
  const says = parts.find((one) => parts.every((other) => wordsOf(other).every((word) => wordsOf(one).includes(word))))
  return says ?? parts.join(' ')
}
