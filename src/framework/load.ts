import { basename, resolve } from 'node:path'
import { FrameworkError, type Problem, UsageError } from '../errors.ts'
import { assemble } from './assemble.ts'
import type { Page } from './cell.ts'
import { naturalOrder, readFiles } from './files.ts'
import { isReadable, readSource } from './formats/read.ts'
import type { Framework } from './framework.ts'
import { isSite, readSettings, SETTINGS_FILE, unknownNames } from './settings.ts'
import { count, fold } from './text.ts'

export interface LoadOptions {
  /** The address the pages' paths start from; wins over the one in `growthbot.yml`. */
  readonly site?: string
}

export interface Loaded {
  readonly framework: Framework
  /** Warnings: what was read, but should be looked at. */
  readonly problems: readonly Problem[]
}

/**
 * Reads the framework that lies in a folder: its Markdown pages, sub-folders too, and its `growthbot.yml`.
 * Throws a FrameworkError with all problems at once if any of them is an error.
 */
export async function loadFramework(dir: string, options: LoadOptions = {}): Promise<Loaded> {
  if (options.site !== undefined && !isSite(options.site)) {
    throw new UsageError(`The site address "${options.site}" is not an address such as https://example.org.`)
  }
  const { files, problems } = await readFiles(dir, isReadable)
  const own = files.find(({ file }) => file === SETTINGS_FILE)
  const settings = readSettings(own?.is === 'text' ? own.text : undefined)
  const name = basename(resolve(dir))
  const site = options.site ?? settings.value?.site
  const read = files
    .filter(({ file }) => basename(file) !== SETTINGS_FILE)
    .map((one) => ({ file: one.file, page: readSource(one, name, site) }))
  const pages = strong(read.map(({ page }) => page))
  const assembled = assemble(pages, name, settings.value)
  const found = [...problems, ...settings.problems, ...pages.flatMap((page) => page.problems), ...assembled.problems]
  const all = found.some(isError)
    ? found
    : [...found, ...unknownNames(settings, assembled.framework), ...noDescriptors(assembled.framework)]
  const sorted = all.toSorted(bySource)
  const errors = all.filter(isError).length
  if (errors > 0) throw new FrameworkError(`The framework in ${dir} cannot be read: ${count(errors, 'error')}.`, sorted)
  return { framework: assembled.framework, problems: sorted }
}

/** Pages that are too little to tell by themselves count where others say the same levels, or the same areas. */
function strong(pages: readonly Page[]): Page[] {
  const weak = pages.filter(({ account }) => account?.isWeak)
  const levels = (page: Page) => page.cells.map(({ level }) => level.key)
  const areas = (page: Page) => page.cells.map(({ area }) => fold(area))
  const meet = (one: readonly string[], other: readonly string[]) => one.some((name) => other.includes(name))
  const isBacked = (page: Page) =>
    weak.some((other) => other !== page && (meet(areas(page), areas(other)) || meet(levels(page), levels(other))))
  return pages.map((page) => (!page.account?.isWeak || isBacked(page) ? page : { ...page, cells: [] }))
}

function noDescriptors({ descriptors }: Framework): Problem[] {
  if (descriptors.length > 0) return []
  const message =
    'No page of this folder has descriptors: a table of Area and Description below a heading. Write one, or name another folder.'
  return [{ severity: 'error', kind: 'no-descriptors', file: '.', message }]
}

function bySource(one: Problem, other: Problem): number {
  return naturalOrder.compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0)
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
