import { lightest, tradeWords, wordings } from './language.ts'
import { endingAt } from './phrases.ts'
import type { Pick } from './pick.ts'
import type { Asked } from './readings/reading.ts'
import type { Token } from './token.ts'

/** A word is meant this surely to be one of a name, or stands in a text as it is. */
const surely = 0.85

/**
 * "Radiographer patient care", where the framework has no radiographer in its names and texts: a track that is missing,
 * where nothing but names stands before the trade. "Talks to plumbers" asks about somebody else.
 */
export function withTrade(asked: Asked): Asked {
  const { words, picks, best, intent } = asked
  if (intent.who || best.track?.whole) return asked
  const named = new Set(picks.flatMap(({ positions }) => [...positions]))
  const at = words.findIndex((word, at) => !named.has(at) && tradeWords.has(word.text) && !isKnown(word, asked))
  const isSilent = (word: Token, other: number) => word.weight <= lightest || word.role === 'level' || named.has(other)
  if (at < 0 || !words.slice(0, at).every(isSilent) || isBeside(words, at)) return asked
  const said = words[at]?.text ?? ''
  const track: Pick = { kind: 'track', ids: [], said, positions: new Set([at]), whole: true }
  const others = picks.filter(({ kind }) => kind !== 'track')
  return { ...asked, picks: [...others, track], best: { ...best, track } }
}

function isKnown(word: Token, { vocabulary, texts }: Asked): boolean {
  if (vocabulary.hits([word]).some(({ quality }) => quality >= surely)) return true
  return texts.find([word], {}, 1).some(({ literal }) => literal >= surely)
}

/** "With a plumber", "to nurses". */
function isBeside(words: readonly Token[], at: number): boolean {
  const article = words[at - 1]?.weight === 0 && endingAt(words, wordings.beside, at - 1) !== undefined
  return article || endingAt(words, wordings.beside, at) !== undefined
}
