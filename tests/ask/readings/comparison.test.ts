import { describe, expect, it } from 'vitest'
import { readComparison } from '../../../src/ask/readings/comparison.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { willow } from '../invented/frameworks/willow.ts'
import { inventions } from '../invented/frameworks.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(orchard))
const read = (question: string, against = reader) => readComparison(askedOf(question, against))
const sides = (question: string, against = reader) => {
  const understood = read(question, against)
  return understood?.is === 'clear' && understood.command.do === 'compare' ? understood.command.sides : undefined
}

describe.each(inventions.map(build))('a comparison in $name', (framework) => {
  const own = readerOf(framework)

  it('of two levels has both, and the area that they share', () => {
    const [area] = framework.areas
    for (const one of framework.levels) {
      for (const other of framework.levels.filter((level) => level !== one)) {
        const understood = sides(`${one.label} vs ${other.label} in ${area?.label}`, own)
        expect(understood, `${one.label} ${other.label}`).toEqual([
          { level: one.id, area: area?.id },
          { level: other.id, area: area?.id },
        ])
      }
    }
  })
})

describe('a comparison', () => {
  it.each([
    ['level 1 vs 2 in data pipelines', [1, 2]],
    ['difference between junior and principal data pipelines', [1, 4]],
    ['level 1 and 3 data pipelines', [1, 3]],
    ['levels 1 to 4 data pipelines', [1, 2, 3, 4]],
    ['data pipelines L1-3', [1, 2, 3]],
    ['senior or mid data pipelines', [3, 2]],
    ['data pipelines, from level 1 to level 2', [1, 2]],
    ['from mid to senior: data pipelines', [2, 3]],
    ['data pipelines: from mid to senior, what changes?', [2, 3]],
    ["what's the gap from L1 to L2 when it comes to data pipelines", [1, 2]],
    ["what's the step from mid to senior in data pipelines", [2, 3]],
    ["is there much between a junior's and a mid's data pipelines", [1, 2]],
    ['what do a mid and a senior each do for data pipelines', [2, 3]],
    ['what sets a senior apart from a mid in data pipelines', [3, 2]],
    ['show me data pipelines for a mid next to a senior', [2, 3]],
    ['how do data pipelines change going from mid to senior?', [2, 3]],
    ['data pipelines, does L3 do more than L2?', [3, 2]],
    ['diff L2 → L3 data pipelines', [2, 3]],
    ['L2 → L3, data pipelines', [2, 3]],
    ['data pipelines gap L1 > L3', [1, 3]],
    ['data pipelines L1 > L2 > L4', [1, 2, 4]],
    ['junior through principal: data pipelines', [1, 2, 3, 4]],
    ['data pipelines, junior to senior', [1, 2, 3]],
    ['from level 1 through 2 to 3: data pipelines', [1, 2, 3]],
    ['how do data pipelines go from level 1 to level 2 to level 3', [1, 2, 3]],
    ['data pipelines all the way from junior to senior', [1, 2, 3]],
    ['how do data pipelines go from junior up to senior', [1, 2, 3]],
    ['bottom rung and top rung, data pipelines', [1, 4]],
    ['compare a mid with the top level for data pipelines', [2, 4]],
    ['how do data pipelines change from junior all the way up to principal', [1, 2, 3, 4]],
    ['data pipelines for a junior, a mid and a senior', [1, 2, 3]],
    ['junior, mid and senior data pipelines: what changes?', [1, 2, 3]],
    ['data pipelines as a mid and as a senior', [2, 3]],
    ['data pipelines for a mid and then for a senior', [2, 3]],
    ['how much more is expected of a senior than of a mid in data pipelines?', [3, 2]],
    ["data pipelines, what does a senior do that a mid doesn't?", [3, 2]],
    ['data pipelines, what does a senior do that a mid does not?', [3, 2]],
    ["I can't tell a senior's data pipelines apart from a mid's", [3, 2]],
    ['does a mid have the same data pipelines to keep as a senior', [2, 3]],
    ['do L3s build more data pipelines than L2s', [3, 2]],
    ['how far apart are a junior and a senior on data pipelines', [1, 3]],
    ['mid v senior data pipelines', [2, 3]],
    ["what's new in data pipelines for me when I go from mid to senior", [2, 3]],
  ])('of levels: %s', (question, numbers) => {
    expect(sides(question)).toEqual(numbers.map((number) => ({ area: 'data-pipelines', level: `level-${number}` })))
  })

  it.each([
    'show me level 2 data pipelines alongside their data modelling',
    'level 2: data pipelines on one hand, data modelling on the other',
  ])('of areas: %s', (question) => {
    expect(sides(question)?.map(({ area }) => area)).toEqual(['data-pipelines', 'data-modelling'])
  })

  it('of areas at a level, and of tracks in an area', () => {
    expect(sides('compare data pipelines and data modelling at level 2')).toEqual([
      { level: 'level-2', area: 'data-pipelines' },
      { level: 'level-2', area: 'data-modelling' },
    ])
    expect(sides('gameplay vs tools code review', readerOf(build(willow)))).toEqual([
      { area: 'code-review', track: 'gameplay' },
      { area: 'code-review', track: 'tools' },
    ])
  })

  const games = readerOf(build(willow))
  const ofTracks = [
    { area: 'code-review', track: 'gameplay' },
    { area: 'code-review', track: 'tools' },
  ]

  it.each([
    'is code review harder in gameplay than in tools',
    'code review, tools as well as gameplay',
    "I'm in gameplay and she is in tools, do we both get the same code review?",
  ])('of tracks: %s', (question) => expect(sides(question, games)).toEqual(expect.arrayContaining(ofTracks)))

  it('of tracks that call their levels otherwise has the level of each', () => {
    const trades = { Pastry: 'Confectioner', Flour: 'Miller' }
    const tracks = Object.entries(trades).map(([label, job]) => ({
      label,
      ladder: ['Junior', 'Senior'].map((title, rank) => ({ label: `${title} ${job}`, rank, says: [] })),
      areas: { Hygiene: [`${job} sweeps.`, `${job} inspects.`] },
    }))
    const mill = readerOf(build({ name: 'Mill', language: 'en', tracks }))
    const seniors = [
      { track: 'pastry', level: 'senior-confectioner', area: 'hygiene' },
      { track: 'flour', level: 'senior-miller', area: 'hygiene' },
    ]
    expect(sides('hygiene for a senior, pastry vs flour', mill)).toEqual(seniors)
    expect(sides('hygiene, junior in pastry against senior in flour', mill)).toMatchObject([
      { track: 'pastry', level: 'junior-confectioner' },
      { track: 'flour', level: 'senior-miller' },
    ])
  })

  it('tells the side that names nothing', () => {
    expect(read('data pipelines vs lasagne')).toEqual({
      is: 'clear',
      command: { do: 'compare', sides: [{ area: 'data-pipelines' }] },
      missing: ['lasagne'],
    })
    expect(read('level 1 vs level 9')).toMatchObject({ missing: ['Level 9'] })
  })

  it('may say its area in words of the texts', () => {
    expect(sides('level 1 vs level 3: backfill a table without duplicates')?.map(({ area }) => area)).toEqual([
      'data-pipelines',
      'data-pipelines',
    ])
  })

  it.each([
    'level 1 data pipelines',
    'how do I get from level 1 to level 2 in data pipelines',
    'moving from level 1 to level 2 in data pipelines',
    'data pipelines, from level 1 to level 2, what do I need?',
    'compare the weather',
    'level 1, and what of incident response?',
    "I'm a mid, how do I become a senior in data pipelines",
    'mid here, what more does a senior need for data pipelines',
    'does a senior lead data pipelines',
    '',
  ])('is not asked for in %j', (question) => expect(read(question)).toBeUndefined())
})

it('does not take its verb for the name of an area', () => {
  const areas = { 'Change Management': ['Small ones.', 'Big ones.'], Automation: ['Runs it.', 'Writes it.'] }
  const ladder = [1, 2].map((rank) => ({ label: `Level ${rank}`, rank, says: [] }))
  const own = build({ name: 'Mill', language: 'en', tracks: [{ label: 'Millers', ladder, areas }] })
  const compared = readComparison(askedOf('how does automation change from L1 to L2', readerOf(own)))
  expect(compared).toMatchObject({
    command: {
      sides: [
        { area: 'automation', level: 'level-1' },
        { area: 'automation', level: 'level-2' },
      ],
    },
  })
})
