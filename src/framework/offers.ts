import { basename, dirname } from 'node:path/posix'
import { nearest } from './nearest.ts'
import { fold } from './text.ts'

/** More names are not told all. */
const MOST = 8
const FILE = /\.[a-z]\w*$/iu

/** All names where they are few, else those of its kind that are nearest to a name: files and folders, or anything else. */
export function offered(known: readonly string[], others: readonly string[], name: string): string {
  const all = eachOnce(known)
  if (all.length === 0 && others.length === 0) return 'It has none.'
  if (all.length > 0 && all.length <= MOST) return `It has: ${all.join(', ')}.`
  const part = partOf(name)
  const [files, rest] = partition(eachOnce([...all, ...others]))
  const isPath = part.includes('/')
  const places = [...files.flatMap(foldersOf), ...files].map((file) => (isPath ? file : basename(file)))
  const ofKind = isPath || FILE.test(part) || rest.length === 0 ? places : rest
  return `The nearest it has: ${nearest(ofKind.length === 0 ? all : ofKind, part, MOST).join(', ')}.`
}

/** The last part of `Above > Name #2`. */
function partOf(name: string): string {
  return (name.split(/\s+>\s+/u).at(-1) ?? '').replace(/\s+#\d+$/u, '')
}

function partition(names: readonly string[]): [files: string[], others: string[]] {
  return [names.filter((one) => FILE.test(one)), names.filter((one) => !FILE.test(one))]
}

function foldersOf(file: string): string[] {
  const folder = dirname(file)
  return folder === '.' ? [] : [...foldersOf(folder), folder]
}

function eachOnce(names: readonly string[]): string[] {
  return [...Map.groupBy(names, fold).values()].flatMap(([first]) => first ?? [])
}
