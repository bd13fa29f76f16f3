import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { createBot } from '../../src/bot.ts'
import type { Descriptor } from '../../src/framework/descriptor.ts'
import { createFramework, type Framework } from '../../src/framework/framework.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import type { Bot, Message } from '../../src/ports.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { createStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleFramework } from '../sample.ts'

const sample = await sampleFramework()
const ada = { platform: 'test', tenant: 'T1', id: 'U1' }
const monday = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/London]').epochMilliseconds
const day = 86_400_000

let store: Store
let now: number
let framework: Framework
let bot: Bot
beforeEach(() => {
  now = monday
  framework = sample
  store = createStore({ file: ':memory:' }, () => undefined)
  bot = newBot()
})
afterEach(() => store.stop())

/** As after a restart: nothing is known but what the store keeps. */
function newBot(): Bot {
  const growth = { people: store, holidays: noHolidays, now: () => now, lookUp: async () => ({}) }
  return createBot({ framework: () => framework, growth })
}

const says = (text: string, more: Partial<Message> = {}): Promise<Reply> =>
  bot.respond({ id: '1', from: ada, text, place: 'direct', thread: 'D1', known: { zone: 'Europe/London' }, ...more })
const introduce = () => says("I'm a level 1 edge ML engineer")

/** The framework with each cell as `edit` makes it; undefined takes it away. */
function edited(edit: (cell: Descriptor) => Descriptor | undefined): Framework {
  return createFramework({ ...framework, descriptors: framework.descriptors.flatMap((cell) => edit(cell) ?? []) })
}
const saying = (cell: Descriptor, ...texts: readonly string[]): Descriptor => ({
  ...cell,
  state: texts.length > 0 ? 'written' : 'unwritten',
  expectations: texts.map((text) => ({ text, spans: [{ text }] })),
})
const at = (level: string, area: string, edit: (cell: Descriptor) => Descriptor | undefined) =>
  edited((cell) => (cell.level.id === level && cell.area.id === area ? edit(cell) : cell))
const first = (level: string, area: string) => {
  const [cell] = sample.at({ track: 'edge-ml-engineer', level, area })
  const text = cell?.expectations[0]?.text
  if (text === undefined) throw new Error(`Nothing is written at ${level} ${area}`)
  return text
}

describe('since somebody said where they are', () => {
  test('nothing changed: since when, for their level and the one they aim for', async () => {
    await introduce()
    now += 8 * day
    const reply = await says('what changed?')
    expect(reply.title).toBe('Nothing changed for you since Mon 23 Nov 2026')
    expect(plain(reply)).toContain('Level 1, your level: the same since Mon 23 Nov 2026.')
    expect(plain(reply)).toContain('Level 2, which you aim for: the same since Mon 23 Nov 2026.')
  })

  test('words removed and added, also across a restart; then it is no news', async () => {
    await introduce()
    const text = first('level-2', 'edge-computing')
    framework = at('level-2', 'edge-computing', (cell) =>
      saying(cell, text.replace(/^I /, 'Every day I '), ...cell.expectations.slice(1).map((one) => one.text)),
    )
    now += day
    bot = newBot()
    const reply = await says('changes')
    expect(reply.title).toBe('What changed for you')
    expect(plain(reply)).toContain('Level 2, which you aim for: 1 area changed since Mon 23 Nov 2026.')
    expect(plain(reply)).toContain('• (added: Every day) I ')
    expect(
      reply.lines
        .flatMap(({ spans }) => spans)
        .find(({ change }) => change === 'added')
        ?.text.trim(),
    ).toBe('Every day')
    now += day
    const after = await says('changes')
    expect(after.title).toBe('Nothing changed for you since Tue 24 Nov 2026')
    const [before] = after.actions ?? []
    expect(before).toEqual({ label: 'The changes before', command: 'changes again' })
    expect((await says('changes again')).lines).toEqual(reply.lines)
  })

  test('areas that are new, gone, now written and no longer written', async () => {
    await introduce()
    const cells = sample.at({ track: 'edge-ml-engineer', level: 'level-1' }).filter(({ state }) => state === 'written')
    const [emptied, gone, added] = cells
    const unwritten = sample
      .at({ track: 'edge-ml-engineer', level: 'level-2' })
      .find((one) => one.state === 'unwritten')
    if (!emptied || !gone || !added || !unwritten) throw new Error('The sample has too little')
    framework = edited((cell) => (cell === added ? undefined : cell))
    await says('changes')
    framework = sample
    framework = edited((cell) => {
      if (cell === emptied) return saying(cell)
      if (cell === gone) return undefined
      return cell === unwritten ? saying(cell, 'I write it down.') : cell
    })
    const words = plain(await says('changes'))
    expect(words).toContain(`Level 1 - ${emptied.area.label} (no longer written)`)
    expect(words).toContain(`• Removed: ${emptied.expectations[0]?.text}`)
    expect(words).toContain(`Level 1 - ${gone.area.label} (no longer there)`)
    expect(words).toContain(`Level 1 - ${added.area.label} (a new area)`)
    expect(words).toContain(`Level 2 - ${unwritten.area.label} (now written)`)
    expect(words).toContain('• New: I write it down.')
  })

  it('goes on behind its last line with what was told, not with no news', async () => {
    await introduce()
    framework = edited((cell) => saying(cell, 'All is new here.'))
    const whole = await says('changes')
    expect(whole.command).toBe('changes again')
    expect((await says('changes again from 5')).lines).toEqual(whole.lines.slice(4))
  })
})

