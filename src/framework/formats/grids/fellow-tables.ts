import { fold } from '../../text.ts'
import { figuresIn } from '../facts.ts'
import type { Placed } from '../placed.ts'
import type { Grid } from './grid.ts'

/** Tables of one page with one header are parts of one: where a part of it is sure, short words elsewhere are none the less texts. */
export function withFellows(placed: readonly Placed[], grids: readonly Grid[]): readonly Placed[] {
  const headers = new Map(grids.map((grid) => [String(grid[0]?.line), headerOf(grid)]))
  const headerAt = ({ table = '' }: Placed) => headers.get(table) ?? ''
  const isSure = ({ doubt }: Placed) => doubt === undefined
  const sure = new Set(placed.filter(isSure).map(headerAt))
  const mayCount = (one: Placed) => one.doubt === 'texts' && headerAt(one) !== '' && sure.has(headerAt(one))
  const figures = figuresIn(placed.filter(mayCount))
  return placed.map((one) => {
    const { doubt, ...rest } = one
    return doubt !== undefined && mayCount(one) && !figures.has(one.area) ? rest : one
  })
}

function headerOf([header]: Grid): string {
  return (header?.cells ?? []).map(({ text }) => fold(text)).join('\n')
}
