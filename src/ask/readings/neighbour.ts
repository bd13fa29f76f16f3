import type { Coordinates, Level, Track } from '../../framework/descriptor.ts'
import { leadingTo } from '../intent.ts'
import type { Kind } from '../names.ts'
import { endingAt, indexes, type Place, placesOf } from '../phrases.ts'
import { type Pick, positionsOf } from '../pick.ts'
import { type Token, tokensOf } from '../token.ts'
import { aboutWords, askingWords, wordings } from '../wordings.ts'
import { wordsOf } from '../words.ts'
import { needOf, offering } from './need.ts'
import { readPlace } from './place.ts'
import { type Asked, type Mine, placeOf, tells, type Understood } from './reading.ts'

type Side = 'after' | 'before'

interface Direction {
  readonly side: Side
  readonly places: readonly Place[]
  /** The level itself may be meant as well. */
  readonly open?: boolean
}

/** "I'm level 1, what do I need in ML Ops?", "what comes after Lead?", "how do I become a Lead?" */
export function readNeighbour(asked: Asked): Understood | undefined {
  const { words } = asked
  const levels = asked.picks.filter((pick) => pick.kind === 'level')
  const direction = directionOf(asked, levels)
  if (!direction) {
    const [own] = levels
    if (own && needOf(levels, words)) return offering(readPlace(asked), idsOf(goalsOf(own, asked, 'after')), asked)
    const about = askedAbout(asked, levels)
    return about && readPlace(withLevel(asked, about, levels, []))
  }

  const clear = levels.filter((level) => level.ids.length < 2)
  const aimed = levels.find((level) => isAimed(level, words)) ?? (clear.length > 1 ? highest(clear, asked) : undefined)
  if (aimed)
    return readPlace(withLevel(asked, aimed.ids.length > 0 ? { ids: aimed.ids } : aimed, levels, direction.places))
  const [from] = [...clear, ...levels]
  if (!from) return asked.mine ? readNeighbour(fromMine(asked, asked.mine)) : readWithoutLevel(asked, direction.places)
  const told = readBeside(asked, from, levels, direction)
  return direction.open ? offering(told, from.ids, asked) : told
}

/** The level on that side of the one named. */
function readBeside(asked: Asked, from: Pick, levels: readonly Pick[], { side, places }: Direction): Understood {
  const goals = goalsOf(from, asked, side)
  const track = asked.best.track ?? ownTrackOf(from, asked)
  const at: Coordinates = placeOf(track, asked.best.area)
  const level = from.ids.at(side === 'after' ? -1 : 0)
  if (goals === undefined) return { is: 'missing', missing: [from.said], kind: 'level', at }
  if (goals.length === 0 && level !== undefined) return { is: 'end', side, at: { ...at, level } }
  const there = { ...asked, best: { ...asked.best, ...(track && { track }) } }
  return readPlace(withLevel(there, { ids: meantOf(goals, from, asked) }, levels, places))
}

/** The only track that has the level: the next one is on it, though others have that, too. */
function ownTrackOf({ ids, said }: Pick, { framework }: Asked): Pick | undefined {
  const [track, ...more] = framework.tracks.filter(({ levels }) => levels.some(({ id }) => ids.includes(id)))
  if (!track || track.shared || more.length > 0) return undefined
  return { kind: 'track', ids: [track.id], said, positions: new Set(), whole: true }
}

/** The question as if it had named the asker's own level, and their track where it names none. */
function fromMine({ mine: _, ...asked }: Asked, { track, level }: Mine): Asked {
  const own = (kind: Kind, id: string): Pick => ({ kind, ids: [id], said: id, positions: new Set(), whole: true })
  const best = { track: own('track', track), ...asked.best, level: own('level', level) }
  return { ...asked, best, picks: [...asked.picks, best.level] }
}

const idsOf = (levels: readonly Level[] = []) => levels.map(({ id }) => id)
const start = (pick: Pick) => Math.min(...pick.positions)

/** Which neighbour is asked for, and the words that say so. */
function directionOf(asked: Asked, levels: readonly Pick[]): Direction | undefined {
  const { words, intent } = asked
  const starts = levels.flatMap((level) => [start(level), trackBefore(level, asked)].filter((at) => at !== undefined))
  const right = (phrases: readonly (readonly string[])[]) =>
    starts.flatMap((at) => leadingTo(words, phrases, at) ?? []).filter((place) => !isOrdinary(place, words))
  const after = [...intent.next, ...right(wordings.after), ...(levels.length > 0 ? nextWordsIn(asked) : [])]
  if (after.length > 0) return { side: 'after', places: after }
  const before = [...intent.previous, ...right(wordings.before)]
  if (before.length > 0) return { side: 'before', places: before }
  const need = needOf(levels, words)
  const isAim = levels.some((level) => isAimed(level, words))
  if (need && (need.of === 'next' || isAim || levels.length > 1)) {
    return { side: 'after', places: need.places, open: need.open && !isAim && levels.length < 2 }
  }
  return isAim ? { side: 'after', places: [] } : undefined
}

/** Where the track right before a level begins: "after infra senior". */
function trackBefore(level: Pick, { picks }: Asked): number | undefined {
  const track = picks.find(({ kind, positions }) => kind === 'track' && positions.has(start(level) - 1))
  return track && start(track)
}

/** "L1 here, what does L2 need?": the level behind the question's word, where the one before it says who asks. */
function askedAbout({ words, picks }: Asked, levels: readonly Pick[]): Pick | undefined {
  const [own, about, ...more] = levels
  if (!own || !about || more.length > 0 || words.slice(0, start(own)).some(tells)) return undefined
  const between = words.slice(Math.max(...own.positions) + 1, start(about))
  // "Level 2 here, which testing should I master?"
  if (!about.whole && picks.some((pick) => start(own) < start(pick) && start(pick) < start(about))) return undefined
  // "I'm a C, customer care at D?"
  const isPlaced = isAt(own, words) && aboutWords.has(words[start(about) - 1]?.text ?? '')
  return isPlaced || between.some(({ text }) => askingWords.has(text)) ? about : undefined
}

