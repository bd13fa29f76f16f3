import type { Cell, Left, Page, ReadFile } from './cell.ts'
import { companionsAmong, personasIn } from './companions.ts'
import { pagesOfLadders } from './ladder-pages.ts'
import { fold } from './text.ts'

const PERSONA = 'It tells of a fictional person.'
const WHYS = {
  areas: 'It is about a level as a whole: nothing names an area. If it counts, name one: `area` in growthbot.yml.',
  texts:
    'It looks like facts about levels, and nothing else has its areas. If it counts, list its area under `areas` in growthbot.yml.',
  levels:
    'Nothing tells that it is about a level, and nothing else has its levels and areas. If it does, list the `levels` in growthbot.yml.',
}
const COMPANION = 'Its page goes with the framework, which has the same areas elsewhere.'

/**
 * The files without cells that are not the framework's: a file too little to tell by itself counts where another says
 * the same levels or areas; levels told by structure alone where something sure says the same; texts as short as facts
 * where something sure has the same areas. Where nothing is sure, all count. A file that the owner names counts whole where
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
  if (!sure.some(({ expectations }) => expectations.length > 0)) return backed
  const levels = new Set(sure.map(({ level }) => level.key))
  const areas = new Set(sure.map(({ area }) => fold(area)))
  const placeOf = ({ level, area }: Cell) => `${level.key} ${fold(area)}`
  const places = new Set(sure.map(placeOf))
  const isBacked = ({ doubt, level, area }: Cell) =>
    doubt === 'levels' ? areas.has(fold(area)) || levels.has(level.key) : areas.has(fold(area))
  // A table of short words beside the pages of the levels is their summary.
  const counts = (cell: Cell) =>
    cell.doubt === undefined || (isBacked(cell) && !(cell.doubt === 'texts' && places.has(placeOf(cell))))
  return backed.map(({ file, page }) => ({ file, page: keeping(page, counts) }))
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

/** The page with some of its cells, and the others accounted for: by the record, or by the row where that has no cell left. */
export function keeping(page: Page, counts: (cell: Cell) => boolean, why?: string): Page {
  const cells = page.cells.filter(counts)
  if (cells.length === page.cells.length) return page
  const dropped = page.cells.filter((cell) => !counts(cell))
  const kept = new Set(cells.map(({ source }) => source.line))
  const isData = page.account?.way === 'data'
  const byLine = new Map(dropped.filter(({ source }) => !kept.has(source.line)).map((one) => [one.source.line, one]))
  const left = (isData ? dropped : [...byLine.values()]).map((cell) => leftCell(cell, isData, why))
  const account = page.account && {
    ...page.account,
    placed: page.account.placed - left.length,
    left: [...page.account.left, ...left].toSorted((one, other) => one.line - other.line),
  }
  return { ...page, cells, ...(account && { account }) }
}

function leftCell(
  { doubt, level, area, expectations, source: { line } }: Cell,
  isRecord: boolean,
  said?: string,
): Left {
  const why = said ?? WHYS[doubt ?? 'levels']
  const text = [level.label, area, ...expectations.map((one) => one.text)].join(' | ')
  return { line, what: isRecord ? 'record' : 'row', why, text }
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
