import type { Cell, ReadFile } from './cell.ts'
import { keeping } from './choose.ts'
import { isJob } from './formats/likeness.ts'
import { fold } from './text.ts'
import { isShared, sharedStart } from './track-name.ts'

const OF_GROUPS = 'It tells of groups of areas, which other pages have one by one.'

/**
 * Headings over tables of areas, in a folder of several levels, are groups of areas where none of these stands below two of
 * them and none of them is called as a job; the folder is the track.
 */
export function withoutGroupHeadings(files: readonly ReadFile[]): ReadFile[] {
  const cells = files.flatMap(({ page }) => page.cells.filter(isOverTable))
  const folders = [...Map.groupBy(cells, ({ track }) => track.group).values()]
  const grouped = new Set(folders.filter(areGroups).flat())
  const groups = new Set([...grouped].map(({ track }) => fold(track.label)))
  const called = (cell: Cell): Cell => {
    const { fileName } = cell.track
    return fileName === undefined || !grouped.has(cell) ? cell : { ...cell, track: { label: fileName } }
  }
  return files.map(({ file, page }) => {
    const ofGroups = levelsOf(page.cells, groups)
    const kept = keeping(page, ({ level }) => !ofGroups.has(level.key), OF_GROUPS)
    return { file, page: { ...kept, cells: kept.cells.map(called) } }
  })
}

function isOverTable({ track: { group, fileName } }: Cell): boolean {
  return group !== undefined && fileName !== undefined
}

function areGroups(cells: readonly Cell[]): boolean {
  const labels = [...new Set(cells.map(({ track }) => track.label))]
  const isSeveral = labels.length > 1 && new Set(cells.map(({ level }) => level.key)).size > 1
  const areTracks = labels.some((label) => isJob(label) || isShared(label)) || sharedStart(labels) !== ''
  const areas = Map.groupBy(cells, ({ area }) => fold(area))
  const areApart = [...areas.values()].every((same) => new Set(same.map(({ track }) => track.label)).size === 1)
  return isSeveral && areApart && !areTracks
}

/** What looks like a level, as a table does that says in short what each group is about: most of its areas are groups. */
function levelsOf(cells: readonly Cell[], groups: ReadonlySet<string>): ReadonlySet<string> {
  const levels = [...Map.groupBy(cells, ({ level }) => level.key)]
  const isGroup = ({ area }: Cell) => groups.has(fold(area))
  return new Set(levels.flatMap(([level, all]) => (all.filter(isGroup).length * 2 > all.length ? [level] : [])))
}
