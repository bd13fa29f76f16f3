import { expect, test } from 'vitest'
import { isCalled, isMeant, saidOf } from '../../src/framework/meant.ts'

test.each([
  ['Team work', 'team  Work'],
  ['1. Team work:', 'Team work'],
  ['Team work', '1. Team work'],
  ['team work', 'team-work'],
  ['Senior (L3)', 'Senior (L3)'],
  ['Level 2 (draft)', 'Level * (draft)'],
  ['Skills: Clay', '*: *'],
  ['Clay', '*'],
])('%s is called %s', (label, name) => {
  expect(isCalled(label, name)).toBe(true)
})

test.each([
  ['Teamwork', 'Team'],
  ['Clay skills', '* skill'],
  ['Expectations', '* Expectations'],
  ['Level 2', 'Level (2)'],
])('%s is not called %s', (label, name) => {
  expect(isCalled(label, name)).toBe(false)
})

test('what goes with a name has what its * stands for, and a name in so many words comes first', () => {
  const names = { '* (*)': '*', 'Stag (old)': 'Elder', 'Step *': 'Level *' }
  expect(saidOf('Hare (2-5 years)', names)).toBe('Hare')
  expect(saidOf('Stag (old)', names)).toBe('Elder')
  expect(saidOf('Step 3', names)).toBe('Level 3')
  expect(saidOf('Cub', names)).toBeUndefined()
})

test('a name may say where it stands, and which of several it is', () => {
  const pay = { label: 'Pay', above: ['web/cub.md', 'Level 1 (Cub)', 'Facts'], nth: 2 }
  for (const name of ['Pay', 'Facts > Pay', 'Level 1 * > Pay', 'web > Pay', 'cub.md > Facts > Pay', 'Facts > P* #2'])
    expect([name, isMeant(pay, name)]).toEqual([name, true])
  for (const name of ['Pay #1', 'Level 2 > Pay', 'Pay > Facts', 'Facts > Level 1 * > Pay', 'fox.md > Pay'])
    expect([name, isMeant(pay, name)]).toEqual([name, false])
  expect(isMeant({ label: 'Dig > Sow', above: [] }, 'Dig > Sow')).toBe(true)
})
