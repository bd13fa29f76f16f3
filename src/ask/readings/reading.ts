import type { Coordinates, Descriptor } from '../../framework/descriptor.ts'
import type { Framework } from '../../framework/framework.ts'
import type { Command } from '../command.ts'
import type { Intent } from '../intent.ts'
import { lightest } from '../language.ts'
import type { Meanings } from '../meanings.ts'
import type { Kind } from '../names.ts'
import { indexes } from '../phrases.ts'
import type { Pick } from '../pick.ts'
import type { Resolved } from '../resolve.ts'
import type { Found, TextIndex } from '../texts.ts'
import type { Token } from '../token.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What a question was understood to want. */
export type Understood =
  /** `missing`: names beside it that the framework does not have. `also`: places that the words fit as well, less closely. */
  | {
      readonly is: 'clear'
      readonly command: Command
      readonly missing?: readonly string[]
      readonly also?: readonly Coordinates[]
    }
  /** Found by the words of the texts, best first; `also` say less of them. `by`: where none says them, by what they mean. */
  | {
      readonly is: 'found'
      readonly descriptors: readonly Descriptor[]
      readonly also?: readonly Descriptor[]
      readonly by?: 'meaning'
    }
  | { readonly is: 'unclear'; readonly readings: readonly Command[] }
  /** Names that the framework does not have, and what was understood beside them. */
  | {
      readonly is: 'missing'
      readonly missing: readonly string[]
      /** What they name. */
      readonly kind: Kind
      readonly at: Coordinates
      /** What they may mean nevertheless. */
      readonly near?: readonly Coordinates[]
      /** Where all of it is known, but not together. */
      readonly place?: Coordinates
    }
  /** What comes after the last level, or before the first. */
  | { readonly is: 'end'; readonly side: 'after' | 'before'; readonly at: Coordinates }
  | { readonly is: 'nothing' }

/** What a question is read against. */
export interface Reader {
  readonly framework: Framework
  readonly vocabulary: Vocabulary
  readonly texts: TextIndex
  /** What the company's own words mean. */
  readonly meanings: Meanings
}

/** Where the asker stands. */
export interface Mine {
  readonly track: string
  readonly level: string
}

/** A question, taken apart. */
export interface Asked extends Reader, Resolved {
  /** What the question leaves open may be theirs. */
  readonly mine?: Mine
  readonly words: readonly Token[]
  readonly intent: Intent
}

/** The words that can be what a question is about, beside these names and the wording of what is wanted. */
export function leftover(words: readonly Token[], picks: readonly (Pick | undefined)[], intent: Intent): Token[] {
  const told = new Set([
    ...picks.flatMap((pick) => [...(pick?.positions ?? [])]),
    ...[intent.compare, intent.define, intent.list, intent.locate].flat().flatMap(indexes),
  ])
  return words.filter((word, at) => !told.has(at) && tells(word))
}

/** Whether a word can be what a question is about. */
export function tells(word: Token): boolean {
  return word.weight > lightest && word.role !== 'level'
}

/** The place that names of one meaning name together. */
export function placeOf(...picks: readonly (Pick | undefined)[]): Coordinates {
  return Object.fromEntries(picks.flatMap((pick) => (pick?.ids.length === 1 ? [[pick.kind, pick.ids[0]]] : [])))
}

const found = new WeakMap<Asked, Map<string, readonly Found[]>>()

/** What the texts say to these words in a place: looked up once for a question, however many readings ask for it. */
export function foundOnce(asked: Asked, words: readonly Token[], within: Coordinates): readonly Found[] {
  const places = words.map((word) => asked.words.indexOf(word))
  if (places.includes(-1)) return asked.texts.find(words, within)
  const known = found.get(asked) ?? new Map<string, readonly Found[]>()
  found.set(asked, known)
  const key = JSON.stringify([places, within])
  const all = known.get(key) ?? asked.texts.find(words, within)
  known.set(key, all)
  return all
}
