import type { Coordinates } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Part } from './command.ts'
import { type Ellipsis, ellipsisIn } from './ellipsis.ts'
import type { Kind } from './names.ts'
import type { Pick } from './pick.ts'
import { readComparison } from './readings/comparison.ts'
import { readDefinition } from './readings/definition.ts'
import { readList } from './readings/list.ts'
import { readNeighbour } from './readings/neighbour.ts'
import { readPlace } from './readings/place.ts'
import type { Asked, Understood } from './readings/reading.ts'
import { placeIn, type Topic } from './topic.ts'

const kinds: readonly Kind[] = ['level', 'area', 'track']
const partOf = { track: 'tracks', level: 'levels', area: 'areas' } as const

/**
 * Reads a question that leaves out what was just talked about: "and level 3?", "compare with principal", "the next one
 * up". Undefined where it is complete by itself, or where it does not fit what was talked about.
 */
export function followUp(question: Asked, topic: Topic): Understood | undefined {
  const said = ellipsisIn(question)
  const told = said && readEllipsis(said, topic)
  return told && narrowed(told, topic, question.framework)
}

function readEllipsis(said: Ellipsis, topic: Topic): Understood | undefined {
  const { asked, opened, bare, wants } = said
  const place = placeIn(topic)
  switch (wants?.is) {
    case 'more':
      return wider(topic)
    case 'both':
      return bothOf(topic)
    case 'meaning':
      return place.area === undefined ? undefined : meaningOf(place.area, asked.framework)
    case 'mine':
      return place.area === undefined ? undefined : shown({ area: place.area })
    case 'others':
      return others(wants.of, place, topic, asked.framework)
    case 'beside':
      return besideOf(asked, topic, wants.side)
  }
  if (asked.picks.length === 0 || (readList(asked) ?? readDefinition(asked))) return undefined
  if (asked.intent.compare.length > 0) return opened || isOneSided(asked) ? comparedWith(asked, topic) : undefined
  return opened || (bare && asked.picks.length === 1) ? carriedOn(asked, topic) : undefined
}

const shown = (at: Coordinates): Understood => ({ is: 'clear', command: { do: 'show', at } })
const isOneSided = ({ picks }: Asked) => kinds.every((kind) => ofKind(picks, kind).length < 2)
const ofKind = (picks: readonly Pick[], kind: Kind) => picks.filter((pick) => pick.kind === kind)
const named = ({ picks }: Asked) => kinds.filter((kind) => ofKind(picks, kind).length > 0)

/** The same with what the question names in the place of what was talked about. */
function carriedOn(asked: Asked, topic: Topic): Understood {
  const { command } = topic
  const [kind, ...more] = named(asked)
  const [id, ...rivals] = kind === undefined ? [] : (asked.best[kind]?.ids ?? [])
  const only = more.length === 0 && rivals.length === 0 && asked.picks.length === 1 ? id : undefined
  if (command.do === 'define' && kind === 'area' && only !== undefined && asked.framework.area(only)?.definition) {
    return { is: 'clear', command: { do: 'define', area: only } }
  }
  if (command.do === 'list' && kind === 'track' && only !== undefined) {
    return { is: 'clear', command: { ...command, at: { track: only } } }
  }
  if (command.do === 'compare' && kind !== undefined && only !== undefined) {
    return shifted(command.sides, { [kind]: only })
  }
  return readWithin(asked, placeIn(topic))
}

/** A comparison at another place, one of its sides, or with one side more. */
function shifted(sides: readonly Coordinates[], at: Coordinates): Understood {
  const [kind = 'level'] = kinds.filter((each) => at[each] !== undefined)
  const [side] = sides
  if (sides.every((each) => each[kind] === side?.[kind])) {
    return { is: 'clear', command: { do: 'compare', sides: sides.map((each) => ({ ...each, ...at })) } }
  }
  const same = sides.find((each) => each[kind] === at[kind])
  if (same) return shown(same)
  return { is: 'clear', command: { do: 'compare', sides: [...sides, { ...side, ...at }] } }
}

/** "Compare with principal": with what was shown. */
function comparedWith(asked: Asked, topic: Topic): Understood | undefined {
  const place = placeIn(topic)
  const kind = named(asked).find((each) => place[each] !== undefined && ofKind(asked.picks, each).length === 1)
  if (topic.command.do === 'compare' || kind === undefined) return carriedOn(asked, topic)
  const { best, picks } = asked
  const known = pickOf(kind, place[kind])
  return readWithin({ ...asked, picks: [...known, ...picks], best: { ...best, [kind]: known[0] } }, place)
}

