import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

test('what a level is equal to, or comes before, is no part of its name', () => {
  const level = (code: string, title: string, other: object) => ({
    code,
    title,
    ...other,
    expectations: { dough: [`Looks after the dough as ${title}.`], ovens: [`Looks after the ovens as ${title}.`] },
  })
  const bakers = [
    level('B1', 'Baker', { equivalentTo: null, nextStep: 'B2' }),
    level('B2', 'Senior Baker', { equivalentTo: null, nextStep: null }),
  ]
  const leads = [
    level('L1', 'Shift Lead', { equivalentTo: 'B2', nextStep: 'L2' }),
    level('L2', 'Shop Manager', { equivalentTo: null, nextStep: null }),
  ]
  const areas = [
    { id: 'dough', name: 'Dough' },
    { id: 'ovens', name: 'Ovens' },
  ]
  const ladders = [
    { slug: 'baking', title: 'Baking', levels: bakers },
    { slug: 'leading', title: 'Leading', levels: leads },
  ]
  const text = JSON.stringify({ areas, ladders })
  const { levels } = build([{ is: 'text', file: 'data.json', text }], 'bakery').framework
  expect(levels.map(({ label }) => label).toSorted()).toEqual([
    'B1 Baker',
    'B2 Senior Baker',
    'L1 Shift Lead',
    'L2 Shop Manager',
  ])
})
