import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createConversations } from '../../src/ask/conversation.ts'
import type { Topic } from '../../src/ask/topic.ts'
import type { Message } from '../../src/ports.ts'

const minute = 60_000
const message = (id: string, person: string, thread: string): Message => ({
  id,
  from: { platform: 'test', tenant: 'T1', id: person },
  text: '',
  place: 'direct',
  thread,
})
const about = (area: string): Topic => ({ command: { do: 'show', at: { area } } })
const step = fc.record({
  person: fc.constantFrom('ada', 'bob'),
  thread: fc.constantFrom('one', 'two'),
  wait: fc.nat(20 * minute),
  /** So many messages ago this one came for the first time; 0: it is new. */
  again: fc.nat(2),
})

test('each person and thread has its own, for half an hour, and nothing that comes again moves it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = 0
      const conversations = createConversations(() => now)
      const model = new Map<string, { id: string; at: number }[]>()
      for (const [count, { person, thread, wait, again }] of steps.entries()) {
        now += wait
        const turns = model.get(`${person}/${thread}`) ?? []
        const fresh = (turns.at(-1)?.at ?? Number.NEGATIVE_INFINITY) > now - 30 * minute
        const known = fresh ? turns : []
        const old = again > 0 ? known.at(-again) : undefined
        const one = message(old?.id ?? `${count}`, person, thread)
        const last = old ? known[known.indexOf(old) - 1] : known.at(-1)
        expect(conversations.before(one)?.id).toBe(last?.id)
        conversations.after(one, { topic: about(one.id), aside: true })
        if (!old) model.set(`${person}/${thread}`, [...known, { id: one.id, at: now }])
      }
    }),
  )
})

test('a message without an id is always a new one', () => {
  const conversations = createConversations(() => 0)
  for (const area of ['first', 'second']) {
    conversations.after(message('', 'ada', 'one'), { topic: about(area), aside: true })
  }
  expect(conversations.before(message('', 'ada', 'one'))?.topic).toEqual(about('second'))
})

test('the oldest of too many conversations is forgotten', () => {
  const conversations = createConversations(() => 0)
  for (let count = 0; count <= 10_000; count += 1) {
    conversations.after(message('m', `person ${count}`, 'one'), { topic: about('x'), aside: true })
  }
  expect(conversations.before(message('n', 'person 0', 'one'))).toBeUndefined()
  expect(conversations.before(message('n', 'person 1', 'one'))).toBeDefined()
})
