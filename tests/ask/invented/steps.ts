import type { Area, Descriptor, Level, Track } from '../../../src/framework/descriptor.ts'
import type { Framework } from '../../../src/framework/framework.ts'
import type { Saying } from './names.ts'
import { pick } from './random.ts'
import { ask, cellsAt, type Question, type World, wantOf } from './world.ts'

/** The level after, by the one before, by both, or by its own name. */
export function* nextLevels(world: World): Generator<Question> {
  const { framework, names } = world
  for (const level of names.levels) {
    const [from] = level.means
    if (from === undefined || level.means.length > 1 || hasSibling(from, framework)) continue
    for (const area of names.areas) {
      const tracks = tracksOf(from, area, framework)
      const goals = tracks.map((track) => nextOn(track, from))
      const ends = goals.filter((levels) => levels.length === 0).length
      const gaps = { level: level.say, area: area.say }
      if (tracks.length > 0 && ends === tracks.length) {
        yield { kind: 'after-last', text: ask(world, 'last', gaps), want: { is: 'missing' } }
      }
      if (tracks.length === 0 || ends > 0) continue
      const cells = cellsAt(framework, { levels: goals.flat(), areas: area.means })
      if (cells.length === 0) continue
      yield { kind: 'next', text: ask(world, 'next', gaps), want: wantOf(cells) }

      const aims = names.levels.filter(
        ({ means: [goal, ...more] }) => goal && goals.flat().includes(goal) && more.length === 0,
      )
      const aim = pick(aims, world.random)
      if (aim === undefined) continue
      const aimed = cellsAt(framework, { levels: aim.means, areas: area.means })
      const text = ask(world, 'aim', { ...gaps, next: aim.say })
      if (aimed.length > 0) yield { kind: 'aim', text, want: wantOf(aimed) }
    }
  }
}

/** The tracks, not shared, where this level and area meet. */
function tracksOf(level: Level, area: Saying<Area>, framework: Framework): Track[] {
  const meeting = (track: Track) => cellsAt(framework, { tracks: [track], areas: area.means }).length > 0
  return framework.tracks.filter((track) => !track.shared && track.levels.includes(level) && meeting(track))
}

/** Whether another level stands beside it; whose way leads where is then not said. */
function hasSibling(level: Level, { levels, tracks }: Framework): boolean {
  const ladders = tracks.filter((track) => track.levels.includes(level))
  return levels.some(
    (other) => other !== level && other.rank === level.rank && ladders.some((track) => track.levels.includes(other)),
  )
}

/** The level before, by the one after it. */
export function* previousLevels(world: World): Generator<Question> {
  const { framework, names } = world
  for (const level of names.levels) {
    const [from] = level.means
    if (from === undefined || level.means.length > 1 || hasSibling(from, framework)) continue
    for (const area of names.areas) {
      const levels = tracksOf(from, area, framework).map((track) => previousOn(track, from))
      const cells = cellsAt(framework, { levels: levels.flat(), areas: area.means })
      if (cells.length === 0 || levels.some((each) => each.length === 0)) continue
      const text = ask(world, 'previous', { level: level.say, area: area.say })
      yield { kind: 'previous', text, want: wantOf(cells) }
    }
  }
}

function previousOn(track: Track, from: Level): Level[] {
  const below = track.levels.filter((level) => level.rank < from.rank)
  return below.filter((level) => level.rank === below.at(-1)?.rank)
}

function nextOn(track: Track, from: Level): Level[] {
  const above = track.levels.filter((level) => level.rank > from.rank)
  return above.filter((level) => level.rank === above[0]?.rank)
}

