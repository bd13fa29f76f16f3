import { beforeEach, describe, expect, test } from 'vitest'
import type { StoreSettings } from '../../src/store/open.ts'
import type { Db } from '../../src/store/people.ts'
import type { Profile, Schedule, Store } from '../../src/store/store.ts'
import { openDb } from '../drivers/due.ts'
import { open } from '../drivers/ledger.ts'
import { people, snapshot, statement, weekly } from '../store/samples.ts'
import { claim, due, now, opening, type Stores } from './store.ts'

const [ada, bob, eve] = people

/** A look past the store. */
async function withDb<Result>(settings: StoreSettings, look: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openDb(settings)
  return look(db).finally(() => db.destroy())
}

export function peopleContract(stores: Stores): void {
  describe('people', () => {
    let store: Store
    let other: Store
    let settings: StoreSettings
    beforeEach(() => {
      ;({ store, other, settings } = stores.opened())
    })

    const profile: Profile = { track: 't', level: 'l', aims: ['m', 'n'], zone: 'Europe/London' }
    const schedule: Schedule = {
      ...weekly,
      state: 'paused',
      pausedUntil: '2027-02-01',
      reason: 'Gone',
      skipped: ['2027-W05'],
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
        await due(store, person)
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
}
