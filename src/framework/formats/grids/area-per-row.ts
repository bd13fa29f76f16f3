import { distinct } from '../../level-name.ts'
import { wordCount } from '../../text.ts'
import { columnsCalled } from '../guide.ts'
import { block, merged } from '../placed.ts'
import { AREA_WORDS, ASIDE_WORDS, DESCRIPTION_WORDS, hasWord, isAntiPattern } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import { average, isMerged, leftRow, SHORT, unreadIn } from './grid-rows.ts'
import type { Matrix, Surroundings } from './surroundings.ts'
import { takenColumns } from './taken-columns.ts'

/** A table of areas and descriptions below the heading of a level, or on the page of one. */
export function areaPerRow(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const level = around.level
  const { columns } = around.guide.hints
  const area = columnsCalled(labels, columns.area)[0] ?? areaColumn(labels, body, around)
  const told = columnsCalled(labels, columns.text)
  const shown =
    told.length > 0
      ? told
      : labels.flatMap((label, at) => (at !== area && hasWord(label, DESCRIPTION_WORDS) ? [at] : []))
  const texts = shown.length > 0 || labels.length !== 2 ? shown : [1 - area]
  if (level === undefined || area < 0 || texts.length === 0) return undefined
  if (labels.length === 2 && texts.every((at) => hasWord(labels[at] ?? '', ASIDE_WORDS))) return undefined
  let above = ''
  const groups = body.filter(isMerged)
  const placed = body.flatMap((row) => {
    if (groups.includes(row)) return []
    above = row.cells[area]?.text || above
    const nodes = texts.map((at) => block(row.cells[at]?.nodes ?? []))
    return above === '' || isAntiPattern(above)
      ? []
      : [{ level, area: above, above: around.above, nodes, line: row.line }]
  })
  const unread = unreadIn(labels, body, new Set([area, ...texts]))
  const left = groups.map((row) => leftRow(row, 'It names a group of the rows below.'))
  const taken = takenColumns(labels, { area: [area], text: texts })
  return { way: 'an area per row', placed: merged(placed), left, unread, columns: taken }
}

/** The column that is called so; where that has sentences about the areas, the one before it that names them. */
function areaColumn(labels: readonly string[], body: Grid, around: Surroundings): number {
  const named = labels.findIndex((label, at) => hasWord(label, AREA_WORDS) || (at === 0 && label === ''))
  if (named < 0) return namesAreas(labels[0] ?? '', body, around) ? 0 : named
  const isShort = labels.map((_, at) => average(body.map(({ cells }) => wordCount(cells[at]?.text ?? ''))) <= SHORT)
  const before = isShort.slice(0, named).indexOf(true)
  return isShort[named] || before < 0 ? named : before
}

/** Whether it is a table of areas below a level, whatever stands beside them: a number on a scale, an owner. */
export function isOfAreas(labels: readonly string[], body: Grid, around: Surroundings): boolean {
  return around.level !== undefined && labels.length > 2 && namesAreas(labels[0] ?? '', body, around)
}

/** Whether the first column has names that other tables and pages have, too, and that are no levels and no facts. */
function namesAreas(header: string, body: Grid, { guide, survey }: Surroundings): boolean {
  const names = distinct(
    body.map(({ cells }) => cells[0]?.text ?? ''),
    '',
  )
  const facts = [header, ...names].filter((name) => hasWord(name, ASIDE_WORDS))
  if (facts.length > names.length / 2) return false
  const shared = names.filter((name) => survey?.isShared(name))
  return shared.length > names.length / 2 && average(names.map(wordCount)) <= SHORT && guide.levelShare(names) < 0.5
}
