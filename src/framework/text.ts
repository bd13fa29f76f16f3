const ZERO_WIDTH = /[\u00AD\u200B\u2060\uFEFF]/gu
/** Joiners carry meaning in emoji and in scripts such as Persian or Hindi; after these characters they carry none. */
const STRAY_JOINER = /(?<=^|[\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{Nd}])[\u200C\u200D]+/gu
const PLACEHOLDERS = new Set([
  '',
  'todo',
  'to do',
  'tbd',
  'tbc',
  'n/a',
  'na',
  'wip',
  'to be defined',
  'to be determined',
  'to be written',
  'coming soon',
  'not applicable',
])
const EDGE_PUNCTUATION = /^[\s\p{P}]+|[\s\p{P}]+$/gu

/** One plain space for any run of white space, and no characters without width. Not trimmed. */
export function collapse(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(STRAY_JOINER, '').replace(/\s+/gu, ' ')
}

/** The text as a label: collapsed and trimmed. */
export function clean(text: string): string {
  return collapse(text).trim()
}

/** What two spellings of one name have in common: width, case and white space set aside. */
export function fold(text: string): string {
  return clean(text.normalize('NFKC')).toLowerCase()
}

/** Whether a text only says that nothing is written yet: empty, "TODO", "TBD", "n/a", "-", "...". */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(fold(text).replace(EDGE_PUNCTUATION, ''))
}

/** `1 link`, `3 links`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}
