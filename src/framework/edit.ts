import { basename } from 'node:path/posix'
import type { Cell, Page, ReadFile } from './cell.ts'
import { fullLevel } from './formats/cells.ts'
import type { Settings } from './settings.ts'
import { fold } from './text.ts'

/** The page without what the owner leaves out, everything called as the owner says. */
export function edited(page: Page, { ignore, track, tracks, rename }: Settings): Page {
  const left = new Set(ignore.map(fold))
  const names = { tracks: folded(tracks), levels: folded(rename.levels), areas: folded(rename.areas) }
  const kept = page.cells.filter(
    (cell) => ![cell.track.label, cell.level.label, cell.area].some((label) => left.has(fold(label))),
  )
  const cells = kept.map((cell): Cell => {
    const trackName = track ?? trackNames(cell).flatMap((one) => names.tracks.get(fold(one)) ?? [])[0]
    const level = names.levels.get(fold(cell.level.label))
    const area = names.areas.get(fold(cell.area))
    return {
      ...cell,
      ...(trackName !== undefined && {
        track: track === undefined ? { ...cell.track, label: trackName } : { label: track },
      }),
      ...(level !== undefined && { level: fullLevel(level) }),
      ...(area !== undefined && { area }),
    }
  })
  return { ...page, cells }
}

/** Whatever the track of a cell may be called by in `tracks`. */
export function trackNames({ track: { label, group, fileName }, source: { file } }: Cell): string[] {
  return [label, ...(fileName === undefined || group !== undefined ? [] : [fileName]), basename(file), file]
}

/** Headings that stand in several folders above the same places are parts of pages, and the folders are the tracks. */
export function withoutSharedHeadings(files: readonly ReadFile[]): ReadFile[] {
  const cells = files.flatMap(({ page }) => page.cells)
  const places = Map.groupBy(cells, ({ track, level, area }) =>
    JSON.stringify([fold(track.label), level.key, fold(area)]),
  )
  const twice = [...places.values()].filter((same) => new Set(same.map(({ track }) => track.group)).size > 1)
  const folders = new Set(twice.flat().flatMap(({ track }) => (track.fileName === undefined ? [] : [track.group])))
  const called = (cell: Cell): Cell => {
    const { group, fileName } = cell.track
    return fileName === undefined || !folders.has(group) ? cell : { ...cell, track: { label: fileName } }
  }
  return files.map(({ file, page }) => ({ file, page: { ...page, cells: page.cells.map(called) } }))
}

/** Titles that several pages have name the whole, and no track: the file's name does. */
export function withoutSharedTitles(files: readonly ReadFile[]): ReadFile[] {
  const pages = Map.groupBy(files, ({ page }) => fold(page.title ?? ''))
  const shared = new Set([...pages].flatMap(([title, all]) => (title !== '' && all.length > 1 ? [title] : [])))
  const called = (cell: Cell): Cell => {
    const { label, fileName } = cell.track
    return fileName === undefined || cell.track.group !== undefined || !shared.has(fold(label))
      ? cell
      : { ...cell, track: { label: fileName } }
  }
  return files.map(({ file, page }) => ({ file, page: { ...page, cells: page.cells.map(called) } }))
}

function folded(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).map(([from, to]) => [fold(from), to]))
}
