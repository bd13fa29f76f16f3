import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitting, showAll } from '../../src/reply/more.ts'
import type { Line } from '../../src/reply/reply.ts'

test.each([
  ['show a/b/c', 7, 'show a/b/c from 8'],
  ['show a/b/c from 8', 5, 'show a/b/c from 13'],
  ['find who learns from mistakes', 3, 'find who learns from mistakes from 4'],
])('%s, %i shown: %s', (command, shown, next) => {
  expect(showAll(command, shown)).toEqual({ label: 'Show all', command: next })
})

test('as many lines fit as are said to, at least one, and no heading stands last', () => {
  const line = fc.constantFrom<Line['as']>('text', 'item', 'heading').map((as): Line => ({ as, spans: [] }))
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 60 }), fc.nat(60), (lines, most) => {
      const shown = fitting(lines, (count) => count <= most)
      expect(shown).toBeGreaterThanOrEqual(1)
      expect(shown).toBeLessThan(lines.length)
      if (most > 0) expect(shown).toBeLessThanOrEqual(most)
      if (shown > 1) expect(lines[shown - 1]?.as).not.toBe('heading')
      const left = lines.slice(shown, Math.min(most, lines.length - 1))
      expect(left.slice(1).every(({ as }) => as === 'heading')).toBe(true)
    }),
  )
})
