import type { Coordinates } from '../../framework/descriptor.ts'
import { areKnown, kinOf } from '../kinship.ts'
import { elsewhere, titleWords } from '../language.ts'
import type { Found } from '../texts.ts'
import type { Token } from '../token.ts'
import { type Asked, foundOnce, type Understood } from './reading.ts'
import { closest } from './search.ts'

/** This much closer in meaning than the next, and it is what was meant every other time, or among the two beside it. */
const clearly = 0.08
/** So many are offered beside one that was found by meaning alone. */
const mostBeside = 2

interface Nearest {
  readonly found?: Understood
  /** Where no text says it, the areas of the level by how close they come, the closest first. */
  readonly areas: readonly Coordinates[]
}

/**
 * At a level that is named and where hardly anything is said in these words: what says some of them; else what comes
 * clearly closest in meaning.
 */
export function nearest(asked: Asked, words: readonly Token[], within: Coordinates): Nearest {
  if (within.level === undefined) return { areas: [] }
  // A single word is rather the name of an area that is not there.
  const mayBeSaid = words.length > 1 && !tellsOfElse(asked, words)
  const said = mayBeSaid ? closest(asked, words, within) : undefined
  if (said) return { found: { is: 'found', descriptors: [said] }, areas: [] }
  const cells = asked.framework.at(within).filter(({ state }) => state === 'written')
  const kin = kinOf(words, cells)
  const areas = [...new Set(kin.map(({ descriptor }) => descriptor.area.id))].map((area) => ({ ...within, area }))
  const [first, second] = kin
  const isClear = first && second && first.kinship - second.kinship >= clearly
  if (!mayBeSaid || !isClear || !areKnown(words) || !isSure(asked, words)) return { areas }
  const also = kin.slice(1, 1 + mostBeside).map(({ descriptor }) => descriptor)
  return { found: { is: 'found', by: 'meaning', descriptors: [first.descriptor], also }, areas }
}

/** A level said in full; "senior citizen" and "staff canteen" are said of none, and "I" is rather who asks. */
function isSure({ best: { level }, words: all }: Asked, words: readonly Token[]): boolean {
  if (!level?.whole || level.said.length === 1) return false
  const after = all[Math.max(...level.positions) + 1]
  return !titleWords.has(level.said) || after === undefined || !words.includes(after)
}

/** "Level 2 parental leave": told by the employer elsewhere, unless the framework says the word itself. */
function tellsOfElse(asked: Asked, words: readonly Token[]): boolean {
  return areElsewhere(asked, words, ({ literal }) => literal > 0)
}

/** "The wifi code": told elsewhere, and by nothing here, not even in other words. */
export function isElsewhere(asked: Asked, words: readonly Token[]): boolean {
  return areElsewhere(asked, words, () => true)
}

/** Whether one of the words is of what employers tell elsewhere, and no text says it so that it counts. */
function areElsewhere(asked: Asked, words: readonly Token[], counts: (found: Found) => boolean): boolean {
  return words.some((word) => elsewhere.has(word.text) && !foundOnce(asked, [word], {}).some(counts))
}
