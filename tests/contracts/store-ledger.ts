import { beforeEach, describe, expect, test } from 'vitest'
import type { Delivery, Prompted, Store } from '../../src/store/store.ts'
import { dueNow, moveOn, open } from '../drivers/ledger.ts'
import { people, statement, weekly } from '../store/samples.ts'
import { claim, due, minute, now, opening, type Stores, sending } from './store.ts'

const [ada, bob, eve] = people

export function ledgerContract(stores: Stores): void {
  describe('the ledger', () => {
    let store: Store
    let other: Store
    beforeEach(() => {
      ;({ store, other } = stores.opened())
    })

    const only = async (deliveries: Promise<readonly Delivery[]>): Promise<Delivery> => {
      const [one, ...rest] = await deliveries
      if (one === undefined || rest.length > 0) throw new Error('Not exactly one delivery')
      return one
    }
    const opened = async () => {
      await due(store)
      return only(open(store, [opening()], claim('p')))
    }
    const delivery = async () => (await store.about(ada))?.deliveries[0]

    test('due: whose time has come, earliest first, no more than asked for', async () => {
      await due(store, ada, now)
      await due(store, bob, now - 1)
      await due(store, eve, now + 1)
      await store.save({ ...eve, id: 'none' }, { schedule: weekly }, now)
      expect(
        (await dueNow(store, 'slack', now, 10)).map(({ person }) => person).sort((a, b) => a.id.localeCompare(b.id)),
      ).toEqual([ada, bob])
      expect((await dueNow(store, 'slack', now, 1)).map(({ person }) => person)).toEqual([bob])
    })

    test('due: two that look at once do not get in each other’s way', async () => {
      const many = Array.from({ length: 20 }, (_, index) => ({ ...ada, id: `U${index}` }))
      for (const person of many) await due(store, person)
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
      await due(store)
      const tries = await Promise.all([
        open(store, [opening()], claim('p')),
        open(other, [opening({ id: 'fake-2' })], claim('q')),
      ])
      expect(tries.flat()).toHaveLength(1)
    })

    test('open: a slot that was served before is not served again, yet the schedule goes on', async () => {
      await opened()
      await due(store)
      expect(await open(store, [opening({ id: 'fake-2' })], claim('q'))).toEqual([])
      expect(await dueNow(store, 'slack', now, 10)).toEqual([])
    })

    test('open: a slot to leave out is settled at once, whoever dies', async () => {
      await due(store)
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
      await due(store, ada, now + 5)
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
        await due(store, person)
        await open(store, [opening({ person, id: `fake-${index}` })], claim('p'))
      }
      const later = now + minute
      const both = await Promise.all([store.takeOver(claim('q', later), 2), other.takeOver(claim('r', later), 2)])
      const rest = await store.takeOver(claim('s', later), 10)
      expect([...both.flat(), ...rest].map(({ id }) => id).sort()).toEqual(['fake-0', 'fake-1', 'fake-2'])
    })

    test('a platform sees only its own', async () => {
      await opened()
      await due(store, bob)
      expect(await dueNow(store, 'teams', now, 10)).toEqual([])
      expect(await store.takeOver({ ...claim('q', now + minute), platform: 'teams' }, 10)).toEqual([])
      expect(await store.toCheck('teams', now + 1, 10, now)).toEqual([])
    })

    test('moves: the schedule alone, and only if nobody changed it', async () => {
      await due(store)
      const { person, due: from, schedule } = opening()
      await moveOn(store, [{ person, due: { ...from, at: now + 1 }, schedule }], claim('p'))
      expect((await store.about(ada))?.schedule?.next).toEqual(from)
      await moveOn(store, [{ person, due: from, schedule }], claim('p'))
      expect(await store.about(ada)).toMatchObject({ schedule, deliveries: [] })
    })

    test('pause: with the reason, and nothing more to come', async () => {
      await due(store)
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
      for (const person of many) await due(store, person)
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
}
