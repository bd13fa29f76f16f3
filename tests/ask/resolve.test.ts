import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve } from '../../src/ask/resolve.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { createVocabulary } from '../../src/ask/vocabulary.ts'
import { copper } from './invented/frameworks/copper.ts'
import { gannet } from './invented/frameworks/gannet.ts'
import { harbour } from './invented/frameworks/harbour.ts'
import { juniper } from './invented/frameworks/juniper.ts'
import { titled } from './invented/frameworks/ladders.ts'
import { lantern } from './invented/frameworks/lantern.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { willow } from './invented/frameworks/willow.ts'
import { inventions } from './invented/frameworks.ts'
import { build, type Invention } from './invented/invention.ts'

const resolved = (text: string, invention: Invention, comparing = false) => {
  const framework = build(invention)
  return resolve(tokensOf(text), framework, createVocabulary(framework), comparing)
}
const picked = (text: string, invention: Invention, comparing = false) =>
  resolved(text, invention, comparing).picks.map(({ kind, said, ids }) => [kind, said, ids])

describe.each(inventions.map(build))('names of $name', (framework) => {
  const vocabulary = createVocabulary(framework)

  it('said in full are all understood', () => {
    for (const { track, level, area } of framework.descriptors) {
      const text = `${level.label} ${area.label} ${track.shared ? '' : track.name}`
      const { best } = resolve(tokensOf(text), framework, vocabulary, false)
      expect(best.level?.ids, text).toEqual([level.id])
      expect(best.area?.ids, text).toEqual([area.id])
      if (!track.shared && framework.tracks.length > 1) expect(best.track?.ids, text).toEqual([track.id])
    }
  })

  it('in any words stand in their order, each on words of its own, all of them real', () => {
    const labels = [...framework.tracks, ...framework.levels, ...framework.areas].map(({ label }) => label)
    const said = fc.constantFrom(...labels, ...labels.flatMap((label) => label.split(' ')), 'vs', 'level 9', 'next')
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), fc.boolean(), (texts, comparing) => {
        const words = tokensOf(texts.join(' '))
        const { picks, best, instead } = resolve(words, framework, vocabulary, comparing)
        const starts = picks.map(({ positions }) => Math.min(...positions))
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const { kind, ids, positions } of [...picks, ...instead]) {
          expect(ids.every((id) => framework[kind](id))).toBe(true)
          expect(new Set(ids).size).toBe(ids.length)
          expect([...positions].every((at) => at in words)).toBe(true)
        }
        for (const [kind, pick] of Object.entries(best)) {
          expect(picks).toContain(pick)
          expect(pick.kind).toBe(kind)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a name', () => {
  it('that fits several equally stands for all of them', () => {
    expect(picked('technical', copper)).toEqual([
      ['area', 'technical', expect.arrayContaining(['technical-craft', 'technical-delivery'])],
    ])
    expect(picked('senior engineer', willow)).toEqual([
      ['level', 'senior engineer', expect.arrayContaining(['senior-engineer-i', 'senior-engineer-ii'])],
    ])
    const labels = ['R1 Engineer', 'R2 Senior Engineer I', 'R3 Senior Engineer II']
    const ladder = labels.map((label, rank) => ({ label, rank, says: [] }))
    const robots: Invention = {
      name: 'Robots',
      language: 'en',
      tracks: [{ label: 'Robotics', ladder, areas: { Motion: ['Drives.', 'Steers.'] } }],
    }
    expect(picked('senior engineer motion', robots)).toMatchObject([
      ['level', 'senior engineer', ['r2-senior-engineer-i', 'r3-senior-engineer-ii']],
      ['area', 'motion', ['motion']],
    ])
  })

  it('may be its code alone', () => {
    const labels = ['NE I', 'NE II', 'Lead NE III']
    const ladder = labels.map((label, rank) => ({ label, rank, says: [] }))
    const tracks = [{ label: 'Network Engineering', ladder, areas: { Routing: ['Patches.', 'Tests.', 'Designs.'] } }]
    const telecom: Invention = { name: 'Telecom', language: 'en', tracks }
    expect(picked('routing as an NE III', telecom)).toEqual([
      ['area', 'routing', ['routing']],
      ['level', 'ne iii', ['lead-ne-iii']],
    ])
  })

  it('that the framework does not have is told with what was said', () => {
    expect(picked('level 9 software quality', orchard)).toEqual([
      ['level', 'Level 9', []],
      ['area', 'software quality', ['software-quality']],
    ])
    expect(picked('IC9', harbour)).toEqual([['level', 'IC9', []]])
  })

  it('said twice is one', () => {
    const { picks } = resolved('level 3 (senior) software quality', orchard)
    expect(picks.map(({ ids }) => ids)).toEqual([['level-3'], ['software-quality']])
    expect(picks[0]?.positions).toEqual(new Set([0, 1, 2]))
  })

  it('said in part may be of another kind', () => {
    const { picks, instead } = resolved('data', orchard)
    expect(picks.map(({ kind }) => kind)).toEqual(['track'])
    expect(new Set(instead.flatMap(({ ids }) => ids))).toEqual(new Set(['data-pipelines', 'data-modelling']))
    expect(resolved('data pipelines', orchard).instead).toEqual([])
  })

  it('of a level by its number knows the number', () => {
    expect(resolved('lvl two', orchard).best.level).toMatchObject({ ids: ['level-2'], number: 2 })
    expect(resolved('junior', orchard).best.level).not.toHaveProperty('number')
  })

  it('with a title and slips is the level that has both', () => {
    expect(resolved('senior prodct manger', juniper).best.level?.ids).toEqual(['senior-product-manager'])
  })

  it('of a level is its track’s name only where the level is not aimed for', () => {
    const kinds = (text: string) => picked(text, juniper).map(([kind, said]) => `${kind} ${said}`)
    expect(kinds('APM wanting to become product manager')).toEqual(['level apm', 'level product manager'])
    expect(kinds('APM to group product manager')).toEqual(['level apm', 'level group product manager'])
    expect(kinds('APM, product manager')).toEqual(['level apm', 'track product manager'])
  })

  it('is no bare number', () => {
    expect(picked('three of us', orchard)).toEqual([])
  })
})

describe('several names of a kind', () => {
  it.each(['junior vs principal software quality', 'level 1 and level 4 software quality'])(
    'in %j are all picked',
    (text) => {
      const levels = resolved(text, orchard, true).picks.filter(({ kind }) => kind === 'level')
      expect(levels.map(({ ids }) => ids)).toEqual([['level-1'], ['level-4']])
    },
  )
})

describe('what several names have', () => {
  it('names all of them, but for those with a title more', () => {
    expect(resolved('deck engineer', gannet).best.level).toMatchObject({ ids: ['l1', 'l2'] })
    expect(resolved('senior engineer', gannet).best.level).toMatchObject({ ids: ['l3'], also: ['l5'] })
  })

  it('names all of them, however much of each is left unsaid', () => {
    const ids = [...(resolved('level 2 testing', gannet).best.area?.ids ?? [])]
    expect(ids.toSorted()).toEqual(['hull-testing', 'sea-trial-testing'])
    expect(resolved('level 2 K', lantern).best.area?.ids).toEqual(['k1', 'k2'])
  })

  it('names the tracks that have the job, at a level', () => {
    const tracks = ['rigging-technician', 'lighting-technician']
    expect(resolved('level 2 technician', lantern).best.track?.ids).toEqual(tracks)
    expect(resolved('level 2 painting technician', lantern).best.track).toMatchObject({ ids: [] })
    expect(resolved('FMs at level 2', lantern).best.track?.ids).toEqual(['front-manager'])
  })

  it('names the one that has a further word of the question', () => {
    const ladder = ['Junior', 'P2 Maker Path', 'P2 Management Path'].map((label, rank) => titled(label, rank))
    const twoPaths = {
      name: 'Two Paths',
      language: 'en',
      tracks: [{ label: 'Levels', ladder, areas: { Craft: ['Saws.', 'Joins.', 'Hires.'] } }],
    } as const
    expect(resolved('P2 craft', twoPaths).best.level?.ids.length).toBe(2)
    expect(resolved('P2 mgmt craft', twoPaths).best.level?.ids).toEqual(['p2-management-path'])
  })

  it('names no area where it tells which job is meant', () => {
    const { best } = resolved('cue designer level 2', lantern)
    expect([best.track?.said, best.track?.ids, best.area]).toEqual(['cue designer', [], undefined])
  })
})
