import type { Cell, ReadFile } from './cell.ts'
import { chosen } from './choose.ts'
import { oddAmongAreas } from './fellows.ts'
import type { SourceFile } from './files.ts'
import type { Document } from './formats/data/datum.ts'
import { namesIn } from './formats/data/file.ts'
import { isFigure } from './formats/facts.ts'
import { createGuide, type Guide, namesAllLevels } from './formats/guide.ts'
import { type Branching, branchesOf } from './formats/learn/branches.ts'
import { judgedIn, learnBeside, learnLevels, learnRest } from './formats/learn/learn.ts'
import { finderOf, menuOf, tracksIn } from './formats/pages/menu.ts'
import type { ParsedPage } from './formats/pages/parse.ts'
import { readSource } from './formats/read.ts'
import type { Book } from './formats/sheets/book.ts'
import type { Survey } from './formats/survey.ts'
import { fullNames } from './level-name.ts'
import { placesOf } from './places.ts'
import type { Settings } from './settings.ts'

/** What is known of the files before any is read. */
export interface Surrounding {
  readonly folder: string
  readonly site: string | undefined
  readonly parsed: ReadonlyMap<string, ParsedPage>
  readonly books: ReadonlyMap<string, Book>
  readonly documents: ReadonlyMap<string, Document>
  readonly survey: Survey
}

/** Reads all files; and where nothing comes of it, once more for levels without areas and for those told by their place. */
export function readAgain(sources: readonly SourceFile[], said: Settings, around: Surrounding): readonly ReadFile[] {
  const read = readTwice(sources, said, around)
  return read.some(({ page }) => page.cells.length > 0) ? read : readAll(sources, createGuide(said), around, true)
}

/** Reads all files, and once more where levels that no word tells give more texts a place than words did. */
function readTwice(sources: readonly SourceFile[], said: Settings, around: Surrounding): readonly ReadFile[] {
  const first = readAll(sources, createGuide(said), around)
  if (namesAllLevels(said)) return first
  const branching = sources.flatMap((one): Branching[] => {
    const page = around.parsed.get(one.file)
    if (page !== undefined) return [{ file: one.file, page }]
    const data = around.documents.get(one.file)
    if (data !== undefined) return [{ file: one.file, data }]
    const grids = around.books.get(one.file)?.sheets.map(({ grid }) => grid)
    return grids === undefined ? [] : [{ file: one.file, grids }]
  })
  const guide = createGuide(said)
  const all = branchesOf(branching)
  const judged = judgedIn(all, guide)
  const pages = branching.filter(({ grids }) => grids === undefined)
  const sheets = branching.filter(({ grids }) => grids !== undefined)
  const treeOf = (some: readonly Branching[]) => (some.length === branching.length ? all : branchesOf(some))
  const readWith = (told: boolean) => {
    const learned = told
      ? learnRest(treeOf(pages), guide, false)
          .union(learnRest(treeOf(sheets), guide, true))
          .union(learnBeside(judged, guide))
      : learnLevels(judged, guide)
    return learned.size === 0 ? first : readAll(sources, createGuide(said, learned, !told), around)
  }
  const unheard = readWith(false)
  if (lettersPlaced(unheard) > 2 * lettersPlaced(first)) return unheard
  const completed = readWith(true)
  return completes(completed, first) ? completed : first
}

/** Whether more has a place, and all that had one before. What was alone, and so had no track, may have one now. */
function completes(more: readonly ReadFile[], first: readonly ReadFile[]): boolean {
  const isMore = placesIn(more).size > placesIn(first).size
  return isMore && placesIn(first, false).isSubsetOf(placesIn(more, false))
}

function placesIn(files: readonly ReadFile[], withTracks = true): ReadonlySet<string> {
  const sure = files.flatMap(({ page }) => page.cells.filter(({ doubt }) => doubt !== 'levels'))
  return new Set(
    sure.map(({ track, level, area }) => JSON.stringify([...(withTracks ? [track.label] : []), level.key, area])),
  )
}

