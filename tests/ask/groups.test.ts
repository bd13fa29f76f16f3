import { describe, expect, test } from 'vitest'
import { groupIn, jobEnding } from '../../src/ask/groups.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { titled } from './invented/frameworks/ladders.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const frameworks = inventions.map(build)

describe('a word of titles', () => {
  test.each(frameworks)('in $name means levels whose name or track has it, and never all', (framework) => {
    for (const word of framework.levels.flatMap(({ label }) => tokensOf(label))) {
      const group = groupIn([word], [], undefined, framework)
      if (!group) continue
      expect(group.ids.length).toBeLessThan(framework.levels.length)
      for (const id of group.ids) {
        const names = [id, ...framework.tracks.filter(({ levels }) => levels.some((each) => each.id === id))]
        expect(
          names
            .map((each) => (typeof each === 'string' ? framework.level(each)?.label : each.name))
            .join(' ')
            .toLowerCase(),
        ).toContain(word.text)
      }
    }
  })

  test.each(frameworks)('in $name means nothing behind a word that tells which job it is', (framework) => {
    const isAfter = (before: string, word: string) => groupIn(tokensOf(`${before} ${word}`), [], undefined, framework)
    for (const { text, role } of framework.levels.flatMap(({ label }) => tokensOf(label))) {
      if (role !== 'job') continue
      expect(isAfter('chocolate', text)).toBeUndefined()
    }
  })

  test.each(frameworks)('in $name means nothing where another name has taken it', (framework) => {
    for (const { label } of framework.levels) {
      const words = tokensOf(label)
      const taken = { kind: 'level', ids: [], said: label, positions: new Set(words.keys()), whole: true } as const
      expect(groupIn(words, [taken], undefined, framework)).toBeUndefined()
    }
  })
})

test('a compound ends in its job', () => {
  expect(jobEnding('teamleitung')).toBe('leitung')
  expect(jobEnding('softwareentwickler')).toBe('entwickler')
  expect(jobEnding('leitung')).toBeUndefined()
  expect(jobEnding('planning')).toBeUndefined()
})

test('a job is no word of its family', () => {
  const ladder = ['Nursing Aide', 'Staff Nurse', 'Charge Nurse'].map((label, rank) => titled(label, rank))
  const areas = { Rounds: ['Fetches.', 'Visits.', 'Plans.'] }
  const ward = build({ name: 'Ward', language: 'en', tracks: [{ label: 'Ward', ladder, areas }] })
  expect(groupIn(tokensOf('nurses'), [], undefined, ward)?.ids).toEqual(['staff-nurse', 'charge-nurse'])
})

test('a job that names of levels have does not mean their whole track', () => {
  const ladder = ['Yard Manager', 'Port Manager', 'Admiral'].map((label, rank) => titled(label, rank))
  const own = ['Deckhand', 'Bosun', 'Mate'].map((label, rank) => titled(label, rank))
  const areas = { Ropes: ['Coils.', 'Splices.', 'Orders.'] }
  const tracks = [
    { label: 'Managers', ladder, areas },
    { label: 'Crew', ladder: own, areas },
  ]
  const fleet = build({ name: 'Fleet', language: 'en', tracks })
  expect(groupIn(tokensOf('managers'), [], undefined, fleet)?.ids).toEqual(['yard-manager', 'port-manager'])
})
