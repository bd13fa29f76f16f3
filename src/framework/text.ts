const ZERO_WIDTH = /[\u00AD\u200B\u2060\uFEFF]/gu
/** Joiners carry meaning in emoji and in scripts such as Persian or Hindi; after these characters they carry none. */
const STRAY_JOINER = /(?<=^|[\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{Nd}])[\u200C\u200D]+/gu
/** Most texts are so: nothing in them is without width, accented or written in two ways. */
const PRINTABLE_ASCII = /^[ -~]*$/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{1,2}[\p{P}\p{M}]*/gu
const GENDERED = /(\p{L}{3,})[:*_·/](?:innen|in|nen|a|as|o|os|e|es|r|se|euse|trice)(?!\p{L})/giu

/** One plain space for any run of white space, and no characters without width. Not trimmed. */
export function collapse(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return singleSpaced(text)
  return text.replace(ZERO_WIDTH, '').replace(STRAY_JOINER, '').replace(/\s+/gu, ' ')
}

function singleSpaced(text: string): string {
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
}

/** The text as a label: collapsed and trimmed. */
export function clean(text: string): string {
  return collapse(text).trim()
}

/** What two spellings of one name have in common: width, case and white space set aside. */
export function fold(text: string): string {
  const isPlain = PRINTABLE_ASCII.test(text)
  return (isPlain ? singleSpaced(text).trim() : clean(text.normalize('NFKC'))).toLowerCase()
}

/** Folded words in the order of the alphabet: the same for "C1 Carer" and "Carer (C1)". */
export function inAnyOrder(label: string): string {
  const words = fold(label).split(/[^\p{L}\p{N}]+/u)
  return words
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')
}

/** Folded, and without accents. */
export function plain(text: string): string {
  const folded = fold(text)
  return PRINTABLE_ASCII.test(folded) ? folded : folded.normalize('NFKD').replace(/\p{M}/gu, '')
}

/** Without endings that name both genders: "Entwickler:in", "Ingeniero/a". */
export function neutral(text: string): string {
  return /[:*_·/]/.test(text) ? text.replace(GENDERED, '$1') : text
}

/** How many words a text has; where they are written without spaces, two characters and more are about one. */
export function wordCount(text: string): number {
  const spaced = PRINTABLE_ASCII.test(text) ? text : text.replace(UNSPACED, ' x ')
  return spaced.split(/\s+/u).filter((word) => word !== '').length
}

/** `1 link`, `3 links`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}