/** "The next one up", "the level below", "compare with the next level". */
function besideOf(asked: Asked, topic: Topic, side: 'next' | 'previous'): Understood | undefined {
  const sides = topic.command.do === 'compare' ? topic.command.sides : [placeIn(topic)]
  const from = { ...placeIn(topic), ...(side === 'next' ? sides.at(-1) : sides[0]) }
  const [level] = pickOf('level', from.level)
  if (level === undefined) return listOf('level', topic)
  const { best, picks } = asked
  const goal = readWithin({ ...asked, picks: [...picks, level], best: { ...best, level } }, from)
  if (asked.intent.compare.length === 0 || goal.is !== 'clear' || goal.command.do !== 'show') return goal
  return { is: 'clear', command: { do: 'compare', sides: [...sides, goal.command.at] } }
}

/** The question as if it had named the place in full. A track that has nothing of the kind is left. */
function readWithin(asked: Asked, place: Coordinates): Understood {
  const told = read(filled(asked, place))
  if (told.is !== 'missing' || place.track === undefined || asked.best.track) return told
  const elsewhere = read(filled(asked, without(place, 'track')))
  return elsewhere.is === 'missing' ? told : elsewhere
}

function read(asked: Asked): Understood {
  const { mine: _, ...question } = asked
  return readComparison(question) ?? readNeighbour(question) ?? readPlace(question)
}

function filled(asked: Asked, place: Coordinates): Asked {
  const best = { ...asked.best }
  for (const kind of kinds) {
    const [known] = pickOf(kind, place[kind])
    if (known) best[kind] ??= known
  }
  return { ...asked, best }
}

function pickOf(kind: Kind, id: string | undefined): Pick[] {
  return id === undefined ? [] : [{ kind, ids: [id], said: id, positions: new Set(), whole: true }]
}

/** The same with one part of the place left open; what else there is beside a whole level or area. */
function wider(topic: Topic): Understood | undefined {
  const { command } = topic
  const place = placeIn(topic)
  const parts = kinds.filter((kind) => place[kind] !== undefined && kind !== 'track')
  const [part] = parts
  if (part === undefined || command.do === 'list') return undefined
  if (parts.length > 1)
    return { is: 'unclear', readings: parts.map((kind) => ({ do: 'show', at: without(place, kind) })) }
  if (command.do !== 'show') return shown(place)
  return listOf(part, topic)
}

/** Which there are on the track that was talked about. */
function listOf(kind: Kind, topic: Topic): Understood {
  const { track = topic.track } = placeIn(topic)
  return { is: 'clear', command: { do: 'list', what: partOf[kind], at: track === undefined ? {} : { track } } }
}

/** "Compare them": what was shown, and what was shown before it. */
function bothOf({ command, earlier }: Topic): Understood | undefined {
  const isAlike = (kind: Kind) => (earlier?.[kind] === undefined) === (placeIn({ command })[kind] === undefined)
  if (command.do !== 'show' || earlier === undefined || !isAlike('level') || !isAlike('area')) return undefined
  return { is: 'clear', command: { do: 'compare', sides: [earlier, command.at] } }
}

/** "What is it?" Where no page defines it, what each level expects there. */
function meaningOf(area: string, framework: Framework): Understood {
  return framework.area(area)?.definition ? { is: 'clear', command: { do: 'define', area } } : shown({ area })
}

function without(place: Coordinates, kind: Kind): Coordinates {
  const { [kind]: _, ...open } = place
  return open
}

/** "What about the other track?" One other is shown, of several tracks all are offered. */
function others(part: Part, place: Coordinates, { track }: Topic, framework: Framework): Understood | undefined {
  const kind = kinds.find((each) => partOf[each] === part) ?? 'area'
  const current = kind === 'track' ? (place.track ?? track) : place[kind]
  if (current === undefined) return undefined
  const open = without(place, kind)
  if (Object.keys(open).length === 0) return { is: 'clear', command: { do: 'list', what: part, at: {} } }
  const cells = framework.at(open).filter((cell) => kind !== 'track' || !cell.track.shared)
  const ids = [...new Set(cells.map((cell) => cell[kind].id))].filter((id) => id !== current)
  const [only, ...more] = ids
  if (only === undefined) return { is: 'missing', missing: [`other ${kind}`], kind, at: open }
  if (more.length === 0) return shown({ ...open, [kind]: only })
  if (kind !== 'track') return shown(open)
  return { is: 'unclear', readings: ids.map((id) => ({ do: 'show', at: { ...open, track: id } })) }
}

/** Where several tracks have what is asked for, that of what was shown is meant. */
function narrowed(told: Understood, { track }: Topic, framework: Framework): Understood {
  if (told.is !== 'clear' || told.command.do !== 'show' || told.command.at.track !== undefined) return told
  const cells = framework.at(told.command.at)
  const isOpen = new Set(cells.flatMap((cell) => (cell.track.shared ? [] : cell.track.id))).size > 1
  const at = { ...told.command.at, ...(track !== undefined && { track }) }
  return isOpen && framework.at(at).length > 0 ? shown(at) : told
}
