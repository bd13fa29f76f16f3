import { wordCount } from '../../text.ts'
import { areaPerRow } from './area-per-row.ts'
import type { Grid } from './grid.ts'
import { isGroup, SHORT, textsOf } from './grid-rows.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/** Reads a table that has each level alone in a row, and the areas with their texts in the rows below it. */
export function levelBlocks(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const alone = body.filter((row) => isGroup(row, 1) && wordCount(row.cells[0]?.text ?? '') <= SHORT)
  const names = alone.map(({ cells }) => cells[0]?.text ?? '')
  const isRepeated = new Set(names).size < names.length
  if (alone[0] !== body[0] || alone.length < 2 || isRepeated || around.guide.levelShare(names) < 0.5) return undefined
  const blocks = alone.map((row, at) => {
    const end = body.indexOf(alone[at + 1] ?? row)
    return {
      level: textsOf(row)[0] ?? '',
      rows: body.slice(body.indexOf(row) + 1, at + 1 < alone.length ? end : undefined),
    }
  })
  const areas = Map.groupBy(
    blocks.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text ?? '')),
    (area) => area,
  )
  const isShared = [...areas.values()].filter((same) => same.length > 1).length > areas.size / 2
  if (!isShared) return undefined
  const matrices = blocks.flatMap(({ level, rows }) => areaPerRow(asAreas(labels), rows, { ...around, level }) ?? [])
  return {
    way: 'levels above their texts',
    placed: matrices.flatMap(({ placed }) => placed),
    left: matrices.flatMap(({ left }) => left),
    unread: [...new Set(matrices.flatMap(({ unread }) => unread))],
  }
}

/** What stands above the first column, where the rows below each level are its areas. */
function asAreas([, ...others]: readonly string[]): string[] {
  return ['', ...others]
}
