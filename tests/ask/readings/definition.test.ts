import { describe, expect, it } from 'vitest'
import { readDefinition } from '../../../src/ask/readings/definition.ts'
import { sampleFramework } from '../../sample.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const framework = await sampleFramework()
const reader = readerOf(framework)
const read = (question: string) => readDefinition(askedOf(question, reader))

describe('a definition', () => {
  it.each(framework.areas)('of $label is asked for by its name', ({ id, label, definition }) => {
    expect(definition).toBeDefined()
    for (const question of [`What is ${label}?`, `define ${label}`, `what does ${label} mean`]) {
      expect(read(question), question).toEqual({ is: 'clear', command: { do: 'define', area: id } })
    }
  })

  it.each([
    'ML Ops',
    'what is level 1 ML Ops?',
    'what is ML Ops for an edge ml engineer?',
    'what is strategy?',
    'what is level 1?',
    'what is the budget of ML Ops?',
    'what is a lasagne?',
  ])('is not asked for in %j', (question) => expect(read(question)).toBeUndefined())

  it('is none where no page defines the area', () => {
    expect(readDefinition(askedOf('what is software quality?', readerOf(build(orchard))))).toBeUndefined()
  })
})
