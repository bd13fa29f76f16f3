import type { Framework } from '../framework/framework.ts'
import { roleWords, titleWords } from './language.ts'
import { type Pick, positionsOf } from './pick.ts'
import type { Token } from './token.ts'
import { compoundJobs } from './wordings.ts'
import { stemOf, wordsOf } from './words.ts'

/** A word before a job that can tell which job it is. */
const tellingWeight = 0.5
/** What a word of many has more than a word of one: "Leitungen", "Leiterinnen". */
const longestEnding = 3

/** The job that a compound ends in: "leitung" of "Teamleitung". */
export function jobEnding(word: string): string | undefined {
  return compoundJobs.find((job) => word.length > job.length + 1 && word.endsWith(job))
}

const isJob = (word: string) =>
  compoundJobs.some((job) => word.startsWith(job) && word.length - job.length <= longestEnding)

/** "Marketing managers" are others. */
function isTold(at: number, words: readonly Token[], used: ReadonlySet<number>): boolean {
  return !used.has(at - 1) && words[at - 1]?.role === 'word' && (words[at - 1]?.weight ?? 0) >= tellingWeight
}

/** "Controls for managers": the levels whose names have the word, else those whose track's, where it names none by itself. */
export function groupIn(
  words: readonly Token[],
  named: readonly Pick[],
  track: Pick | undefined,
  framework: Framework,
): Pick | undefined {
  const used = positionsOf(named)
  const tracks = framework.tracks.filter(({ id }) => track?.ids.includes(id) ?? true)
  const levels = [...new Set(tracks.flatMap((each) => each.levels))]
  for (const [at, word] of words.entries()) {
    if (
      used.has(at) ||
      isTold(at, words, used) ||
      !(word.role === 'job' || titleWords.has(word.text) || isJob(word.text))
    )
      continue
    const has = (name: string) => wordsOf(name).some((part) => isOf(word.text, part))
    const ladders = tracks.filter(({ name, shared }) => !shared && has(name)).flatMap((each) => each.levels)
    const titled = levels.filter((level) => has(level.label))
    const having = titled.length > 0 ? titled : levels.filter((level) => ladders.includes(level))
    if (having.length === 0 || having.length === levels.length) continue
    const ids = having.map(({ id }) => id)
    return { kind: 'level', ids, said: word.text, positions: new Set([at]), whole: true }
  }
  return undefined
}

/** "Level 2 technician": the tracks whose names have the job, where it names none by itself. */
export function tracksIn(words: readonly Token[], named: readonly Pick[], framework: Framework): Pick | undefined {
  const used = positionsOf(named)
  for (const [at, word] of words.entries()) {
    if (used.has(at) || isTold(at, words, used) || word.role !== 'job') continue
    const tracks = framework.tracks.filter(
      ({ name, shared }) => !shared && wordsOf(name).some((part) => isOf(word.text, part)),
    )
    if (tracks.length < 2) continue
    return { kind: 'track', ids: tracks.map(({ id }) => id), said: word.text, positions: new Set([at]), whole: true }
  }
  return undefined
}

/** The word itself in any number, or the job a compound ends in: "Leitungen" are "Teamleitung" and "Bereichsleitung". */
function isOf(word: string, part: string): boolean {
  const job = jobEnding(part)
  // "Nurses" are no "Nursing Associate".
  const isSame = stemOf(word) === stemOf(part) && roleWords.has(word) === roleWords.has(part)
  return isSame || (job !== undefined && isJob(word) && word.startsWith(job))
}
