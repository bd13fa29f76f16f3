import { describe, expect, it } from 'vitest'
import { shortNamesOf } from '../../src/ask/short-names.ts'

const namesOf = (label: string, ...others: string[]) =>
  shortNamesOf(label, [label, ...others]).map(({ words, part }) => [words.map(({ text }) => text).join(' '), part])

describe('shorter names of an area', () => {
  it.each(['Execution: how we ship', 'Execution - how we ship', 'Execution — how we ship', 'Execution (how we ship)'])(
    'are what stands before its explanation: %s',
    (label) => {
      expect(namesOf(label, 'Strategy: how we choose')).toEqual([
        ['execution', false],
        ['how we ship', true],
      ])
    },
  )

  it('are what stands behind what several share', () => {
    expect(namesOf('Craft: Testing', 'Craft: Writing')).toEqual([
      ['craft', true],
      ['testing', false],
    ])
    expect(namesOf('Testing - Automated', 'Testing')).toEqual([
      ['testing', true],
      ['automated', false],
    ])
  })

  it('are the parts of one that joins several', () => {
    expect(namesOf('Planning and Organising')).toEqual([
      ['planning', true],
      ['organising', true],
    ])
  })

  it.each(['Communication', 'Self-awareness', '(Draft)', 'Scope:', 'Time: 9:30'])('%s has none but these', (label) => {
    expect(namesOf(label).filter(([name]) => name === '')).toEqual([])
  })

  it.each(['Communication', 'Self-awareness', '(Draft)', 'Scope:'])('there are none of %s', (label) => {
    expect(namesOf(label)).toEqual([])
  })
})
