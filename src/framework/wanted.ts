import { matchesGlob } from 'node:path/posix'
import type { Settings } from './settings.ts'

/** Whether the owner wants a file read. */
export function isWanted(file: string, { files, ignore }: Settings): boolean {
  const isAmong = (names: readonly string[]) => names.some((name) => isFileCalled(file, name))
  return !isAmong(ignore) && (files.length === 0 || isAmong(files))
}

/** Whether a file is meant by its path, a folder it lies in, or a pattern; a name without a slash is one in any folder. */
export function isFileCalled(file: string, name: string): boolean {
  const bare = name.replace(/^\.?\/|\/$/gu, '')
  const pattern = bare.includes('/') ? bare : `**/${bare}`
  return file === bare || matchesGlob(file, pattern) || matchesGlob(file, `${pattern}/**`)
}
