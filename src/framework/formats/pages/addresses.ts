import type { Processor } from 'unified'

/** What every address has that is a link by itself; a character may be written as a reference: "&#64;". */
const MARKS = /@|www|http|&#?\w+;/iu

/** Whether a page may have addresses that are links without being written as such. */
export function mayHaveAddresses(text: string): boolean {
  return MARKS.test(text)
}

/** Takes out what tries for such an address at every word: that takes as long as half of all else. */
export function withoutAddresses(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text = {}, ...others }) => {
    const kept = Object.entries(text).flatMap(([character, constructs]) => {
      const all = [constructs ?? []].flat().filter(({ name }) => name?.endsWith('Autolink') !== true)
      return all.length === 0 ? [] : [[character, all] as const]
    })
    return { ...others, text: Object.fromEntries(kept) }
  })
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter }) => enter?.['literalAutolink'] === undefined)
}
