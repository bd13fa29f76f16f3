import { clean, fold } from '../text.ts'

/** Emoji, with their joiners, skin tones and variants. Compiling it takes longer than reading a page. */
const EMOJI = /^(?:(?:\p{RGI_Emoji}|\p{Extended_Pictographic})(?:\u200D|\uFE0E|\uFE0F)*\s*)+/v
/** Keycaps begin with a plain digit. */
const NO_EMOJI = /^[ -~](?![\uFE0F\u20E3])/u
const LEADING = [
  /** Emoji by name: ":rocket:". */
  /^(?::[a-z0-9_+-]+:\s*)+/u,
  /** Numbering: "1. ", "2) ", "3.1 ", "(4) ". */
  /^(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|\(\d{1,2}\))\s+(?=\S)/u,
  /** What puts files in order: "01 ", "04b ". */
  /^0\d[a-z]?\s+(?=\p{L})/u,
  /** The bullet of a spreadsheet's cell. */
  /^[•·▪◦‣*]\s+/u,
]
const TRAILING = [
  /** An id or class for the site, as kramdown and its kin write it: "{#bugs}", "{: .wide}". */
  /\s*\{:?\s*[#.][^{}]*\}$/u,
  /** A footnote, as it is put where it is referred to: " [1: Wood-fired only.]"; " [TEST]" is a code. */
  /\s\[(?!\p{Lu}{2,}\])[^\]:\s]{1,12}(?:: [^\]]*)?\]$/u,
  /(?:\s|\p{Extended_Pictographic}|\uFE0F)+$/u,
  /** The link to a heading itself, as sites show it. */
  /\s*¶$/u,
  /\s*[:：]$/u,
]

/** A heading as a reader says it: without leading emoji and numbering, and without a colon at its end. */
export function labelOf(text: string): string {
  let label = clean(text)
  for (let before = ''; before !== label; ) {
    before = label
    const marks = NO_EMOJI.test(label) ? LEADING : [EMOJI, ...LEADING]
    for (const mark of [...marks, ...TRAILING]) label = label.replace(mark, '') || label
  }
  return label.trim()
}

/** The id that a program puts behind the name of a page it exports. */
const EXPORTED = /(?<=\S)[ _-][0-9a-f]{32}(?:_all)?$/u

/** A file's or key's name as a label: "02-senior_engineer" is "senior engineer"; a dash between spaces stays one. */
export function labelOfFile(name: string): string {
  const spaced = name
    .replace(EXPORTED, '')
    .replace(/(\s-\s)|[-_\s]+/gu, (_, dash) => (dash === undefined ? ' ' : ' - '))
    .trim()
  return spaced.replace(/^(?:\d{1,2}|0\d[a-z])[ .]+(?=\p{L})/u, '') || name
}

/** A name of the settings, folded: as it is written, as a heading is shown, or as a file is called. */
export function spellings(name: string): string[] {
  return [fold(name), fold(labelOf(name)), fold(labelOfFile(name))]
}