describe('when their place changes', () => {
  test('a level that stays theirs keeps its past, another begins now', async () => {
    await introduce()
    now += day
    await says("I'm a level 2 edge ML engineer")
    now += day
    const words = plain(await says('changes'))
    expect(words).toContain('Level 2, your level: the same since Mon 23 Nov 2026.')
    expect(words).toContain('Level 3, which you aim for: the same since Tue 24 Nov 2026.')
    expect(await store.snapshots(ada)).toMatchObject([{ level: 'level-2' }, { level: 'level-3' }])
  })

  test('a level that comes between is remembered from now on', async () => {
    await store.save(ada, { profile: { track: 'edge-ml-engineer', level: 'level-1' } }, now)
    const reply = await says('changes')
    expect(reply.title).toBe('There is nothing to compare with yet')
    expect(plain(reply)).toContain('Level 1, your level: from now on I remember what it says')
    expect((await says('changes')).title).toBe('Nothing changed for you since 12:00 today')
  })

  test('who has said nothing is asked, and nothing is kept', async () => {
    const reply = await says('changes')
    expect(reply.title).toBe('Which level is yours?')
    expect(reply.fields?.map(({ name }) => name)).toEqual(['track', 'level', 'aim'])
    expect(await store.about(ada)).toBeUndefined()
    await says('me', { values: { track: 'edge-ml-engineer', level: 'level-1', aim: 'next' } })
    expect((await says('changes')).title).toContain('Nothing changed')
  })

  test('a level or a track that is gone is said so, and comes back with its past', async () => {
    await introduce()
    const tracks = sample.tracks.map((track) => ({
      ...track,
      levels: track.levels.filter(({ id }) => id !== 'level-1'),
    }))
    framework = createFramework({ ...sample, tracks })
    expect(plain(await says('changes'))).toContain('Your level (level-1) is no longer on your track.')
    framework = createFramework({ ...sample, tracks: sample.tracks.filter(({ id }) => id !== 'edge-ml-engineer') })
    expect(plain(await says('changes'))).toContain('Your track (edge-ml-engineer) is no longer in the framework.')
    framework = sample
    now += day
    expect((await says('changes')).title).toBe('Nothing changed for you since Mon 23 Nov 2026')
  })

  test('a level aimed for that is gone is said so, and the next one counts', async () => {
    await says("I'm a level 1 edge ML engineer aiming for level 3")
    const tracks = sample.tracks.map((track) => ({
      ...track,
      levels: track.levels.filter(({ id }) => id !== 'level-3'),
    }))
    framework = createFramework({ ...sample, tracks })
    const words = plain(await says('changes'))
    expect(words).toContain('The level you aimed for (level-3) is no longer on your track.')
    expect(words).toContain('Level 2, which you aim for: from now on')
  })
})

describe('private', () => {
  test('nobody else sees it, wherever it is asked, and it cannot be shared', async () => {
    await introduce()
    for (const place of ['channel', 'aside'] as const) {
      const reply = await says('changes', { place })
      expect(reply.seen).toBe('asker')
      expect(reply.actions?.some(({ command }) => command.startsWith('share'))).toBe(false)
    }
  })

  test('export me has what is remembered, forget me removes it', async () => {
    await introduce()
    expect(plain(await says('export me'))).toContain('"remembered": [')
    expect(plain(await says('export me'))).toContain(JSON.stringify(first('level-2', 'edge-computing')).slice(1, -1))
    expect(plain(await says('forget me yes'))).toContain('what your levels said when you last asked what changed (2)')
    expect(await store.snapshots(ada)).toEqual([])
  })
})

test('offered where it fits: about me, home and help', async () => {
  const offers = async (text: string) => (await says(text)).actions?.some(({ command }) => command === 'changes')
  for (const text of ['me', 'home', 'help']) expect(await offers(text), text).toBe(false)
  await introduce()
  for (const text of ['me', 'home', 'help']) expect(await offers(text), text).toBe(true)
  expect(await offers('level 1 ML Ops')).toBe(false)
})

test.each([
  'changes',
  'What changed?',
  "what's new",
  'whats changed',
  'has anything changed in my level?',
  'any changes?',
  'did my level change?',
  'please show me what changed',
  'what changed since last time',
  'show me changes',
  'what is different now?',
])('“%s” asks for it', async (text) => {
  expect((await says(text)).title).toBe('Which level is yours?')
})

test.each(['what changed between level 1 and level 2?', 'change management', 'what is new at level 2 in ML Ops?'])(
  '“%s” is about the framework',
  async (text) => {
    expect((await says(text)).title).not.toBe('Which level is yours?')
  },
)

test('words that came stand apart from those they came for, and the spaces around them are not marked', async () => {
  await introduce()
  const [before, after] = ['I pick a tool for us, often.', 'I pick the best for us.']
  framework = at('level-1', 'edge-computing', (cell) => saying(cell, before))
  await says('changes')
  framework = at('level-1', 'edge-computing', (cell) => saying(cell, after))
  const reply = await says('changes')
  const spans = reply.lines.find(({ as }) => as === 'item')?.spans ?? []
  for (const { text, change } of spans) if (change !== undefined) expect(text).toBe(text.trim())
  expect(plain(reply)).toContain('• I pick (removed: a tool) (added: the best) for us(removed: , often).')
})
