import { basename, extname, resolve } from 'node:path'
import { dirname } from 'node:path/posix'
import { FrameworkError, type Problem, UsageError } from '../errors.ts'
import { assemble } from './assemble.ts'
import { naturalOrder, readFiles } from './files.ts'
import { readPage } from './formats/pages.ts'
import type { Framework } from './framework.ts'
import { isSite, readSettings, SETTINGS_FILE, unknownNames } from './settings.ts'
import { count } from './text.ts'

const PAGE_ENDINGS = new Set(['.md', '.markdown'])

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
  const { files, problems } = await readFiles(dir, (name) => isPage(name) || name === SETTINGS_FILE)
  const settings = readSettings(files.find(({ file }) => file === SETTINGS_FILE)?.text)
  const name = basename(resolve(dir))
  const site = options.site ?? settings.value?.site
  const pages = files
    .filter(({ file }) => isPage(file))
    .map(({ file, text }) => {
      const folder = dirname(file) === '.' ? name : basename(dirname(file))
      return readPage({ file, folder, text, site })
    })
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

function isPage(file: string): boolean {
  return PAGE_ENDINGS.has(extname(file).toLowerCase())
}
