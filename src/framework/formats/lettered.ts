import { depthsAbove, type Placed } from './placed.ts'

const LETTERED = /^(\p{Lu})\.\s+(?=\p{L})/u
const COUNTED = /^(\p{Lu})(?:\.\d{1,2})+\.?\s+(?=\p{L})/u

/** "Milk" of "A. Milk", "Tasting" of "A.1. Tasting". */
export function withoutLetter(label: string): string {
  return label.replace(LETTERED, '').replace(COUNTED, '')
}

/**
 * Texts below headings of an outline that counts in letters, "A. Milk" and "B. Cheese", with these headings as they are called,
 * and what counts on below them: "A.1. Tasting". Alone "A.1." is a code to ask by.
 */
export function withoutLetters(placed: readonly Placed[]): readonly Placed[] {
  const depths = new Set(depthsAbove(placed).filter((depth) => areLettered(placed, depth)))
  if (depths.size === 0) return placed
  const called = (label: string, depth: number) => (depths.has(depth) ? label.replace(LETTERED, '') : label)
  return placed.map((one) => {
    const letters = [...depths].map((depth) => LETTERED.exec(one.above[depth] ?? '')?.[1])
    const counted = COUNTED.exec(one.area)
    const isBelow = counted !== null && letters.includes(counted[1])
    const area = isBelow ? one.area.slice(counted[0].length) : one.area
    const above = one.above.map(called)
    const track = above[one.above.indexOf(one.track ?? '')] ?? one.track
    return { ...one, area, above, ...(track !== undefined && { track }) }
  })
}

/** Whether all headings of a depth have a letter of their own, the first of them "A". */
function areLettered(placed: readonly Placed[], depth: number): boolean {
  const labels = [...new Set(placed.flatMap(({ above }) => above[depth] ?? []))]
  const letters = labels.map((label) => LETTERED.exec(label)?.[1])
  return (
    letters.length > 1 && letters[0] === 'A' && !letters.includes(undefined) && new Set(letters).size === letters.length
  )
}
