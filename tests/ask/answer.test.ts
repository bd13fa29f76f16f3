import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { answerTo } from '../../src/ask/answer-to.ts'
import { type Command, parseCommand, printCommand } from '../../src/ask/command.ts'
import type { Descriptor } from '../../src/framework/descriptor.ts'
import { sampleFramework } from '../sample.ts'
import { fjord } from './invented/frameworks/fjord.ts'
import { harbour } from './invented/frameworks/harbour.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { pebble } from './invented/frameworks/pebble.ts'
import { willow } from './invented/frameworks/willow.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const frameworks = [await sampleFramework(), ...inventions.map(build)]
const showOf = ({ track, level, area }: Descriptor): Command => ({
  do: 'show',
  at: { track: track.id, level: level.id, area: area.id },
})

describe.each(frameworks)('the answer about $name', (framework) => {
  const { ask } = createAsker(framework)
  const id = (named: readonly { readonly id: string }[]) => fc.constantFrom(...named.map((each) => each.id), 'nowhere')
  const place = fc
    .record(
      { track: id(framework.tracks), level: id(framework.levels), area: id(framework.areas) },
      { requiredKeys: [] },
    )
    .filter((at) => Object.keys(at).length > 0)
  const sides = fc
    .tuple(place, fc.constantFrom('track', 'level', 'area'), fc.nat(), fc.nat())
    .map(([at, kind, ...picks]) => {
      const named = framework[`${kind}s`]
      return [...new Set(picks.map((each) => named[each % named.length]?.id))].map((one) => ({ ...at, [kind]: one }))
    })
    .filter((all) => all.every((at) => framework.at(at).length > 0))
  const command: fc.Arbitrary<Command> = fc.oneof(
    place.map((at) => ({ do: 'show', at }) as const),
    sides.map((all) => ({ do: 'compare', sides: all }) as const),
    id(framework.areas).map((area) => ({ do: 'define', area }) as const),
    fc.constantFrom('tracks', 'levels', 'areas').map((what) => ({ do: 'list', what, at: {} }) as const),
  )

  it('to each cell’s command is that cell, or that nobody has written it', () => {
    for (const cell of framework.descriptors) {
      const { kind, descriptors, unwritten, command: said } = ask(printCommand(showOf(cell)))
      const written = cell.state === 'written'
      expect(kind).toBe(written ? 'descriptor' : 'unwritten')
      expect(descriptors).toEqual(written ? [cell] : [])
      expect(unwritten).toEqual(written ? [] : [cell])
      expect(said).toEqual(showOf(cell))
    }
  })

  it('to any command shows what is written, once, and offers what is not missing', () => {
    fc.assert(
      fc.property(command, (each) => {
        const { kind, descriptors, unwritten, choices, missing } = ask(printCommand(each))
        expect(descriptors.every(({ state }) => state === 'written')).toBe(true)
        expect(unwritten.every(({ state }) => state === 'unwritten')).toBe(true)
        expect(new Set(descriptors).size).toBe(descriptors.length)
        expect(choices.length).toBeLessThanOrEqual(10)
        for (const choice of choices) {
          expect(parseCommand(printCommand(choice.command), framework)).toEqual(choice.command)
          expect(ask(printCommand(choice.command)).kind).not.toBe('missing')
        }
        if (kind === 'missing') {
          expect(missing.length).toBeGreaterThan(0)
          expect(descriptors).toEqual([])
        }
        if (kind === 'descriptor') expect(descriptors).toHaveLength(1)
      }),
    )
  })

  it('to a place shows only cells of that place, and leaves none out unless it asks which', () => {
    fc.assert(
      fc.property(place, (at) => {
        const { descriptors, unwritten, choices } = ask(printCommand({ do: 'show', at }))
        const cells = framework.at(at)
        const shown = [...descriptors, ...unwritten]
        expect(shown.every((cell) => cells.includes(cell))).toBe(true)
        if (choices.length === 0) expect(new Set(shown)).toEqual(new Set(cells))
      }),
    )
  })

  it('is one and the same for what is found and what is chosen', () => {
    for (const cell of framework.descriptors) {
      const first = ask(printCommand(showOf(cell)))
      expect(first.command && ask(printCommand(first.command))).toEqual(first)
    }
  })
})

describe('an asker', () => {
  const asker = createAsker(build(orchard))

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(asker.ask(text).kind).toMatch(/^[a-z]+$/)
      }),
    )
  })

  it('carries out a command, but only reads it as words in a question', () => {
    const text = 'show data-engineer/level-99/data-pipelines'
    expect(asker.isCommand(text)).toBe(true)
    expect(asker.ask(text).missing).toEqual(['level-99'])
    expect(asker.question(text).missing).not.toEqual(['level-99'])
    expect(asker.isCommand('show me data pipelines')).toBe(false)
  })

  it('reads a very long question up to a limit', () => {
    expect(asker.ask(`${' '.repeat(1_900)}level 1 data pipelines`).kind).toBe('descriptor')
    expect(asker.ask(`${' '.repeat(2_100)}level 1 data pipelines`).kind).toBe('help')
  })
})

describe('the company’s own words', () => {
  const framework = build(orchard)
  const text = 'orange helmet'

  it('are looked for as it says', () => {
    const own = createAsker({ ...framework, synonyms: [['orange helmet', 'outage bridge']] })
    expect(createAsker(framework).ask(text).descriptors).toEqual([])
    expect(own.ask(text).descriptors.map(showOf)).toEqual([
      { do: 'show', at: { track: 'all', level: 'level-3', area: 'incident-response' } },
    ])
  })
})

