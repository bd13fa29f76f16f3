import { wordCount } from '../../text.ts'
import { isAboutOthers, kindCalled, mayCallTracks } from '../called.ts'
import { columnsCalled, type Guide } from '../guide.ts'
import { isOnly, TAGS, TITLE_HEADERS } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import { average, SHORT } from './grid-rows.ts'

/** Which column of a table with a text per row is what. */
export interface RecordColumns {
  readonly level: number
  /** The levels' further name. */
  readonly title: number | undefined
  readonly track: number | undefined
  readonly area: number
  readonly texts: readonly number[]
}

/** A text's column has more words than this on the average. */
const LONG = 3

/** Tells the columns of a table that has one text in each row, its level and area beside it. */
export function recordColumns(labels: readonly string[], body: Grid, guide: Guide): RecordColumns | undefined {
  const { columns: told } = guide.hints
  const all = labels.map((_, at) => at)
  const kinds = labels.map((label) => kindCalled(label))
  const values = filled(labels, body)
  const distinct = values.map((column) => [...new Set(column)].filter((text) => text !== ''))
  const words = distinct.map((texts) => average(texts.map(wordCount)))
  const isShort = (at: number) => (words[at] ?? 0) <= SHORT && (distinct[at]?.length ?? 0) > 0
  const repeats = (at: number) => (distinct[at]?.length ?? 0) < body.length
  const share = (at: number) => guide.levelShare(distinct[at] ?? [])

  const toldTexts = columnsCalled(labels, told.text)
  const long = all.filter((at) => (words[at] ?? 0) > LONG && kinds[at] !== 'aside')
  const named = all.filter((at) => kinds[at] === 'text' && (words[at] ?? 0) > 1)
  const texts = [toldTexts, named, long.length === 1 ? long : []].find((one) => one.length > 0) ?? []
  const rest = all.filter((at) => !texts.includes(at) && isShort(at) && kinds[at] !== 'aside')

  const [toldLevel, toldTitle] = columnsCalled(labels, told.level)
  const level =
    toldLevel ??
    rest.find((at) => kinds[at] === 'level' && ((distinct[at]?.length ?? 0) > 1 || share(at) >= 0.6)) ??
    rest.find((at) => share(at) >= 0.6 && (distinct[at]?.length ?? 0) > 1) ??
    // "Role" above "Assistant", "Senior Generalist", "Partner", where nothing else is a level.
    rest.find((at) => isOnly(labels[at] ?? '', TITLE_HEADERS) && share(at) >= 0.4)
  if (level === undefined) return undefined

  const others = rest.filter((at) => at !== level && repeats(at))
  const areas = others.filter((at) => kinds[at] === 'area')
  const wordless = others.filter((at) => kinds[at] === undefined && !isAboutOthers(labels[at] ?? ''))
  const groups = others.filter((at) => kinds[at] === 'group')
  const finest = (columns: readonly number[]) =>
    columns.toSorted((one, other) => (distinct[other]?.length ?? 0) - (distinct[one]?.length ?? 0))[0]
  const isOfOneLevel = (at: number) => dependsOn(values, at, [level]) || dependsOn(values, level, [at])
  const free = wordless.filter((at) => !isOfOneLevel(at))
  const area =
    columnsCalled(labels, told.area)[0] ??
    finest(areas) ??
    groups[0] ??
    free.findLast((at) => at < (texts[0] ?? 0) && share(at) < 0.5) ??
    all.find((at) => isOnly(labels[at] ?? '', TAGS) && isShort(at) && repeats(at))
  if (area === undefined || texts.length === 0) return undefined

  const counts = (at: number) => distinct[at]?.length ?? 0
  const isAbove = (at: number) => at !== area && at !== level && (!isOfOneLevel(at) || counts(at) <= counts(level) / 2)
  const track =
    columnsCalled(labels, told.track)[0] ??
    others.find((at) => kinds[at] === 'track' && at !== area) ??
    others.find((at) => (kinds[at] === 'title' || mayCallTracks(labels[at] ?? '')) && isAbove(at)) ??
    free.find((at) => at !== area && at < (texts[0] ?? 0) && partsAll(values, at, level, area))
  const title =
    toldTitle ??
    others.find(
      (at) =>
        at !== track &&
        at !== area &&
        (kinds[at] === 'level' || kinds[at] === 'title' || (Math.abs(at - level) === 1 && share(at) >= 0.6)) &&
        (dependsOn(values, level, track === undefined ? [at] : [at, track]) || dependsOn(values, at, [level])),
    )
  return { level, title, track, area, texts }
}

/** The texts of each column; an empty one goes on with the one above. */
function filled(labels: readonly string[], body: Grid): readonly (readonly string[])[] {
  return labels.map((_, at) => {
    let above = ''
    return body.map(({ cells }) => {
      above = cells[at]?.text || above
      return above
    })
  })
}

/** Whether what stands in a column follows from what stands in others, as a title does from a code. */
function dependsOn(values: readonly (readonly string[])[], at: number, others: readonly number[]): boolean {
  const rows = (values[at] ?? []).map(
    (text, row) => [others.map((one) => values[one]?.[row]).join('\n'), text] as const,
  )
  const ofEach = Map.groupBy(rows, ([key]) => key)
  return [...ofEach.values()].every((same) => new Set(same.map(([, text]) => text)).size === 1)
}

/** Whether each text of a column stands beside nearly all levels and areas that it has any of, and they beside several. */
function partsAll(values: readonly (readonly string[])[], at: number, level: number, area: number): boolean {
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
