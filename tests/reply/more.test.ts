import { expect, test } from 'vitest'
import { showAll } from '../../src/reply/more.ts'

test.each([
  ['show a/b/c', 7, 'show a/b/c from 8'],
  ['show a/b/c from 8', 5, 'show a/b/c from 13'],
  ['find who learns from mistakes', 3, 'find who learns from mistakes from 4'],
])('%s, %i shown: %s', (command, shown, next) => {
  expect(showAll(command, shown)).toEqual({ label: 'Show all', command: next })
})
