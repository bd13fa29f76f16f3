import type { Cell, ReadFile } from './cell.ts'
import { fold } from './text.ts'
import { isOfHeading } from './track-name.ts'

/**
 * The files with tracks called by their headings as they are with all that is left out: where only one such heading stays, its
 * page would be called by its title instead.
 */
export function withTracksKept(without: readonly ReadFile[], within: readonly ReadFile[]): readonly ReadFile[] {
  const before = new Map(
    within.flatMap(({ page }) => page.cells.filter(isOfHeading).map((cell) => [placeOf(cell), cell.track])),
  )
  return without.map(({ file, page }) => {
    const cells = page.cells.map((cell): Cell => {
      const track = isOfHeading(cell) ? undefined : before.get(placeOf(cell))
      return track === undefined ? cell : { ...cell, track }
    })
    return { file, page: { ...page, cells } }
  })
}

function placeOf({ level, area, source: { file, line } }: Cell): string {
  return JSON.stringify([file, line, level.key, fold(area)])
}
