import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { answerJson } from '../../src/ask/json.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { build } from './invented/invention.ts'

const framework = build(orchard)
const { ask } = createAsker(framework)
const jsonOf = (question: string) => answerJson(question, ask(question), framework)

describe('an answer as JSON', () => {
  it('names each cell by the framework’s own headings, its statements on lines of their own', () => {
    expect(jsonOf('show */level-1/data-pipelines')).toEqual({
      question: 'show */level-1/data-pipelines',
      kind: 'descriptor',
      descriptors: [
        {
          track: 'Craft - Data Engineer',
          level: 'Level 1',
          area: 'Data Pipelines',
          state: 'written',
          text: 'I schedule a nightly batch job.\nI read the lineage of a table before I change it.',
        },
      ],
      candidates: [],
      missing: [],
    })
  })

  it('puts a cell of a shared track under that track', () => {
    const { descriptors } = jsonOf('show data-engineer/level-1/software-quality')
    expect(descriptors.map(({ track }) => track)).toEqual(['Craft - All'])
  })

  it('offers what can be chosen by its labels, and leaves open what is open', () => {
    expect(jsonOf('list tracks').candidates).toEqual([
      { track: 'Craft - All' },
      { track: 'Craft - Data Engineer' },
      { track: 'Craft - Embedded Engineer' },
    ])
    expect(jsonOf('list levels').candidates.map(({ level }) => level)).toEqual([
      'Level 1',
      'Level 2',
      'Level 3',
      'Level 4',
    ])
  })

  it('tells the names that there are not', () => {
    expect(jsonOf('level 9 software quality')).toMatchObject({ kind: 'missing', descriptors: [], missing: ['Level 9'] })
  })

  it('keeps an id that has no label', () => {
    const strange = { ...ask('help'), choices: [{ at: { area: 'napping' }, command: { do: 'help' } as const }] }
    expect(answerJson('help', strange, framework).candidates).toEqual([{ area: 'napping' }])
  })
})
