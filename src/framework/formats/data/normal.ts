import { wordsIn } from '../../page-words.ts'
import { wordCount } from '../../text.ts'
import { kindCalled } from '../called.ts'
import type { Datum, Entry } from './datum.ts'
import { forEachTrack } from './for-each-track.ts'
import { isShortName, ownName } from './keys.ts'
import { withLevelNames } from './level-names.ts'

const COLUMNS = wordsIn('column keys')
const ROWS = wordsIn('row keys')
const WRAPPERS = wordsIn('wrapper keys')
const IDS = wordsIn('ids')
const LONGEST_HEADER = 4

/** Data as maps with names: rows below a row of headers, and what programs wrap into `fields`, are maps, too. */
export function normal(datum: Datum): Datum {
  return withLevelNames(forEachTrack(unfolded(asMaps(datum))))
}

function asMaps(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return tableIn(datum.items, datum.line) ?? { ...datum, items: datum.items.map(asMaps) }
  const { entries } = datum
  const listAt = (keys: ReadonlySet<string>) =>
    entries.flatMap(({ key, value }) => (keys.has(key.toLowerCase()) && value.is === 'list' ? [value] : []))[0]
  const [columns, rows] = [listAt(COLUMNS), listAt(ROWS)]
  const table = columns && rows && tableIn([namesIn(columns), ...rows.items], rows.line)
  if (table !== undefined) return table
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

/** The headers of columns, which may be maps with a name. */
function namesIn(columns: Datum & { readonly is: 'list' }): Datum {
  const items = columns.items.map((item) => (item.is === 'map' ? (item.entries[0]?.value ?? item) : item))
  return { ...columns, items }
}

function isHousekeeping({ key, value }: Entry): boolean {
  return value.is === 'text' && (IDS.has(key.toLowerCase()) || kindCalled(key) === 'aside')
}
