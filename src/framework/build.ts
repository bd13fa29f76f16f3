import { basename, matchesGlob } from 'node:path/posix'
import type { Problem } from '../errors.ts'
import { assemble } from './assemble.ts'
import type { Page, ReadFile } from './cell.ts'
import { edited, withoutSharedHeadings, withoutSharedTitles } from './edit.ts'
import { naturalOrder, type SourceFile } from './files.ts'
import { parsePage } from './formats/pages/parse.ts'
import { bookOf, documentOf, isPage } from './formats/read.ts'
import { survey as surveyOf } from './formats/survey.ts'
import type { Framework } from './framework.ts'
import { idleSynonyms } from './idle-synonyms.ts'
import { readTwice } from './read-twice.ts'
import { NO_SETTINGS, readSettings, SETTINGS_FILE, type Settings } from './settings.ts'
import { unknownNames } from './unknown-names.ts'

export interface Built {
  readonly framework: Framework
  readonly problems: readonly Problem[]
  readonly files: readonly ReadFile[]
}

const EMPTY: Page = { cells: [], sections: [], looseLinks: [], problems: [] }

/** Makes one framework of files and of the `growthbot.yml` among them. `folder` names it where nothing else does. */
export function build(files: readonly SourceFile[], folder: string, site?: string): Built {
  const own = files.find(({ file }) => file === SETTINGS_FILE)
  const settings = readSettings(own?.is === 'text' ? own.text : undefined)
  const address = site ?? settings.value?.site
  const said = settings.value ?? NO_SETTINGS
  const sources = files.filter(({ file }) => basename(file) !== SETTINGS_FILE && isWanted(file, said))
  const parsed = eachRead(sources, (one) =>
    one.is === 'text' && isPage(one.file) ? parsePage(one.file, one.text) : undefined,
  )
  const books = eachRead(sources, bookOf)
  const documents = eachRead(sources, documentOf)
  const survey = surveyOf([...parsed.values()].map(({ blocks }) => blocks))
  const around = { folder, site: address, parsed, books, documents, survey }
  const read = readTwice(sources, said, around)
  const called = withoutSharedHeadings(withoutSharedTitles(read))
  const pages = called.map(({ page }) => edited(page, said))
  const assembled = assemble(pages, folder, settings.value)
  const found = [...settings.problems, ...pages.flatMap((page) => page.problems), ...assembled.problems]
  const problems = found.some(isError)
    ? found
    : [
        ...found,
        ...unknownNames(settings, assembled.framework, allOf(called, files)),
        ...idleSynonyms(settings, assembled.framework),
        ...noDescriptors(assembled.framework),
      ]
  const kept = called.map(({ file }, at): ReadFile => ({ file, page: pages[at] ?? EMPTY }))
  return { framework: assembled.framework, problems: problems.toSorted(bySource), files: kept }
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

/** Whether the owner wants a file read. */
function isWanted(file: string, { files, ignore }: Settings): boolean {
  const isAmong = (globs: readonly string[]) => globs.some((glob) => matchesGlob(file, glob))
  return !isAmong(ignore) && (files.length === 0 || isAmong(files))
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
    'Nothing in this folder says what a level expects in an area. Write a table of Area and Description for a level, or name another folder.'
  return [{ severity: 'error', kind: 'no-descriptors', file: '.', message }]
}
