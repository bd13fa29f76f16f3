import type { Cell } from './cell.ts'
import { readLevelName } from './level-name.ts'
import { fold, inAnyOrder } from './text.ts'

/**
 * Levels of one code that each track calls otherwise, "P2 Analyst" and "P2 Clerk", are levels of their own. Where a track
 * has nothing but the code, it is the same level everywhere.
 */
export function levelsApart(cells: readonly Cell[]): readonly Cell[] {
  const byCode = Map.groupBy(
    cells.filter(({ level }) => level.isCode),
    ({ level }) => level.key,
  )
  const named = new Map(
    [...byCode].flatMap(([code, all]) => {
      const tracks = [...Map.groupBy(all, trackOf)]
      const titled = tracks.flatMap(([track, own]) => {
        const name = own.find(({ level }) => hasTitle(level.label))?.level
        return name === undefined ? [] : [[`${code}\n${track}`, name] as const]
      })
      const titles = new Set(titled.map(([, { label }]) => inAnyOrder(label)))
      return titled.length === tracks.length && titles.size > 1 ? titled : []
    }),
  )
  return cells.map((cell) => {
    const name = named.get(`${cell.level.key}\n${trackOf(cell)}`)
    return name === undefined ? cell : { ...cell, level: { ...name, key: `${name.key} ${inAnyOrder(name.label)}` } }
  })
}

function trackOf({ track }: Cell): string {
  return fold(track.label)
}

function hasTitle(label: string): boolean {
  return (readLevelName(label)?.titles.length ?? 0) > 0
}
