import type { Descriptor } from '../../framework/descriptor.ts'
import type { Found } from '../texts.ts'
import { stemOf, wordsOf } from '../words.ts'
import { type Asked, foundOnce, leftover, type Understood } from './reading.ts'

/** Fewer words than this stand side by side by chance. */
const fewestWords = 3
const mostShown = 3
/** What says this much of the words in another order is offered beside it. */
const allOf = 0.95
/** So few telling words are said in another order as well as not: "backup and restore". */
const few = 2

/** A text's own words, one after the other: where they stand is meant, whatever names they hold. */
export function readQuote(asked: Asked): Understood | undefined {
  const { words, picks, intent } = asked
  const said = words.map(({ text }) => text)
  const telling = leftover(words, [], intent)
  if (said.length < fewestWords || leftover(words, picks, intent).length === 0) return undefined
  const found = foundOnce(asked, telling, {})
  const quoted = found.flatMap(({ descriptor }) => (says(descriptor, said) ? [descriptor] : []))
  const [first] = quoted
  if (!first) return undefined
  const isBeside = ({ descriptor, literal }: Found) =>
    descriptor !== first && (descriptor.area === first.area || telling.length <= few) && literal >= allOf
  const beside =
    quoted.length > 1 ? quoted.slice(mostShown) : found.filter(isBeside).map(({ descriptor }) => descriptor)
  return { is: 'found', descriptors: quoted.slice(0, mostShown), also: beside }
}

function says({ expectations }: Descriptor, said: readonly string[]): boolean {
  const phrase = phraseOf(said)
  return expectations.some(({ text }) => phraseOf(wordsOf(text)).includes(phrase))
}

const phraseOf = (words: readonly string[]) => ` ${words.map(stemOf).join(' ')} `
