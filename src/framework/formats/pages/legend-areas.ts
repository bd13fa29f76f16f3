import type { Left } from '../../cell.ts'
import { wordsIn } from '../../page-words.ts'
import { fold } from '../../text.ts'
import { doubted, type Placed, type Reading } from '../placed.ts'
import { textOf } from '../statements.ts'
import { hasWord, isOnly, LEVEL_HEADERS } from '../vocabulary.ts'

const LEGENDS = wordsIn('legends')
const MEANINGS = wordsIn('meanings')
const IN_LEGENDS = wordsIn('legends', 'meanings', 'levels', 'whole', 'articles', 'joints')

/** Without what only tells what the levels mean ("Legend") or are called, beside their areas; alone it may be all that there is. */
export function withoutLegends(reading: Reading): Reading {
  const ofNames = areasOfNames(reading.placed)
  const legends = reading.placed.filter(({ area }) => isLegendHeading(area) || ofNames.has(fold(area)))
  if (legends.length === 0) return reading
  if (legends.length === reading.placed.length) return { ...reading, ...doubted(reading, 'texts') }
  const left = legends.map(
    ({ line, nodes }): Left => ({ line, what: 'bullet', why: 'It tells what a level means.', text: textOf(nodes) }),
  )
  const placed = reading.placed.filter((one) => !legends.includes(one))
  return { ...reading, placed, left: [...reading.left, ...left] }
}

/** A heading of what the levels mean, in short: "Legend", "Key to the levels", "Level definitions". */
function isLegendHeading(name: string): boolean {
  const tells = hasWord(name, LEGENDS) || (hasWord(name, LEVEL_HEADERS) && hasWord(name, MEANINGS))
  return tells && isOnly(name, IN_LEGENDS)
}

/** Areas whose texts only say what their levels are called, anyway: "Baker" at "L1 – Baker". */
function areasOfNames(placed: readonly Placed[]): ReadonlySet<string> {
  const byArea = [...Map.groupBy(placed, ({ area }) => fold(area))]
  const isName = ({ level, nodes }: Placed) => fold(level).endsWith(` ${fold(textOf(nodes))}`)
  return new Set(byArea.flatMap(([area, all]) => (all.length > 1 && all.every(isName) ? [area] : [])))
}
