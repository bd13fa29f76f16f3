import type { Header, Left } from '../../cell.ts'
import { fold } from '../../text.ts'
import { type Guide, namesColumns } from '../guide.ts'
import { datumWithout, LEFT_OUT, leaving } from '../leave-out.ts'
import type { Reading } from '../placed.ts'
import { textOf } from '../statements.ts'
import { isTextWord } from '../vocabulary.ts'
import type { Datum, Document } from './datum.ts'
import { withoutExamples } from './examples.ts'
import { sentencesIn } from './keys.ts'
import { type Names, namesOf } from './names.ts'
import { type Around, type NamedReading, nameOf, readNested } from './nested.ts'
import { normal } from './normal.ts'
import { type DataTable, readTables } from './tables.ts'
import { toldTexts } from './told-texts.ts'

const OTHER_TEXTS = '`columns` in growthbot.yml names other keys for the texts.'
const EXAMPLES = 'It says what somebody did, as an example of the text beside it.'

/** Reads a framework written as data: records that point at levels and areas, or one nested in the other. */
export function readData(
  { datum: written, errors }: Document,
  guide: Guide,
  around: Around = {},
): NamedReading & { readonly keys?: readonly Header[]; readonly errors: Document['errors'] } {
  const whole = normal(written, around.isLast)
  const kept = datumWithout(whole, [around.path ?? ''], leaving(guide.hints.ignore))
  const { columns } = guide.hints
  const told = toldTexts(kept, columns)
  const datum = columns.text.length > 0 ? told : withoutExamples(told)
  const leftOut = [
    ...leftBetween(whole, kept, LEFT_OUT),
    ...leftBetween(kept, told, OTHER_TEXTS),
    ...leftBetween(told, datum, EXAMPLES),
  ]
  const names = namesOf([{ name: around.file ?? '', datum }], guide, around.names)
  const keys = namesColumns(guide) ? { keys: keysIn(datum) } : {}
  const tables = readTables(datum, names, guide)
  const isRecord = ({ matrix }: DataTable) => matrix.way === 'a record per row'
  const records = tables.filter(isRecord)
  const read =
    records.length > 0
      ? ofTables(records, datum, names)
      : better(ofTables(tables.filter(hasAreas), datum, names), readNested(datum, names, guide, around))
  return { ...read, left: [...read.left, ...leftOut], errors, ...keys }
}

/** Whether a table has several areas; one text of each level says what that is. */
function hasAreas({ matrix }: DataTable): boolean {
  const areas = new Set(matrix.placed.map(({ area }) => fold(area)))
  return [...areas].filter((area) => !isTextWord(area)).length > 1
}

/** A table, unless maps and lists give clearly more texts a place: names of its rows may be among those. */
function better(table: NamedReading, nested: NamedReading): NamedReading {
  if (table.placed.length === 0) return nested
  return lettersPlaced(nested) > 1.25 * lettersPlaced(table) ? nested : table
}

/** How many letters have a place that something tells. */
function lettersPlaced({ placed }: Reading): number {
  const sure = placed.filter(({ doubt }) => doubt === undefined)
  return sure.reduce((sum, { nodes }) => sum + textOf(nodes).length, 0)
}

/** What the tables say; every other text of several words is left. */
function ofTables(tables: readonly DataTable[], datum: Datum, names: Names): NamedReading {
  const rows = new Set<Datum>(tables.flatMap(({ maps }) => maps))
  const beside = [
    ...sentencesIn(datum, rows),
    ...tables.flatMap(({ unread }) => unread.flatMap((one) => sentencesIn(one))),
  ]
  const name = nameOf(datum, names, false)
  return {
    way: 'data',
    ...(name !== undefined && { name }),
    placed: tables.flatMap(({ matrix }) => matrix.placed),
    left: [
      ...tables.flatMap(({ matrix }) => matrix.left),
      ...beside.map(
        ({ line, text }): Left => ({ line, what: 'record', why: 'It names nothing that has a text.', text }),
      ),
    ],
  }
}

function leftBetween(whole: Datum, kept: Datum, why: string): Left[] {
  if (whole === kept) return []
  const said = new Set(sentencesIn(kept).map(({ line, text }) => `${line} ${text}`))
  const gone = sentencesIn(whole).filter(({ line, text }) => !said.has(`${line} ${text}`))
  return gone.map(({ line, text }): Left => ({ line, what: 'record', why, text }))
}

/** The keys of data, however deep. */
export function keysIn(datum: Datum): Header[] {
  if (datum.is === 'list') return datum.items.flatMap(keysIn)
  return datum.is === 'map' ? datum.entries.flatMap(({ key, value }) => [{ label: key }, ...keysIn(value)]) : []
}
