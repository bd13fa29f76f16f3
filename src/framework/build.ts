import { basename } from 'node:path/posix'
import type { Problem } from '../errors.ts'
import { withoutAreaTracks } from './area-folders.ts'
import { withAreasOfPages } from './area-pages.ts'
import { assemble } from './assemble.ts'
import type { Page, ReadFile } from './cell.ts'
import { edited, listedOnly, withoutSharedHeadings, withoutSharedTitles } from './edit.ts'
import { naturalOrder, type SourceFile } from './files.ts'
import { linesLeft } from './formats/account.ts'
import type { Document } from './formats/data/datum.ts'
import { bookWithout, datumWithout, leaving, pageWithout, spotsOf } from './formats/leave-out.ts'
import { frontData } from './formats/pages/front-matter.ts'
import { type ParsedPage, parsePage } from './formats/pages/parse.ts'
import { bookOf, documentOf, isPage } from './formats/read.ts'
import type { Book } from './formats/sheets/book.ts'
import { survey as surveyOf } from './formats/survey.ts'
import type { Framework } from './framework.ts'
import { withoutGroupHeadings } from './group-headings.ts'
import { type HeadingKind, headingKinds } from './heading-kinds.ts'
import { idleSettings } from './idle-settings.ts'
import { idleSynonyms } from './idle-synonyms.ts'
import { withLaddersOfPages } from './ladders-of-pages.ts'
import { restOf } from './left-out-later.ts'
import type { Spot } from './meant.ts'
import { readAgain } from './read-twice.ts'
import { NO_SETTINGS, readSettings, SETTINGS_FILE, type Settings } from './settings.ts'
import { withTracksKept } from './tracks-kept.ts'
import { unknownNames } from './unknown-names.ts'
import { isWanted } from './wanted.ts'

export interface Built {
  readonly framework: Framework
  readonly problems: readonly Problem[]
  readonly files: readonly ReadFile[]
  /** What headings were taken for. */
  readonly headings: readonly HeadingKind[]
}

const EMPTY: Page = { cells: [], sections: [], looseLinks: [], problems: [] }

/** Makes one framework of files and of the `growthbot.yml` among them. `folder` names it where nothing else does. */
export function build(files: readonly SourceFile[], folder: string, site?: string): Built {
  const own = files.find(({ file }) => file === SETTINGS_FILE)
  const settings = readSettings(own?.is === 'text' ? own.text : undefined)
  const address = site ?? settings.value?.site
  const said = settings.value ?? NO_SETTINGS
  const sources = files.filter(({ file }) => basename(file) !== SETTINGS_FILE && isWanted(file, said))
  const whole = parsedOf(sources)
  const readBy = (hints: Settings, before?: readonly ReadFile[]) => {
    const leaves = leaving(hints.ignore)
    const parsed = new Map([...whole.pages].map(([file, page]) => [file, pageWithout(page, file, leaves)]))
    const books = new Map([...whole.books].map(([file, book]) => [file, bookWithout(book, file, leaves)]))
    const survey = surveyOf([...parsed.values()].map(({ blocks }) => blocks))
    const read = readAgain(sources, hints, {
      folder,
      site: address,
      parsed,
      books,
      documents: whole.documents,
      survey,
    })
    const titled = withoutSharedHeadings(withoutSharedTitles(read))
    const found = withoutAreaTracks(withLaddersOfPages(withoutGroupHeadings(withAreasOfPages(titled))), folder)
    const called = before === undefined ? found : withTracksKept(found, before)
    const kept = edited(listedOnly(called, said), said)
    const gone = [...parsed, ...books].flatMap(([file, { leftOut }]) =>
      [...linesLeft(leftOut)].map((line) => `${file}:${line}`),
    )
    return { called, kept, gone: new Set(gone) }
  }
  const within = readBy({ ...said, ignore: [] })
  const without = said.ignore.length === 0 ? within : readBy(said, within.called)
  const { files: kept, isNeeded } = restOf(without.kept, within.kept, without.gone)
  const pages = kept.map(({ page }) => page)
  const assembled = assemble(pages, folder, said)
  const found = [...settings.problems, ...pages.flatMap((page) => page.problems), ...assembled.problems]
  const all = allOf([...without.called, ...within.called], files)
  const problems = found.some(isError)
    ? found
    : [
        ...found,
        ...unknownNames({ ...settings, value: said }, assembled.framework, {
          files: all,
          kept,
          spots: () => spotsIn(whole),
        }),
        ...idleSettings({ ...settings, value: said }, all),
        ...(isNeeded ? [neededLater(settings.lineAt(['ignore']))] : []),
        ...idleSynonyms(settings, assembled.framework),
        ...noDescriptors(assembled.framework),
      ]
  const headings = headingKinds(isNeeded ? within.called : without.called)
  return { framework: assembled.framework, problems: problems.toSorted(bySource), files: kept, headings }
}

interface Parsed {
  readonly pages: ReadonlyMap<string, ParsedPage>
  readonly books: ReadonlyMap<string, Book>
  readonly documents: ReadonlyMap<string, Document>
}

function parsedOf(sources: readonly SourceFile[]): Parsed {
  const documents = eachRead(sources, documentOf)
  return {
    pages: eachRead(sources, (one) =>
      one.is === 'text' && isPage(one.file) && !documents.has(one.file) ? parsePage(one.file, one.text) : undefined,
    ),
    books: eachRead(sources, bookOf),
    documents,
  }
}

/** What a reader makes of the files that are its, by file. */
function eachRead<Some>(sources: readonly SourceFile[], read: (source: SourceFile) => Some | undefined) {
  return new Map(
    sources.flatMap((one) => {
      const some = read(one)
      return some === undefined ? [] : [[one.file, some] as const]
    }),
  )
}

function neededLater(line: number): Problem {
  const message =
    '`ignore`: without all of this hardly anything is understood, so columns and keys of these names are read. Say what the rest is (`levels`, `areas`, `columns` or `headings`), and they are left out, too.'
  return { severity: 'warning', kind: 'settings', file: SETTINGS_FILE, line, message }
}

/** All that stands in the files by a name: what could be left out. */
function spotsIn({ pages, books, documents }: Parsed): Spot[] {
  return spotsOf((leaves) => {
    for (const [file, page] of pages) {
      pageWithout(page, file, leaves)
      const data = frontData(page.markdown)
      if (data !== undefined) datumWithout(data.datum, [file], leaves)
    }
    for (const [file, book] of books) bookWithout(book, file, leaves)
    for (const [file, { datum }] of documents) datumWithout(datum, [file], leaves)
  })
}

/** With the files that were left out, so that their names are known. */
function allOf(read: readonly ReadFile[], files: readonly SourceFile[]): ReadFile[] {
  const unread = files.filter(({ file }) => file !== SETTINGS_FILE && read.every((one) => one.file !== file))
  return [...read, ...unread.map(({ file }) => ({ file, page: EMPTY }))]
}

export function bySource(one: Problem, other: Problem): number {
  return naturalOrder.compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0)
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

function noDescriptors({ descriptors }: Framework): Problem[] {
  if (descriptors.length > 0) return []
  const message =
    'Nothing in this folder was found to say what a level expects in an area. "growthbot inspect" shows what was seen, and what to write in growthbot.yml; or name another folder.'
  return [{ severity: 'error', kind: 'no-descriptors', file: '.', message }]
}
