import { dirname } from 'node:path/posix'
import type { Cell, ReadFile } from './cell.ts'
import { fold } from './text.ts'

/** Fewer pages may each be a track. */
const LEAST = 3

/**
 * Headings that all pages of a folder have, each over levels that stand below no other, are tracks, and the pages are the areas:
 * "Makers" over M1 to M4 and "Leaders" over L1 to L3, on a page about dough, one about ovens and one about guests.
 */
export function withAreasOfPages(files: readonly ReadFile[]): readonly ReadFile[] {
  const folders = [...Map.groupBy(files.filter(isOfHeadings), ({ file }) => dirname(file)).values()]
  const turned = new Set(folders.filter(holdTracks).flat())
  return files.map((one) =>
    turned.has(one) ? { ...one, page: { ...one.page, cells: one.page.cells.map(turnedOver) } } : one,
  )
}

/** Whether a page's cells are all of the track that it is called as. */
function isOfHeadings({ page: { cells } }: ReadFile): boolean {
  return cells.length > 0 && cells.every(({ track }) => track.fileName !== undefined && track.group === undefined)
}

function holdTracks(pages: readonly ReadFile[]): boolean {
  const headings = pages.map(({ page }) => new Set(page.cells.map(({ area }) => fold(area))))
  const all = headings.reduce((one, other) => one.union(other), new Set<string>())
  const areShared = headings.every((own) => own.size > all.size / 2)
  const ladders = [
    ...Map.groupBy(
      pages.flatMap(({ page }) => page.cells),
      ({ area }) => fold(area),
    ).values(),
  ]
  const levels = ladders.map((cells) => new Set(cells.map(({ level }) => level.key)))
  const areApart = levels.every(
    (own) => own.size > 1 && levels.every((other) => other === own || own.isDisjointFrom(other)),
  )
  return pages.length >= LEAST && all.size > 1 && areShared && areApart
}

function turnedOver(cell: Cell): Cell {
  return { ...cell, area: cell.track.label, track: { label: cell.area } }
}
