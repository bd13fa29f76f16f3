import { expect, test } from 'vitest'
import { syntheticFramework } from '../../bench/synthetic.ts'
import { createAsker } from '../../src/ask/answer.ts'
import { askerOf, prepareAsker } from '../../src/ask/askers.ts'
import { postingsIn } from '../../src/ask/texts.ts'
import { createFramework } from '../../src/framework/framework.ts'
import { sampleFramework } from '../sample.ts'

const sample = await sampleFramework()

test('a framework has one asker, made ahead or when it is first asked', async () => {
  const ahead = createFramework(sample)
  await prepareAsker(ahead)
  expect(askerOf(ahead)).toBe(askerOf(ahead))
  expect(askerOf(ahead)).not.toBe(askerOf(sample))
  const question = 'who reviews bias in models?'
  expect(askerOf(ahead).ask(question)).toEqual(createAsker(sample).ask(question))
})

test('no slice of indexing has more than some hundred statements, however large the framework', () => {
  const slices = (cells: number) => [...postingsIn(syntheticFramework(cells))].length
  expect(slices(2_000)).toBeGreaterThan(slices(500) * 3)
  expect(slices(2_000)).toBeGreaterThan(20)
})
