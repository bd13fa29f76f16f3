import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { people } from '../store/samples.ts'
import { now, type Stores } from './store.ts'

const [ada] = people

export function gapsContract(stores: Stores): void {
  describe('what the framework’s owner is told', () => {
    let store: Store
    let other: Store
    beforeEach(() => {
      ;({ store, other } = stores.opened())
    })

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
}
