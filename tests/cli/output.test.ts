import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { noting } from '../../src/cli/output.ts'
import { StoreError } from '../../src/errors.ts'

test('a database that fails is told once, in its own words; anything else each time, with where it was', () => {
  const errors = new PassThrough({ encoding: 'utf8' })
  const heard = noting({ errors, printable: (text) => text })
  const full = () => new StoreError('The disk is full.', 'unavailable', { cause: new Error('13') })
  heard(full())
  heard(full())
  expect(errors.read()).toBe('The disk is full.\n')
  heard(new TypeError('never'))
  heard(full())
  expect(errors.read()).toMatch(/^TypeError: never\n +at [\s\S]*\nThe disk is full\.\n$/)
})