const isAt = (level: Pick, words: readonly Token[]) => leadingTo(words, wordings.from, start(level)) !== undefined

/** "Lead -> next, budget"; but "the next quarter" is about something else. */
function nextWordsIn({ words, picks }: Asked): readonly Place[] {
  const named = positionsOf(picks)
  return placesOf(words, wordings.nextOfLevel).filter(({ to }) => {
    const word = words[to]
    return !word || named.has(to) || !tells(word)
  })
}

/** "Look after", "says under": no neighbour of a level. */
function isOrdinary({ to }: Place, words: readonly Token[]): boolean {
  return endingAt(words, wordings.noNeighbour, to) !== undefined
}

/** "To become a Lead", "from level 1 to level 2": the level aimed for, not the one that someone is at. */
export function isAimed(level: Pick, words: readonly Token[]): boolean {
  const aim = leadingTo(words, wordings.aim, start(level)) ?? endingAt(words, wordings.toward, start(level))
  const from = leadingTo(words, wordings.from, start(level))
  return aim !== undefined && (from === undefined || aim.to > from.to || aim.from < from.from)
}

function highest(levels: readonly Pick[], { framework }: Asked): Pick | undefined {
  const rank = (pick: Pick) => framework.level(pick.ids[0] ?? '')?.rank ?? pick.number ?? -1
  return [...levels].sort((a, b) => rank(b) - rank(a))[0]
}

/** The neighbours on every ladder that the level stands on and the question can mean. */
function goalsOf(from: Pick, { best, framework }: Asked, side: Side): readonly Level[] | undefined {
  const meant = (track: Track) => best.track?.ids.includes(track.id) ?? !track.shared
  const has = (track: Track) =>
    !best.area?.ids[0] || framework.at({ track: track.id, area: best.area.ids[0] }).length > 0
  const stands = (track: Track) => track.levels.some((level) => from.ids.includes(level.id))
  const tracks = framework.tracks.filter((track) => meant(track) && stands(track))
  const fitting = tracks.filter(has)
  const ladders = (fitting.length > 0 ? fitting : tracks).map((track) => track.levels)
  const goals = (ladders.length > 0 ? ladders : [framework.levels]).map((ladder) => neighboursOf(from, ladder, side))
  const known = goals.filter((levels) => levels !== undefined)
  return known.length > 0 ? [...new Set(known.flat())] : undefined
}

/** The levels of the neighbouring rank; undefined where the level itself is not known. */
function neighboursOf(from: Pick, ladder: readonly Level[], side: Side): readonly Level[] | undefined {
  const step = side === 'after' ? 1 : -1
  const own = ladder.filter((level) => from.ids.includes(level.id))
  if (own.length === 0) {
    const goals = ladder.filter((level) => from.number !== undefined && level.number === from.number + step)
    return goals.length > 0 ? goals : undefined
  }
  const edge = Math.max(...own.map((level) => level.rank * step))
  const nearest = Math.min(...ladder.map((level) => level.rank * step).filter((rank) => rank > edge))
  return ladder.filter((level) => level.rank * step === nearest)
}

/**
 * Of several neighbours those that the question names besides: "… to move up as an IC"; or the one that only drops a
 * word: "Product Manager" after "Associate Product Manager".
 */
function meantOf(goals: readonly Level[], from: Pick, { picks, words, framework }: Asked): string[] {
  const besides = picks.filter((pick) => pick.kind === 'level' && pick !== from)
  const named = goals.filter(({ id }) => besides.some((pick) => pick.ids.includes(id)))
  if (named.length > 0) return named.map(({ id }) => id)
  const own = new Set(from.ids.flatMap((id) => wordsOf(framework.level(id)?.label ?? '')))
  const bare = goals.filter(({ label }) => wordsOf(label).every((word) => own.has(word)))
  if (bare.length === 1) return bare.map(({ id }) => id)
  const told = positionsOf(picks)
  const free = words.filter((word, at) => !told.has(at) && word.role === 'word' && word.weight > 0)
  const said = new Set(free.map((word) => word.text))
  const score = (level: Level) => tokensOf(level.label).filter((word) => said.has(word.text)).length
  const most = Math.max(...goals.map(score))
  return goals.filter((level) => score(level) === most).map(({ id }) => id)
}

/** The question as if it had named this level, and nothing of levels besides. */
function withLevel(
  asked: Asked,
  goal: Pick | { readonly ids: readonly string[] },
  levels: readonly Pick[],
  places: readonly Place[],
): Asked {
  const positions = new Set([...levels.flatMap((level) => [...level.positions]), ...places.flatMap(indexes)])
  const level: Pick = { said: '', whole: true, ...goal, kind: 'level', positions }
  const others = asked.picks.filter((pick) => pick.kind !== 'level')
  return { ...asked, best: { ...asked.best, level }, picks: [...others, level] }
}

/** "How do I get promoted?": next to what, nobody said. The levels are offered, or what else was named. */
function readWithoutLevel(asked: Asked, places: readonly Place[]): Understood {
  const told = new Set(places.flatMap(indexes))
  const words = asked.words.map((word, at) => (told.has(at) ? { ...word, weight: 0 } : word))
  if (asked.picks.length > 0 || words.some(tells)) return readPlace({ ...asked, words })
  return { is: 'clear', command: { do: 'list', what: 'levels', at: {} } }
}
