import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Problem } from '../errors.ts'

/** A file as text, or as bytes where it is no text; `file` is its path within the folder, with slashes. */
export type SourceFile =
  | { readonly is: 'text'; readonly file: string; readonly text: string }
  | { readonly is: 'bytes'; readonly file: string; readonly bytes: Uint8Array }

/** What a look at one path gives: files read, and why others were not. */
export interface Files {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
  /** Those that are not wanted. */
  readonly unread: readonly string[]
}

/** `level2.md` before `level10.md`. */
export const naturalOrder = new Intl.Collator('en', { numeric: true })

/**
 * Reads the files below `dir` whose names `isWanted`, in natural order. Hidden ones and `node_modules` are left out;
 * a file that links lead to twice is read once, and one outside of `dir` is not. Never throws.
 */
export async function readFiles(dir: string, isWanted: (name: string) => boolean): Promise<Files> {
  const root = await realpath(dir).catch(() => undefined)
  if (root !== undefined && (await stat(root)).isDirectory()) return readBelow(root, isWanted)
  const what = root === undefined ? 'does not exist' : 'is no folder'
  return failure('folder-missing', '.', `${dir} ${what}. Name the folder that holds the framework's pages.`)
}

async function readBelow(root: string, isWanted: (name: string) => boolean): Promise<Files> {
  const seen = new Set([root])

  async function visitFolder(folder: string): Promise<Files> {
    const names = await readdir(join(root, folder)).catch(() => undefined)
    if (names === undefined) {
      return failure('unreadable', folder || '.', 'This folder cannot be read. Allow reading it.')
    }
    const found: Files[] = []
    for (const name of names.filter(isVisible).toSorted(naturalOrder.compare)) {
      found.push(await visit(folder === '' ? name : `${folder}/${name}`, isWanted(name)))
    }
    return {
      files: found.flatMap(({ files }) => files),
      problems: found.flatMap(({ problems }) => problems),
      unread: found.flatMap(({ unread }) => unread),
    }
  }

  async function visit(path: string, wanted: boolean): Promise<Files> {
    const target = await realpath(join(root, path)).catch(() => undefined)
    if (target === undefined && wanted)
      return failure('unreadable', path, 'This link leads nowhere. Remove or mend it.')
    if (target === undefined || seen.has(target)) return NOTHING
    seen.add(target)
    const isFolder = (await stat(target)).isDirectory()
    if (!isFolder && !wanted) return { ...NOTHING, unread: [path] }
    if (`${relative(root, target)}${sep}`.startsWith(`..${sep}`)) {
      return warning('outside', path, 'This link leads out of the folder, so it is not followed. Copy the file here.')
    }
    return isFolder ? visitFolder(path) : readOne(target, path)
  }

  return visitFolder('')
}

export function isVisible(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

async function readOne(path: string, file: string): Promise<Files> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return failure('unreadable', file, 'This file cannot be read. Allow reading it.')
  if (extname(file).toLowerCase() === '.xlsx')
    return { files: [{ is: 'bytes', file, bytes }], problems: [], unread: [] }
  const text = decode(bytes)
  if (text !== undefined) return { files: [{ is: 'text', file, text }], problems: [], unread: [] }
  return failure('not-utf-8', file, 'This line is not UTF-8. Save the file in that encoding.', badLine(bytes))
}

/** The text without a byte order mark; undefined where it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function badLine(bytes: Uint8Array): number {
  const newLine = 0x0a
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(newLine, start)
    const next = end < 0 ? bytes.length : end + 1
    if (decode(bytes.subarray(start, next)) === undefined) return line
    start = next
  }
  return line
}

const NOTHING: Files = { files: [], problems: [], unread: [] }

function failure(kind: string, file: string, message: string, line?: number): Files {
  return { ...NOTHING, problems: [{ severity: 'error', kind, file, ...(line !== undefined && { line }), message }] }
}

function warning(kind: string, file: string, message: string): Files {
  return { ...NOTHING, problems: [{ severity: 'warning', kind, file, message }] }
}
