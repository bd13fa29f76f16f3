import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { createBot } from '../../src/bot.ts'
import { StoreError } from '../../src/errors.ts'
import { createFramework, type Framework } from '../../src/framework/framework.ts'
import type { Growth } from '../../src/growth/growth.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import type { Bot, Message } from '../../src/ports.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { createStore } from '../../src/store/open.ts'
import type { People, Store } from '../../src/store/store.ts'
import { open } from '../drivers/ledger.ts'
import { serve } from '../drivers/serve.ts'
import { sampleFramework } from '../sample.ts'

const sample = await sampleFramework()
const ada = { platform: 'test', tenant: 'T1', id: 'U1' }
const bob = { platform: 'test', tenant: 'T1', id: 'U2' }
const monday = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/London]').epochMilliseconds

let store: Store
let now: number
let framework: Framework
let bot: Bot
let failures: unknown[]

function growth(people: People = store): Growth {
  return { people, holidays: noHolidays, now: () => now, lookUp: async () => ({ zone: 'Europe/London' }) }
}

beforeEach(async () => {
  now = monday
  framework = sample
  failures = []
  store = createStore({ file: ':memory:' }, () => undefined)
  await store.start()
  bot = createBot({ framework: () => framework, growth: growth(), onFailure: (error) => failures.push(error) })
})
afterEach(() => store.stop())

const says = (text: string, more: Partial<Message> = {}) =>
  bot.respond({ id: '1', from: ada, text, place: 'direct', thread: 'D1', ...more })

async function presses(reply: Reply, label: string, values?: Record<string, string>): Promise<Reply> {
  const action = reply.actions?.find((one) => one.label === label)
  if (action === undefined) throw new Error(`No “${label}”: ${reply.actions?.map((one) => one.label).join(', ')}`)
  const sends = reply.fields !== undefined && reply.actions?.[0] === action
  const held = Object.fromEntries((reply.fields ?? []).map(({ name, value = '' }) => [name, value]))
  return says(action.command, sends ? { values: { ...held, ...values } } : {})
}

const edge = { track: 'edge-ml-engineer', level: 'level-1' }
const setUp = async () => presses(await says('setup'), 'Start', edge)
const problems = (reply: Reply) =>
  Object.fromEntries((reply.fields ?? []).flatMap(({ name, problem }) => (problem ? [[name, problem]] : [])))

/** The next prompt is sent. */
async function deliver(): Promise<string> {
  const { slot, at } = await serve(ada, store, framework, now)
  now = at
  return slot
}

const lastText = async () => (await store.about(ada))?.deliveries.at(-1)?.prompted.at(-1)

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
    expect(await store.about(ada)).toBeUndefined()
  })
})

describe('setting up', () => {
  it('one form, Tuesday 09:30 preset, the zone from the profile', async () => {
    const form = await says('setup')
    expect(form.fields?.map(({ name, value }) => [name, value])).toEqual([
      ['track', undefined],
      ['level', undefined],
      ['aim', 'next'],
      ['cadence', 'weekly'],
      ['weekday', '2'],
      ['time', '09:30'],
      ['zone', 'Europe/London'],
    ])
    const done = await presses(form, 'Start', edge)
    expect(plain(done)).toContain('Next: Tue 24 Nov 2026, 09:30 Europe/London')
    expect(await store.about(ada)).toMatchObject({
      profile: edge,
      schedule: { state: 'on', next: { slot: '2026-W48' } },
    })
    expect((await store.about(ada))?.profile.zone).toBeUndefined()
  })

  it('names everything that is wrong, and keeps what was filled in', async () => {
    const wrong = await presses(await says('setup'), 'Start', {
      time: 'noonish',
      zone: 'Atlantis',
      weekday: '6',
      cadence: 'weekly',
    })
    expect(Object.keys(problems(wrong))).toEqual(['track', 'level', 'weekday', 'time', 'zone'])
    expect(wrong.fields?.find(({ name }) => name === 'zone')).toMatchObject({ value: 'Atlantis' })
    expect(await store.about(ada)).toBeUndefined()
  })

  it('reads what a text field holds', async () => {
    const typed = {
      track: 'Edge ML Engineer',
      level: 'Lead',
      aim: 'level 3',
      time: '3pm',
      zone: 'new york',
      weekday: 'friday',
    }
    await presses(await says('setup'), 'Start', typed)
    expect(await store.about(ada)).toMatchObject({
      profile: { track: 'edge-ml-engineer', level: 'level-2', aims: ['level-3'], zone: 'America/New_York' },
      schedule: { weekday: 5, time: '15:00' },
    })
  })

  it('by words: what is known is not asked again', async () => {
    const form = await says('remind me every Thursday at 8:15')
    expect(form.fields?.find(({ name }) => name === 'weekday')?.value).toBe('4')
    expect(form.fields?.find(({ name }) => name === 'time')?.value).toBe('08:15')
    await setUp()
    expect(plain(await says('remind me every other Thursday at 8:15'))).toContain('every other Thursday at 08:15')
    expect(plain(await says('remind me every Saturday'))).toContain('no working day')
  })
})

