import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../../src/ask/understand.ts'
import { copper } from './invented/frameworks/copper.ts'
import { harbour } from './invented/frameworks/harbour.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { build, type Invention } from './invented/invention.ts'
import { readerOf } from './readings/asked.ts'

const reader = readerOf(build(orchard))
const understood = (question: string, invention?: Invention) =>
  understand(question, invention ? readerOf(build(invention)) : reader)

describe('a question', () => {
  it.each([
    ['', { do: 'help' }],
    ['?!', { do: 'help' }],
    ['hello there', { do: 'help' }],
    ['what levels are there?', { do: 'list', what: 'levels', at: {} }],
    ['L2 data pipelines', { do: 'show', at: { level: 'level-2', area: 'data-pipelines' } }],
    ['data pipelines, level two, please', { do: 'show', at: { level: 'level-2', area: 'data-pipelines' } }],
    [
      'hi, what does a junior do in incident response?',
      { do: 'show', at: { level: 'level-1', area: 'incident-response' } },
    ],
    ['senior, not junior, software quality', { do: 'show', at: { level: 'level-3', area: 'software-quality' } }],
    ['compare: from level 1 to level 2, data pipelines', { do: 'compare' }],
    [
      'what comes after level 1 in software quality',
      { do: 'show', at: { level: 'level-2', area: 'software-quality' } },
    ],
  ])('%j is clear', (question, command) => expect(understood(question)).toMatchObject({ is: 'clear', command }))

  it('that fits several things equally offers all of them', () => {
    expect(understood('technical', copper)).toMatchObject({
      is: 'unclear',
      readings: expect.arrayContaining([
        { do: 'show', at: { area: 'technical-craft' } },
        { do: 'show', at: { area: 'technical-delivery' } },
      ]),
    })
  })

  it('with names that the framework does not have says which', () => {
    expect(understood('level 9 data pipelines')).toEqual({
      is: 'missing',
      missing: ['Level 9'],
      kind: 'level',
      at: { area: 'data-pipelines' },
    })
    expect(understood('wizard scientist')).toMatchObject({
      is: 'missing',
      missing: ['wizard scientist'],
      kind: 'track',
    })
  })

  it('after the last level, or before the first, has come to an end', () => {
    expect(understood('what comes after level 4')).toEqual({ is: 'end', side: 'after', at: { level: 'level-4' } })
    expect(understood('what comes before level 1')).toEqual({ is: 'end', side: 'before', at: { level: 'level-1' } })
  })

  it('by the words of a text finds it', () => {
    const found = understood('who runs blameless postmortems?')
    expect(found.is === 'found' && found.descriptors.map(({ level, area }) => [level.id, area.id])).toEqual([
      ['level-3', 'incident-response'],
    ])
  })

  it.each(['pizza for lunch', 'stuck between floor 2 and 3', 'is it going to rain'])(
    '%j is about nothing here',
    (text) => {
      expect(understood(text)).toEqual({ is: 'nothing' })
    },
  )
})

describe('what is understood', () => {
  const words = ['level', '2', 'senior', 'data', 'pipelines', 'vs', 'next', 'not', 'what', 'quality', 'job', 'E9', 'to']

  it('of any words exists in the framework', () => {
    for (const each of [reader, readerOf(build(harbour))]) {
      const { framework } = each
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { maxLength: 10 }), (said) => {
          const read = understand(said.join(' '), each)
          const places = [
            ...(read.is === 'clear' && read.command.do === 'show' ? [read.command.at] : []),
            ...(read.is === 'unclear' ? read.readings.flatMap((one) => (one.do === 'show' ? [one.at] : [])) : []),
          ]
          for (const at of places) expect(framework.at(at).length, said.join(' ')).toBeGreaterThan(0)
          if (read.is === 'unclear') expect(read.readings.length).toBeGreaterThan(1)
          if (read.is === 'missing') expect(new Set(read.missing).size, said.join(' ')).toBe(read.missing.length)
          if (read.is === 'found') expect(read.descriptors.every(({ state }) => state === 'written')).toBe(true)
        }),
      )
    }
  })

  it('does not hang on capitals, spaces and marks', () => {
    const said = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(said, (all) => {
        expect(understood(all.join(' ').toUpperCase())).toEqual(understood(all.join(' ')))
        expect(understood(`  ${all.join('   ')} ?!`)).toEqual(understood(all.join(' ')))
      }),
    )
  })
})
