import type { Part } from './command.ts'
import { partNamed } from './intent.ts'
import { own } from './personal.ts'
import { indexes, type Place, placesOf } from './phrases.ts'
import { positionsOf } from './pick.ts'
import { type Asked, leftover } from './readings/reading.ts'
import type { Token } from './token.ts'
import { fillerWords, following } from './wordings.ts'

/** A question that may leave something out. */
export interface Ellipsis {
  /** Without the words that only carry on. */
  readonly asked: Asked
  /** It begins as people carry on: "and", "what about". */
  readonly opened: boolean
  /** Nothing but names, and words that carry nothing. */
  readonly bare: boolean
  /** What it wants of what was talked about, where it does not name it. */
  readonly wants?: Wanted
}

export type Wanted =
  | { readonly is: 'more' | 'mine' | 'both' | 'meaning' }
  | { readonly is: 'beside'; readonly side: 'next' | 'previous' }
  | { readonly is: 'others'; readonly of: Part }

const { opening, more, both, other, up, down } = following

/** Undefined where words are left that tell something else. */
export function ellipsisIn(question: Asked): Ellipsis | undefined {
  const { words, picks } = question
  const isFiller = (word: Token) => fillerWords.has(word.text)
  const named = positionsOf(picks)
  const opener = placesOf(words, opening).find(
    (place) => words.slice(0, place.from).every(isFiller) && !indexes(place).some((at) => named.has(at)),
  )
  const asked = opener ? { ...question, words: silenced(words, [opener]) } : question
  const bareBut = (places: readonly Place[]) => {
    const told = new Set([...(opener ? [opener] : []), ...places].flatMap(indexes))
    return words.every((word, at) => named.has(at) || told.has(at) || isFiller(word))
  }
  const mine = picks.length === 0 && words.some((word) => own.has(word.text))
  const said = { opened: opener !== undefined, bare: bareBut([]) }

  if (picks.length === 0) {
    const wants = (is: 'more' | 'both' | 'meaning', places: readonly Place[]): Ellipsis[] =>
      places.length > 0 && bareBut(places) ? [{ ...said, asked, wants: { is } }] : []
    const [whole] = [
      ...wants('more', placesOf(words, more)),
      ...wants('both', placesOf(words, both)),
      ...wants('meaning', question.intent.define),
    ]
    if (whole) return whole
    const part = partNamed(words)
    const others = placesOf(words, other)
    if (part && others.length > 0 && bareBut([...others, { from: part.at, to: part.at + 1 }])) {
      return { ...said, asked, wants: { is: 'others', of: part.what } }
    }
  }
  const beside = besideIn(asked, bareBut)
  if (beside && !(mine && question.mine)) return { ...said, ...beside }
  if (mine && question.mine && said.opened && said.bare) return { ...said, asked, wants: { is: 'mine' } }
  return leftover(asked.words, picks, asked.intent).length > 0 ? undefined : { ...said, asked }
}

/** "The next one up": next to a level that was not said. */
function besideIn(
  asked: Asked,
  bareBut: (places: readonly Place[]) => boolean,
): Pick<Ellipsis, 'asked' | 'wants'> | undefined {
  const { words, picks, intent } = asked
  if (picks.some(({ kind }) => kind === 'level')) return undefined
  for (const side of ['next', 'previous'] as const) {
    const short = placesOf(words, side === 'next' ? up : down)
    const places = short.length > 0 && bareBut([...short, ...intent.compare]) ? short : intent[side]
    if (places.length === 0) continue
    const rest = leftover(silenced(words, places), picks, intent)
    if (rest.length > 0) return undefined
    return { asked: { ...asked, intent: { ...intent, [side]: places } }, wants: { is: 'beside', side } }
  }
  return undefined
}

/** These words carry nothing. */
function silenced(words: readonly Token[], places: readonly Place[]): readonly Token[] {
  const told = new Set(places.flatMap(indexes))
  return words.map((word, at) => (told.has(at) ? { ...word, weight: 0 } : word))
}
