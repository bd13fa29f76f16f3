import { levelTitles } from './language.ts'
import { indexes, placesOf } from './phrases.ts'
import type { Pick } from './resolve.ts'
import type { Token } from './token.ts'

/** A word before a job that can tell which job it is: "data scientist". */
const tellingWeight = 0.5

/** Names in a question that the framework does not have: levels by number or title, and jobs. */
export function strangersIn(words: readonly Token[], used: ReadonlySet<number>): Pick[] {
  const free = (at: number) => at >= 0 && at < words.length && !used.has(at)
  return [...numbersIn(words, free), ...titlesIn(words, free), ...jobsIn(words, free)]
}

/** "Level 9": a number beside a level word. */
function* numbersIn(words: readonly Token[], free: (at: number) => boolean): Generator<Pick> {
  for (const [at, { number, text }] of words.entries()) {
    const beside = [at - 1, at + 1].filter((each) => words[each]?.role === 'level')
    if (number === undefined || !free(at) || beside.length === 0) continue
    yield { kind: 'level', ids: [], said: text, positions: new Set([at, ...beside]), whole: true, number }
  }
}

/** "Staff": a title of seniority. Beside a job or a level word it is one for sure, else it may be a word of a text. */
function* titlesIn(words: readonly Token[], free: (at: number) => boolean): Generator<Pick> {
  for (const place of placesOf(words, levelTitles)) {
    const positions = indexes(place)
    if (!positions.every(free)) continue
    const after = words[place.to]?.role
    const whole = after === 'job' || after === 'level' || words[place.from - 1]?.role === 'level'
    if (whole && free(place.to)) positions.push(place.to)
    const said = positions.map((at) => words[at]?.text).join(' ')
    yield { kind: 'level', ids: [], said, positions: new Set(positions), whole }
  }
}

/** "Data scientist": a job with the word that tells which. */
function* jobsIn(words: readonly Token[], free: (at: number) => boolean): Generator<Pick> {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    if (word.role !== 'job' || !free(at) || !free(at - 1) || before?.role !== 'word') continue
    if (before.weight < tellingWeight) continue
    yield { kind: 'track', ids: [], said: `${before.text} ${word.text}`, positions: new Set([at - 1, at]), whole: true }
  }
}

/** "Staff" before "engineer", where only the job was found as a level: another level is meant. */
export function isTitleOf(stranger: Pick, named: Pick, words: readonly Token[]): boolean {
  const job = [...named.positions].every((at) => words[at]?.role === 'job')
  return stranger.kind === 'level' && job && Math.min(...named.positions) === Math.max(...stranger.positions) + 1
}

export function withTitle(stranger: Pick, named: Pick): Pick {
  return {
    ...stranger,
    said: `${stranger.said} ${named.said}`,
    positions: stranger.positions.union(named.positions),
    whole: true,
  }
}
