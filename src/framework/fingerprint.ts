import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isVisible } from './files.ts'
import { isReadable } from './formats/read.ts'

/**
 * What tells one state of a folder from the next: device, inode, size and times of every file it is read from. Asked anew each
 * time, since the system's own watching ends when the folder is swapped or mounted anew.
 */
export async function fingerprint(dir: string, depth = 0): Promise<string> {
  const names = await readdir(dir).catch(() => undefined)
  if (names === undefined || depth > 20) return 'none'
  const parts = names
    .filter(isVisible)
    .toSorted()
    .map(async (name) => {
      const path = join(dir, name)
      const state = await stat(path).catch(() => undefined)
      if (state?.isDirectory()) return `${name}/(${await fingerprint(path, depth + 1)})`
      if (!isReadable(name)) return ''
      return state === undefined
        ? `${name}?`
        : [name, state.dev, state.ino, state.size, state.mtimeMs, state.ctimeMs].join(':')
    })
  return (await Promise.all(parts)).join(' ')
}
