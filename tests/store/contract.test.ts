import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createStore, type StoreSettings } from '../../src/store/open.ts'
import type { Db } from '../../src/store/people.ts'
import type { Claim, Delivery, Mark, Opening, Profile, Prompted, Schedule, Store } from '../../src/store/store.ts'
import { openDb } from '../drivers/due.ts'
import { dueNow, moveOn, open } from '../drivers/ledger.ts'
import { type PostgresServer, startPostgres } from '../drivers/postgres.ts'
import { people, snapshot, statement, weekly } from './samples.ts'

let server: PostgresServer
let folder: string
let files = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-store-'))
  server = await startPostgres()
}, 60_000)
afterAll(async () => {
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const places: Record<string, () => Promise<StoreSettings>> = {
  sqlite: async () => ({ file: join(folder, `${++files}.db`) }),
  postgres: async () => ({ url: await server.database() }),
}

const [ada, bob, eve] = people
const now = 1_800_000_000_000
const minute = 60_000
const claim = (holder: string, at = now): Claim => ({ platform: 'slack', holder, now: at, lease: at + minute })
const sending = (id: string, prompted: readonly Prompted[] = []): Mark => ({ id, to: { is: 'sending', prompted } })
const opening = (one: Partial<Opening> = {}): Opening => ({
  person: ada,
  due: { slot: '2027-W02', at: now },
  id: 'fake-1',
  again: false,
  schedule: {
    served: { slot: '2027-W02', until: '2027-01-17' },
    next: { slot: '2027-W03', at: now + 10_080 * minute },
  },
  ...one,
})

/** A look past the store. */
async function withDb<Result>(settings: StoreSettings, look: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openDb(settings)
  return look(db).finally(() => db.destroy())
}

describe.each(Object.keys(places))('on %s', (name) => {
  let settings: StoreSettings
  let store: Store
  let other: Store

  beforeEach(async () => {
    settings = await (places[name]?.() ?? Promise.reject(new Error(name)))
    store = createStore(settings, () => undefined)
    // SQLite waits for another process while it blocks its own: two in one would wait for each other.
    other = 'url' in settings ? createStore(settings, () => undefined) : store
  })
  afterEach(async () => {
    await store.stop()
    await other.stop()
  })

  const due = async (person = ada, at = now) =>
    store.save(person, { profile: {}, schedule: { ...weekly, next: { slot: '2027-W02', at } } }, now)

  describe('people', () => {
    const profile: Profile = { track: 't', level: 'l', aims: ['m', 'n'], zone: 'Europe/London' }
    const schedule: Schedule = {
      ...weekly,
      state: 'paused',
      pausedUntil: '2027-02-01',
      reason: 'Gone',
      skipped: '2027-W05',
      snoozed: { slot: '2027-W04', until: now + 5 },
      served: { slot: '2027-W03', until: '2027-01-24' },
      next: { slot: '2027-W04', at: now + 5 },
    }

    test('nothing is known of somebody who never saved anything, and seeing them changes nothing', async () => {
      await store.seen(ada, { name: 'Ada' }, now)
      expect(await store.about(ada)).toBeUndefined()
    })

    test('what is saved comes back whole', async () => {
      await store.save(ada, { told: { name: 'Ada "A"', zone: 'UTC', route: '{"a":1}' }, profile, schedule }, now)
      expect(await store.about(ada)).toEqual({
        person: ada,
        told: { name: 'Ada "A"', zone: 'UTC', route: '{"a":1}' },
        lastSeen: now,
        profile,
        schedule,
        deliveries: [],
        done: [],
      })
    })

    test('a profile or schedule takes the place of the former; what was told stays unless told anew', async () => {
      await store.save(ada, { told: { name: 'Ada', route: 'r' }, profile, schedule }, now)
      await store.save(ada, { told: { route: 's' }, profile: { track: 't' } }, now + 1)
      await store.save(ada, { schedule: weekly }, now + 2)
      const about = await store.about(ada)
      expect(about).toMatchObject({ told: { name: 'Ada', route: 's' }, lastSeen: now + 2 })
      expect(about?.profile).toEqual({ track: 't' })
      expect(about?.schedule).toEqual(weekly)
    })

    test('who is unreachable or gone is back once they write; the first reason counts until then', async () => {
      await store.save(ada, {}, now)
      await store.unreachable(ada, 'blocked', now + 1)
      await store.unreachable(ada, 'other', now + 2)
      await store.gone(ada, now + 3)
      expect(await store.about(ada)).toMatchObject({
        unreachable: { since: now + 1, why: 'blocked' },
        goneSince: now + 3,
      })
      await store.seen(ada, {}, now + 4)
      const about = await store.about(ada)
      expect(about).not.toHaveProperty('unreachable')
      expect(about).not.toHaveProperty('goneSince')
      expect(about?.lastSeen).toBe(now + 4)
    })

    test('people are told apart by platform, tenant and id', async () => {
      const twins = [ada, { ...ada, platform: 'teams' }, { ...ada, tenant: 'T2' }, { ...ada, id: 'U2' }]
      for (const [index, twin] of twins.entries()) await store.save(twin, { profile: { level: `${index}` } }, now)
      const levels = await Promise.all(twins.map(async (twin) => (await store.about(twin))?.profile.level))
      expect(levels).toEqual(['0', '1', '2', '3'])
    })

    test('a statement is done once', async () => {
      await store.save(ada, {}, now)
      expect(await store.did(ada, { ...statement('a'), at: now })).toBe(true)
      expect(await store.did(ada, { ...statement('a'), at: now + 1 })).toBe(false)
      expect(await store.did(ada, { ...statement('b'), at: now + 2 })).toBe(true)
      expect((await store.about(ada))?.done).toEqual([
        { ...statement('a'), at: now },
        { ...statement('b'), at: now + 2 },
      ])
    })

    test('forget removes every row about that person and nobody else, and counts', async () => {
      for (const person of [ada, bob]) {
        await due(person)
        await store.did(person, { ...statement('a'), at: now })
        await open(store, [opening({ person, id: `fake-${person.id}` })], claim('p'))
      }
      for (const person of [ada, bob]) await store.save(person, { snapshots: [snapshot] }, now)
      expect(await store.forget(ada)).toEqual({ person: 1, profile: 1, schedule: 1, delivery: 1, done: 1, snapshot: 1 })
      expect(await store.snapshots(ada)).toEqual([])
      expect(await store.snapshots(bob)).toEqual([snapshot])
      expect(await store.about(ada)).toBeUndefined()
      expect(await store.about(bob)).toMatchObject({ deliveries: [{ slot: '2027-W02' }], done: [{ hash: 'a' }] })
      expect(await store.forget(ada)).toEqual({ person: 0, profile: 0, schedule: 0, delivery: 0, done: 0, snapshot: 0 })
    })

    test('sweep removes those gone for long enough', async () => {
      for (const person of [ada, bob, eve]) await store.save(person, { profile: {} }, now)
      await store.gone(ada, now)
      await store.gone(bob, now + 1)
      expect(await store.sweep(now + 1)).toBe(1)
      expect(await store.about(ada)).toBeUndefined()
      expect(await store.about(bob)).toBeDefined()
      expect(await store.about(eve)).toBeDefined()
    })

    test('snapshots take the place of all former ones, by track and level', async () => {
      expect(await store.snapshots(ada)).toEqual([])
      const { before: _, ...first } = snapshot
      await store.save(ada, { snapshots: [{ ...snapshot, level: 'm' }, first] }, now)
      expect(await store.snapshots(ada)).toEqual([first, { ...snapshot, level: 'm' }])
      await store.save(ada, { profile: { level: 'l' } }, now)
      expect(await store.snapshots(ada)).toHaveLength(2)
      await store.save(ada, { snapshots: [snapshot] }, now)
      expect(await store.snapshots(ada)).toEqual([snapshot])
      await store.save(ada, { snapshots: [] }, now)
      expect(await store.snapshots(ada)).toEqual([])
    })

    test('snapshots: two that are saved at once do not get in each other’s way', async () => {
      const all = Array.from({ length: 10 }, (_, index) => ({ ...snapshot, level: `l${index % 3}` }))
      await Promise.all(all.map((one, index) => (index % 2 ? store : other).save(ada, { snapshots: [one] }, now)))
      expect(await store.snapshots(ada)).toHaveLength(1)
    })

    test('a text is kept once however many need it, as long as one does, and for a while after it was written', async () => {
      for (const person of [ada, bob]) await store.save(person, { snapshots: [snapshot] }, now)
      const texts = () => withDb(settings, (db) => db.selectFrom('text').select('hash').execute())
      expect(await texts()).toHaveLength(2)
      await store.forget(ada)
      await store.sweepTexts(now + 1)
      expect(await store.snapshots(bob)).toEqual([snapshot])
      const { before: _, ...last } = snapshot
      await store.save(bob, { snapshots: [last] }, now)
      await store.sweepTexts(now)
      expect(await texts()).toHaveLength(2)
      await store.sweepTexts(now + 1)
      expect(await texts()).toHaveLength(1)
      await store.forget(bob)
      await store.sweepTexts(now + 1)
      expect(await texts()).toHaveLength(0)
    })

    test('whom to check: the ones not heard of for longest, each once', async () => {
      await store.save(ada, {}, now)
      await store.save(bob, {}, now + 1)
      await store.save(eve, {}, now + 2)
      expect(await store.toCheck('slack', now + 2, 1, now + 5)).toEqual([ada])
      expect(await store.toCheck('slack', now + 2, 5, now + 5)).toEqual([bob])
      expect(await store.toCheck('slack', now + 2, 5, now + 5)).toEqual([])
    })
  })

  describe('what the framework’s owner is told', () => {
    const question = 'who “ships”?'
    const day = '2027-01-15'

    test('is counted by question, area and day, the latest day first', async () => {
      await store.gaps.keep({ question, day: '2027-01-14' })
      for (const area of [undefined, 'ml-ops', 'ml-ops'])
        await other.gaps.keep({ question, day, ...(area && { area }) })
      await store.gaps.keep({ question: 'a', day })
      expect(await store.gaps.all()).toEqual([
        { question: 'a', day, times: 1 },
        { question, area: 'ml-ops', day, times: 2 },
        { question, day: '2027-01-14', times: 1 },
      ])
    })

    test('an area said later is the area of one that had none', async () => {
      for (const _ of [1, 2]) await store.gaps.keep({ question, day })
      await store.gaps.keep({ question, day, area: 'ml-ops' })
      expect((await store.gaps.all()).toSorted((one, two) => Number(!one.area) - Number(!two.area))).toEqual([
        { question, area: 'ml-ops', day, times: 1 },
        { question, day, times: 1 },
      ])
    })

    test('is dropped from before a day', async () => {
      for (const each of ['2027-01-13', '2027-01-14', day]) await store.gaps.keep({ question, day: each })
      expect(await store.gaps.drop('2027-01-14')).toBe(1)
      expect((await store.gaps.all()).map((gap) => gap.day)).toEqual([day, '2027-01-14'])
    })

    test('is about nobody: who is forgotten takes nothing along', async () => {
      await store.save(ada, {}, now)
      await store.gaps.keep({ question, day })
      await store.forget(ada)
      expect(await store.gaps.all()).toHaveLength(1)
    })
  })

  describe('the ledger', () => {
    const only = async (deliveries: Promise<readonly Delivery[]>): Promise<Delivery> => {
      const [one, ...rest] = await deliveries
      if (one === undefined || rest.length > 0) throw new Error('Not exactly one delivery')
      return one
    }
    const opened = async () => {
      await due()
      return only(open(store, [opening()], claim('p')))
    }
    const delivery = async () => (await store.about(ada))?.deliveries[0]

    test('due: whose time has come, earliest first, no more than asked for', async () => {
      await due(ada, now)
      await due(bob, now - 1)
      await due(eve, now + 1)
      await store.save({ ...eve, id: 'none' }, { schedule: weekly }, now)
      expect(
        (await dueNow(store, 'slack', now, 10)).map(({ person }) => person).sort((a, b) => a.id.localeCompare(b.id)),
      ).toEqual([ada, bob])
      expect((await dueNow(store, 'slack', now, 1)).map(({ person }) => person)).toEqual([bob])
    })

    test('due: two that look at once do not get in each other’s way', async () => {
      const many = Array.from({ length: 20 }, (_, index) => ({ ...ada, id: `U${index}` }))
      for (const person of many) await due(person)
      const take = (from: Store, holder: string) =>
        from.openDue(claim(holder), 10, (found) => ({
          openings: found.map(({ person }) => opening({ person, id: `${holder}-${person.id}` })),
          moves: [],
        }))
      const both = await Promise.all([take(store, 'p'), take(other, 'q')])
      expect(both.map(({ opened }) => opened.length)).toEqual([10, 10])
    })

    test('open: claims the slot and moves the schedule on', async () => {
      expect(await opened()).toEqual({
        person: ada,
        slot: '2027-W02',
        id: 'fake-1',
        state: 'claimed',
        dueAt: now,
        prompted: [],
      })
      expect((await store.about(ada))?.schedule).toEqual({ ...weekly, ...opening().schedule })
      expect(await dueNow(store, 'slack', now, 10)).toEqual([])
    })

    test('open: one delivery for each person and slot, whoever tries', async () => {
      await due()
      const tries = await Promise.all([
        open(store, [opening()], claim('p')),
        open(other, [opening({ id: 'fake-2' })], claim('q')),
      ])
      expect(tries.flat()).toHaveLength(1)
    })

    test('open: a slot that was served before is not served again, yet the schedule goes on', async () => {
      await opened()
      await due()
      expect(await open(store, [opening({ id: 'fake-2' })], claim('q'))).toEqual([])
      expect(await dueNow(store, 'slack', now, 10)).toEqual([])
    })

    test('open: a slot to leave out is settled at once, whoever dies', async () => {
      await due()
      expect(await open(store, [opening({ skip: 'holiday' })], claim('p'))).toEqual([])
      expect(await store.takeOver(claim('q', now + 2 * minute), 10)).toEqual([])
      expect((await store.about(ada))?.deliveries).toMatchObject([{ state: 'skipped', reason: 'holiday' }])
      expect((await store.about(ada))?.schedule?.next?.slot).toBe('2027-W03')
    })

    test('open: snoozed, the same row comes again under a new id', async () => {
      await opened()
      await store.mark([sending('fake-1', [statement('a')])], claim('p'))
      await store.mark([{ id: 'fake-1', to: { is: 'sent', at: now } }], claim('p'))
      const again = opening({ id: 'fake-2', again: true, due: { slot: '2027-W02', at: now + 5 } })
      await due(ada, now + 5)
      const tries = await Promise.all([
        open(store, [again], claim('p')),
        open(other, [{ ...again, id: 'fake-3' }], claim('q')),
      ])
      expect(tries.flat()).toHaveLength(1)
      expect(tries.flat()[0]).toMatchObject({ state: 'claimed', dueAt: now + 5, prompted: [statement('a')] })
      expect((await store.about(ada))?.deliveries).toHaveLength(1)
    })

    test('a claim is its own until the lease is over, then another takes it', async () => {
      await opened()
      expect(await other.takeOver(claim('q', now + minute - 1), 10)).toEqual([])
      expect(await only(other.takeOver(claim('q', now + minute), 10))).toMatchObject({ id: 'fake-1', state: 'claimed' })
      expect(await store.mark([sending('fake-1')], claim('p', now + minute))).toEqual(new Set())
    })

    test('two that take over at once share', async () => {
      for (const [index, person] of [ada, bob, eve].entries()) {
        await due(person)
        await open(store, [opening({ person, id: `fake-${index}` })], claim('p'))
      }
      const later = now + minute
      const both = await Promise.all([store.takeOver(claim('q', later), 2), other.takeOver(claim('r', later), 2)])
      const rest = await store.takeOver(claim('s', later), 10)
      expect([...both.flat(), ...rest].map(({ id }) => id).sort()).toEqual(['fake-0', 'fake-1', 'fake-2'])
    })

    test('a platform sees only its own', async () => {
      await opened()
      await due(bob)
      expect(await dueNow(store, 'teams', now, 10)).toEqual([])
      expect(await store.takeOver({ ...claim('q', now + minute), platform: 'teams' }, 10)).toEqual([])
      expect(await store.toCheck('teams', now + 1, 10, now)).toEqual([])
    })

    test('moves: the schedule alone, and only if nobody changed it', async () => {
      await due()
      const { person, due: from, schedule } = opening()
      await moveOn(store, [{ person, due: { ...from, at: now + 1 }, schedule }], claim('p'))
      expect((await store.about(ada))?.schedule?.next).toEqual(from)
      await moveOn(store, [{ person, due: from, schedule }], claim('p'))
      expect(await store.about(ada)).toMatchObject({ schedule, deliveries: [] })
    })

    test('pause: with the reason, and nothing more to come', async () => {
      await due()
      await store.pause(ada, 'level-gone')
      expect((await store.about(ada))?.schedule).toEqual({ ...weekly, state: 'paused', reason: 'level-gone' })
      expect(await dueNow(store, 'slack', now, 10)).toEqual([])
    })

    test('sending: marked just before its request, with what is shown, once', async () => {
      await opened()
      const shown = [statement('a'), statement('b')]
      const send = sending('fake-1', shown)
      expect(await store.mark([send, sending('none')], claim('p'))).toEqual(new Set(['fake-1']))
      expect(await delivery()).toMatchObject({ state: 'sending', prompted: shown })
      expect(await store.mark([send], claim('q'))).toEqual(new Set())
    })

    test('sending: not after the lease is over', async () => {
      await opened()
      expect(await store.mark([sending('fake-1')], claim('p', now + minute))).toEqual(new Set())
    })

    test('what was being sent stays marked so when taken over', async () => {
      await opened()
      await store.mark([sending('fake-1')], claim('p'))
      expect(await only(other.takeOver(claim('q', now + minute), 10))).toMatchObject({ state: 'sending' })
    })

    test('sent: settled for good', async () => {
      await opened()
      await store.mark([sending('fake-1')], claim('p'))
      await store.mark([{ id: 'fake-1', to: { is: 'sent', at: now + 7 } }], claim('p'))
      expect(await delivery()).toMatchObject({ state: 'sent', sentAt: now + 7 })
      expect(await store.takeOver(claim('q', now + 100 * minute), 10)).toEqual([])
    })

    test('skipped: settled with its reason', async () => {
      await opened()
      await store.mark([{ id: 'fake-1', to: { is: 'skipped', reason: 'late' } }], claim('p'))
      expect(await delivery()).toMatchObject({ state: 'skipped', reason: 'late' })
      expect(await store.takeOver(claim('q', now + 100 * minute), 10)).toEqual([])
    })

    test('unknown: comes back to be looked up, or not at all', async () => {
      await opened()
      await store.mark([{ id: 'fake-1', to: { is: 'unknown', reason: 'cut', at: now + 5 } }], claim('p'))
      expect(await store.takeOver(claim('q', now + 4), 10)).toEqual([])
      expect(await only(store.takeOver(claim('q', now + 5), 10))).toMatchObject({ state: 'unknown', reason: 'cut' })
      await store.mark([{ id: 'fake-1', to: { is: 'unknown', reason: 'cut' } }], claim('q'))
      expect(await store.takeOver(claim('r', now + 100 * minute), 10)).toEqual([])
    })

    test('due again: given back, and claimed anew', async () => {
      await opened()
      await store.mark([{ id: 'fake-1', to: { is: 'due', at: now + 5 } }], claim('p'))
      expect(await delivery()).toMatchObject({ state: 'due', dueAt: now })
      expect(await only(other.takeOver(claim('q', now + 5), 10))).toMatchObject({ state: 'claimed' })
    })

    test('settled: not by one that no longer holds it', async () => {
      await opened()
      await other.takeOver(claim('q', now + minute), 10)
      await store.mark([{ id: 'fake-1', to: { is: 'sent', at: now } }], claim('p'))
      expect(await delivery()).toMatchObject({ state: 'claimed' })
    })

    test('another one: added to what was shown', async () => {
      const shown: Prompted = statement('b')
      await opened()
      await store.mark([sending('fake-1', [statement('a')])], claim('p'))
      await store.prompted(ada, '2027-W02', shown)
      await store.prompted(ada, '2027-W09', shown)
      expect(await delivery()).toMatchObject({ prompted: [statement('a'), statement('b')] })
    })

    test('many at once', async () => {
      const many = Array.from({ length: 400 }, (_, index) => ({ ...ada, id: `U${index}` }))
      for (const person of many) await due(person)
      const openings = many.map((person, index) => opening({ person, id: `fake-${index}` }))
      expect(await open(store, openings, claim('p'))).toHaveLength(400)
      const sends = openings.map(({ id }) => sending(id))
      expect((await store.mark(sends, claim('p'))).size).toBe(400)
      await store.mark(
        openings.map(({ id }) => ({ id, to: { is: 'sent', at: now } })),
        claim('p'),
      )
      expect((await store.aboutAll(many)).filter(({ deliveries }) => deliveries[0]?.state === 'sent')).toHaveLength(400)
    })
  })
})
