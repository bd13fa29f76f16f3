import { fold } from '../../text.ts'
import { block } from '../placed.ts'
import { ASIDE_WORDS, DESCRIPTION_WORDS, hasWord, isAntiPattern } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/** A table of one row below a level, whose columns are areas: other tables have the same. */
export function areaPerColumn(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const { level, survey, guide, above } = around
  const [row, ...more] = body
  if (level === undefined || row === undefined || more.length > 0 || labels.length < 2) return undefined
  const isOther = (label: string) => hasWord(label, DESCRIPTION_WORDS) || hasWord(label, ASIDE_WORDS)
  const areAreas =
    new Set(labels.map(fold)).size === labels.length &&
    labels.every((label) => label !== '' && survey?.isSharedHeader(label) === true && !isOther(label)) &&
    guide.levelShare(labels) < 0.5
  if (!areAreas) return undefined
  const placed = labels.flatMap((area, at) =>
    isAntiPattern(area) ? [] : [{ level, area, above, nodes: [block(row.cells[at]?.nodes ?? [])], line: row.line }],
  )
  return { way: 'an area per column', placed, left: [], unread: labels.filter(isAntiPattern) }
}
