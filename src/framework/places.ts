import { basename, dirname, extname } from 'node:path/posix'
import type { Guide } from './formats/guide.ts'
import { labelOfFile } from './formats/label.ts'
import { isGenericName } from './formats/vocabulary.ts'

/** What a file's place among the others says. */
export interface Place {
  /** What the file is called, as a label; an index is called as its folder. */
  readonly name: string
  /** What the folder it lies in is called. */
  readonly folder: string
  /** What those beside it are called, where they are called as levels. */
  readonly company?: readonly string[]
  /** What the folder it lies in is called, where that is a level. */
  readonly level?: string
  /** What the folder above is called, where the one it lies in has a page for each level, as those beside it have. */
  readonly above?: string
  /** What the menu of the site lists it below, where those beside it stand below something else. */
  readonly listed?: string
}

/** A file and what it calls itself; empty where it does not. */
interface Titled {
  readonly file: string
  readonly title: string
  /** The level that its front matter gives. */
  readonly level?: string
}

/** So many pages that each give another level are a ladder. */
const FEWEST = 3
const INDEXES = new Set(['index', '_index', 'readme', 'liesmich', 'lisezmoi', 'leeme'])

/** Finds the place of every file. `whole` is what the framework's folder is called. */
export function placesOf(files: readonly Titled[], whole: string, guide: Guide): ReadonlyMap<string, Place> {
  const titles = new Map(
    files.filter(({ file }) => isIndex(file)).map(({ file, title }) => [dirname(file), title || undefined]),
  )
  const siblings = Map.groupBy(files, ({ file }) => parentOf(file))
  const nameOf = (file: string) => ownName(file, whole)
  const companies = new Map(
    [...siblings].flatMap(([folder, all]) => {
      const names = [all.map(({ file }) => nameOf(file)), all.map(({ title }) => title)]
      const company = names.find((own) => areLevels(own, guide)) ?? titlesOfLevels(all)
      return company === undefined ? [] : [[folder, company] as const]
    }),
  )
  const folders = [...new Set(files.map(({ file }) => dirname(file)))]
  const besides = Map.groupBy(folders, dirname)
  const isLevelFolder = (folder: string) => {
    const names = (besides.get(dirname(folder)) ?? []).map((one) => labelOfFile(basename(one)))
    return folder !== '.' && areLevels(names, guide) && guide.among(names)(labelOfFile(basename(folder))) > 0
  }
  return new Map(
    files.map(({ file }): [string, Place] => {
      const parent = parentOf(file)
      const company = companies.get(parent)
      const isPart = !isIndex(file) && isLevelFolder(parent)
      const level = titles.get(parent) ?? labelOfFile(basename(parent))
      const folder = folderName(isPart ? dirname(parent) : parent, whole, titles)
      const beside = parent === '.' ? [] : (besides.get(dirname(parent)) ?? [])
      const above = beside.length > 1 && beside.every((one) => one === dirname(parent) || companies.has(one))
      return [
        file,
        {
          name: nameOf(file),
          folder,
          ...(company && { company }),
          ...(isPart && { level }),
          ...(company && above && { above: folderName(dirname(parent), whole, titles) }),
        },
      ]
    }),
  )
}

/** The titles of pages each of which gives a level of its own: "Scullion" is 1, "Cook" 2, "Chef" 3. */
function titlesOfLevels(all: readonly Titled[]): readonly string[] | undefined {
  const stated = all.filter(({ title, level = '' }) => title !== '' && level !== '')
  const isLadder = stated.length >= FEWEST && new Set(stated.map(({ level }) => level)).size === stated.length
  return isLadder && stated.length > all.length / 2 ? stated.map(({ title }) => title) : undefined
}

function areLevels(names: readonly string[], guide: Guide): boolean {
  return names.length > 1 && guide.levelShare(names) >= 0.5
}

/** An index stands for its folder. */
function parentOf(file: string): string {
  return isIndex(file) && dirname(file) !== '.' ? dirname(dirname(file)) : dirname(file)
}

function ownName(file: string, whole: string): string {
  if (!isIndex(file)) return labelOfFile(basename(file, extname(file)))
  return dirname(file) === '.' ? whole : labelOfFile(basename(dirname(file)))
}

/** As its index says, else as it is called; a folder such as "levels" or "docs" is called as the one it lies in. */
function folderName(folder: string, whole: string, titles: ReadonlyMap<string, string | undefined>): string {
  const title = titles.get(folder)
  if (folder === '.') return whole
  if (title !== undefined && !isGenericName(title)) return title
  const name = basename(folder)
  return isGenericName(labelOfFile(name)) ? folderName(dirname(folder), whole, titles) : name
}

export function isIndex(file: string): boolean {
  return INDEXES.has(basename(file, extname(file)).toLowerCase())
}