/** How many letters have a place at a level that something tells: cells can be many and hold the same. */
function lettersPlaced(files: readonly ReadFile[]): number {
  const sure = files.flatMap(({ page }) => page.cells).filter(({ doubt }) => doubt === undefined || doubt === 'texts')
  const texts = sure.flatMap(({ expectations, antiPatterns = [] }) => [...expectations, ...antiPatterns])
  return texts.reduce((sum, { text }) => sum + text.length, 0)
}

/** What stands in an area that the owner lists, or at a level listed of which nothing else tells, is no fact beside the framework. */
function sureOf(files: readonly ReadFile[], { isListedArea, isListedLevel }: Guide): ReadFile[] {
  const cells = files.flatMap(({ page }) => page.cells)
  const told = new Set(cells.flatMap(({ doubt, level }) => (doubt === undefined ? [level.key] : [])))
  const isMeant = ({ area, level, expectations }: Cell) =>
    isListedArea(area) ||
    (!told.has(level.key) && fullNames(level).some(isListedLevel) && !expectations.every(({ text }) => isFigure(text)))
  const sure = (cell: Cell): Cell => {
    const { doubt, ...rest } = cell
    return doubt === 'texts' && isMeant(cell) ? rest : cell
  }
  return files.map(({ file, page }) => ({ file, page: { ...page, cells: page.cells.map(sure) } }))
}

function readAll(
  sources: readonly SourceFile[],
  guide: Guide,
  { folder, site, parsed, books, documents, survey }: Surrounding,
  isLast = false,
): readonly ReadFile[] {
  const places = placesOf(
    sources.map(({ file }) => {
      const { title = '', front } = parsed.get(file) ?? {}
      return { file, title, ...(front?.level && { level: front.level }) }
    }),
    folder,
    guide,
  )
  const find = finderOf([...parsed.keys()])
  const tracks = tracksIn(
    [...parsed].map(([file, { markdown }]) => menuOf(markdown.tree, file, find)),
    [...parsed].flatMap(([file, { title }]) =>
      [title, places.get(file)?.name ?? ''].some(guide.isLevelLike) ? [file] : [],
    ),
    guide,
  )
  const data = [...documents].map(([file, document]) => ({ file, name: places.get(file)?.name ?? '', document }))
  const tables = [...books].map(([file, { sheets }]) => ({ name: places.get(file)?.name ?? '', sheets }))
  const names = namesIn(data, tables, guide)
  const read = (one: SourceFile, own: { readonly isOfOneArea?: true; readonly isAlone?: boolean } = {}): ReadFile => {
    const listed = tracks.get(one.file)
    const place = { ...(places.get(one.file) ?? { name: folder, folder }), ...(listed && { listed }) }
    const { file } = one
    const known = { parsed: parsed.get(file), book: books.get(file), document: documents.get(file), survey }
    return {
      file,
      page: readSource(one, {
        place,
        site,
        guide: guide.forFile(file),
        names,
        ...known,
        isLast,
        isOfOneArea: false,
        isAlone: false,
        ...own,
      }),
    }
  }
  const first = sources.map((one) => read(one, { isAlone: sources.length === 1 }))
  const odd = oddAmongAreas(first)
  const only = sources.length > 1 ? onlyOne(first) : undefined
  const all = sources.map((one, at) => {
    const again = odd.has(one.file) ? read(one, { isOfOneArea: true }) : undefined
    return again ?? (one.file === only ? read(one, { isAlone: true }) : (first[at] ?? read(one)))
  })
  return chosen(sureOf(all, guide), guide.hints.files)
}

/** The file that has cells, where no other has. */
function onlyOne(files: readonly ReadFile[]): string | undefined {
  const [one, other] = files.filter(({ page }) => page.cells.length > 0)
  return other === undefined ? one?.file : undefined
}
