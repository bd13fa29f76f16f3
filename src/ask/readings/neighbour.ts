import type { Coordinates, Level } from '../../framework/descriptor.ts'
import { leadingTo } from '../intent.ts'
import { wordings } from '../language.ts'
import type { Place } from '../phrases.ts'
import type { Pick } from '../resolve.ts'
import { type Token, tokensOf } from '../token.ts'
import { readPlace } from './place.ts'
import { type Asked, missingName, type Understood } from './reading.ts'

const needing = new Set(
  'need needs needed lack lacking missing improve develop learn grow work gap gaps prepare'.split(' '),
)
/** Words that mean a neighbour only right beside a level: "after level 2", never "look after". */
const beside = {
  next: new Set(['after', 'above', 'beyond', 'past', 'nach', 'apres', 'dopo', 'na', 'uber']),
  previous: new Set(['before', 'below', 'beneath', 'under', 'unter', 'vor', 'avant']),
}

/** "I'm level 1, what do I need in ML Ops?", "what comes after Lead?", "how do I become a Lead?" */
export function readNeighbour(asked: Asked): Understood | undefined {
  const { words, best, picks, framework } = asked
  const levels = picks.filter((pick) => pick.kind === 'level')
  const direction = directionOf(asked, levels)
  if (!direction) return undefined

  const clear = levels.filter((level) => level.ids.length < 2)
  const aimed = levels.find((level) => isAimed(level, words)) ?? (clear.length > 1 ? highest(clear, asked) : undefined)
  const from = aimed ? undefined : (clear[0] ?? levels[0])
  if (aimed) return readPlace(withLevel(asked, aimed.ids, aimed.positions))
  const told = new Set(direction.places.flatMap(({ from, to }) => [...words.keys()].slice(from, to)))
  if (!from) return readPlace(withoutWords(asked, told))

  const ladder = (best.track?.ids.length === 1 && framework.track(best.track.ids[0] ?? '')?.levels) || framework.levels
  const goals = neighboursOf(from, ladder, direction.side)
  const at: Coordinates = { ...one(best.track), ...one(best.area) }
  if (goals === undefined) return { is: 'missing', missing: [missingName(from, framework)], at }
  if (goals.length === 0) {
    return { is: 'end', side: direction.side, at: { ...at, ...(from.ids[0] !== undefined && { level: from.ids[0] }) } }
  }
  const hinted = goals.filter(({ id }) => levels.some((level) => level !== from && level.ids.includes(id)))
  const ids = (hinted.length > 0 ? hinted : narrowed(goals, words)).map((level) => level.id)
  const spent = levels.flatMap((level) => [...level.positions])
  return readPlace(withLevel(asked, ids, new Set([...spent, ...told])))
}

const one = (pick: Pick | undefined): Coordinates => (pick?.ids.length === 1 ? { [pick.kind]: pick.ids[0] } : {})
const start = (pick: Pick) => Math.min(...pick.positions)

interface Direction {
  readonly side: 'after' | 'before'
  readonly places: readonly Place[]
}

function directionOf({ words, intent }: Asked, levels: readonly Pick[]): Direction | undefined {
  const sides = [
    ['after', intent.next, beside.next],
    ['before', intent.previous, beside.previous],
  ] as const
  for (const [side, places, close] of sides) {
    const meant = places.filter(({ from, to }) => {
      if (to - from > 1 || !close.has(words[from]?.text ?? '')) return true
      return levels.some(
        (level) => words.slice(to, start(level)).every((word) => word.weight === 0) && start(level) >= to,
      )
    })
    if (meant.length > 0) return { side, places: meant }
  }
  const mine = levels.some((level) =>
    leadingTo(
      words,
      wordings.from.filter((phrase) => phrase[0] !== 'as'),
      start(level),
    ),
  )
  const needed = words.flatMap((word, at) => (needing.has(word.text) ? [{ from: at, to: at + 1 }] : []))
  if (mine && needed.length > 0) return { side: 'after', places: needed }
  const aimed = levels.length > 0 && levels.some((level) => isAimed(level, words))
  return aimed ? { side: 'after', places: [] } : undefined
}

/** "To become a Lead", "promoted to Level 3": the level aimed for, not the one that someone is at. */
function isAimed(level: Pick, words: readonly Token[]): boolean {
  const aim = leadingTo(words, wordings.aim, start(level))
  const from = leadingTo(words, wordings.from, start(level))
  const to = words[start(level) - 1]?.text === 'to'
  return (aim !== undefined || to) && (from === undefined || (aim !== undefined && aim.to > from.to))
}

function highest(levels: readonly Pick[], { framework }: Asked): Pick | undefined {
  const rank = (pick: Pick) => framework.level(pick.ids[0] ?? '')?.rank ?? pick.number ?? -1
  return [...levels].sort((a, b) => rank(b) - rank(a))[0]
}

/** The levels of the neighbouring rank; undefined where the level itself is not known. */
function neighboursOf(from: Pick, ladder: readonly Level[], side: 'after' | 'before'): readonly Level[] | undefined {
  const step = side === 'after' ? 1 : -1
  const own = ladder.filter((level) => from.ids.includes(level.id))
  if (own.length === 0) {
    if (from.number === undefined) return undefined
    const number = from.number + step
    const goals = ladder.filter((level) => level.number === number)
    return goals.length > 0 ? goals : undefined
  }
  const edge = own.map((level) => level.rank * step).reduce((a, b) => Math.max(a, b))
  const beyond = ladder.map((level) => level.rank * step).filter((rank) => rank > edge)
  const nearest = Math.min(...beyond)
  return ladder.filter((level) => level.rank * step === nearest)
}

/** Of several next levels, those whose names the question's other words name: "… to move up as an IC". */
function narrowed(goals: readonly Level[], words: readonly Token[]): readonly Level[] {
  if (goals.length < 2) return goals
  const said = new Set(words.map((word) => word.text))
  const score = (level: Level) => {
    const name = tokensOf([level.label, ...level.titles].join(' '))
    const initials = name.map((word) => word.text[0]).join('')
    return (
      name.filter((word) => said.has(word.text)).length +
      [...said].filter((word) => word.length > 1 && initials.includes(word)).length
    )
  }
  const best = Math.max(...goals.map(score))
  return best === 0 ? goals : goals.filter((level) => score(level) === best)
}

function withLevel(asked: Asked, ids: readonly string[], positions: ReadonlySet<number>): Asked {
  const level: Pick = { kind: 'level', ids, said: '', positions, whole: true }
  return {
    ...asked,
    best: { ...asked.best, level },
    picks: [...asked.picks.filter((pick) => pick.kind !== 'level'), level],
  }
}

function withoutWords(asked: Asked, told: ReadonlySet<number>): Asked {
  const words = asked.words.map((word, at) => (told.has(at) ? { ...word, weight: 0 } : word))
  return { ...asked, words }
}
