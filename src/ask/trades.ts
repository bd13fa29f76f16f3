import { rarity } from './english.ts'
import { leadingTo } from './intent.ts'
import { lightest, titleWords, tradeWords } from './language.ts'
import { endingAt } from './phrases.ts'
import { type Pick, positionsOf } from './pick.ts'
import type { Asked } from './readings/reading.ts'
import { codeOf, type Token, tokensOf } from './token.ts'
import { anyJobs, wordings } from './wordings.ts'

/** A word is meant this surely to be one of a name, or stands in a text as it is. */
const surely = 0.85

/**
 * "Radiographer patient care", "I'm a marine surveyor", where the framework has none in its names and texts: a track that is
 * missing, where nothing but names and what tells which stands before the trade. "Talks to plumbers" asks about somebody else.
 */
export function withTrade(asked: Asked): Asked {
  const { words, picks, best, intent } = asked
  if (intent.who || best.track?.whole) return asked
  const named = positionsOf(picks)
  const at = words.findIndex((_, at) => !named.has(at) && isTrade(at, asked))
  const isSilent = (at: number) => {
    const word = words[at]
    return named.has(at) || (word !== undefined && (word.weight <= lightest || word.role === 'level'))
  }
  const before = [at - 2, at - 1].find((from) => from >= 0 && !isSilent(from) && !isSilent(at - 1)) ?? at
  if (at < 0 || ![...words.keys()].slice(0, before).every(isSilent) || isBeside(words, before)) return asked
  const positions = new Set(Array.from({ length: at - before + 1 }, (_, offset) => before + offset))
  const said = [...positions].map((each) => words[each]?.text).join(' ')
  const track: Pick = { kind: 'track', ids: [], said, positions, whole: true }
  const others = picks.filter(({ kind }) => kind !== 'track')
  return { ...asked, picks: [...others, track], best: { ...best, track } }
}

/**
 * "A product manager", where of product there are designers alone: another job. Who is one more engineer to some is a
 * developer to others.
 */
export function withOtherJob(asked: Asked): Asked {
  const { words, picks, best, intent } = asked
  if (intent.who) return asked
  for (const pick of picks) {
    const beside = otherBeside(pick, asked)
    if (beside === undefined) continue
    const positions = new Set([...pick.positions, beside].sort((one, other) => one - other))
    const said = [...positions].map((at) => words[at]?.text).join(' ')
    const job: Pick = { kind: pick.kind, ids: [], said, positions, whole: true }
    return { ...asked, picks: picks.map((each) => (each === pick ? job : each)), best: { ...best, [pick.kind]: job } }
  }
  return asked
}

/** Where the word stands that makes another job of what was picked: behind it, or in front. */
function otherBeside(pick: Pick, asked: Asked): number | undefined {
  if (isOfOtherField(pick, asked)) return Math.min(...pick.positions) - 1
  return isOfOtherJob(pick, asked) ? Math.max(...pick.positions) + 1 : undefined
}

function isOfOtherJob(pick: Pick, asked: Asked): boolean {
  const { words, framework } = asked
  const at = Math.max(...pick.positions) + 1
  const word = words[at]
  if (pick.kind === 'area' || pick.ids.length === 0 || word?.role !== 'job' || anyJobs.has(word.text)) return false
  if (isNamedIn(pick, word, asked) || isNamedAt(at, asked) || isBeside(words, Math.min(...pick.positions))) return false
  const namesOf = (id: string) => {
    const { name, levels = [] } = framework.track(id) ?? {}
    return [name, ...levels.map(({ label }) => label), framework.level(id)?.label].join(' ')
  }
  return (
    isTellingField(words[at - 1]) && pick.ids.every((id) => tokensOf(namesOf(id)).some(({ role }) => role === 'job'))
  )
}

/** Whether the job is one of the track or level; "engineering manager" is not, though there are product managers. */
function isNamedIn({ kind, ids }: Pick, word: Token, { vocabulary, framework }: Asked): boolean {
  const own = new Set(ids.flatMap((id) => [id, ...(framework.track(id)?.levels ?? []).map((level) => level.id)]))
  return vocabulary
    .hits([word])
    .some(({ name, quality }) => quality >= surely && (name.kind === 'level' || name.kind === kind) && own.has(name.id))
}

/** "DevOps engineer", where of engineers there are those of data alone. */
function isOfOtherField({ kind, ids, whole, positions }: Pick, asked: Asked): boolean {
  const { words } = asked
  const [at = 0, ...more] = positions
  if (kind !== 'track' || whole || ids.length === 0 || more.length > 0 || words[at]?.role !== 'job') return false
  const before = words[at - 1]
  return isTellingField(before) && before?.ends !== true && !isNamedAt(at - 1, asked) && !isBeside(words, at - 1)
}

/** What a job is of: neither a title nor a number or code, nor a job. */
const isTellingField = (word: Token | undefined) =>
  word?.role === 'word' &&
  word.number === undefined &&
  !codeOf(word.text) &&
  word.weight > lightest &&
  !titleWords.has(word.text)

/** A trade by the list, or by its ending where it is said who it is for: "as a conservator", "for a loss assessor". */
function isTrade(at: number, asked: Asked): boolean {
  const { words } = asked
  const word = words[at]
  if (!word || isNamed(word, asked)) return false
  const startsAt = (phrases: Parameters<typeof leadingTo>[1]) =>
    [at, at - 1].some((start) => leadingTo(words, phrases, start) !== undefined)
  const isAgent = tradeWords.has(word.text) || (agent.test(word.text) && rarity(word.text) >= rare)
  if (isAgent && startsAt(wordings.self)) return true
  if (tradeWords.has(word.text) && startsAt(wordings.expectedOf)) return true
  // "Groomer teaching": nothing but names beside it.
  const isAlone = at === 0 && words.length > 1 && [...words.keys()].slice(1).every((other) => isNamedAt(other, asked))
  const isJob = tradeWords.has(word.text) || (word.role === 'job' && !anyJobs.has(word.text))
  if (isAlone && isJob && !word.text.endsWith('s')) return true
  return (tradeWords.has(word.text) || (isAgent && (isAlone || startsAt(wordings.forSomebody)))) && !isTold(word, asked)
}

const agent = /\p{L}{3}(?:er|or|ist|ian)s?$/u
const rare = 0.9

const isNamedAt = (at: number, { picks }: Asked) => picks.some(({ positions }) => positions.has(at))
const isNamed = (word: Token, { vocabulary }: Asked) => vocabulary.hits([word]).some(({ quality }) => quality >= surely)
const isTold = (word: Token, { texts }: Asked) => texts.find([word], {}, 1).some(({ literal }) => literal >= surely)

/** "With a plumber", "to nurses"; but "expected from a pilot" is said of who it is. */
function isBeside(words: readonly Token[], at: number): boolean {
  if (leadingTo(words, wordings.expectedOf, at)) return false
  const article = words[at - 1]?.weight === 0 && endingAt(words, wordings.beside, at - 1) !== undefined
  return article || endingAt(words, wordings.beside, at) !== undefined
}
