import { stemmer } from 'stemmer'

/** Scripts written without spaces between words; there `Intl.Segmenter` finds the words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const wordlike = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|#)?/gu
/** Korean writes particles close to what it says them of: "PM3인데". */
const particle = /(?<=[a-z0-9])(?=\p{Script=Hangul})/gu
const accents = /[\u0300-\u036f]/g
const hyphened = /\p{L}+-\p{L}+/gu
/** Apostrophes join ("don't" is one word); soft hyphens and zero-width characters are nothing. */
const invisible = /['\u2018\u2019\u02bc\u00ad\u200b-\u200d\u2060\ufeff]/g
const ascii = /^[ -~]*$/
/** French and Italian write an article with its word: "d'interface", "l'équipe". */
const elided = /(?<![\p{L}\p{N}\p{M}])(?:[cdjlmnst]|qu|dell|all|nell|sull)['\u2018\u2019\u02bc](?=\p{L})/giu
const apostrophe = /['\u2018\u2019\u02bc]/

/** Letters that no accent can be taken from, as who lacks them writes them. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const unaccented = /[æœøßłđðþı]/g

/** Lower case without accents, apostrophes and invisible characters: what two spellings of one word share. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ascii.test(lower)) return lower.replaceAll("'", '')
  // Lower case once more: what was a letter of mathematics is a plain one now.
  const bare = lower.normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC').replace(invisible, '')
  return bare.replace(unaccented, (letter) => letters[letter] ?? letter)
}

/** The folded words of a text, in order; "C++" and "C#" stay whole. */
export function wordsOf(text: string): string[] {
  const folded = fold(apostrophe.test(text) ? text.replaceAll(elided, '') : text).replace(particle, ' ')
  if (!unspaced.test(folded)) return folded.match(wordlike) ?? []
  return [...segmenter.segment(folded)].filter((part) => part.isWordLike).map((part) => part.segment)
}

/** Words written with a hyphen, as one: "on-call" is "oncall" as well. */
export function compoundsOf(text: string): string[] {
  return text.includes('-') ? (fold(text).match(hyphened) ?? []).map((word) => word.replaceAll('-', '')) : []
}

const stems = new Map<string, string>()
/** Stems of their own: Porter's algorithm takes these for kin of "communication", "experience", "general" and "universal". */
const stemsApart = new Map(
  Object.entries({
    community: ['community', 'communities'],
    experiment: ['experiment', 'experiments', 'experimenting', 'experimentation', 'experimental'],
    generate: ['generate', 'generates', 'generating'],
    university: ['university', 'universities'],
  }).flatMap(([stem, words]) => words.map((word) => [word, stem] as const)),
)

/** The stem of a folded word, by Porter's algorithm; words of other scripts pass unchanged. */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = stemsApart.get(word) ?? (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word)
    if (stems.size > 200_000) stems.clear()
    stems.set(word, stem)
  }
  return stem
}
