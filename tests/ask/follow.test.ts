import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Answer, createAsker } from '../../src/ask/answer.ts'
import { printCommand } from '../../src/ask/command.ts'
import { type Topic, topicOf } from '../../src/ask/topic.ts'
import { sampleFramework } from '../sample.ts'
import { followUps } from './invented/follow-ups.ts'
import { inventions } from './invented/frameworks.ts'
import { questionsFor } from './invented/questions.ts'
import { createRandom, pick, sample } from './invented/random.ts'

const mostOfKind = 80
const worlds = inventions.map((invention) => {
  const { world, questions } = questionsFor(invention)
  const kinds = [...Map.groupBy(followUps(world), ({ kind }) => kind)].map(
    ([kind, pairs]) => [kind, sample(pairs, mostOfKind, world.random)] as const,
  )
  return { name: invention.name, questions, kinds, asker: createAsker(world.framework) }
})
type Asker = ReturnType<typeof createAsker>

/** What is shown, or what is offered. Cells can be told with their track or without. */
function gist({ kind, command, descriptors, missing, choices }: Answer) {
  return {
    kind,
    shown: descriptors.length > 0 ? descriptors : command && printCommand(command),
    missing,
    choices: choices.map((one) => printCommand(one.command)),
  }
}

/** Of several tracks that have it, the one that was talked about is meant. */
function inFull(answer: Answer, asker: Asker, { track = '' }: Topic): Answer {
  const own = answer.choices.filter(({ at }) => at.track === track)
  const isOpen = new Set(answer.choices.map(({ at }) => at.track)).size > 1
  return own.length === 1 && isOpen && own[0] ? asker.ask(printCommand(own[0].command)) : answer
}

/** Names of one kind and nothing else: after something was talked about they are about that. */
const lone = ['area-only', 'level-only', 'level-of-track', 'missing-level-alone']
const isLone = (kind: string) => kind.endsWith('-alone') || lone.includes(kind)

describe.each(worlds)('$name', ({ questions, kinds, asker }) => {
  const answers = new Map<string, Answer>()
  const answered = (text: string) => answers.getOrInsertComputed(text, asker.ask)

  test.each(kinds)('%s: a follow-up means what it would mean in full', (_, pairs) => {
    for (const { first, after, complete } of pairs) {
      const topic = topicOf(answered(first))
      if (topic === undefined) throw new Error(`Nothing to talk about: ${first}`)
      const told = gist(asker.ask(after, undefined, topic))
      expect.soft(told, `${first} | ${after}`).toEqual(gist(inFull(answered(complete), asker, topic)))
    }
  })

  test('a complete question means the same, whatever was talked about', () => {
    const random = createRandom(7)
    // What is not understood alone may be understood by what was talked about.
    const complete = questions.filter(
      ({ kind, text }) => !isLone(kind) && (kind.startsWith('missing') || answered(text).kind !== 'missing'),
    )
    const topics = complete.slice(0, 40).flatMap(({ text }) => topicOf(answered(text)) ?? [])
    for (const { text } of sample(complete, 200, random)) {
      const then = asker.ask(text, undefined, pick(topics, random))
      expect.soft(gist(then), text).toEqual(gist(answered(text)))
      expect.soft(then.descriptors, text).toEqual(answered(text).descriptors)
    }
  })
})

test('there are thousands of follow-ups', () => {
  expect(worlds.flatMap(({ kinds }) => kinds.flatMap(([, pairs]) => pairs)).length).toBeGreaterThan(3_500)
})

test('what has nothing to do with the framework follows up on nothing', async () => {
  const unrelated = readFileSync(new URL('../golden/unrelated.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const asker = createAsker(await sampleFramework())
  const topic = topicOf(asker.ask('Level 2 ML Ops'))
  expect(unrelated.filter((question) => asker.ask(question, undefined, topic).follows)).toEqual([])
})
