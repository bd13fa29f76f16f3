import type { Guide } from '../guide.ts'
import type { Grid, GridRow } from './grid.ts'
import { textsOf } from './grid-rows.ts'

/** Rows between those of levels that have one text alone, which is no level: what it names has the levels below it. */
export function sectionsIn(body: Grid, level: number, guide: Guide): ReadonlySet<GridRow> {
  const nameOf = ({ cells }: GridRow) => cells[level]?.text ?? ''
  const isAlone = (row: GridRow) => textsOf(row).length === 1 && nameOf(row) !== ''
  const levels = body.flatMap((row) => (isAlone(row) || nameOf(row) === '' ? [] : [nameOf(row)]))
  const sections = body.filter((row) => isAlone(row) && !levels.includes(nameOf(row)))
  const isRepeated = new Set(levels).size < levels.length
  return new Set(isRepeated && body[0] === sections[0] && guide.levelShare(levels) >= 0.5 ? sections : [])
}
