import type { Left } from '../../cell.ts'
import { levelNamed } from '../../level-name.ts'
import { fold } from '../../text.ts'
import { kindCalled } from '../called.ts'
import { areShort, type Placed, type Reading } from '../placed.ts'
import { textOf } from '../statements.ts'
import { isClause } from '../vocabulary.ts'

/** So many times the letters of a table are no chance: it is the summary of what stands below the page's headings. */
const FULLER = 2

/** What counts of several readings, the one that placed most first: with the rest of the page, or the one in full that it sums up. */
export function bestOf([most, ...others]: readonly Reading[]): Reading | undefined {
  if (most === undefined) return undefined
  const whole = united(most, others)
  return whole === most ? (others.find((other) => saysInFull(other, most)) ?? most) : whole
}

/** Whether a reading has several areas of the same levels as another, or of any where that is mostly facts, and says far more. */
function saysInFull(full: Reading, short: Reading): boolean {
  const levels = namesOf(full.placed, 'level')
  const isSure = full.placed.every(({ doubt }) => doubt === undefined)
  const areSame =
    full.isWeak !== true && levels.size > 1 && levels.symmetricDifference(namesOf(short.placed, 'level')).size === 0
  const areFacts = full.isOfOneLevel === true && areShort(short.placed.map(({ nodes }) => textOf(nodes)))
  const told = short.placed.filter(({ doubt }) => doubt !== 'texts')
  const isMoreSure = full.isWeak !== true && told.length * 2 < short.placed.length && told.length < full.placed.length
  return (
    isSure &&
    (areSame || areFacts || isMoreSure) &&
    namesOf(full.placed, 'area').size > 1 &&
    lettersIn(full.placed) > FULLER * lettersIn(short.placed)
  )
}

function lettersIn(placed: readonly Placed[]): number {
  return placed.reduce((sum, { nodes }) => sum + textOf(nodes).length, 0)
}

/**
 * The reading that placed most, with what another read of the rest of the page: other areas of the same levels, as headings
 * with bullets below a table.
 */
function united(whole: Reading, others: readonly Reading[]): Reading {
  const pairs = others.map((more) => ({ more, best: withoutSummaries(whole, more) }))
  const { more, best } = pairs.find((pair) => isRest(pair.more, pair.best)) ?? {}
  if (more === undefined || best === undefined) return whole
  return {
    ...best,
    way: `${best.way}, and ${more.way}`,
    placed: [...best.placed, ...more.placed].toSorted((one, other) => one.line - other.line),
    isWeak: false,
    isOfHeadings: best.isOfHeadings === true || more.isOfHeadings === true,
  }
}

/** Without tables that only sum up what another reading says of the same places in full. */
function withoutSummaries(reading: Reading, full: Reading): Reading {
  const said = Map.groupBy(full.placed, placeOf)
  const tables = [...Map.groupBy(reading.placed, ({ table }) => table).entries()]
  const isSummary = (all: readonly Placed[]) => {
    const same = all.flatMap((one) => said.get(placeOf(one)) ?? [])
    return same.length >= all.length && lettersIn(same) > lettersIn(all)
  }
  const summaries = tables.flatMap(([table, all]) => (table !== undefined && isSummary(all) ? all : []))
  if (summaries.length === 0) return reading
  const left = summaries.map(
    ({ line, nodes }): Left => ({ line, what: 'cell', why: 'Headings say it in full.', text: textOf(nodes) }),
  )
  const placed = reading.placed.filter((one) => !summaries.includes(one))
  return { ...reading, placed, left: [...reading.left, ...left] }
}

function placeOf({ level, area }: Placed): string {
  return JSON.stringify([levelNamed(level).key, fold(area)])
}

function isRest(rest: Reading, best: Reading): boolean {
  const { placed } = rest
  const levels = namesOf(placed, 'level')
  const areas = [...Map.groupBy(placed, ({ area }) => fold(area)).values()]
  const isOfOne = areOfOneLevel(rest, best)
  const mayBeArea = (label: string) => kindCalled(label) !== 'level' && (isOfOne || !isClause(label))
  return (
    (isOfOne || (rest.isOfOneLevel !== true && best.isOfOneLevel !== true && levels.size > 1)) &&
    levels.isSubsetOf(namesOf(best.placed, 'level')) &&
    namesOf(placed, 'area').isDisjointFrom(namesOf(best.placed, 'area')) &&
    // What stands above the best's own texts, such as the page's title, is no area.
    namesOf(placed, 'area').isDisjointFrom(new Set(best.placed.flatMap(({ above }) => above.map(fold)))) &&
    areas.every((all) => all.length > levels.size / 2 && all.every(({ area }) => mayBeArea(area))) &&
    !areShort(placed.map(({ nodes }) => textOf(nodes)))
  )
}

/** Whether both are sure of the one level of a page, as a table of its scope above the headings of its areas is. */
function areOfOneLevel(...readings: readonly Reading[]): boolean {
  return readings.every(
    ({ isOfOneLevel, placed }) =>
      isOfOneLevel === true && namesOf(placed, 'area').size > 1 && placed.every(({ doubt }) => doubt === undefined),
  )
}

function namesOf(placed: readonly Placed[], key: 'level' | 'area'): ReadonlySet<string> {
  return new Set(placed.map((one) => (key === 'level' ? levelNamed(one.level).key : fold(one.area))))
}
