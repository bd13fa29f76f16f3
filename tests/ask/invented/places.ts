import type { Area, Level, Track } from '../../../src/framework/descriptor.ts'
import type { Want } from './judge.ts'
import { type Names, type Saying, wordsOf } from './names.ts'
import { withTypo } from './typo.ts'
import { ask, cellsAt, type Question, type World, wantOf } from './world.ts'

const numbers = new Set(['one', 'two', 'three', 'four', 'five', 'six', 'eins', 'zwei', 'drei', 'i', 'ii', 'iii', 'iv'])

/** A level and an area, by every name of the level: its label, its forms with a number, its titles. */
export function* namedPlaces(world: World): Generator<Question> {
  for (const level of world.names.levels) {
    const label = level.means.some((each) => each.label === level.say)
    const counted = wordsOf(level.say).some((word) => numbers.has(word) || /\d/u.test(word))
    for (const area of world.names.areas) {
      for (let turn = 0; turn < 2; turn += 1) {
        yield placeOf(world, label ? 'exact' : counted ? 'level-form' : 'title', level, area)
      }
    }
  }
}

/** The area by a part, a beginning, its initials or written as one word. */
export function* shortenedPlaces(world: World): Generator<Question> {
  const { names } = world
  const kinds = { part: names.words, prefix: names.prefixes, initials: names.initials, joined: names.joined }
  for (const [kind, areas] of Object.entries(kinds)) {
    for (const area of areas) {
      for (const level of names.levels) yield placeOf(world, kind, level, area)
      if (kind !== 'part') yield areaOf(world, `${kind}-alone`, area)
    }
  }
}

/** One word of a name has a slip. */
export function* misspelt(world: World): Generator<Question> {
  for (const question of namedPlaces(world)) {
    const text = withTypo(question.text, world.names, world.random)
    if (text !== undefined && question.want.is === 'cell') yield { ...question, kind: 'typo', text }
  }
}

/** An area or a level alone, or a level of a track. */
export function* halfNamed(world: World): Generator<Question> {
  const { names, framework } = world
  for (const area of names.areas) for (let turn = 0; turn < 4; turn += 1) yield areaOf(world, 'area-only', area)
  for (const level of names.levels) {
    const text = ask(world, 'level', { level: level.say })
    yield { kind: 'level-only', text, want: wantOf(cellsAt(framework, { levels: level.means })) }
  }
  if (names.tracks.length < 2) return
  for (const { level, track, levels, tracks } of levelsOfTracks(world)) {
    const text = ask(world, 'levelOfTrack', { level, track })
    yield { kind: 'level-of-track', text, want: wantOf(cellsAt(framework, { levels, tracks })) }
  }
}

/** Level, area and track; the track is left out of a level's name that holds it. */
export function* placesOfTracks(world: World): Generator<Question> {
  const { names, framework } = world
  if (names.tracks.length < 2) return
  for (const { level, track, levels, tracks } of levelsOfTracks(world)) {
    for (const area of names.areas) {
      const cells = cellsAt(framework, { levels, tracks, areas: area.means })
      if (cells.length === 0) continue
      const text = ask(world, 'track', { level, track, area: area.say })
      const kind = cells.some((cell) => cell.track.shared) ? 'shared-track' : 'track'
      yield { kind, text, want: wantOf(cells) }
    }
  }
}

/** A title of one track's ladder with another track's name. */
export function* lackingTracks(world: World): Generator<Question> {
  const { names, framework } = world
  const isTitle = (say: string) => wordsOf(say).length === 1 && say === say.toLowerCase()
  for (const { say: track, means: tracks } of tracksAlone(names)) {
    for (const { say: level, means } of names.levels) {
      if (!isTitle(level) || tracks.some(({ levels }) => levels.some((own) => means.includes(own)))) continue
      for (const { say: area, means: areas } of names.areas) {
        if (!cellsAt(framework, { tracks, areas }).some((cell) => tracks.includes(cell.track))) continue
        yield { kind: 'lacking-track', text: ask(world, 'track', { level, track, area }), want: { is: 'missing' } }
      }
    }
  }
}

/** Tracks that are not called like a level. */
function tracksAlone({ levels, tracks }: Names): Saying<Track>[] {
  const said = new Set(levels.map(({ say }) => say.toLowerCase()))
  return tracks.filter(({ say }) => !said.has(say.toLowerCase()))
}

function* levelsOfTracks({ names }: World) {
  for (const { say: track, means: tracks } of tracksAlone(names)) {
    for (const { say: level, means } of names.levels) {
      const levels = means.filter((each) => tracks.some((one) => one.levels.includes(each)))
      const spoken = wordsOf(level).some((word) => wordsOf(track).includes(word))
      if (levels.length === 1 && !spoken) yield { level, track, levels, tracks }
    }
  }
}

/** The same question in another dress. */
export function* dressed(world: World): Generator<Question> {
  for (const question of namedPlaces(world)) {
    if (question.want.is !== 'cell' || question.kind === 'level-form') continue
    const { text } = question
    const chatty = ask(world, 'chatty', { q: text })
    yield { ...question, kind: 'chatty', text: chatty }
    yield { ...question, kind: 'shouted', text: text.toUpperCase() }
    yield { ...question, kind: 'bare', text: wordsOf(text).join(' ') }
    yield { ...question, kind: 'emoji', text: `${text} 🙏🚀` }
  }
}

/** Its kind is `kind` where it means one written cell. */
function placeOf(world: World, kind: string, level: Saying<Level>, area: Saying<Area>): Question {
  const want = wantOf(cellsAt(world.framework, { levels: level.means, areas: area.means }))
  const text = ask(world, 'exact', { level: level.say, area: area.say })
  return { kind: byWant[want.is] ?? kind, text, want }
}

function areaOf(world: World, kind: string, area: Saying<Area>): Question {
  const text = ask(world, 'area', { area: area.say })
  return { kind, text, want: wantOf(cellsAt(world.framework, { areas: area.means })) }
}

const byWant: { readonly [is in Want['is']]?: string } = {
  unwritten: 'unwritten',
  missing: 'lacking',
  cells: 'ambiguous',
}