/** The end of the ladder, by no name. */
export function* endsOfLadders(world: World): Generator<Question> {
  const { framework, names } = world
  const ladders = framework.tracks.filter(({ shared }) => !shared).map(({ levels }) => levels)
  for (const { say: area, means } of names.areas) {
    for (const [kind, at] of [
      ['top', -1],
      ['bottom', 0],
    ] as const) {
      const levels = ladders.flatMap((ladder) => ladder.at(at) ?? [])
      const cells = cellsAt(framework, { levels, areas: means })
      if (cells.length > 0) yield { kind: 'end-of-ladder', text: ask(world, kind, { area }), want: wantOf(cells) }
    }
  }
}

/** Two levels side by side, with an area or whole, or two areas at one level. */
export function* comparisons(world: World): Generator<Question> {
  const { framework, names } = world
  for (const [one, other] of pairs(names.levels)) {
    if (!sameLadder(one, other, framework)) continue
    const gaps = { level: one.say, next: other.say }
    const whole = [one, other].map((side) => cellsAt(framework, { levels: side.means }))
    yield { kind: 'compare-levels', text: ask(world, 'compareLevels', gaps), want: { is: 'sides', sides: whole } }
    for (const area of names.areas) {
      const sides = [one, other].map((side) => cellsAt(framework, { levels: side.means, areas: area.means }))
      if (!sides.every(isWritten)) continue
      const text = ask(world, 'compare', { ...gaps, area: area.say })
      yield { kind: 'compare', text, want: { is: 'sides', sides } }
      const way = levelsBetween(one, other, area, framework).map((level) =>
        cellsAt(framework, { levels: [level], areas: area.means }),
      )
      if (way.length < 2 || !way.every(isWritten) || world.wordings.way.length === 0) continue
      yield { kind: 'way', text: ask(world, 'way', { ...gaps, area: area.say }), want: { is: 'sides', sides: way } }
    }
  }
  for (const level of names.levels) {
    for (const [one, other] of pairs(names.areas)) {
      const sides = [one, other].map((side) => cellsAt(framework, { levels: level.means, areas: side.means }))
      const isOne = one.means.some((area) => other.means.includes(area))
      if (isOne || !sides.every(isWritten) || level.means.length > 1) continue
      const text = ask(world, 'compareAreas', { level: level.say, area: one.say, other: other.say })
      yield { kind: 'compare-areas', text, want: { is: 'sides', sides } }
    }
  }
}

/** Both and all that lie between, on the one ladder that has them and the area. */
function levelsBetween(
  { means: [one] }: Saying<Level>,
  { means: [other] }: Saying<Level>,
  area: Saying<Area>,
  framework: Framework,
): readonly Level[] {
  if (one === undefined || other === undefined || one.rank >= other.rank) return []
  const [track, ...more] = tracksOf(one, area, framework).filter(({ levels }) => levels.includes(other))
  if (track === undefined || more.length > 0) return []
  return track.levels.filter(({ rank }) => rank >= one.rank && rank <= other.rank)
}

/** Two tracks side by side in an area that both have. */
export function* comparedTracks(world: World): Generator<Question> {
  const { framework, names } = world
  for (const [one, other] of pairs(names.tracks)) {
    for (const area of names.areas) {
      const cells = framework.descriptors.filter((cell) => area.means.includes(cell.area))
      const sides = [one, other].map((side) => cells.filter((cell) => side.means.includes(cell.track)))
      if (sides.some((side) => side.length === 0)) continue
      const text = ask(world, 'compareTracks', { track: one.say, other: other.say, area: area.say })
      yield { kind: 'compare-tracks', text, want: { is: 'sides', sides } }
    }
  }
}

const isWritten = (cells: readonly Descriptor[]) => cells.length > 0 && cells.every(({ state }) => state === 'written')

function sameLadder(
  { means: [one, ...more] }: Saying<Level>,
  { means: [other, ...others] }: Saying<Level>,
  { tracks }: Framework,
) {
  if (!one || !other || one === other || more.length + others.length > 0) return false
  return tracks.some(({ levels }) => levels.includes(one) && levels.includes(other))
}

function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const one of items) for (const other of items) if (one !== other) yield [one, other]
}
