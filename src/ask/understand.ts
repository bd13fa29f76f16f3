import { followUp } from './follow.ts'
import {
  intentOf,
  isRequest,
  isSmallTalk,
  withoutDurations,
  withoutNames,
  withoutNegated,
  withoutTellers,
} from './intent.ts'
import { withMeanings } from './meanings.ts'
import { withoutPeople } from './people.ts'
import { positionsOf } from './pick.ts'
import { readComparison } from './readings/comparison.ts'
import { readDefinition } from './readings/definition.ts'
import { readList } from './readings/list.ts'
import { readNeighbour } from './readings/neighbour.ts'
import { readPlace } from './readings/place.ts'
import { readQuote } from './readings/quote.ts'
import { type Asked, leftover, type Mine, type Reader, type Understood } from './readings/reading.ts'
import { readSelf, type Self, speaksOfSelf } from './readings/self.ts'
import { resolve } from './resolve.ts'
import { tokensOf } from './token.ts'
import type { Topic } from './topic.ts'
import { withOtherJob, withTrade } from './trades.ts'

/**
 * Reads a question. Where the words fit several things equally all are offered; nothing is picked in silence. What it
 * leaves open is the asker's own, where it is known.
 */
export function understand(question: string, reader: Reader, mine?: Mine): Understood {
  return understandIn(question, reader, mine).understood
}

/** The same after something was talked about. `alone`: what a question that was read as a follow-up says by itself. */
export function understandIn(
  question: string,
  reader: Reader,
  mine?: Mine,
  topic?: Topic,
): { readonly understood: Understood; readonly alone?: Understood } {
  const asked = takeApart(question, reader, mine)
  if ('is' in asked) return { understood: asked }
  const followed = topic && followUp(asked, topic)
  return followed ? { understood: followed, alone: readAlone(asked) } : { understood: readAlone(asked) }
}

const lastTaken = new WeakMap<Reader, { readonly question: string; readonly parts: Asked | Understood }>()

/**
 * What is asked, in parts; or what there is to say where nothing is. The parts of the last question are kept: it is read
 * again for whoever asks it, and for what else it can mean.
 */
export function takeApart(question: string, reader: Reader, mine?: Mine): Asked | Understood {
  const last = lastTaken.get(reader)
  const parts = last?.question === question ? last.parts : partsOf(question, reader)
  lastTaken.set(reader, { question, parts })
  return 'is' in parts || mine === undefined ? parts : { ...parts, mine }
}

function partsOf(question: string, reader: Reader): Asked | Understood {
  const said = tokensOf(question, reader.vocabulary.counted)
  // "Tell a lead apart from a senior": what stands beside a negation is a side of it.
  const isComparison = intentOf(said).compare.length > 0
  const words = withoutDurations(withoutTellers(isComparison ? said : withoutNegated(said)))
  const intent = intentOf(words)
  const resolved = resolve(
    withoutNames(words, intent),
    reader.framework,
    reader.vocabulary,
    intent.compare.length > 0 || intent.bothEnds,
  )
  const isNamed = resolved.picks.some((pick) => pick.whole)
  if (words.length === 0 || (!isNamed && isSmallTalk(words))) return { is: 'clear', command: { do: 'help' } }
  if (!isNamed && isRequest(words)) return { is: 'nothing' }

  const named = positionsOf(resolved.picks)
  const told = withoutPeople(
    withMeanings(words, reader.meanings),
    question,
    (word, at) => named.has(at) || word.like !== undefined || reader.texts.find([word], {}, 1).length > 0,
  )
  return withOtherJob(withTrade(withoutStrayNumbers({ words: told, intent, ...resolved, ...reader })))
}

const placesRead = new WeakMap<Asked, Understood>()

/** The reading that looks into the texts; done once for the same parts, for what else they can mean takes it again. */
export function readPlaceOnce(asked: Asked): Understood {
  const told = placesRead.get(asked) ?? readPlace(asked)
  placesRead.set(asked, told)
  return told
}

function readAlone(asked: Asked): Understood {
  const exact =
    readQuote(asked) ?? readList(asked) ?? readComparison(asked) ?? readNeighbour(asked) ?? readDefinition(asked)
  return exact ?? readPlaceOnce(asked)
}

/** What a text that asks nothing says of who wrote it. */
export function introduce(text: string, reader: Reader): Self | undefined {
  const words = tokensOf(text, reader.vocabulary.counted)
  if (text.includes('?') || !speaksOfSelf(words)) return undefined
  const resolved = resolve(words, reader.framework, reader.vocabulary, true)
  return readSelf({ words, intent: intentOf(words), ...resolved, ...reader })
}

/** What a question with bare numbers may say besides, by weight, for the numbers to be levels. */
const mostBesideNumbers = 0.8

/** "Stuck between floor 2 and 3": bare numbers among words that name nothing are no levels. */
function withoutStrayNumbers(asked: Asked): Asked {
  const { words, intent, picks, best } = asked
  const bare = picks.filter(
    ({ kind, positions }) => kind === 'level' && [...positions].every((at) => words[at]?.digits),
  )
  const others = picks.filter((pick) => !bare.includes(pick))
  const told = leftover(words, picks, intent).reduce((sum, word) => sum + word.weight, 0)
  if (bare.length === 0 || others.some((pick) => pick.whole) || told <= mostBesideNumbers) return asked
  const { level, ...rest } = best
  return { ...asked, picks: others, best: level && !bare.includes(level) ? best : rest }
}
