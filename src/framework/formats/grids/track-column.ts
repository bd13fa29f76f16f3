import { readLevelName } from '../../level-name.ts'

/** The texts of each column, row by row. */
type Values = readonly (readonly string[])[]

/** A fifth of the areas, or more, come again: one may by a slip. */
const LEAST_SHARED = 0.2

/** Whether what stands in a column follows from what stands in others, as a title does from a code. */
export function dependsOn(values: Values, at: number, others: readonly number[]): boolean {
  const rows = (values[at] ?? []).map(
    (text, row) => [others.map((one) => values[one]?.[row]).join('\n'), text] as const,
  )
  const ofEach = Map.groupBy(rows, ([key]) => key)
  return [...ofEach.values()].every((same) => new Set(same.map(([, text]) => text)).size === 1)
}

/** Whether each text of a column stands beside nearly all levels and areas that it has any of, and they beside several. */
export function partsAll(values: Values, at: number, level: number, area: number): boolean {
  const rows = (values[at] ?? []).map((text, row) => ({
    text,
    level: values[level]?.[row] ?? '',
    area: values[area]?.[row] ?? '',
  }))
  const places = (some: typeof rows) => new Set(some.map((one) => `${one.level}\n${one.area}`)).size
  const parts = [...Map.groupBy(rows, ({ text }) => text).values()]
  const isWhole = (part: typeof rows) => {
    const [levels, areas] = [new Set(part.map((one) => one.level)).size, new Set(part.map((one) => one.area)).size]
    return levels > 1 && areas > 1 && places(part) >= 0.7 * levels * areas
  }
  return parts.length > 1 && parts.every(isWhole) && places(rows) < parts.reduce((sum, part) => sum + places(part), 0)
}

/** Whether what may be a group of areas has the same ones as others, and each of its parts has levels in common or of its own. */
export function holdSeveral(values: Values, at: number, level: number, area: number): boolean {
  return sharesAreas(values, at, area) && (!dependsOn(values, at, [level]) || areSideBySide(values, at, level))
}

/** Whether each level stands beside one text of a column only, and those have ladders side by side: "Baker" and "Clerk". */
export function holdLadders(values: Values, at: number, level: number, area: number): boolean {
  return sharesAreas(values, at, area) && dependsOn(values, at, [level]) && areSideBySide(values, at, level)
}

/** Whether each level stands beside one text of a column only, and those have several levels and, for the most part, areas of their own. */
export function holdOwn(values: Values, at: number, level: number, area: number): boolean {
  const parts = [...Map.groupBy((values[at] ?? []).keys(), (row) => values[at]?.[row] ?? '').values()]
  const hasSeveral = (rows: readonly number[]) =>
    [level, area].every((column) => new Set(rows.map((row) => values[column]?.[row])).size > 1)
  return parts.length > 1 && parts.every(hasSeveral) && dependsOn(values, at, [level]) && !sharesAreas(values, at, area)
}

function sharesAreas(values: Values, at: number, area: number): boolean {
  const parts = Map.groupBy((values[area] ?? []).keys(), (row) => values[area]?.[row] ?? '')
  const shared = [...parts.values()].filter((rows) => new Set(rows.map((row) => values[at]?.[row])).size > 1)
  return shared.length >= LEAST_SHARED * parts.size
}

/** Whether the ladders of two texts reach as high: "Junior" and "Senior" of both. */
function areSideBySide(values: Values, at: number, level: number): boolean {
  const rows = (values[at] ?? []).map((text, row) => [text, rankOf(values[level]?.[row] ?? '')] as const)
  const ladders = [...Map.groupBy(rows, ([text]) => text).values()].map((same) => [
    ...new Set(same.flatMap(([, rank]) => rank ?? [])),
  ])
  const reach = ladders.map((ranks) => ({ from: Math.min(...ranks), to: Math.max(...ranks) }))
  const overlap = reach.some((one, place) =>
    reach.some((other, after) => after > place && one.from < other.to && other.from < one.to),
  )
  return ladders.length > 1 && ladders.every((ranks) => ranks.length > 1) && overlap
}

function rankOf(level: string): number | undefined {
  const name = readLevelName(level)
  return name?.seniority ?? name?.number
}
