import { expect, test } from 'vitest'
import { loadFramework } from '../../src/framework/load.ts'
import { fixture } from './fixtures.ts'

test('one code that each track calls otherwise: each track has levels of its own', async () => {
  const { framework } = await loadFramework(fixture('two-ladders-one-code'))
  expect(framework.tracks.map(({ label, levels }) => [label, levels.map((level) => level.label)])).toEqual([
    ['bakers', ['Junior Baker (K1)', 'Baker (K2)']],
    ['drivers', ['Trainee (K1)', 'Driver (K2)']],
  ])
  expect(
    framework.descriptors.map(({ track, level, area, state }) => [track.label, level.number, area.label, state]),
  ).toEqual([
    ['bakers', 1, 'Dough', 'written'],
    ['bakers', 2, 'Dough', 'written'],
    ['bakers', 1, 'Ovens', 'written'],
    ['bakers', 2, 'Ovens', 'unwritten'],
    ['drivers', 1, 'Routes', 'written'],
    ['drivers', 2, 'Routes', 'written'],
    ['drivers', 1, 'Vans', 'written'],
    ['drivers', 2, 'Vans', 'written'],
  ])
})
