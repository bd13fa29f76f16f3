import { leadingTo } from '../intent.ts'
import { type Place, placesOf } from '../phrases.ts'
import type { Pick } from '../pick.ts'
import type { Token } from '../token.ts'
import { askingWords, durationWords, provingWords, wordings } from '../wordings.ts'
import { type Asked, tells, type Understood } from './reading.ts'

/** What somebody who says where they stand needs: for the level after it, or at that level. */
export interface Need {
  readonly of: 'next' | 'own'
  readonly places: readonly Place[]
  /** Nothing says which for sure. */
  readonly open: boolean
}

/**
 * "I'm level 1, what must I improve?" asks for the next level. "What do I need in ML Ops?" can be either, the next one
 * rather; "which tools do I need?" and "what do I need to know?" ask what goes with the level one has.
 */
export function needIn(words: readonly Token[]): Need | undefined {
  // "I start as a junior next week."
  const growing = placesOf(words, wordings.grow).filter(({ to }) => !durationWords.has(words[to]?.text ?? ''))
  if (growing.length > 0) return { of: 'next', places: growing, open: false }
  const needed = placesOf(words, wordings.need)
  if (needed.length === 0) return undefined
  const own = needed.some((place) => hasObject(place, words) || leadsToDoing(place, words))
  return { of: own ? 'own' : 'next', places: needed, open: true }
}

/** What is needed by somebody who says where they stand. */
export function needOf(levels: readonly Pick[], words: readonly Token[]): Need | undefined {
  const need = needIn(words)
  // "As a lead, how do I get ahead?" asks for the next level, "… what do I need?" for one's own.
  const isTold = (at: number) =>
    leadingTo(words, wordings.from, at) !== undefined && (need?.open === false || !isRole(words, at))
  return levels.some((level) => isTold(Math.min(...level.positions)) || isHere(level, words)) ? need : undefined
}

/** "Senior here, …": who asks, at the level said right before. */
export function isHere({ positions }: Pick, words: readonly Token[]): boolean {
  const end = Math.max(...positions) + 1
  return placesOf(words, wordings.at).some(({ from }) => from === end)
}

/** "As a lead, what do I need?" asks for one's own level. */
function isRole(words: readonly Token[], at: number): boolean {
  const place = leadingTo(words, wordings.from, at)
  return words[place?.from ?? -1]?.text === 'as'
}

/** "Which tools do I need": what is needed stands between the asking word and the need. */
function hasObject({ from }: Place, words: readonly Token[]): boolean {
  const asking = words.findLastIndex(({ text }, at) => at < from && askingWords.has(text))
  return asking >= 0 && words.slice(asking, from).some(tells)
}

/** "Need to know"; but what one needs to show is for a promotion. */
function leadsToDoing({ to }: Place, words: readonly Token[]): boolean {
  return words[to]?.text === 'to' && !provingWords.has(words[to + 1]?.text ?? '')
}

/** The answer with the same at another level offered beside it, where there is but one such level. */
export function offering(told: Understood, levels: readonly string[], { framework }: Asked): Understood {
  const [level, ...more] = levels
  if (told.is !== 'clear' || told.command.do !== 'show' || level === undefined || more.length > 0) return told
  const at = { ...told.command.at, level }
  return framework.at(at).length === 0 ? told : { ...told, also: [...(told.also ?? []), at] }
}
