import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createFramework } from '../../src/framework/framework.ts'
import { framings } from '../../src/growth/framings.ts'
import {
  anotherPrompt,
  type Chosen,
  choosePrompt,
  extraPrompt,
  type Known,
  statementOf,
} from '../../src/growth/prompt.ts'
import type { Delivery, Prompted } from '../../src/store/store.ts'
import { sampleFramework } from '../sample.ts'

const framework = await sampleFramework()
const person = { platform: 'test', tenant: 'T1', id: 'U1' }
const edge = { track: 'edge-ml-engineer', level: 'level-1' }
const known: Known = { person, profile: edge, deliveries: [], done: [] }

function shown(chosen: Chosen): Prompted {
  if (chosen.is !== 'prompt') throw new Error(`No prompt: ${chosen.reason}`)
  return chosen.shown
}

function sent(slot: string, ...prompted: Prompted[]): Delivery {
  return { person, slot, id: slot, state: 'sent', dueAt: 0, prompted }
}

/** A year of prompts: what was shown week by week, with what the person did of it. */
function year(start: Known, weeks: number, does: (shown: Prompted, week: number) => boolean = () => false) {
  let now = start
  const all: Prompted[] = []
  for (let week = 0; week < weeks; week++) {
    const slot = `2027-W${String(week).padStart(3, '0')}`
    const prompted = shown(choosePrompt(framework, now, slot))
    all.push(prompted)
    const done = does(prompted, week) ? [{ ...prompted, at: week }] : []
    now = { ...now, deliveries: [...now.deliveries, sent(slot, prompted)], done: [...now.done, ...done] }
  }
  return all
}

const written = (level: string) =>
  framework.at({ track: 'edge-ml-engineer', level }).filter(({ state }) => state === 'written')
const areasAt = (level: string) => new Set(written(level).map(({ area }) => area.id))
const someone = fc.string({ minLength: 1, maxLength: 8 }).map((id) => ({ ...known, person: { ...person, id } }))

