import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expectation } from '../../src/framework/descriptor.ts'
import { newIn } from '../../src/reply/likeness.ts'

const said = (text: string): Expectation => ({ text, spans: [{ text }] })
const statement = fc
  .array(fc.constantFrom('I', 'plan', 'review', 'our', 'work', 'designs', 'well'), { maxLength: 8 })
  .map((words) => said(words.join(' ')))
const statements = fc.array(statement, { maxLength: 6 })

describe('what is new', () => {
  it('in the same statements is nothing, in whatever order', () => {
    fc.assert(
      fc.property(statements, (all) => {
        expect(newIn(all, all)).toEqual(new Set())
        expect(newIn(all, all.toReversed())).toEqual(new Set())
      }),
    )
  })

  it('is of the later ones, and all of them where nothing was before', () => {
    fc.assert(
      fc.property(statements, statements, (later, earlier) => {
        expect(newIn(later, earlier).isSubsetOf(new Set(later))).toBe(true)
        expect(newIn(later, [])).toEqual(new Set(later))
      }),
    )
  })

  it('does not hang on the order of either', () => {
    fc.assert(
      fc.property(statements, statements, (later, earlier) => {
        expect(newIn(later.toReversed(), earlier.toReversed())).toEqual(newIn(later, earlier))
      }),
    )
  })

  it('gets no more where more was said before', () => {
    fc.assert(
      fc.property(statements, statements, statement, (later, earlier, one) => {
        expect(newIn(later, [...earlier, one]).isSubsetOf(newIn(later, earlier))).toBe(true)
      }),
    )
  })
})

describe('a statement', () => {
  const before = [said('I review the designs of my own team every week.')]
  const isNew = (text: string) => newIn([said(text)], before).size > 0

  it.each([
    'I review the designs of my own team every week.',
    'i review the designs of my own team, every week!',
    'I review the designs of my own team every month.',
  ])('nearly the same is not new: %s', (text) => expect(isNew(text)).toBe(false))

  it.each(['I review budgets.', 'I review the designs of other teams every week.', 'Every week'])(
    'of other words is new: %s',
    (text) => expect(isNew(text)).toBe(true),
  )
})
