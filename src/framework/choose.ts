import type { Cell, Left, Page, ReadFile } from './cell.ts'
import { companionsAmong, personasIn } from './companions.ts'
import { pagesOfLadders } from './ladder-pages.ts'
import { fold, wordCount } from './text.ts'

const PERSONA = 'It tells of a fictional person.'
const WHYS = {
  areas: 'It is about a level as a whole: nothing names an area. If it counts, name one: `area` in growthbot.yml.',
  texts:
    'It looks like facts about levels, and nothing else has its areas. If it counts, list them in growthbot.yml, or all there are: `areas: ["*"]`.',
  levels:
    'Nothing tells that it is about a level, and nothing else has its levels and areas. If it does, list the `levels` in growthbot.yml.',
}
const COMPANION = 'Its page goes with the framework, which has the same areas elsewhere.'

/**
 * The files without cells that are not the framework's: a file too little to tell by itself counts where another says
 * the same levels or areas; levels told by structure alone where something sure says the same; texts as short as facts
 * where something sure has the same areas. Where nothing is sure, all count but words alone. A file that the owner names counts whole where
 * nothing of it would.
 */
export function chosen(all: readonly ReadFile[], named: readonly string[]): ReadFile[] {
  return sureOf(all).map((one, at) => {
    const isWhole = named.includes(one.file) && one.page.cells.length === 0
    return isWhole ? (all[at] ?? one) : one
  })
}

function sureOf(all: readonly ReadFile[]): ReadFile[] {
  const backed = onlyBacked(withoutCompanions(withoutPersonas(withoutLevelsAlone(all))))
  const sure = backed.flatMap(({ page }) => page.cells.filter(({ doubt }) => doubt === undefined))
  if (!sure.some(({ expectations }) => expectations.length > 0)) return withoutSingleWords(backed)
  const levels = new Set(sure.map(({ level }) => level.key))
  const areas = new Set(sure.map(({ area }) => fold(area)))
  const placeOf = ({ level, area }: Cell) => `${level.key} ${fold(area)}`
  const places = new Set(sure.map(placeOf))
  const isNamed = ({ level, area }: Cell) => areas.has(fold(area)) || levels.has(level.key)
  const doubtful = backed.flatMap(({ page }) => page.cells.filter(({ doubt }) => doubt === 'levels'))
  // A table is one thing: once a row of it counts, the whole of it does.
  const tables = new Set(doubtful.filter(isNamed).flatMap((one) => tableOf(one) ?? []))
  const isBacked = (one: Cell) =>
    one.doubt === 'levels' ? isNamed(one) || tables.has(tableOf(one) ?? '') : areas.has(fold(one.area))
  // A table of short words beside the pages of the levels is their summary.
  const counts = (cell: Cell) =>
    cell.doubt === undefined || (isBacked(cell) && !(cell.doubt === 'texts' && places.has(placeOf(cell))))
  return backed.map(({ file, page }) => ({ file, page: keeping(page, counts) }))
}

/** Where nothing is sure, an area with a letter or a word for each level is a fact beside what has texts. */
function withoutSingleWords(files: readonly ReadFile[]): ReadFile[] {
  const cells = files.flatMap(({ page }) => page.cells)
  const told = new Set(cells.flatMap((cell) => (cell.doubt === 'texts' && isWord(cell) ? [] : [fold(cell.area)])))
  if (told.size === 0) return [...files]
  return files.map(({ file, page }) => ({ file, page: keeping(page, ({ area }) => told.has(fold(area))) }))
}

function isWord({ expectations }: Cell): boolean {
  return expectations.every(({ text }) => wordCount(text) < 2)
}

function tableOf({ table, source }: Cell): string | undefined {
  return table === undefined ? undefined : `${source.file}\n${table}`
}

/** What pages say of levels as a whole introduces them, where anything else names areas. */
function withoutLevelsAlone(files: readonly ReadFile[]): readonly ReadFile[] {
  const namesArea = ({ doubt }: Cell) => doubt !== 'areas'
  const isAny = files.some(({ page }) => page.cells.some((one) => namesArea(one) && one.expectations.length > 0))
  return isAny ? files.map(({ file, page }) => ({ file, page: keeping(page, namesArea) })) : files
}