describe('for anybody', () => {
  it('from the level above, written, in the words of the page', () => {
    fc.assert(
      fc.property(someone, fc.string(), (who, slot) => {
        const chosen = choosePrompt(framework, who, slot)
        expect(chosen).toEqual(choosePrompt(framework, who, slot))
        const { level, text } = shown(chosen)
        expect(level).toBe('level-2')
        expect(written('level-2').flatMap(({ expectations }) => expectations.map((one) => one.text))).toContain(text)
      }),
    )
  })

  it('all areas come round before one repeats', () => {
    const areas = areasAt('level-2')
    expect(areas.size).toBeGreaterThan(3)
    fc.assert(
      fc.property(someone, (who) => {
        const shownAreas = year(who, areas.size * 3).map(({ area }) => area)
        for (let round = 0; round < 3; round++) {
          expect(new Set(shownAreas.slice(round * areas.size, (round + 1) * areas.size))).toEqual(areas)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('a statement comes again only when all of its area came', () => {
    fc.assert(
      fc.property(someone, (who) => {
        const byArea = Map.groupBy(year(who, 40), ({ area }) => area)
        for (const [area, prompts] of byArea) {
          const own = written('level-2').find((cell) => cell.area.id === area)?.expectations.length ?? 0
          const first = prompts.slice(0, own).map(({ hash }) => hash)
          expect(new Set(first).size).toBe(first.length)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('two people do not get the same all the time', () => {
    const other = { ...known, person: { ...person, id: 'U2' } }
    expect(year(known, 10)).not.toEqual(year(other, 10))
  })
})

it('areas with more done come less often, but they come', () => {
  const all = year(known, 60, ({ area }) => area === 'ml-ops')
  const many = all.filter(({ area }) => area === 'ml-ops').length
  const others = all.filter(({ area }) => area === 'ai-governance').length
  expect(many).toBeLessThan(others)
  expect(many).toBeGreaterThan(1)
})

describe('another one', () => {
  it('brings every statement once before one comes again', () => {
    const total = written('level-2').flatMap(({ expectations }) => expectations).length
    let prompted = [shown(choosePrompt(framework, known, 'S'))]
    while (prompted.length < total) {
      const now = { ...known, deliveries: [sent('S', ...prompted)] }
      prompted = [...prompted, shown(anotherPrompt(framework, now, 'S'))]
    }
    expect(new Set(prompted.map(({ hash }) => hash)).size).toBe(total)
    const areas = prompted.slice(0, areasAt('level-2').size).map(({ area }) => area)
    expect(new Set(areas).size).toBe(areas.length)
    expect(shown(anotherPrompt(framework, { ...known, deliveries: [sent('S', ...prompted)] }, 'S'))).toBeDefined()
  })

  it('a slot that was sent before says the same again', () => {
    const first = shown(choosePrompt(framework, known, 'S'))
    const next = shown(anotherPrompt(framework, { ...known, deliveries: [sent('S', first)] }, 'S'))
    expect(shown(choosePrompt(framework, { ...known, deliveries: [sent('S', first, next)] }, 'S'))).toEqual(next)
  })

  it('now: a new one each time, the same for the same day', () => {
    const extra = [1, 2, 3].map((number) => shown(extraPrompt(framework, known, '2026-11-23', number)))
    expect(new Set(extra.map(({ hash }) => hash)).size).toBe(3)
    expect(shown(extraPrompt(framework, known, '2026-11-23', 1))).toEqual(extra[0])
    expect(statementOf(framework, known, extra[0]?.hash ?? '')).toEqual(extra[0])
    expect(statementOf(framework, known, 'none')).toBeUndefined()
  })
})

describe('where from', () => {
  const bare = createFramework({
    ...framework,
    descriptors: framework.descriptors.map((cell) =>
      cell.level.id === 'level-2' ? { ...cell, state: 'unwritten', expectations: [] } : cell,
    ),
  })
  const choose = (profile: Known['profile'], from = framework) => choosePrompt(from, { ...known, profile }, 'S')

  it('from the chosen aim', () => {
    expect(choose({ ...edge, aims: ['level-3'] })).toMatchObject({ is: 'prompt', shown: { level: 'level-3' } })
  })

  it("at the top, or where nothing is written above: from one's own, and it says so", () => {
    expect(choose({ ...edge, level: 'level-3' })).toMatchObject({ shown: { level: 'level-3' }, own: 'top' })
    expect(choose(edge, bare)).toMatchObject({ shown: { level: 'level-1' }, own: 'unwritten' })
    expect(choose(edge)).not.toHaveProperty('own')
  })

  it('nothing where nothing is written', () => {
    const empty = createFramework({ ...framework, descriptors: [] })
    expect(choose(edge, empty)).toEqual({ is: 'none', reason: 'nothing-written', pause: false })
  })

  test.each([
    [{ ...edge, level: 'level-9' }, 'level-gone'],
    [{ ...edge, track: 'baker' }, 'track-gone'],
    [{}, 'no-profile'],
  ])('%j: %s, paused', (profile, reason) => {
    expect(choose(profile)).toMatchObject({ is: 'none', reason, pause: true })
  })

  it('an aim that is gone falls back to the next level', () => {
    expect(choose({ ...edge, aims: ['level-9'] })).toMatchObject({ shown: { level: 'level-2' } })
  })
})

it('has many framings, and none twice in a row', () => {
  expect(new Set(framings).size).toBeGreaterThanOrEqual(12)
  let deliveries: Delivery[] = []
  let last = ''
  for (let week = 0; week < 30; week++) {
    const chosen = choosePrompt(framework, { ...known, deliveries }, `W${week}`)
    if (chosen.is !== 'prompt') throw new Error('no prompt')
    expect(chosen.framing).not.toBe(last)
    last = chosen.framing
    deliveries = [...deliveries, sent(`W${week}`, chosen.shown)]
  }
})
