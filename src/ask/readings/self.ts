import type { Level } from '../../framework/descriptor.ts'
import { leadingTo } from '../intent.ts'
import { indexes, type Place, placesOf } from '../phrases.ts'
import type { Pick } from '../pick.ts'
import type { Token } from '../token.ts'
import { wordings } from '../wordings.ts'
import { wordsOf } from '../words.ts'
import { isAimed } from './neighbour.ts'
import { type Asked, leftover } from './reading.ts'

/** What somebody says of themselves: ids, each left out where nothing or nothing clear was said. */
export interface Self {
  readonly track?: string
  readonly level?: string
  readonly aims?: readonly string[]
}

/** Whether a text begins as those do that tell who somebody is. Cheap: every message is asked. */
export function speaksOfSelf(words: readonly Token[]): boolean {
  return openingOf(words) !== undefined
}

function openingOf(words: readonly Token[]): Place | undefined {
  return placesOf(words, openings).find(({ from }) => from === 0)
}

const openings = [...wordings.self, ...wordings.goal].toSorted((one, other) => other.length - one.length)

/** "I'm a level 1 edge ML engineer aiming for principal": no question, only who the asker is. */
export function readSelf(asked: Asked): Self | undefined {
  const { words, picks, intent, best, framework } = asked
  const opening = openingOf(words)
  if (!opening) return undefined
  // "I was promoted to" tells; "promoted" further on asks.
  const asks = [...intent.next, ...intent.previous, ...intent.compare, ...intent.list, ...intent.define].filter(
    ({ from }) => from >= opening.to,
  )
  if (asks.length > 0 || picks.some((pick) => pick.kind === 'area' || pick.ids.length === 0)) return undefined
  const told = new Set([...indexes(opening), ...placesOf(words, [...wordings.aim, ...wordings.goal]).flatMap(indexes)])
  const crafts = new Set(framework.tracks.flatMap(({ name }) => wordsOf(name)))
  const rest = leftover(words, picks, intent).filter((word) => !told.has(words.indexOf(word)) && !crafts.has(word.text))
  if (rest.length > 0 || picks.length === 0) return undefined

  const track = best.track?.ids.length === 1 ? best.track.ids[0] : undefined
  const ladder = (track === undefined ? framework : (framework.track(track) ?? framework)).levels
  const levels = picks.filter((pick) => pick.kind === 'level')
  const goal = wordings.goal.some((phrase) => placesOf(words, [phrase])[0]?.from === 0)
  const isTold = (pick: Pick) => !goal && start(pick) === opening.to
  const isGoal = (pick: Pick) =>
    (!isTold(pick) && isAimed(pick, words)) || (goal && leadingTo(words, wordings.goal, start(pick)) !== undefined)
  const own = levels.filter((pick) => !isGoal(pick)).flatMap((pick) => onLadder(pick, ladder))
  const aims = levels.filter(isGoal).flatMap((pick) => onLadder(pick, ladder))
  if (track === undefined && own.length !== 1 && aims.length === 0) return undefined
  return {
    ...(track !== undefined && { track }),
    ...(own.length === 1 && own[0] !== undefined && { level: own[0] }),
    ...(aims.length > 0 && { aims }),
  }
}

const start = (pick: Pick) => Math.min(...pick.positions)

function onLadder({ ids }: Pick, ladder: readonly Level[]): readonly string[] {
  return ids.filter((id) => ladder.some((level) => level.id === id))
}
