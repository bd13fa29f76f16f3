import { expect, test } from 'vitest'
import type { Datum } from '../../../../src/framework/formats/data/datum.ts'
import { withItemNames } from '../../../../src/framework/formats/data/names-of-items.ts'

const text = (said: string): Datum => ({ is: 'text', text: said, line: 1 })
const list = (...items: readonly Datum[]): Datum => ({ is: 'list', items, line: 1 })
const map = (entries: Readonly<Record<string, Datum>>): Datum => ({
  is: 'map',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value, line: 1 })),
  line: 1,
})

function firstKeys(datum: Datum): string[] {
  const [entry] = datum.is === 'map' ? datum.entries : []
  const items = entry?.value.is === 'list' ? entry.value.items : []
  return items.map((item) => (item.is === 'map' ? (item.entries[0]?.key ?? '') : ''))
}

const holding = (key: string, name: string) => map({ [key]: text(name), levels: list(text('Novice')) })

test('what a list is called after names its items', () => {
  const posts = map({ posts: list(holding('post', 'Ferry Hand'), holding('post', 'Lock Keeper')) })
  expect(firstKeys(withItemNames(posts))).toEqual(['name', 'name'])
})

test('it does not where it is the same in each, or where nothing else stands in them', () => {
  const same = map({ posts: list(holding('post', 'Ferry Hand'), holding('post', 'Ferry Hand')) })
  expect(firstKeys(withItemNames(same))).toEqual(['post', 'post'])
  const bare = map({ posts: list(map({ post: text('Ferry Hand') }), map({ post: text('Lock Keeper') })) })
  expect(firstKeys(withItemNames(bare))).toEqual(['post', 'post'])
})
