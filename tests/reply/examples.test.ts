import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { examplesFrom } from '../../src/reply/examples.ts'
import { juniper } from '../ask/invented/frameworks/juniper.ts'
import { inventions } from '../ask/invented/frameworks.ts'
import { build } from '../ask/invented/invention.ts'
import { sampleFramework } from '../sample.ts'

const frameworks = [await sampleFramework(), ...inventions.map(build)]

describe.each(frameworks)('the examples for $name', (framework) => {
  const examples = examplesFrom(framework)
  const { ask } = createAsker(framework)

  it('are several, each once', () => {
    expect(examples.length).toBeGreaterThan(3)
    expect(new Set(examples).size).toBe(examples.length)
  })

  it.each(examples)('are answered: %s', (example) => {
    const { kind, missing, descriptors, choices, definition, unwritten } = ask(example)
    expect(['missing', 'nothing', 'help']).not.toContain(kind)
    expect(missing).toEqual([])
    expect(descriptors.length + choices.length + unwritten.length + (definition ? 1 : 0)).toBeGreaterThan(0)
  })

  it('begin with a cell that is written', () => {
    const { kind, at } = ask(examples[0] ?? '')
    expect(['descriptor', 'several']).toContain(kind)
    expect(framework.at(at).some(({ state }) => state === 'written')).toBe(true)
  })
})

it('compares levels of one track', () => {
  expect(examplesFrom(build(juniper)).join()).not.toContain('Staff Designer')
})

it('are about what is written', () => {
  const ladder = [{ label: 'Level 1', rank: 1, says: [] }]
  const tracks = [{ label: 'All', ladder, areas: { Sweeping: ['I sweep.'], Napping: [''] } }]
  const [example] = examplesFrom(build({ name: 'Half', language: 'en', tracks }))
  expect(example).toBe('What does Level 1 Sweeping expect?')
})

describe('the examples for a framework where nothing is written', () => {
  const bare = build({ name: 'Bare', language: 'en', tracks: [] })

  it('still are something to ask', () => {
    const [example = ''] = examplesFrom(bare)
    expect(createAsker(bare).ask(example).kind).toBe('list')
  })
})
