import { middleTitles, titleWords } from './language.ts'
import type { Mention } from './mentions.ts'
import type { Pick } from './pick.ts'
import type { Token } from './token.ts'
import type { Vocabulary } from './vocabulary.ts'

/** "Lead analysts": the job behind a level is no area of like stem, "Analysis". */
export function withoutJobs(mentions: readonly Mention[], words: readonly Token[]): readonly Mention[] {
  const isLevel = (at: number) =>
    titleWords.has(words[at]?.text ?? '') ||
    mentions.some(({ kind, whole, positions }) => kind === 'level' && whole && Math.max(...positions) === at)
  return mentions.filter(({ kind, name, positions }) => {
    const [at = 0, ...more] = positions
    const isJob = kind === 'area' && more.length === 0 && words[at]?.role === 'job'
    return !isJob || name.words.some(({ role }) => role === 'job') || !isLevel(at - 1)
  })
}

/** "Customer" of a "customer success manager" names no "Customer Support". */
export function isJobBehind(stranger: Pick, named: Pick): boolean {
  const isTrack = stranger.kind === 'track' && named.kind === 'track' && !named.whole
  return isTrack && Math.max(...named.positions) + 1 === Math.min(...stranger.positions)
}

/** "Staff" before "engineer" or "SRE", where only that was found as a level: another level is meant. */
export function isTitleOf(stranger: Pick, named: Pick): boolean {
  const isTitle = stranger.kind === 'level' && stranger.number === undefined && named.number === undefined
  return isTitle && Math.min(...named.positions) === Math.max(...stranger.positions) + 1
}

/** "9" after "Senior Engineer", of which there are two: a third is meant. */
export function isNumberOf(stranger: Pick, named: Pick): boolean {
  if (stranger.kind !== 'level' || named.kind !== 'level' || named.number !== undefined) return false
  return stranger.number !== undefined && Math.min(...stranger.positions) === Math.max(...named.positions) + 1
}

/** The level that both name: not known, but for a title that any level without one may be given. */
export function titledAs(stranger: Pick, named: Pick): Pick {
  return {
    ...(middleTitles.has(stranger.said) ? named : stranger),
    said: `${stranger.said} ${named.said}`,
    positions: stranger.positions.union(named.positions),
    whole: true,
  }
}

/** "Apprentice engineer" where there are an "Apprentice" and an "Engineer I": the job of the ladder, said behind a level, is of it. */
export function withJobBehind(
  pick: Pick,
  named: ReadonlySet<number>,
  words: readonly Token[],
  vocabulary: Vocabulary,
): Pick {
  const at = Math.max(...pick.positions) + 1
  const word = words[at]
  if (pick.kind !== 'level' || !pick.whole || word?.role !== 'job' || named.has(at)) return pick
  const isOfLadder = vocabulary.hits([word]).some(({ name, quality }) => name.kind === 'level' && quality >= surely)
  return isOfLadder ? { ...pick, positions: new Set([...pick.positions, at]) } : pick
}

/** A word is meant this surely to be one of a name. */
const surely = 0.85
