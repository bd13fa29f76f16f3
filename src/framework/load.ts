import { basename, resolve } from 'node:path'
import { FrameworkError, type Problem, UsageError } from '../errors.ts'
import { build, bySource, isError } from './build.ts'
import type { ReadFile } from './cell.ts'
import { readFiles } from './files.ts'
import { isReadable } from './formats/read.ts'
import type { Framework } from './framework.ts'
import type { HeadingKind } from './heading-kinds.ts'
import { isSite, SETTINGS_FILE } from './settings.ts'
import { count } from './text.ts'

export interface LoadOptions {
  /** The address the pages' paths start from; wins over the one in `growthbot.yml`. */
  readonly site?: string
}

export interface Loaded {
  readonly framework: Framework
  /** Warnings: what was read, but should be looked at. */
  readonly problems: readonly Problem[]
  readonly files: readonly ReadFile[]
  /** What their headings were taken for. */
  readonly headings: readonly HeadingKind[]
  /** The files that were not read: those of other kinds, and those that `growthbot.yml` leaves out. */
  readonly unread: { readonly ofOtherKinds: readonly string[]; readonly leftOut: readonly string[] }
}

/**
 * Reads the framework that lies in a folder: its pages, data and spreadsheets, sub-folders too, and its `growthbot.yml`.
 * Throws a FrameworkError with all problems at once if any of them is an error.
 */
export async function loadFramework(dir: string, options: LoadOptions = {}): Promise<Loaded> {
  const loaded = await readFramework(dir, options)
  const errors = loaded.problems.filter(isError).length
  if (errors === 0) return loaded
  throw new FrameworkError(`The framework in ${dir} cannot be read: ${count(errors, 'error')}.`, loaded.problems)
}

/** As far as the framework can be read; its errors are among the problems. */
export async function readFramework(dir: string, { site }: LoadOptions = {}): Promise<Loaded> {
  if (site !== undefined && !isSite(site)) {
    throw new UsageError(`The site address "${site}" is not an address such as https://example.org.`)
  }
  const { files, problems, unread } = await readFiles(dir, isReadable)
  const built = build(files, basename(resolve(dir)), site)
  const isHidden = problems.some(isError)
  const own = built.problems.filter(({ kind }) => !isHidden || kind !== 'no-descriptors')
  const read = new Set(built.files.map(({ file }) => file))
  const leftOut = files.map(({ file }) => file).filter((file) => !read.has(file) && file !== SETTINGS_FILE)
  return {
    framework: built.framework,
    problems: [...problems, ...own].toSorted(bySource),
    files: built.files,
    headings: built.headings,
    unread: { ofOtherKinds: unread, leftOut },
  }
}