describe('me', () => {
  it('says and takes who somebody is', async () => {
    const noted = await says("I'm a level 1 edge ML engineer aiming for Distinguished/Fellow")
    expect(plain(noted)).toContain('Level you aim for: Level 3')
    expect((await store.about(ada))?.profile).toEqual({ ...edge, aims: ['level-3'] })
    const me = await says('me')
    expect(plain(me)).toContain('Track: Edge ML Engineer')
    expect(plain(me)).toContain('Time zone: Europe/London (from your chat profile)')
    const saved = await presses(me, 'Save', { aim: 'next', zone: 'Berlin' })
    expect(plain(saved)).toContain('Level you aim for: Level 2')
    expect((await store.about(ada))?.profile).toEqual({ ...edge, zone: 'Europe/Berlin' })
  })

  it('a zone of one’s own goes before the platform’s; without one the platform’s counts anew', async () => {
    await setUp()
    await says('my time zone is Tokyo')
    expect((await store.about(ada))?.schedule?.next?.at).toBe(
      Temporal.ZonedDateTime.from('2026-11-24T09:30[Asia/Tokyo]').epochMilliseconds,
    )
    await presses(await says('me'), 'Save', { zone: '' })
    expect((await store.about(ada))?.profile.zone).toBeUndefined()
    await says('level 1', { known: { zone: 'America/New_York' } })
    expect((await store.about(ada))?.schedule?.next?.at).toBe(
      Temporal.ZonedDateTime.from('2026-11-24T09:30[America/New_York]').epochMilliseconds,
    )
  })

  it('makes questions mean mine, but never in front of others', async () => {
    await says("I'm a level 1 edge ML engineer")
    expect((await says('what do I need for the next level?')).title).toContain('Level 2')
    expect((await says('edge computing?')).title).toBe('Level 1 - Edge Computing - Edge ML Engineer')
    const wider = await presses(await says('edge computing?'), 'Not only mine')
    expect(wider.command).toBe('show */*/edge-computing')
    expect((await says('edge computing?', { from: bob })).title).toBe('Edge Computing')
    expect(await says('edge computing?', { place: 'channel' })).toMatchObject({ title: 'Edge Computing' })
    const own = await says('what do I need for the next level?', { place: 'channel' })
    expect(own).toMatchObject({ seen: 'asker', command: 'show edge-ml-engineer/level-2/*' })
  })

  test.each([
    'me',
    'settings',
    'setup',
    'why',
    'prompt',
    'stop',
    'forget me',
    'forget me yes',
    'export me',
    'pause',
    'resume',
    'skip',
    'snooze',
    'did this',
    'another',
    "I'm level 2",
  ])('%s is seen by nobody else, and never shared', async (text) => {
    for (const ready of [false, true]) {
      if (ready) await setUp()
      const reply = await says(text, { place: 'channel' })
      expect(reply.seen).toBe('asker')
      expect(reply.actions?.some(({ command }) => command.startsWith('share'))).not.toBe(true)
    }
    expect((await says(`share ${text}`)).title).not.toContain('know about you')
  })

  it('the words of others are never my wish', async () => {
    await setUp()
    await says('ask', { values: { question: 'stop' } })
    await says('ask forget me yes')
    expect((await store.about(ada))?.schedule?.state).toBe('on')
  })
})

