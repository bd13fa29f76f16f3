import { describe, expect, it } from 'vitest'
import { type Answer, createAsker } from '../../src/ask/answer.ts'
import { parseCommand } from '../../src/ask/command.ts'
import { choicesOf, nextSteps } from '../../src/reply/steps.ts'
import { harbour } from '../ask/invented/frameworks/harbour.ts'
import { orchard } from '../ask/invented/frameworks/orchard.ts'
import { inventions } from '../ask/invented/frameworks.ts'
import { build } from '../ask/invented/invention.ts'
import { sampleFramework } from '../sample.ts'

const frameworks = [await sampleFramework(), ...inventions.map(build)]

describe.each(frameworks)('the steps in $name', (framework) => {
  const { ask } = createAsker(framework)
  const answers: readonly Answer[] = [
    ...framework.descriptors.map(({ track, level, area }) => ask(`show ${track.id}/${level.id}/${area.id}`)),
    ...framework.levels.map(({ id }) => ask(`show */${id}/*`)),
    ...framework.areas.map(({ id }) => ask(`show */*/${id}`)),
    ...framework.tracks.map(({ id }) => ask(`show ${id}/*/*`)),
    ...['tracks', 'levels', 'areas'].map((what) => ask(`list ${what}`)),
    ask(
      `compare ${framework.levels
        .slice(0, 2)
        .map(({ id }) => `*/${id}/${framework.areas[0]?.id}`)
        .join(' ')}`,
    ),
  ]

  it('are five at most, each once, and lead to what there is', () => {
    for (const answer of answers) {
      const steps = nextSteps(answer, framework)
      expect(steps.length).toBeLessThanOrEqual(5)
      expect(new Set(steps.map(({ command }) => command)).size).toBe(steps.length)
      for (const { label, command } of [...steps, ...choicesOf(answer, framework)]) {
        expect(label).not.toBe('')
        expect(parseCommand(command, framework), command).toBeDefined()
        expect(ask(command).kind, command).not.toBe('missing')
      }
    }
  })

  it('to choose from tell apart what they lead to', () => {
    for (const answer of answers) {
      const choices = choicesOf(answer, framework)
      expect(choices.map(({ command }) => command)).toHaveLength(answer.choices.length)
      expect(new Set(choices.map(({ label }) => label)).size, JSON.stringify(answer.at)).toBe(choices.length)
    }
  })
})

describe('choices', () => {
  const framework = build(orchard)
  const { ask } = createAsker(framework)
  const labels = (text: string) => choicesOf(ask(text), framework).map(({ label }) => label)

  it('do not say what all of them have in common', () => {
    expect(labels('list areas data-engineer')).toContain('Data Pipelines')
    expect(labels('list levels data-engineer')).toEqual(['Level 1', 'Level 2', 'Level 3', 'Level 4'])
    expect(labels('list tracks')).toEqual(['All', 'Data Engineer', 'Embedded Engineer'])
  })
})

describe('from a cell', () => {
  const framework = build(orchard)
  const { ask } = createAsker(framework)
  const commandsFrom = (text: string) => nextSteps(ask(text), framework).map(({ command }) => command)

  it('one goes up, down, compares, and sees the other areas of the level', () => {
    expect(commandsFrom('show data-engineer/level-2/data-pipelines')).toEqual([
      'show data-engineer/level-3/data-pipelines',
      'show data-engineer/level-1/data-pipelines',
      'compare data-engineer/level-2/data-pipelines data-engineer/level-3/data-pipelines',
      'show data-engineer/level-2/*',
    ])
  })

  it('one goes no further than the ladder', () => {
    expect(commandsFrom('show data-engineer/level-1/data-pipelines').join()).not.toContain('level-0')
    expect(commandsFrom('show data-engineer/level-4/data-pipelines')).toEqual([
      'show data-engineer/level-3/data-pipelines',
      'compare data-engineer/level-3/data-pipelines data-engineer/level-4/data-pipelines',
      'show data-engineer/level-4/*',
    ])
  })

  it('of a shared track one sees all areas of the level', () => {
    expect(commandsFrom('show all/level-1/software-quality')).toContain('show */level-1/*')
  })

  it('one goes to each level that stands above', () => {
    const ladder = build(harbour)
    const steps = nextSteps(createAsker(ladder).ask('show engineering/ic3-senior-software-engineer/execution'), ladder)
    expect(steps.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'show engineering/ic4-staff-engineer/execution',
        'show engineering/m1-engineering-manager/execution',
      ]),
    )
  })
})

describe('from elsewhere', () => {
  const framework = build(orchard)
  const { ask } = createAsker(framework)

  it.each(['help', 'list levels', 'pizza for lunch', 'level 9', 'show all/level-4/software-quality'])(
    'there are none: %s',
    (text) => expect(nextSteps(ask(text), framework)).toEqual([]),
  )

  it('a level leads to its neighbours, a comparison to its sides', () => {
    const commands = (text: string) => nextSteps(ask(text), framework).map(({ command }) => command)
    expect(commands('show */level-2/*')).toEqual(['show */level-3/*', 'show */level-1/*'])
    expect(commands('compare */level-1/software-quality */level-2/software-quality')).toEqual([
      'show */level-1/software-quality',
      'show */level-2/software-quality',
    ])
  })
})
