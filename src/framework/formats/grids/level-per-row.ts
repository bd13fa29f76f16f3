import type { Left } from '../../cell.ts'
import { readLevelName } from '../../level-name.ts'
import { fold } from '../../text.ts'
import { block, merged, type Placed } from '../placed.ts'
import { DESCRIPTION_WORDS, hasWord, isAntiPattern, isOnly, TITLE_HEADERS } from '../vocabulary.ts'
import { isLegend, isMeaning, isScaleExplained, textsIn } from './asides.ts'
import type { Grid } from './grid.ts'
import { leftRow, unreadIn } from './grid-rows.ts'
import { rolesOf } from './row-roles.ts'
import { sectionsIn } from './sections.ts'
import type { Matrix, Surroundings } from './surroundings.ts'
import { takenColumns } from './taken-columns.ts'

/** Reads a table with a level per row, each further column an area, or with an area and a text in columns. */
export function levelPerRow(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const roles = rolesOf(labels, body, around)
  if (roles === undefined) return undefined
  const { level, title, track, area, texts } = roles
  if (title !== undefined && !isOnly(labels[title] ?? '', TITLE_HEADERS) && areMoves(body, level, title))
    return undefined
  if (area === undefined && isLegend(texts, labels, body)) return undefined
  const isText = (at: number) => hasWord(labels[at] ?? '', DESCRIPTION_WORDS) || isMeaning(labels[at] ?? '')
  // What all tables call their one text is no area.
  const isShared = (at: number) => around.area !== undefined && around.survey?.isSharedHeader(labels[at] ?? '') === true
  const isOne = texts.length === 1 && texts.every((at) => isText(at) || isShared(at) || labels[at] === '')
  const isWhole =
    area === undefined && (isOne || (texts.length > 0 && texts.every(isText) && around.area !== undefined))
  if (texts.length === 0 || (isWhole && around.area === undefined)) return undefined
  const isOfLevels = isWhole && isOne && isScaleExplained(around.area ?? '', texts, labels)

  const sections = sectionsIn(body, level, around.guide)
  let section: string[] = []
  const placed: Placed[] = []
  const left: Left[] = []
  let above = { level: '', area: '', track: '' }
  for (const row of body) {
    const at = (column: number | undefined) => (column === undefined ? '' : (row.cells[column]?.text ?? ''))
    if (sections.has(row)) {
      section = [at(level)]
      left.push(leftRow(row, 'It names a group of the rows below.'))
      continue
    }
    const names = [level, ...(title === undefined ? [] : [title])].toSorted((one, other) => one - other).map(at)
    const name = at(level) === '' ? above.level : joined(names)
    above = { level: name, area: at(area) || above.area, track: at(track) || above.track }
    if (name === '') left.push(leftRow(row, 'It names no level, and no row above does.'))
    else if (area !== undefined && above.area === '')
      left.push(leftRow(row, 'It names no area, and no row above does.'))
    else if (area !== undefined && isAntiPattern(above.area))
      left.push(leftRow(row, 'Anti-patterns are no expectations.'))
    for (const column of name === '' ? [] : texts) {
      const label = area !== undefined ? above.area : isWhole ? (around.area ?? '') : (labels[column] ?? '')
      if (label === '' || isAntiPattern(label)) continue
      placed.push({
        level: name,
        area: label,
        ...(track !== undefined && above.track !== '' && { track: above.track }),
        above: [...around.above, ...section],
        nodes: [block(row.cells[column]?.nodes ?? [])],
        line: row.line,
        ...(!roles.isSure && { doubt: 'levels' as const }),
        ...(roles.areTitles && { doubt: 'texts' as const }),
        ...(isOfLevels && { doubt: 'areas' as const }),
      })
    }
  }
  const isNoArea = (at: number) => area === undefined && isAntiPattern(labels[at] ?? '')
  const used = [level, title, track, area, ...texts].filter((at) => at !== undefined)
  const read = new Set(used.filter((at) => !isNoArea(at)))
  const way = area === undefined ? 'a level per row' : 'a record per row'
  const ofArea = area === undefined ? {} : { area: [area], text: texts }
  const columns = takenColumns(labels, { level: [level, title], track: [track], ...ofArea })
  return { way, placed: merged(placed), left, unread: unreadIn(labels, body, read), columns }
}

/** "L3 Baker" of "L3" and "Baker"; what the other name has anyway is not said twice: "3" of "Baker 3". */
function joined(names: readonly string[]): string {
  const different = [...new Set(names)].filter((name) => name !== '')
  const isWithin = (name: string, other: string) => name !== other && ` ${other} `.includes(` ${name} `)
  return different.filter((name) => !different.some((other) => isWithin(name, other))).join(' ')
}

/** From "SDR (P1)" to "Senior SDR (P2)", from "Middle" to "Senior": what it takes to be promoted. */
function areMoves(body: Grid, from: number, to: number): boolean {
  const [starts, ends] = [from, to].map((at) => new Set(textsIn(body, at).map(fold)))
  const moves = body.filter(({ cells }) => {
    const texts = [from, to].map((at) => cells[at]?.text ?? '')
    const [one, other] = texts.map(readLevelName)
    const [start = '', end = ''] = texts.map(fold)
    const isNext = start !== end && (starts?.has(end) === true || ends?.has(start) === true)
    return isNext || (one?.isCode === true && other?.isCode === true && one.number !== other.number)
  })
  return moves.length > body.length / 2
}
