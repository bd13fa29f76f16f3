import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { createFramework } from '../../src/framework/framework.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { ada, bob, sample, talking } from '../drivers/talking.ts'

const { kept, botWith, current, presses, says, setUp } = talking()

describe('asking first', () => {
  const offers = (reply: Reply) => reply.actions?.some(({ command }) => command === 'setup') ?? false

  it('the first answer and the welcome offer prompts, no answer after them', async () => {
    expect(offers(await says('level 1 ML Ops'))).toBe(true)
    expect(offers(await says('level 1 ML Ops'))).toBe(false)
    expect(offers(await says('home', { place: 'home' }))).toBe(true)
    expect(offers(await says('level 1 ML Ops', { from: bob }))).toBe(true)
  })

  it('never in a channel, and not to who has them', async () => {
    expect(offers(await says('level 1 ML Ops', { place: 'channel' }))).toBe(false)
    await setUp()
    expect(offers(await says('level 1 ML Ops'))).toBe(false)
    expect(offers(await says('home', { place: 'home' }))).toBe(false)
  })

  it('nothing is kept about who only asks', async () => {
    await says('level 1 ML Ops')
    await says('settings')
    await says('me')
    expect(await kept()).toBeUndefined()
  })
})

describe('a reload', () => {
  it('that removed the level: paused with the reason, and on again once a level is chosen', async () => {
    await setUp()
    const about = await kept()
    if (about?.schedule === undefined) throw new Error('no schedule')
    const { next: _, ...rest } = about.schedule
    await current().store.save(ada, { schedule: { ...rest, state: 'paused', reason: 'level-gone' } }, current().now)
    current().framework = createFramework({
      ...sample,
      levels: sample.levels.slice(1),
      tracks: sample.tracks.map((track) => ({ ...track, levels: track.levels.slice(1) })),
      descriptors: sample.descriptors.filter(({ level }) => level.id !== 'level-1'),
    })
    expect(plain(await says('settings'))).toContain('your level is no longer in the framework')
    expect((await says('resume')).fields).toBeDefined()
    expect(plain(await presses(await says('me'), 'Save', { level: 'level-2' }))).toContain('Next: Tue 24 Nov 2026')
    expect((await kept())?.schedule).toMatchObject({ state: 'on' })
  })
})

describe('any text', () => {
  const words = [
    'remind',
    'me',
    'every',
    'tuesday',
    'at',
    '9:30',
    '25:61',
    'pause',
    'until',
    '31 February',
    'stop',
    'level',
    '1',
    "I'm",
    'skip',
    'snooze',
    'prompt',
    '2',
    'time zone',
    'is',
    'edge',
    '\u0000',
    'did',
    'another',
    '2026-W48',
    '9999-W99',
    'from 3',
  ]
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' ')),
  )
  const values = fc.option(
    fc.record({
      level: fc.string(),
      track: fc.string(),
      aim: fc.string(),
      zone: fc.string(),
      time: typed,
      weekday: fc.string(),
      cadence: fc.string(),
      until: fc.string(),
    }),
    { nil: undefined },
  )

  it('gets a reply, whatever a form holds', async () => {
    await setUp()
    await fc.assert(
      fc.asyncProperty(typed, values, async (text, held) => {
        const reply = await says(text, held && { values: held })
        expect(current().failures).toEqual([])
        expect(reply.title).not.toBe('')
        const schedule = (await kept())?.schedule
        if (schedule !== undefined)
          expect(Temporal.PlainTime.from(schedule.time).toString()).toBe(`${schedule.time}:00`)
      }),
      { numRuns: 400 },
    )
  })

  it('a home for those who have prompts', async () => {
    await setUp()
    const home = await says('home', { place: 'home' })
    expect(home.actions?.map(({ command }) => command)).toEqual(expect.arrayContaining(['settings', 'me']))
  })

  it('a zone that is none is not believed', async () => {
    await setUp()
    await says('level 1', { known: { zone: 'Pacific Standard Time' } })
    expect((await kept())?.told.zone).toBe('Europe/London')
  })
})

describe('a database that fails', () => {
  it('stops prompts, not answers', async () => {
    const broken = new Proxy(current().store, {
      get: () => async () => {
        throw new StoreError('The disk is full.')
      },
    })
    current().bot = botWith(broken)
    expect((await says('level 1 ML Ops')).title).toContain('ML Ops')
    expect(plain(await says('stop'))).toContain('cannot save or look that up right now')
    expect(current().failures).toHaveLength(2)
  })

  it('or that hangs holds no answer up for long', async () => {
    const hanging = new Proxy(current().store, { get: () => () => new Promise(() => undefined) })
    current().bot = botWith(hanging)
    expect((await says('level 1 ML Ops')).title).toContain('ML Ops')
  })
})
