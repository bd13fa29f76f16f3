import { extname } from 'node:path/posix'
import type { Page } from '../cell.ts'
import type { SourceFile } from '../files.ts'
import type { Place } from '../places.ts'
import { withLeft } from './account.ts'
import { type Document, readDatum } from './data/datum.ts'
import { readDataFile } from './data/file.ts'
import type { Names } from './data/names.ts'
import type { Guide } from './guide.ts'
import { frontMatterAlone } from './pages/front-matter-alone.ts'
import { readPage } from './pages/pages.ts'
import type { ParsedPage } from './pages/parse.ts'
import { type Book, readCsv, readXlsx } from './sheets/book.ts'
import { readSheets } from './sheets/sheets.ts'
import type { Survey } from './survey.ts'

const PAGES = ['.md', '.markdown', '.mdx', '.html', '.htm']
const ENDINGS = new Set([...PAGES, '.yml', '.yaml', '.json', '.csv', '.tsv', '.xlsx'])

/** Whether a file's ending is one of a way of writing that is known. */
export function isReadable(file: string): boolean {
  return ENDINGS.has(extname(file).toLowerCase())
}

export function isPage(file: string): boolean {
  return PAGES.includes(extname(file).toLowerCase())
}

/** What a file of YAML or JSON says, or a page that is front matter only; undefined: it is another. */
export function documentOf(source: SourceFile): Document | undefined {
  if (source.is === 'bytes') return undefined
  if (isPage(source.file)) return frontMatterAlone(source.text)
  const isData = ['.yml', '.yaml', '.json'].includes(extname(source.file).toLowerCase())
  return isData ? readDatum(source.text, 1) : undefined
}

/** The sheets of a CSV or XLSX file; undefined: it is another. */
export function bookOf(source: SourceFile): Book | undefined {
  if (source.is === 'bytes') return readXlsx(source.bytes, source.file)
  const isSheet = ['.csv', '.tsv'].includes(extname(source.file).toLowerCase())
  return isSheet ? readCsv(source.text, source.file) : undefined
}

/** What is known before a file is read. */
export interface Context {
  readonly place: Place
  readonly site: string | undefined
  readonly guide: Guide
  /** The names that all data files give ids. */
  readonly names: Names
  readonly parsed: ParsedPage | undefined
  readonly book: Book | undefined
  readonly document: Document | undefined
  readonly survey: Survey
  /** Whether the pages beside it are about an area each. */
  readonly isOfOneArea: boolean
  /** Whether no other file has cells. */
  readonly isAlone: boolean
  /** Whether nothing of all files is understood otherwise. */
  readonly isLast: boolean
}

/** Reads a file by what its ending says it is written in. */
export function readSource(source: SourceFile, context: Context): Page {
  const { place, site, guide, names, parsed, book, document, survey, isOfOneArea, isAlone, isLast } = context
  const { file } = source
  const called = { file, folder: place.folder, name: place.name, tracks: Object.keys(guide.hints.tracks) }
  if (book !== undefined) {
    const page = readSheets(book.sheets, called, site, guide, names)
    const account = page.account && withLeft(page.account, book.leftOut)
    return { ...page, problems: [...book.problems, ...page.problems], ...(account && { account }) }
  }
  if (source.is === 'bytes') return { cells: [], sections: [], looseLinks: [], problems: [] }
  if (document !== undefined) return readDataFile(document, file, place, site, guide, names, isLast)
  const known = { site, guide, survey, names, isOfOneArea, isAlone, isLast, ...(parsed && { parsed }) }
  return readPage({ file, ...place, text: source.text, ...known })
}
