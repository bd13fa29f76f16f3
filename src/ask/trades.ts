import { rarity } from './english.ts'
import { leadingTo } from './intent.ts'
import { lightest, tradeWords } from './language.ts'
import { endingAt } from './phrases.ts'
import { type Pick, positionsOf } from './pick.ts'
import type { Asked } from './readings/reading.ts'
import type { Token } from './token.ts'
import { wordings } from './wordings.ts'

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
  if (isAlone && tradeWords.has(word.text) && !word.text.endsWith('s')) return true
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
