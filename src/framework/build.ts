import { basename, dirname } from 'node:path/posix'
import type { Problem } from '../errors.ts'
import { assemble } from './assemble.ts'
import type { Page } from './cell.ts'
import { naturalOrder, type SourceFile } from './files.ts'
import { fileLabel } from './formats/pages.ts'
import { readSource } from './formats/read.ts'
import { levelShare } from './formats/vocabulary.ts'
import type { Framework } from './framework.ts'
import { readSettings, SETTINGS_FILE, unknownNames } from './settings.ts'
import { fold } from './text.ts'

/** A file and what was made of it. */
export interface ReadFile {
  readonly file: string
  readonly page: Page
}

export interface Built {
  readonly framework: Framework
  readonly problems: readonly Problem[]
  readonly files: readonly ReadFile[]
}

/** Makes one framework of files and of the `growthbot.yml` among them. `folder` names it where nothing else does. */
export function build(files: readonly SourceFile[], folder: string, site?: string): Built {
  const own = files.find(({ file }) => file === SETTINGS_FILE)
  const settings = readSettings(own?.is === 'text' ? own.text : undefined)
  const address = site ?? settings.value?.site
  const levelFolders = foldersOfLevels(files)
  const read = files
    .filter(({ file }) => basename(file) !== SETTINGS_FILE)
    .map((one) => ({ file: one.file, page: readSource(one, folder, address, levelFolders.has(dirname(one.file))) }))
  const strong = onlyStrong(read)
  const pages = strong.map(({ page }) => page)
  const assembled = assemble(pages, folder, settings.value)
  const found = [...settings.problems, ...pages.flatMap((page) => page.problems), ...assembled.problems]
  const problems = found.some(isError)
    ? found
    : [...found, ...unknownNames(settings, assembled.framework), ...noDescriptors(assembled.framework)]
  return { framework: assembled.framework, problems: problems.toSorted(bySource), files: strong }
}

export function bySource(one: Problem, other: Problem): number {
  return naturalOrder.compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0)
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** The folders whose pages are mostly called as levels. */
function foldersOfLevels(files: readonly SourceFile[]): ReadonlySet<string> {
  const folders = Map.groupBy(files, ({ file }) => dirname(file))
  const called = [...folders].map(
    ([folder, all]) => [folder, all.flatMap(({ file }) => fileLabel(file) ?? [])] as const,
  )
  return new Set(called.filter(([, names]) => names.length > 1 && levelShare(names) >= 0.5).map(([folder]) => folder))
}

/** Pages that are too little to tell by themselves count where others say the same levels or the same areas. */
function onlyStrong(files: readonly ReadFile[]): ReadFile[] {
  const weak = files.filter(({ page }) => page.account?.isWeak)
  const names = new Map(
    weak.map(({ page }) => [
      page,
      new Set(page.cells.flatMap(({ level, area }) => [`level ${level.key}`, `area ${fold(area)}`])),
    ]),
  )
  const isBacked = (page: Page) =>
    weak.some(
      ({ page: other }) =>
        other !== page && !(names.get(page) ?? new Set()).isDisjointFrom(names.get(other) ?? new Set()),
    )
  return files.map(({ file, page }) => ({
    file,
    page: !page.account?.isWeak || isBacked(page) ? page : { ...page, cells: [] },
  }))
}

function noDescriptors({ descriptors }: Framework): Problem[] {
  if (descriptors.length > 0) return []
  const message =
    'Nothing in this folder says what a level expects in an area. Write a table of Area and Description for a level, or name another folder.'
  return [{ severity: 'error', kind: 'no-descriptors', file: '.', message }]
}