/** Interview scripts and forms have a framework's levels and areas, too, but say what to ask. */
function withoutCompanions(files: readonly ReadFile[]): ReadFile[] {
  const isCompanion = companionsAmong(files)
  const own = files.filter((one) => !isCompanion(one)).flatMap(({ page }) => page.cells)
  const areas = new Set(own.map(({ area }) => fold(area)))
  return files.map((one) =>
    isCompanion(one) ? { ...one, page: keeping(one.page, ({ area }) => !areas.has(fold(area)), COMPANION) } : one,
  )
}

/** Nor is what tells of fictional people, where there is anything else. */
function withoutPersonas(files: readonly ReadFile[]): readonly ReadFile[] {
  const personas = personasIn(files)
  const isAll = files.every(({ page }) => page.cells.every((cell) => personas.has(cell)))
  if (personas.size === 0 || isAll) return files
  return files.map(({ file, page }) => ({ file, page: keeping(page, (cell) => !personas.has(cell), PERSONA) }))
}

/** The page with some of its cells, and the others accounted for. */
export function keeping(page: Page, counts: (cell: Cell) => boolean, why?: string): Page {
  const cells = page.cells.filter(counts)
  if (cells.length === page.cells.length || page.account === undefined) return { ...page, cells }
  const dropped = page.cells.filter((cell) => !counts(cell))
  const left = leftOf(dropped, cells, page.account.way === 'data').map((one) => leftCells(one, why))
  // What has only lost a part is still placed.
  const whole = left.filter(({ what }) => what !== 'column')
  const account = {
    ...page.account,
    placed: page.account.placed - whole.length,
    left: [...page.account.left, ...left].toSorted((one, other) => one.line - other.line),
  }
  return { ...page, cells, account }
}

/** Cells that are left out together, as they stand in the source. */
interface Dropped {
  readonly what: Left['what']
  readonly cells: readonly Cell[]
}

/** Each record of data; else each row of which nothing is kept, and of the others each column. */
function leftOf(dropped: readonly Cell[], kept: readonly Cell[], isData: boolean): Dropped[] {
  if (isData) return dropped.map((cell) => ({ what: 'record', cells: [cell] }))
  const rowOf = ({ table = '', source }: Cell) => `${table} ${source.line}`
  const rows = new Set(kept.map(rowOf))
  const groupsOf = (what: Left['what'], cells: readonly Cell[], keyOf: (cell: Cell) => unknown) =>
    [...Map.groupBy(cells, keyOf).values()].map((own): Dropped => ({ what, cells: own }))
  const inRows = dropped.filter((cell) => !rows.has(rowOf(cell)))
  const inPart = dropped.filter((cell) => rows.has(rowOf(cell)))
  const levels = new Set(kept.map(({ level }) => level.key))
  return [
    ...groupsOf('row', inRows, rowOf),
    ...groupsOf('column', inPart, ({ level, area }) => (levels.has(level.key) ? fold(area) : level.key)),
  ]
}

/** What cells left out together are called, then their texts. */
function leftCells({ what, cells }: Dropped, said?: string): Left {
  const [first] = cells
  const names = [cells.map(({ level }) => level.label), cells.map(({ area }) => area)]
  const shared = names.flatMap((all) => (new Set(all).size === 1 ? all.slice(0, 1) : []))
  const texts = cells.map(({ expectations }) => expectations.map(({ text }) => text).join(' '))
  return {
    line: first?.source.line ?? 1,
    what,
    why: said ?? WHYS[first?.doubt ?? 'levels'],
    text: [...shared, ...texts.filter((text) => text !== '')].join(' | '),
  }
}

function onlyBacked(files: readonly ReadFile[]): ReadFile[] {
  const names = new Map(
    files.map(({ page }) => [
      page,
      new Set(page.cells.flatMap(({ level, area }) => [`level ${level.key}`, `area ${fold(area)}`])),
    ]),
  )
  const ladders = pagesOfLadders(files)
  const isBacked = (page: Page) =>
    ladders.has(page) ||
    files.some(
      ({ page: other }) =>
        other !== page && !(names.get(page) ?? new Set()).isDisjointFrom(names.get(other) ?? new Set()),
    )
  return files.map(({ file, page }) => ({
    file,
    page: !page.account?.isWeak || isBacked(page) ? page : { ...page, cells: [] },
  }))
}