describe('the prompt', () => {
  beforeEach(async () => void (await setUp()))

  it('another one replaces the text; the slot stays', async () => {
    const slot = await deliver()
    const before = await lastText()
    const other = await says(`another ${slot}`)
    expect(other).toMatchObject({ replaces: true, seen: 'asker' })
    expect(other.actions?.map(({ label }) => label)).toEqual([
      'Did this',
      'Another one',
      'Snooze a day',
      'Skip this week',
      'Settings',
      'Stop',
    ])
    const after = await lastText()
    expect(after?.hash).not.toBe(before?.hash)
    expect(plain(other)).toContain(after?.text)
    expect((await store.about(ada))?.deliveries).toHaveLength(1)
  })

  it('did this counts it once, and me lists it', async () => {
    await deliver()
    const text = (await lastText())?.text ?? ''
    expect(plain(await says('I did this'))).toContain('That is your first.')
    expect(plain(await says(`did ${(await lastText())?.hash}`))).toContain('counted this one before')
    expect(plain(await says('me'))).toContain(text)
    expect((await store.about(ada))?.done).toHaveLength(1)
  })

  it('snooze brings the same again the next day', async () => {
    const slot = await deliver()
    const text = (await lastText())?.text
    expect(plain(await says(`snooze ${slot}`))).toContain('Wed 25 Nov 2026, 09:30')
    expect(await deliver()).toBe(slot)
    expect((await lastText())?.text).toBe(text)
    const about = await store.about(ada)
    expect(about?.deliveries).toHaveLength(1)
    expect(about?.schedule?.next?.slot).toBe('2026-W49')
  })

  it('skip leaves out the next one, and says when the one after comes', async () => {
    expect(plain(await says('skip next'))).toContain('Next: Tue 1 Dec 2026, 09:30')
    expect((await store.about(ada))?.schedule).toMatchObject({ skipped: '2026-W48', next: { slot: '2026-W48' } })
  })

  it('skip on a prompt that is there takes back its snooze', async () => {
    const slot = await deliver()
    await says(`snooze ${slot}`)
    expect(plain(await says(`skip ${slot}`))).toContain('Next: Tue 1 Dec 2026, 09:30')
    expect((await store.about(ada))?.schedule?.skipped).toBeUndefined()
  })

  it('one now is an answer: the ledger knows nothing of it', async () => {
    const first = await says('prompt')
    expect(await says('prompt')).toEqual(first)
    const second = await presses(first, 'Another one')
    expect(second.lines).not.toEqual(first.lines)
    expect(second.replaces).toBe(true)
    await presses(second, 'Did this')
    const about = await store.about(ada)
    expect(about?.deliveries).toEqual([])
    expect(about?.done).toHaveLength(1)
  })
})

describe('pausing and stopping', () => {
  beforeEach(async () => void (await setUp()))

  it('until a day, from which it goes on by itself', async () => {
    expect(plain(await says('pause until 5 January'))).toContain('Next: Tue 5 Jan 2027, 09:30')
    expect(await store.about(ada)).toMatchObject({ schedule: { state: 'paused', pausedUntil: '2027-01-05' } })
    now = Temporal.ZonedDateTime.from('2027-01-05T08:00[Europe/London]').epochMilliseconds
    expect(plain(await says('settings'))).not.toContain('Paused')
    expect(plain(await says('settings'))).toContain('Next: Tue 5 Jan 2027, 09:30')
  })

  it('asks for the day, and takes one from tomorrow on', async () => {
    const form = await says('pause')
    expect(form.fields?.map(({ name }) => name)).toEqual(['until'])
    expect(problems(await presses(form, 'Pause', { until: '2026-11-23' }))).toHaveProperty('until')
    expect(problems(await says('pause until christmas'))).toHaveProperty('until')
    expect(plain(await presses(form, 'Pause', { until: '' }))).toContain('until you resume')
    expect((await store.about(ada))?.schedule?.next).toBeUndefined()
    expect(plain(await says('resume'))).toContain('Next: Tue 24 Nov 2026')
  })

  it('stops, keeps what was chosen, and starts again', async () => {
    const stopped = await says('please stop sending me these')
    expect(plain(stopped)).toContain('No more prompts')
    expect((await store.about(ada))?.schedule).toMatchObject({ state: 'stopped', weekday: 2 })
    expect((await store.about(ada))?.schedule?.next).toBeUndefined()
    expect(plain(await presses(stopped, 'Resume'))).toContain('Next: Tue 24 Nov 2026')
  })

  it('settings change the time; a slot that was served is not served again', async () => {
    await deliver()
    const changed = await presses(await says('settings'), 'Save', { weekday: '5', cadence: 'weekly' })
    expect(plain(changed)).toContain('Next: Fri 4 Dec 2026')
    expect(plain(await presses(await says('settings'), 'Save', { cadence: 'month' }))).toContain('Next: Fri 4 Dec 2026')
  })
})

