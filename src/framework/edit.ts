import type { Cell, Page, ReadFile } from './cell.ts'
import { keeping } from './choose.ts'
import { fullLevel } from './formats/cells.ts'
import { LEFT_OUT, leaving } from './formats/leave-out.ts'
import { fullNames, levelNames } from './level-name.ts'
import { isCalled, isListed, type Spot, saidOf } from './meant.ts'
import type { Settings } from './settings.ts'
import { spotsOfCell, spotsOn } from './spots.ts'
import { fold } from './text.ts'
import { isFileCalled } from './wanted.ts'

/** The files without what the owner leaves out, everything called as the owner says. */
export function edited(files: readonly ReadFile[], settings: Settings): ReadFile[] {
  const labels = [...new Set(files.flatMap(({ page }) => page.cells.map(({ track }) => track.label)))]
  // Where a track is called so, no file, folder or sheet of that name is meant.
  const others = Object.entries(settings.tracks).filter(
    ([name]) => name.includes('*') || !labels.some((label) => isCalled(label, name)),
  )
  const ofPlaces = Object.fromEntries(others)
  return files.map(({ file, page }) => ({ file, page: editedPage(page, settings, ofPlaces) }))
}

function editedPage(page: Page, { ignore, track, tracks, rename }: Settings, ofPlaces: Settings['tracks']): Page {
  const leaves = leaving(ignore)
  const kept = keeping(page, (cell) => !spotsOfCell(cell).some((spot) => leaves?.(spot)), LEFT_OUT)
  const spotsOf = spotsOn(page)
  const cells = kept.cells.map((cell): Cell => {
    const [ofTrack, ofLevel, ofArea] = spotsOf(cell)
    const called = (spots: readonly Spot[], names: Settings['tracks']) =>
      spots.flatMap((spot) => saidOf(spot, names) ?? [])[0]
    const trackName =
      track ?? called(ofTrack.slice(0, 1), tracks) ?? called(ofTrack.slice(1), ofPlaces) ?? folderTrack(cell, ofPlaces)
    const level = called(ofLevel, rename.levels)
    const area = called(ofArea, rename.areas)
    return {
      ...cell,
      ...(trackName !== undefined && {
        track: track === undefined ? { ...cell.track, label: trackName } : { label: track },
      }),
      ...(level !== undefined && { level: { ...fullLevel(level), was: fullNames(cell.level) } }),
      ...(area !== undefined && { area }),
    }
  })
  return { ...kept, cells }
}

/** The files without levels and areas that the owner does not list, where a list names some of them. */
export function listedOnly(files: readonly ReadFile[], settings: Settings): readonly ReadFile[] {
  const ofLevels = onlyOf(files, 'levels', settings, ({ level }) => [...levelNames(level), ...fullNames(level)])
  return onlyOf(ofLevels, 'areas', settings, ({ area }) => [area])
}

function onlyOf(
  files: readonly ReadFile[],
  key: 'levels' | 'areas',
  settings: Settings,
  namesOf: (cell: Cell) => readonly string[],
): readonly ReadFile[] {
  const isOne = (cell: Cell) => namesOf(cell).some((name) => isListed(name, settings[key], settings.rename[key]))
  if (!files.some(({ page }) => page.cells.some(isOne))) return files
  const why = `growthbot.yml lists \`${key}\`, and this is none of them.`
  return files.map(({ file, page }) => ({ file, page: keeping(page, isOne, why) }))
}

/** What the track of a cell is called by the folder that its file lies in, the innermost first. */
function folderTrack({ track, source: { file } }: Cell, tracks: Settings['tracks']): string | undefined {
  const folders = Object.entries(tracks).filter(([name]) => isFileCalled(file, name))
  const [, called] = folders.toSorted(([one], [other]) => other.length - one.length)[0] ?? []
  return track.group === undefined || track.fileName !== undefined ? called : undefined
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
