import { wordsIn } from '../../page-words.ts'
import { wordCount } from '../../text.ts'
import { kindCalled } from '../called.ts'
import { withLevelsByPlace } from './by-place.ts'
import type { Datum, Entry } from './datum.ts'
import { forEachTrack } from './for-each-track.ts'
import { isShortName, ownName } from './keys.ts'
import { withLabels } from './labelled-texts.ts'
import { inOneLanguage } from './languages.ts'
import { withLevelNames } from './level-names.ts'
import { withItemNames } from './names-of-items.ts'
import { withLevelsTogether } from './scattered-levels.ts'

const COLUMNS = wordsIn('column keys')
const ROWS = wordsIn('row keys')
const WRAPPERS = wordsIn('wrapper keys')
const IDS = wordsIn('ids')
const LONGEST_HEADER = 4

type Row = Datum & { readonly is: 'list' }

/** Data as maps with names, `isLast` also where nothing is understood otherwise: rows below a row of headers, and what programs wrap into `fields`, are maps, too. */
export function normal(written: Datum, isLast = false): Datum {
  const datum = isLast ? withLevelsByPlace(written) : written
  const maps = asMaps(withLabels(inOneLanguage(datum)))
  return withLevelNames(withItemNames(forEachTrack(withLevelsTogether(unfolded(maps)))))
}

function asMaps(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return tableIn(datum.items, datum.line) ?? { ...datum, items: datum.items.map(asMaps) }
  const { entries } = datum
  const listAt = (keys: ReadonlySet<string>) =>
    entries.flatMap(({ key, value }) => (keys.has(key.toLowerCase()) && value.is === 'list' ? [value] : []))[0]
  const [columns, rows] = [listAt(COLUMNS), listAt(ROWS)]
  const table =
    columns && rows && (tableIn([namesIn(columns), ...rows.items], rows.line) ?? withCells(namesIn(columns), rows))
  if (table !== undefined) return entries.length === 2 ? table : beside(datum, [columns, rows], table)
  const wrapped = entries.find(({ key, value }) => WRAPPERS.has(key.toLowerCase()) && value.is === 'map')
  const others = entries.filter((entry) => entry !== wrapped)
  if (wrapped?.value.is === 'map' && others.every(isHousekeeping)) {
    return asMaps({ ...datum, entries: [...others, ...wrapped.value.entries] })
  }
  return { ...datum, entries: entries.map((entry) => ({ ...entry, value: asMaps(entry.value) })) }
}

/** A key that a level's number and what it holds are written into: `level_1_title`, `level2Description`. */
const NUMBERED_KEY = /^(\p{L}+)[\s_-]?(\d{1,2})[\s_-]?(\p{L}.*)$/u

/** Data with a list of levels in place of keys such as `level_1_title`. */
function unfolded(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map(unfolded) }
  const parted = datum.entries.map((entry) => {
    const [, word = '', number = '', rest = ''] = NUMBERED_KEY.exec(entry.key) ?? []
    return { entry, word, number, rest }
  })
  const isLevel = ({ word }: (typeof parted)[number]) => kindCalled(word) === 'level'
  const byNumber = [...Map.groupBy(parted.filter(isLevel), ({ number }) => number)]
  if (byNumber.length < 2) {
    return { ...datum, entries: datum.entries.map((entry) => ({ ...entry, value: unfolded(entry.value) })) }
  }
  const levels = byNumber.map(([number, same]): Datum => {
    const own = same.map(({ entry, rest }) => ({ ...entry, key: rest }))
    const line = own[0]?.line ?? datum.line
    const name: Entry = { key: 'name', value: { is: 'text', text: `${same[0]?.word ?? ''} ${number}`, line }, line }
    return { is: 'map', entries: ownName(own, 'level') === undefined ? [name, ...own] : own, line }
  })
  const others = parted.filter((one) => !isLevel(one)).map(({ entry }) => entry)
  return {
    ...datum,
    entries: [...others, { key: 'levels', value: { is: 'list', items: levels, line: datum.line }, line: datum.line }],
  }
}

/** Lists below a list of headers, as a map for each. */
function tableIn([header, ...rows]: readonly Datum[], line: number): Datum | undefined {
  if (header?.is !== 'list' || rows.length < 2) return undefined
  const keys = header.items.map((item) => (item.is === 'text' ? item.text : ''))
  const isHeader =
    keys.length > 1 &&
    header.items.every(({ is }) => is === 'text') &&
    new Set(keys).size === keys.length &&
    keys.filter((key) => key !== '').length >= keys.length - 1 &&
    keys.every((key) => isShortName(key) && wordCount(key) <= LONGEST_HEADER)
  if (!isHeader || !rows.every((row) => row.is === 'list' && row.items.length <= keys.length)) return undefined
  const maps = rows.map((row): Datum => {
    const items = row.is === 'list' ? row.items : []
    const entries = items.map((value, at): Entry => ({ key: keys[at] ?? '', value, line: value.line }))
    return { is: 'map', entries, line: row.line }
  })
  return { is: 'list', items: maps, line }
}

/** Rows that are maps, each with a list that has a cell for each column. */
function withCells(columns: Row, rows: Row): Datum | undefined {
  const keys = columns.items.map((item) => (item.is === 'text' ? item.text : ''))
  const items = rows.items.flatMap((row): Datum[] => {
    const cells = row.is === 'map' ? row.entries.find(({ value }) => isCells(value, keys.length)) : undefined
    if (row.is !== 'map' || cells?.value.is !== 'list') return []
    const own = cells.value.items.map((value, at): Entry => ({ key: keys[at] ?? '', value, line: value.line }))
    return [{ ...row, entries: row.entries.flatMap((entry) => (entry === cells ? own : [entry])) }]
  })
  return items.length > 1 && items.length === rows.items.length ? { ...rows, items } : undefined
}

function isCells(value: Datum, length: number): boolean {
  return value.is === 'list' && value.items.length === length
}

/** A map with a table in place of its columns and rows: what stands beside them says what the table is called. */
function beside(map: Datum & { readonly is: 'map' }, parts: readonly (Datum | undefined)[], table: Datum): Datum {
  const others = map.entries.filter(({ value }) => !parts.includes(value))
  return { ...map, entries: [...others, { key: 'rows', value: table, line: table.line }] }
}

/** The headers of columns, which may be maps with a name. */
function namesIn(columns: Row): Row {
  const nameOf = (item: Datum) => (item.is === 'map' ? ownName(item.entries, undefined)?.entries[0]?.value : undefined)
  const items = columns.items.map(
    (item) => nameOf(item) ?? (item.is === 'map' ? (item.entries[0]?.value ?? item) : item),
  )
  return { ...columns, items }
}

function isHousekeeping({ key, value }: Entry): boolean {
  return value.is === 'text' && (IDS.has(key.toLowerCase()) || kindCalled(key) === 'aside')
}
