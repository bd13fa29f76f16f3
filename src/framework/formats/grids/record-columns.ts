import { wordCount } from '../../text.ts'
import { isAboutOthers, kindCalled, mayHeadTracks } from '../called.ts'
import { columnsCalled, type Guide } from '../guide.ts'
import { isOnly, TAGS, TITLE_HEADERS } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import { average, SHORT } from './grid-rows.ts'
import { dependsOn, holdLadders, holdOwn, holdSeveral, partsAll } from './track-column.ts'

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
  const everywhere = all.filter((at) => (words[at] ?? 0) > LONG)
  const about = meaningsIn(
    values,
    everywhere.filter((at) => kinds[at] !== 'aside'),
    all.filter(isShort),
  )
  const wordy = everywhere.filter((at) => !about.has(at))
  const long = wordy.filter((at) => kinds[at] !== 'aside')
  const named = all.filter((at) => kinds[at] === 'text' && (words[at] ?? 0) > 1 && !about.has(at))
  const hasArea = all.some((at) => kinds[at] === 'area' || kinds[at] === 'group')
  // "Behaviour" beside "Description" is the area where nothing else is one.
  const heads = hasArea ? [] : named.filter((at) => isShort(at) && repeats(at))
  const said = named.filter((at) => !heads.includes(at))
  const only = long.filter((at) => !heads.includes(at))
  const ways = [toldTexts, said, only.length === 1 ? only : [], named, hasArea && wordy.length === 1 ? wordy : []]
  const texts = ways.find((one) => one.length > 0) ?? []
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
    finest(groups) ??
    finest(heads.filter((at) => others.includes(at))) ??
    free.findLast((at) => at < (texts[0] ?? 0) && share(at) < 0.5) ??
    all.find((at) => isOnly(labels[at] ?? '', TAGS) && isShort(at) && repeats(at))
  if (area === undefined || texts.length === 0) return undefined

  const counts = (at: number) => distinct[at]?.length ?? 0
  const isAbove = (at: number) => at !== area && at !== level && (!isOfOneLevel(at) || counts(at) <= counts(level) / 2)
  const left = others.filter((at) => at !== area && at < Math.max(...texts))
  const track =
    columnsCalled(labels, told.track)[0] ??
    others.find((at) => kinds[at] === 'track' && at !== area) ??
    others.find((at) => (kinds[at] === 'title' || mayHeadTracks(labels[at] ?? '')) && isAbove(at)) ??
    left.find((at) => (groups.includes(at) || areas.includes(at)) && holdSeveral(values, at, level, area)) ??
    left.find((at) => free.includes(at) && partsAll(values, at, level, area)) ??
    left.find((at) => wordless.includes(at) && holdLadders(values, at, level, area)) ??
    left.find((at) => wordless.includes(at) && at < level && holdOwn(values, at, level, area))
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

/**
 * Columns of texts each of which comes again wherever a name beside it does, so that they say what that is, whatever the
 * level: none, where no other column has texts.
 */
function meaningsIn(
  values: readonly (readonly string[])[],
  texts: readonly number[],
  names: readonly number[],
): ReadonlySet<number> {
  const count = (at: number) => new Set(values[at]).size
  const isOf = (at: number, name: number) => count(at) <= count(name) && dependsOn(values, at, [name])
  const rows = values[0]?.length ?? 0
  const about = texts.filter((at) => names.some((name) => count(name) <= rows / 2 && isOf(at, name)))
  return new Set(about.length < texts.length ? about : [])
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
