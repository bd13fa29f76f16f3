import { english } from './wordings/english.ts'
import { german } from './wordings/german.ts'
import { japanese } from './wordings/japanese.ts'
import { spanish } from './wordings/spanish.ts'

export type Language = 'en' | 'de' | 'es' | 'ja'

/** Ways of asking by language and kind; `{level}`, `{next}`, `{area}`, `{other}`, `{track}` and `{words}` are filled in. */
export interface Wordings {
  readonly exact: readonly string[]
  readonly area: readonly string[]
  readonly level: readonly string[]
  readonly levelOfTrack: readonly string[]
  readonly track: readonly string[]
  /** From a level to the one after it. */
  readonly next: readonly string[]
  /** From a level to the one before it. */
  readonly previous: readonly string[]
  /** The level aimed for is named, alone or with the one before. */
  readonly aim: readonly string[]
  readonly last: readonly string[]
  /** The highest and the lowest level, without their names. */
  readonly top: readonly string[]
  readonly bottom: readonly string[]
  readonly compare: readonly string[]
  /** From one level to another, and all between. */
  readonly way: readonly string[]
  readonly compareLevels: readonly string[]
  readonly compareAreas: readonly string[]
  readonly compareTracks: readonly string[]
  /** The level is not there. */
  readonly noLevel: readonly string[]
  readonly ownWords: readonly string[]
  /** Which levels do it. */
  readonly who: readonly string[]
  readonly ownWordsAtLevel: readonly string[]
  /** Words of two descriptors in one breath. */
  readonly twoThings: readonly string[]
  readonly chatty: readonly string[]
  readonly foreignNumbers: readonly string[]
  /** A number right after an area, in a framework of numbered levels. */
  readonly bareNumber: readonly string[]
  readonly foreignAreas: readonly string[]
}

export const wordingsOf: { readonly [language in Language]: Wordings } = {
  en: english,
  de: german,
  es: spanish,
  ja: japanese,
}

/** The wording with its gaps filled. */
export function fill(wording: string, gaps: { readonly [gap: string]: string }): string {
  return Object.entries(gaps).reduce((text, [gap, said]) => text.replace(`{${gap}}`, () => said), wording)
}
