import { describe, expect, test } from 'vitest'
import { objects, ran, sample } from '../drivers/cli.ts'

describe('chat', () => {
  test('begins with questions that this framework answers', async () => {
    const { welcomes } = await ran(['chat'])
    const [examples = []] = welcomes.map((welcome) => welcome.examples)
    expect(examples[0]).toBe(sample)
    const answers = objects((await ran(['ask', '--json'], { input: examples.join('\n') })).lines)
    expect(answers.map(({ kind }) => kind)).toEqual(['descriptor', 'compare', 'define'])
  })

  test('reads the framework anew when asked to', async () => {
    expect((await ran(['chat'])).reloads).toHaveLength(1)
  })
})
