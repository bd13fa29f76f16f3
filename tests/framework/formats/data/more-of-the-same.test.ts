import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(files: Readonly<Record<string, unknown>>): string[] {
  const sources = Object.entries(files).map(([file, datum]) => ({
    is: 'text' as const,
    file,
    text: JSON.stringify(datum),
  }))
  return build(sources, 'port').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const levels = (of: string, key: string) =>
  Object.fromEntries(
    ['L1', 'L2', 'L3'].map((level) => [
      level,
      { summary: `Knows ${of} as ${level}.`, [key]: `Is asked about ${of} by crews at ${level}.` },
    ]),
  )

test('the only key beside the summary of each level says more of the same, where the file is the area', () => {
  const found = cells({
    'deck/ropes.json': levels('ropes', 'detail'),
    'deck/sails.json': { name: 'Sails', ...levels('sails', 'detail') },
    'deck/hulls.json': { L1: { summary: '', detail: '' }, ...levels('hulls', 'detail') },
  })
  expect(found).toHaveLength(9)
  expect(found).toContain('deck | L1 | ropes | Knows ropes as L1. | Is asked about ropes by crews at L1.')
  expect(found).toContain('deck | L3 | Sails | Knows sails as L3. | Is asked about sails by crews at L3.')
})

test('a key that is called as areas usually are names one', () => {
  expect(cells({ 'sailor.json': levels('sails', 'impact') })).toEqual([
    'port | L1 | impact | Is asked about sails by crews at L1.',
    'port | L2 | impact | Is asked about sails by crews at L2.',
    'port | L3 | impact | Is asked about sails by crews at L3.',
  ])
})

test('keys that end alike and each hold levels are areas', () => {
  const levels = (where: string) => ({ junior: `Sweeps ${where} at night.`, senior: `Plans ${where} for a year.` })
  const data = {
    name: 'Bakers',
    shopResponsibilities: levels('the shop'),
    kitchenResponsibilities: levels('the kitchen'),
  }
  const { descriptors } = build([{ is: 'text', file: 'a.json', text: JSON.stringify(data) }], 'bakery').framework
  expect(new Set(descriptors.map(({ area }) => area.label))).toEqual(
    new Set(['shop responsibilities', 'kitchen responsibilities']),
  )
})

test('so is one that says what kind of text it holds beside several that are', () => {
  const level = (id: string) => ({
    id,
    reach: `Bakes as far as ${id} goes.`,
    ovens: `Heats them as ${id} does.`,
    paceExpectation: `Bakes as fast as ${id} can.`,
  })
  const text = JSON.stringify({ levels: [level('L1'), level('L2')] })
  const { descriptors } = build([{ is: 'text', file: 'a.json', text }], 'bakery').framework
  expect(new Set(descriptors.map(({ area }) => area.label))).toEqual(new Set(['reach', 'ovens', 'pace expectation']))
})

test('a key that stands there in several languages is read in the first', () => {
  const level = (id: string) => ({ id, reach_ru: `Работает как ${id} весь день.`, reach_en: `Works as ${id} all day.` })
  const text = JSON.stringify({ levels: [level('L1'), level('L2')] })
  const { descriptors } = build([{ is: 'text', file: 'a.json', text }], 'bakery').framework
  expect(descriptors.map(({ area, expectations }) => [area.label, expectations[0]?.text])).toEqual([
    ['reach', 'Работает как L1 весь день.'],
    ['reach', 'Работает как L2 весь день.'],
  ])
})
