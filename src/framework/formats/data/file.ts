import type { Problem } from '../../../errors.ts'
import type { Page } from '../../cell.ts'
import type { Place } from '../../places.ts'
import { cellsOf } from '../cells.ts'
import type { Guide } from '../guide.ts'
import { datumWithout, leaving } from '../leave-out.ts'
import { createLinks } from '../links.ts'
import { hasIds, listedIn } from '../sheets/joins.ts'
import { withSharedKeys } from '../sheets/shared-keys.ts'
import type { Sheet } from '../sheets/tables.ts'
import type { FileNames } from '../tracks-above.ts'
import { isGenericName } from '../vocabulary.ts'
import { readData } from './data.ts'
import type { Document } from './datum.ts'
import { type Names, namesOf } from './names.ts'
import type { Around } from './nested.ts'
import { normal } from './normal.ts'

/** Reads a YAML or JSON file. What no framework is in gives no cells and no problems. */
export function readDataFile(
  document: Document,
  file: string,
  place: Place,
  site: string | undefined,
  guide: Guide,
  beyond: Names,
  isLast: boolean,
): Page {
  const reading = readData(document, guide, { names: beyond, isLast, path: file, ...saidBy(place, beyond, guide) })
  const { way, placed, left, name, errors, keys } = reading
  const called = (id: string) => (beyond.isListed(id, 'track') ? beyond.labelOf(id, 'track') : id)
  const folder = called(place.folder)
  const isPart = reading.isOfOneLevel === true ? place.company !== undefined : reading.isOfOneArea === true
  const tracks = Object.keys(guide.hints.tracks)
  const names: FileNames = { file, folder, tracks, name: isPart ? folder : called(place.name) }
  const title = name === undefined ? {} : { title: name }
  const problems = placed.length === 0 ? [] : errors.map(({ line, message }) => broken(file, line, message))
  return {
    ...cellsOf({ placed }, { ...names, ...title }, createLinks(file, undefined, site), beyond.levels),
    sections: [],
    ...(keys && { headers: keys }),
    problems,
    account: { way, ties: [], isWeak: false, placed: placed.length, left },
  }
}

/** What a file's place says of it: a level, or else the area whose levels stand in it. */
function saidBy({ name, company, level: folder }: Place, beyond: Names, guide: Guide): Around {
  const isLevel = company === undefined ? beyond.isListed(name, 'level') : guide.among(company)(name) > 0
  const level = folder ?? (isLevel ? beyond.labelOf(name, 'level') : undefined)
  const area = isLevel || isGenericName(name) ? undefined : beyond.labelOf(name, 'area')
  return { file: name, ...(level !== undefined && { level }), ...(area !== undefined && { area }) }
}

/** What a data file says, and what it is called. */
export interface NamedDocument {
  readonly file: string
  readonly name: string
  readonly document: Document
}

/** The names that data files and sheets give ids, for one another. */
export function namesIn(
  files: readonly NamedDocument[],
  books: readonly { readonly name: string; readonly sheets: readonly Sheet[] }[],
  guide: Guide,
): Names {
  const leaves = leaving(guide.hints.ignore)
  const data = files.map(({ file, name, document }) => ({
    name,
    datum: datumWithout(normal(document.datum), [file], leaves),
  }))
  const sheets = withSharedKeys(books.flatMap((book) => book.sheets.map((sheet) => ({ name: book.name, ...sheet }))))
  const listed = sheets.some(hasIds) ? listedIn(sheets) : []
  return namesOf([...data, ...listed], guide)
}

function broken(file: string, line: number, message: string): Problem {
  return { severity: 'error', kind: 'data-broken', file, line, message: `This cannot be read: ${message}. Correct it.` }
}
