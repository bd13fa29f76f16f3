import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { printCommand } from '../../src/ask/command.ts'
import { sampleFramework } from '../sample.ts'

const asker = createAsker(await sampleFramework())
const mine = { track: 'edge-ml-engineer', level: 'level-1' }
const command = (text: string, own = mine) => {
  const answer = asker.ask(text, own)
  return answer.command && printCommand(answer.command)
}

describe('with a place of one’s own', () => {
  it.each([
    ['what do I need for the next level?', 'show edge-ml-engineer/level-2/*'],
    ['what do I need for the next level in ML Ops?', 'show edge-ml-engineer/level-2/ml-ops'],
    ["what's next?", 'show edge-ml-engineer/level-2/*'],
    ['how do I get promoted?', 'show edge-ml-engineer/level-2/*'],
    ['edge computing?', 'show edge-ml-engineer/level-1/edge-computing'],
    ['ML Ops', 'show edge-ml-engineer/level-1/ml-ops'],
    ['level 2', 'show edge-ml-engineer/level-2/*'],
    ['level 1 vs level 2', 'compare edge-ml-engineer/level-1/* edge-ml-engineer/level-2/*'],
    // Somebody else's, or no place at all.
    ['machine learning and deep learning', 'show */*/machine-learning-and-deep-learning'],
    ['level 2 ML engineer', 'show ml-engineer/level-2/*'],
    ['what levels are there?', 'list levels'],
    ['help', 'help'],
    // A command says exactly what it means.
    ['show */*/edge-computing', 'show */*/edge-computing'],
  ])('%s: %s', (text, expected) => {
    expect(command(text)).toBe(expected)
  })

  it('offers the same without it', () => {
    expect(asker.ask('edge computing?', mine).wider).toEqual({ do: 'show', at: { area: 'edge-computing' } })
    expect(asker.ask('level 2 ML engineer', mine).wider).toBeUndefined()
  })

  it('says so at the top', () => {
    expect(asker.ask('what do I need for the next level?', { ...mine, level: 'level-3' })).toMatchObject({
      kind: 'missing',
      end: 'after',
    })
  })

  it('without one nothing changes', () => {
    expect(asker.ask('what do I need for the next level?').command).toMatchObject({ do: 'list', what: 'levels' })
  })
})

describe('what people say of themselves', () => {
  it.each([
    [
      "I'm a level 1 edge ML engineer aiming for principal",
      { track: 'edge-ml-engineer', level: 'level-1', aims: ['level-2'] },
    ],
    ['I am an ML engineer', { track: 'ml-engineer' }],
    ["I'm level 2", { level: 'level-2' }],
    ['my level is 3', { level: 'level-3' }],
    ["I'm aiming for level 3", { aims: ['level-3'] }],
    ['I want to become a Fellow', { aims: ['level-3'] }],
    ['I work as an Edge ML Engineer', { track: 'edge-ml-engineer' }],
    ['set my level to 2', { level: 'level-2' }],
    ['change my level to Lead', { level: 'level-2' }],
    ['I was promoted to level 2', { level: 'level-2' }],
    ["I'm a level 2 engineer", { level: 'level-2' }],
    ['aiming for level 3', { aims: ['level-3'] }],
  ])('%s', (text, self) => {
    expect(asker.self(text)).toEqual(self)
  })

  it.each([
    "I'm level 1, what do I need in ML Ops?",
    "I'm level 1 and want to learn about edge computing",
    'level 1 edge ML engineer',
    'what does Level 2 Edge Computing expect?',
    "I'm a baker",
    "I'm stuck",
    "I'm level 9",
    '',
  ])('a question: %s', (text) => {
    expect(asker.self(text)).toBeUndefined()
  })
})
