import { fold } from '../../text.ts'
import type { Grid } from '../grids/grid.ts'
import type { Fault } from '../placed.ts'

/** A column of a table that is read as nothing, with its different texts. */
export interface UnreadColumn {
  readonly label: string
  readonly line: number
  readonly texts: ReadonlySet<string>
}

export function unreadColumn(label: string, grid: Grid): UnreadColumn {
  const at = grid[0]?.cells.findIndex(({ text }) => text === label) ?? -1
  const texts = grid.slice(1).map(({ cells }) => fold(cells[at]?.text ?? ''))
  return { label, line: grid[0]?.line ?? 1, texts: new Set(texts.filter((text) => text !== '')) }
}

/** What to say of columns that are not read; what says the same at other levels tells what areas are, and nothing of a cell. */
export function unreadFaults(all: readonly UnreadColumn[]): Fault[] {
  return all.flatMap((one) => {
    const message = `The column "${one.label}" is not read. Move its text into one that is.`
    return isOfAreas(one, all) ? [] : [{ kind: 'column-ignored', line: one.line, message }]
  })
}

/** Whether tables of other levels have the same column with the same texts. */
function isOfAreas({ label, line, texts }: UnreadColumn, all: readonly UnreadColumn[]): boolean {
  const others = all.filter((other) => other.label === label && other.line !== line)
  const repeated = [...texts].filter((text) => others.some((other) => other.texts.has(text)))
  return repeated.length > texts.size / 2
}
