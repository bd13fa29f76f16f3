import { titleWords } from './language.ts'
import type { Mention } from './mentions.ts'
import type { Token } from './token.ts'

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
