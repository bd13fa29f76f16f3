import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { anvil } from './invented/frameworks/anvil.ts'
import { magpie } from './invented/frameworks/magpie.ts'
import { saffron } from './invented/frameworks/saffron.ts'
import { build, type Invention } from './invented/invention.ts'

const shown = (invention: Invention, question: string) =>
  createAsker(build(invention))
    .ask(question)
    .descriptors.map(({ level, area }) => `${level.label}, ${area.label}`)

describe('level and area, both cut short or misspelt, are the one cell', () => {
  it.each([
    ['op 2 safety', 'Operative II, Safety'],
    ['op II eqpt', 'Operative II, Equipment'],
    ['opr 2 sfty', 'Operative II, Safety'],
    ['o2 safety', 'Operative II, Safety'],
    ['opertive III teamwrok', 'Operative III, Teamwork'],
    ['operativ 2 pickng', 'Operative II, Picking'],
    ['shft ld sfty', 'Shift Lead, Safety'],
    ['sh ld pick', 'Shift Lead, Picking'],
    ['shift led equipmnt', 'Shift Lead, Equipment'],
  ])('%s: %s', (question, cell) => expect(shown(anvil, question)).toEqual([cell]))

  it.each([
    ['drv 3 equip', 'Driver 3, Equipment'],
    ['drv3 pprwrk', 'Driver 3, Paperwork'],
    ['d3 pace', 'Driver 3, Pace'],
    ['first level driver pace', 'Driver 1, Pace'],
  ])('%s: %s', (question, cell) => expect(shown(magpie, question)).toEqual([cell]))

  it.each([
    ['hed chef plannig', 'Head Chef, Planning'],
    ['hd chf cooking', 'Head Chef, Cooking'],
    ['sous chf planing', 'Sous Chef, Planning'],
    ['cdp hygn', 'Chef de Partie, Hygiene'],
  ])('%s: %s', (question, cell) => expect(shown(saffron, question)).toEqual([cell]))
})

describe('a short form beside a number', () => {
  it('is of no name that has another number', () => expect(shown(anvil, 'op 7 safety')).toEqual([]))

  it('may be a level alone', () => expect(shown(anvil, 'op 3')).toHaveLength(4))
})

it('two words of English are no names cut short', () => {
  expect(shown(saffron, 'head of cheese')).toEqual([])
  expect(shown(anvil, 'shy lad safely')).toEqual([])
})
