import { remembered } from '../remembered.ts'
import { withoutKind } from './called.ts'
import { labelOf } from './label.ts'
import { withoutLetter } from './lettered.ts'

/** All that a heading may be shown as: without what numbers it, without the word of its kind, without the letter of an outline. */
export const shownAs = remembered((written): readonly string[] => {
  const label = labelOf(written)
  const { name } = withoutKind(label)
  return [...new Set([label, name, withoutLetter(name)])]
})