describe('why', () => {
  it('tells what was sent, what comes, and what was left out', async () => {
    await setUp()
    expect(plain(await says('why'))).toContain('Nothing was sent so far.')
    await deliver()
    const claim = { platform: 'test', holder: 'h', now, lease: now + 60_000 }
    const about = await store.about(ada)
    await open(
      store,
      [{ person: ada, due: { slot: '2026-W49', at: now }, id: 'x', again: false, schedule: about?.schedule ?? {} }],
      claim,
    )
    await store.mark([{ id: 'x', to: { is: 'skipped', reason: 'late' } }], claim)
    const told = plain(await says('why'))
    expect(told).toContain('Last sent: Tue 24 Nov 2026, 09:30 Europe/London (2026-W48).')
    expect(told).toContain('Next: Tue 1 Dec 2026, 09:30 Europe/London')
    expect(told).toContain('2026-W49: left out, this program did not run at the time')
  })
})

describe('privacy', () => {
  it('forgets everything, after asking once more', async () => {
    await setUp()
    await deliver()
    await says('did this')
    const asked = await says('forget me')
    expect(await store.about(ada)).toBeDefined()
    const gone = await presses(asked, 'Yes, forget me')
    for (const what of ['your profile', 'your schedule', 'prompts', 'things done']) expect(plain(gone)).toContain(what)
    expect(await store.about(ada)).toBeUndefined()
    expect(plain(await says('forget me yes'))).toContain('nothing to remove')
  })

  it('exports everything as JSON', async () => {
    await setUp()
    await deliver()
    await says('did this')
    const json = (await says('export me')).lines.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')
    const about = await store.about(ada)
    const { remembered, ...kept } = JSON.parse(json)
    expect(kept).toEqual(JSON.parse(JSON.stringify(about)))
    const cells = (await store.snapshots(ada)).flatMap(({ last }) => last.cells)
    expect(remembered).toMatchObject(cells.map(({ area, statements }) => ({ area, statements })))
    const rest = await says('export me from 3')
    expect(rest.lines[0]).toEqual((await says('export me')).lines[2])
    expect(plain(await says('export me', { from: bob }))).toContain('nothing about you')
  })
})

describe('a reload', () => {
  it('that removed the level: paused with the reason, and on again once a level is chosen', async () => {
    await setUp()
    const about = await store.about(ada)
    if (about?.schedule === undefined) throw new Error('no schedule')
    const { next: _, ...rest } = about.schedule
    await store.save(ada, { schedule: { ...rest, state: 'paused', reason: 'level-gone' } }, now)
    framework = createFramework({
      ...sample,
      levels: sample.levels.slice(1),
      tracks: sample.tracks.map((track) => ({ ...track, levels: track.levels.slice(1) })),
      descriptors: sample.descriptors.filter(({ level }) => level.id !== 'level-1'),
    })
    expect(plain(await says('settings'))).toContain('your level is no longer in the framework')
    expect((await says('resume')).fields).toBeDefined()
    expect(plain(await presses(await says('me'), 'Save', { level: 'level-2' }))).toContain('Next: Tue 24 Nov 2026')
    expect((await store.about(ada))?.schedule).toMatchObject({ state: 'on' })
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
        expect(failures).toEqual([])
        expect(reply.title).not.toBe('')
        const schedule = (await store.about(ada))?.schedule
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
    expect((await store.about(ada))?.told.zone).toBe('Europe/London')
  })
})

describe('a database that fails', () => {
  it('stops prompts, not answers', async () => {
    const broken = new Proxy(store, {
      get: () => async () => {
        throw new StoreError('The disk is full.')
      },
    })
    bot = createBot({ framework: () => framework, growth: growth(broken), onFailure: (error) => failures.push(error) })
    expect((await says('level 1 ML Ops')).title).toContain('ML Ops')
    expect(plain(await says('stop'))).toContain('cannot save or look that up right now')
    expect(failures).toHaveLength(2)
  })

  it('or that hangs holds no answer up for long', async () => {
    const hanging = new Proxy(store, { get: () => () => new Promise(() => undefined) })
    bot = createBot({ framework: () => framework, growth: growth(hanging) })
    expect((await says('level 1 ML Ops')).title).toContain('ML Ops')
  })
})
