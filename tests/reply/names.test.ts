import { describe, expect, it } from 'vitest'
import { cellName, placeName } from '../../src/reply/names.ts'
import { harbour } from '../ask/invented/frameworks/harbour.ts'
import { orchard } from '../ask/invented/frameworks/orchard.ts'
import { inventions } from '../ask/invented/frameworks.ts'
import { build } from '../ask/invented/invention.ts'

const framework = build(orchard)
const place = { track: 'data-engineer', level: 'level-2', area: 'data-pipelines' }

describe('a place', () => {
  it('is named by level, area and track, as far as they are given', () => {
    expect(placeName(place, framework)).toBe('Level 2 - Data Pipelines - Data Engineer')
    expect(placeName({ level: 'level-2' }, framework)).toBe('Level 2')
    expect(placeName({}, framework)).toBe('')
  })

  it('leaves out what goes without saying', () => {
    expect(placeName(place, framework, { level: 'level-2' })).toBe('Data Pipelines - Data Engineer')
    expect(placeName(place, framework, { level: 'level-1' })).toBe('Level 2 - Data Pipelines - Data Engineer')
    expect(placeName(place, framework, place)).toBe('')
  })

  it('does not name a shared track, nor the only one', () => {
    expect(placeName({ track: 'all', level: 'level-1' }, framework)).toBe('Level 1')
    expect(placeName({ track: 'engineering', area: 'execution' }, build(harbour))).toBe('Execution')
  })

  it('keeps an id that has no label', () => {
    const nowhere = { track: 'nowhere', level: 'level-99', area: 'napping' }
    expect(placeName(nowhere, framework)).toBe('level-99 - napping - nowhere')
  })
})

describe.each(inventions.map(build))('the cells of $name', (own) => {
  it('each have a name of their own', () => {
    const names = own.descriptors.map((cell) => cellName(cell, own))
    expect(new Set(names).size).toBe(names.length)
    for (const [at, { level, area }] of own.descriptors.entries()) {
      expect(names[at]).toMatch(new RegExp(`^${RegExp.escape(level.label)} - ${RegExp.escape(area.label)}`))
    }
  })
})
