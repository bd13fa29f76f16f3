import type { Delivery, Done, Prompted } from '../store/store.ts'

interface Statement {
  readonly shown: Prompted
}

/** Rounds an area sits out at most: it comes less often, but it comes. */
const longestRest = 2

/**
 * The statements in the order they come: areas that were not yet in this round first, then by `rank`, a text that
 * sorts them at random; within an area those shown least. One statement of each area comes before a second of any.
 */
export function orderOf<Each extends Statement>(
  statements: readonly Each[],
  earlier: readonly Delivery[],
  done: readonly Done[],
  rank: (key: string) => string,
): Each[] {
  const areas = Map.groupBy(statements, ({ shown }) => shown.area)
  const had = areasHad([...areas.keys()], earlier, done)
  const times = new Map<string, number>()
  for (const { hash } of earlier.flatMap(({ prompted }) => prompted)) times.set(hash, (times.get(hash) ?? 0) + 1)
  const ofArea = (own: readonly Each[]) =>
    sorted(own, ({ shown: { hash } }) => ({ first: times.get(hash) ?? 0, rank: rank(hash) }))

  const ranked = sorted([...areas], ([area]) => ({ first: Number(had.has(area)), rank: rank(area) })).map(([, own]) =>
    ofArea(own),
  )
  const longest = Math.max(0, ...ranked.map((own) => own.length))
  return Array.from({ length: longest }, (_, turn) => ranked.flatMap((own) => own[turn] ?? [])).flat()
}

/**
 * The areas that had their turn in the present round. A round is over when all areas had theirs; each statement done
 * lets its area sit out one of the next rounds.
 */
function areasHad(areas: readonly string[], earlier: readonly Delivery[], done: readonly Done[]): ReadonlySet<string> {
  const rests = new Map<string, number>()
  const uncounted = new Map(done.map((one) => [one.hash, one.area]))
  let had = new Set<string>()
  const count = (hash: string) => {
    const area = uncounted.get(hash)
    if (area !== undefined) rests.set(area, Math.min(longestRest, (rests.get(area) ?? 0) + 1))
    uncounted.delete(hash)
  }
  const begin = () => {
    const resting = areas.filter((area) => (rests.get(area) ?? 0) > 0)
    for (const area of resting) rests.set(area, (rests.get(area) ?? 0) - 1)
    had = resting.length < areas.length ? new Set(resting) : new Set()
  }
  for (const { prompted } of earlier) {
    if (areas.length > 0 && areas.every((area) => had.has(area))) begin()
    const last = prompted.at(-1)
    if (last !== undefined) had.add(last.area)
    for (const { hash } of prompted) count(hash)
  }
  for (const hash of [...uncounted.keys()]) count(hash)
  if (areas.length > 0 && areas.every((area) => had.has(area))) begin()
  return had
}

/** By a number, then by a text. Each is asked once: a rank takes its time. */
function sorted<Each>(all: readonly Each[], by: (one: Each) => { readonly first: number; readonly rank: string }) {
  return all
    .map((one) => ({ one, ...by(one) }))
    .sort((one, other) => one.first - other.first || (one.rank < other.rank ? -1 : 1))
    .map(({ one }) => one)
}
