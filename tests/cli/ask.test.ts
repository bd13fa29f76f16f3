import { describe, expect, test } from 'vitest'
import { objects, ran, sample } from '../drivers/cli.ts'

describe('ask', () => {
  test('answers one question as text', async () => {
    const { status, lines } = await ran(['ask', sample])
    expect({ status, lines }).toEqual({ status: 0, lines: [expect.stringMatching(/^<.*Edge Computing.*>$/)] })
  })

  test('answers one question as one JSON object', async () => {
    const { status, lines } = await ran(['ask', '--json', sample])
    expect(status).toBe(0)
    const track = 'Craft - Edge ML Engineer'
    const written = { track, level: 'Level 2', area: 'Edge Computing', state: 'written', text: expect.any(String) }
    expect(objects(lines)).toEqual([
      { question: sample, kind: 'descriptor', descriptors: [written], candidates: expect.any(Array), missing: [] },
    ])
  })

  test('takes one question a line, in order, blank and last ones too', async () => {
    const { lines } = await ran(['ask', '--json'], { input: `${sample}\r\n\n\u2028what is ML Ops?\u0085\nhelp` })
    expect(objects(lines).map(({ question }) => question)).toEqual([sample, '', '\u2028what is ML Ops?\u0085', 'help'])
    expect(lines.join('')).not.toMatch(/[\u2028\u0085]/)
  })

  test('prints nothing for an empty input', async () => {
    expect(await ran(['ask', '--json'])).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('answers 1,000 questions in seconds', async () => {
    const questions = Array.from({ length: 1000 }, (_, index) => `${sample} ${index}`)
    const { lines } = await ran(['ask', '--json'], { input: questions.join('\n') })
    expect(objects(lines).map(({ question }) => question)).toEqual(questions)
  })
})