describe('the kind of an answer', () => {
  const { ask, framework } = createAsker(build(orchard))

  it.each([
    ['level 1 data pipelines', 'descriptor'],
    ['level 4 software quality', 'unwritten'],
    ['software quality', 'several'],
    ['level 1 vs 2 data pipelines', 'compare'],
    ['what tracks are there?', 'list'],
    ['level 9 data pipelines', 'missing'],
    ['what comes after level 4?', 'missing'],
    ['pizza for lunch', 'nothing'],
    ['help', 'help'],
    ['define data-pipelines', 'several'],
  ])('to %j is %s', (text, kind) => expect(ask(text).kind).toBe(kind))

  it('after the last level says so and offers that level', () => {
    expect(ask('what comes after level 4?')).toMatchObject({ end: 'after', choices: [{ at: { level: 'level-4' } }] })
  })

  it('where words were found says so', () => {
    const found = ask('who uses an oscilloscope?')
    expect(found).toMatchObject({ kind: 'descriptor', found: 'words' })
    expect(found.command).toEqual(found.descriptors[0] && showOf(found.descriptors[0]))
    expect(ask('level 1 data pipelines')).not.toHaveProperty('found')
  })

  it('where there is too much to show offers what is open', () => {
    const { descriptors, choices } = ask('show */*/software-quality')
    expect(descriptors.length + choices.length).toBeGreaterThan(0)
    const many = ask(`show ${framework.tracks[1]?.id}/*/*`)
    expect(many).toMatchObject({ kind: 'several', descriptors: [] })
    expect(new Set(many.choices.map(({ at }) => at.track))).toEqual(new Set(['data-engineer']))
  })

  it('of which several tracks have the place offers each of them', () => {
    const { framework: games } = createAsker(build(willow))
    const readings = ['engineer-i', 'engineer-ii'].map(
      (level) => ({ do: 'show', at: { level, area: 'code-review' } }) as const,
    )
    const { choices } = answerTo({ is: 'unclear', readings }, games)
    expect(choices.map(({ at }) => [at.track, at.level])).toEqual([
      ['gameplay', 'engineer-i'],
      ['tools', 'engineer-i'],
      ['gameplay', 'engineer-ii'],
      ['tools', 'engineer-ii'],
    ])
  })

  it('where all readings stand empty is that they do', () => {
    const readings = ['level-4'].map((level) => ({ do: 'show', at: { level, area: 'software-quality' } }) as const)
    expect(answerTo({ is: 'unclear', readings }, framework).kind).toBe('unwritten')
    const more = [...readings, { do: 'show', at: { area: 'data-pipelines' } } as const]
    expect(answerTo({ is: 'unclear', readings: more }, framework)).toMatchObject({ kind: 'several', unwritten: [] })
  })
})

describe('an empty place of the table', () => {
  const { ask } = createAsker(build(fjord))

  it.each(['PM3 coaching', 'product-manager-3/coaching-of-newcomers-and-peers'])('is not written: %s', (text) => {
    const { kind, descriptors, choices } = ask(text.includes('/') ? `show */${text}` : text)
    expect([kind, descriptors]).toEqual(['unwritten', []])
    expect(choices.map(({ at }) => at.level)).toEqual(['product-manager-4'])
  })

  it('is none where a track has no such area', () => {
    expect(createAsker(build(pebble)).ask('Composure for the Keeper').kind).toBe('missing')
  })
})

describe('a definition', () => {
  const [sample] = frameworks
  const { ask } = createAsker(sample ?? build(orchard))

  it('is given with where its area is described', () => {
    const { kind, definition, choices } = ask('define ml-ops')
    expect(kind).toBe('define')
    expect(definition).toBe(sample?.area('ml-ops')?.definition)
    expect(choices.map(({ at }) => [at.level, at.area])).toEqual([
      ['level-1', 'ml-ops'],
      ['level-2', 'ml-ops'],
      ['level-3', 'ml-ops'],
    ])
  })
})

describe('a comparison', () => {
  const { ask } = createAsker(build(harbour))

  it('shows each side, the lower level first', () => {
    const { kind, at, descriptors } = ask(
      'compare */ic3-senior-software-engineer/execution */ic2-software-engineer/execution',
    )
    expect([kind, at]).toEqual(['compare', { area: 'execution' }])
    expect(descriptors.map(({ level }) => level.rank)).toEqual([2, 3])
  })

  it('tells the side that is not there, or not written', () => {
    const one = ask('compare */ic3-senior-software-engineer/execution */nowhere/execution')
    expect(one).toMatchObject({ kind: 'compare', missing: ['nowhere'] })
    const other = ask('compare */ic5-principal-engineer/execution */ic3-senior-software-engineer/execution')
    expect(other.unwritten.map(({ level }) => level.id)).toEqual(['ic5-principal-engineer'])
    expect(other.descriptors).toHaveLength(1)
    expect(ask('compare */nowhere/* */neverland/*')).toMatchObject({
      kind: 'missing',
      missing: ['nowhere', 'neverland'],
    })
    expect(ask('compare */ic5-principal-engineer/execution').kind).toBe('unwritten')
  })

  it('of sides that overlap shows each cell once', () => {
    const { descriptors } = ask('compare */ic3-senior-software-engineer/* */*/execution')
    expect(new Set(descriptors).size).toBe(descriptors.length)
  })
})
