import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withMeanings } from '../../src/ask/meanings.ts'
import { createStanding } from '../../src/ask/standing.ts'
import { createTextIndex } from '../../src/ask/texts.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { wordsOf } from '../../src/ask/words.ts'
import type { Area, Descriptor } from '../../src/framework/descriptor.ts'
import { createFramework, type Framework } from '../../src/framework/framework.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const idOf = ({ track, level, area }: Descriptor) => `${track.id} ${level.id} ${area.id}`
const textsOf = (cell: Descriptor) => [cell.area.label, ...cell.expectations.map(({ text }) => text)]

/** The same framework with one more descriptor, of an area of its own. */
function withMore(framework: Framework, text: string): Framework {
  const [cell] = framework.descriptors
  const area: Area = { id: 'more', label: 'Zzyzx', aliases: [] }
  const more = cell ? [{ ...cell, area, state: 'written', expectations: [{ text, spans: [{ text }] }] } as const] : []
  return createFramework({
    ...framework,
    areas: [...framework.areas, area],
    descriptors: [...framework.descriptors, ...more],
  })
}

describe.each(inventions.map(build))('the texts of $name', (framework) => {
  const { find } = createTextIndex(framework)
  const written = framework.descriptors.filter(({ state }) => state === 'written')
  const vocabulary = [...new Set(written.flatMap(textsOf).flatMap(wordsOf))]
  const words = fc
    .array(fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom('pizza', 'testing', 'the', 'colleague')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => tokensOf(all.join(' ')))

  it('are found by each of their statements', () => {
    for (const cell of written) {
      for (const { text } of cell.expectations) {
        const [first] = find(tokensOf(text))
        expect(first && textsOf(first.descriptor), text).toContain(text)
        expect(first?.share, text).toBeCloseTo(1)
        expect(first?.literal, text).toBeCloseTo(1)
      }
    }
  })

  it('are written, stand once and best first, with shares from 0 to 1', () => {
    fc.assert(
      fc.property(words, (all) => {
        const found = find(all)
        expect(new Set(found.map(({ descriptor }) => descriptor)).size).toBe(found.length)
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
        for (const { descriptor, share, literal, words } of found) {
          expect(descriptor.state).toBe('written')
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThan(1 + 1e-9)
          expect(literal).toBeLessThanOrEqual(share)
          expect(words).toBeGreaterThan(0)
          expect(words).toBeLessThanOrEqual(all.length)
        }
      }),
    )
  })

  it('in a place are those of its descriptors that are found at all', () => {
    const places = written.flatMap(({ track, level, area }) => [
      { track: track.id },
      { level: level.id },
      { track: track.id, level: level.id },
      { level: level.id, area: area.id },
      { area: 'nowhere' },
    ])
    fc.assert(
      fc.property(words, fc.constantFrom(...places), (all, place) => {
        const standing = createStanding(framework.descriptors)(place)
        const there = new Set(framework.descriptors.filter((_, at) => standing[at] === 1))
        const every = find(all, {}, Number.POSITIVE_INFINITY)
        expect(find(all, place, Number.POSITIVE_INFINITY)).toEqual(every.filter((one) => there.has(one.descriptor)))
      }),
    )
  })

  it('found first stay first beside a text about something else', () => {
    const more = createTextIndex(withMore(framework, 'Qwxyz brglx vvhqk.'))
    fc.assert(
      fc.property(words, (all) => {
        const [first, second] = find(all)
        fc.pre(first !== undefined && first.score - (second?.score ?? 0) > 0.2)
        expect(more.find(all).at(0)?.descriptor).toBe(first?.descriptor)
      }),
    )
  })
})

describe('a word', () => {
  const framework = build(orchard)
  const { find } = createTextIndex(framework)
  const found = (text: string) => find(tokensOf(text))
  const first = (text: string) => found(text).map(({ descriptor }) => idOf(descriptor))[0]

  it.each([
    ['oscilloscopes', 'embedded-engineer level-2 firmware-development'],
    ['oscillosope', 'embedded-engineer level-2 firmware-development'],
    ['black box bootloader', 'embedded-engineer level-3 firmware-development'],
    ['boot loader', 'embedded-engineer level-3 firmware-development'],
    ['nightlybatch', 'data-engineer level-1 data-pipelines'],
  ])('may be written another way: %s', (text, id) => expect(first(text)).toBe(id))

  it('may be said by a synonym, which is not literal', () => {
    const [like] = find(withMeanings(tokensOf('teams disagreement quarrel'))).filter(
      ({ literal, share }) => literal < share,
    )
    expect(like).toBeDefined()
    expect(found('oscilloscope').every(({ literal, share }) => literal === share)).toBe(true)
  })

  it('of the area counts as said in each of its descriptors', () => {
    const all = framework.at({ area: 'incident-response' })
    expect(new Set(found('incident').map(({ descriptor }) => descriptor))).toEqual(new Set(all))
  })

  it.each(['xylophone', 'the', ''])('that no text has finds nothing: %j', (text) => expect(found(text)).toEqual([]))
})

describe('a definition', () => {
  const paragraph = { text: 'Keeping bees happy.', spans: [{ text: 'Keeping bees happy.' }] }
  const original = build(orchard)
  const [area] = original.areas
  const defined = {
    ...(area ?? { id: '', label: '', aliases: [] }),
    definition: { paragraphs: [paragraph], source: { file: 'a.md', line: 1 } },
  }
  const descriptors = original.descriptors.map((cell) =>
    cell.area.id === defined.id ? { ...cell, area: defined } : cell,
  )
  const { find } = createTextIndex(createFramework({ ...original, areas: [defined], descriptors }))

  it('finds the descriptors of its area, less surely than their own words', () => {
    const found = find(tokensOf('bees'))
    expect(new Set(found.map(({ descriptor }) => descriptor.area.id))).toEqual(new Set([defined.id]))
    expect(found.every(({ share, literal }) => share > 0 && share < 1 && literal === 0)).toBe(true)
  })
})

describe('a pasted text', () => {
  const framework = build(orchard)
  const { find } = createTextIndex(framework)
  const written = framework.descriptors.filter(({ state }) => state === 'written')

  it('pasted twice says no more than once', () => {
    for (const cell of written.slice(0, 20)) {
      const copied = cell.expectations.map(({ text }) => text).join(' ')
      const [found] = find(tokensOf(copied))
      const [again] = find(tokensOf(`${copied} ${copied}`))
      expect(again?.descriptor).toBe(found?.descriptor)
      expect(again?.share).toBeCloseTo(found?.share ?? 0)
    }
  })

  it('of more words than are looked for finds nothing, where the rarest are nowhere', () => {
    const common = written.flatMap(textsOf).flatMap(wordsOf).slice(0, 40).join(' ')
    const strange = Array.from({ length: 30 }, (_, at) => `qqz${'w'.repeat(at)}x`).join(' ')
    expect(find(tokensOf(`${common} ${strange}`)).filter(({ share }) => share > 0.5)).toEqual([])
  })
})
