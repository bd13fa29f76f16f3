import type { TrackName } from '../cell.ts'
import { readLevelName } from '../level-name.ts'
import { isAmong } from '../meant.ts'
import { fold } from '../text.ts'
import { soundLikeTracks } from './area-names.ts'
import { repeatsBelow } from './grids/grid-rows.ts'
import { isJob } from './likeness.ts'
import { depthsAbove, type Placed } from './placed.ts'
import { isGeneric, isGenericName } from './vocabulary.ts'

/** What a file is called, for where no heading names the track. */
export interface FileNames {
  readonly file: string
  /** The page's title, where it is no level and no area. */
  readonly title?: string
  /** What the page says it is about. */
  readonly track?: string
  /** Its only heading that the owner says is a track. */
  readonly told?: string
  /** Names of the file and of its folder, as labels. */
  readonly name: string
  readonly folder: string
  /** Those that the owner or the page says are tracks. */
  readonly tracks?: readonly string[]
  /** Whether it is the only page, so that its headings may be tracks. */
  readonly isAlone?: boolean
}

/** Which heading is the track: the outermost that has the same areas below several of its kind, or names jobs. */
export function tracksIn(
  placed: readonly Placed[],
  { file, title, track, told, name, folder, tracks = [], isAlone = false }: FileNames,
  isSure: boolean,
): (one: Placed) => TrackName {
  // What is only one area of many may well be called as the whole.
  const isArea = (label: string) => placed.filter(({ area }) => fold(area) === fold(label)).length * 2 >= placed.length
  const lasting = withoutPassing(placed)
  const depths = depthsAbove(placed).filter((depth) => labelsAt(lasting, depth).length > 1)
  const may = depths.filter((depth) => {
    const labels = labelsAt(placed, depth)
    const shared = shareAreas(placed, depth)
    return isSure || shared || partPlaces(placed, depth) || labels.filter(isJob).length >= labels.length / 2
  })
  const holdsOne = (depth: number) => !holdSeveralLadders(placed, depth)
  const isOfOneJob = track !== undefined || isJob(title ?? name)
  const at =
    may.find(holdsOne) ??
    may[0] ??
    depths.find((depth) => haveLadders(placed, depth) || (isAlone && !isOfOneJob && areNoGroups(placed, depth)))
  const fileName = isArea(name) || isGenericName(name) ? folder : name
  const whole: TrackName =
    track !== undefined
      ? { label: track }
      : title === undefined || isArea(title)
        ? { label: fileName }
        : { label: title, fileName }
  return (one) => {
    const heading =
      one.above.findLast((label) => isAmong(label, tracks)) ??
      one.track ??
      told ??
      (at === undefined ? undefined : one.above[at])
    return heading === undefined || heading === '' ? whole : { label: heading, group: file }
  }
}

/** Without what is doubted and shares no area with the rest, such as a table of pay: it tells no tracks. */
function withoutPassing(placed: readonly Placed[]): readonly Placed[] {
  const areas = new Set(placed.flatMap(({ doubt, area }) => (doubt === undefined ? [fold(area)] : [])))
  return areas.size === 0 ? placed : placed.filter(({ doubt, area }) => doubt === undefined || areas.has(fold(area)))
}

function labelsAt(placed: readonly Placed[], depth: number): string[] {
  const labels = new Set(placed.map(({ above }) => above[depth] ?? ''))
  return [...labels].filter((label) => label !== '' && !isGeneric(label))
}

/** Whether a fifth of the areas, or more, stand below several headings of a depth, or one below many: sections may have one in common. */
function shareAreas(placed: readonly Placed[], depth: number): boolean {
  const byArea = [...Map.groupBy(placed, ({ area }) => fold(area)).values()]
  const repeated = byArea.filter((same) => repeatsBelow(same.map(({ above, area }) => [above[depth], fold(area)])))
  const isOfMany = repeated.some((same) => new Set(same.map(({ above }) => above[depth])).size >= MANY)
  return repeated.length > 0 && (isOfMany || repeated.length >= byArea.length / 5)
}

/** So many headings with one area are no chance. */
const MANY = 3

/** Whether headings of a depth tell places apart that are called the same, each with levels that no other has. */
function partPlaces(placed: readonly Placed[], depth: number): boolean {
  const placeOf = ({ level, area }: Placed) => `${fold(level)}\n${fold(area)}`
  if (!repeatsBelow(placed.map((one) => [one.above[depth], placeOf(one)]))) return false
  const ladders = laddersAt(placed, depth)
  return ladders.every((own) => ladders.every((other) => other === own || !own.isSubsetOf(other)))
}

/** Whether a heading of a depth has the same places in several parts: levels of one number, mostly with the same areas. */
function holdSeveralLadders(placed: readonly Placed[], depth: number): boolean {
  return [...Map.groupBy(placed, ({ above }) => above[depth]).values()].some((all) => {
    const placeOf = ({ level, area }: Placed) => `${readLevelName(level)?.number ?? fold(level)} ${fold(area)}`
    const places = [...Map.groupBy(all, placeOf).values()]
    const inParts = places.filter((same) => new Set(same.map(({ above }) => above.join('\n'))).size > 1)
    return inParts.length > places.length / 2
  })
}

/** Whether each heading of a depth has several levels, half of which, or more, stand below no other. */
function haveLadders(placed: readonly Placed[], depth: number): boolean {
  const ladders = laddersAt(placed, depth)
  return ladders.every((own) => {
    const others = ladders.filter((one) => one !== own).reduce((all, one) => all.union(one), new Set<string>())
    return own.size > 1 && own.difference(others).size >= own.size / 2
  })
}

/** Whether headings of a depth, each over several levels and areas, are called as no group of areas would be: "Cellar". */
function areNoGroups(placed: readonly Placed[], depth: number): boolean {
  const parts = [...Map.groupBy(placed, ({ above }) => above[depth] ?? '')]
  const areFull = parts.every(([, all]) => isSeveral(all, ({ level }) => level) && isSeveral(all, ({ area }) => area))
  return areFull && parts.length > 1 && soundLikeTracks(parts.map(([label]) => label))
}

function isSeveral(placed: readonly Placed[], labelOf: (one: Placed) => string): boolean {
  return new Set(placed.map((one) => fold(labelOf(one)))).size > 1
}

/** The levels below each heading of a depth. */
function laddersAt(placed: readonly Placed[], depth: number): readonly ReadonlySet<string>[] {
  const parts = [...Map.groupBy(placed, ({ above }) => above[depth] ?? '').values()]
  return parts.map((part) => new Set(part.map(({ level }) => fold(level))))
}
