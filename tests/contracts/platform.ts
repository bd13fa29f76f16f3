import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bot, Person, Platform } from '../../src/ports.ts'
import { type ContractBot, contractBot } from './bot.ts'
import { conversationDuties } from './conversation.ts'
import { growthDuties } from './growth.ts'
import { type PlatformName, reasonToSkip } from './skips.ts'
import { hostile, longStatements } from './texts.ts'

/** What a person sees of an answer. */
export interface Seen {
  /** Every word of it. */
  readonly words: string
  /** The same for those who hear it; undefined where the platform makes it itself. */
  readonly spoken: string | undefined
  readonly buttons: readonly string[]
  readonly fields: readonly string[]
  readonly by: 'asker' | 'everyone'
  /** Anything in it that the platform would read as markup or as a ping. */
  readonly markup: readonly string[]
}

export type Where = 'direct' | 'channel' | 'aside'

/** A person, and the platform they use. */
export interface Client {
  /** Undefined where nothing has to be started: the terminal. */
  readonly platform?: Platform
  says(text: string, where: Where): Promise<Seen>
  /** Presses a button of what was seen, with what they filled in. */
  presses(seen: Seen, label: string, values?: Readonly<Record<string, string>>): Promise<Seen>
  /** Whether what was seen is still there. */
  stillThere(seen: Seen): boolean
  /** The platform brings the last message again. */
  comesAgain(): Promise<void>
  /** How many answers came so far. */
  answers(): number
  /** What was sent to them just now. */
  receives(): Promise<Seen>
  /** The person's own direct messages, newest last. */
  inbox(): Promise<readonly Seen[]>
  /** How the platform takes what is said now: `taken`, or left for later. */
  offers(text: string): Promise<'taken' | 'left'>
  me(): Person
  leave(): Promise<void>
}

/** What every platform has to do, whatever it looks like there. */
export function platformContract(name: PlatformName, arrive: (bot: Bot) => Promise<Client>): void {
  describe(`${name} keeps the platform contract`, () => {
    let bot: ContractBot
    let ada: Client

    const duty = (title: string, body: () => Promise<void>) => {
      const reason = reasonToSkip(name, title)
      if (reason === undefined) test(title, body)
      else test.skip(`${title} (${reason})`, body)
    }

    beforeEach(async () => {
      bot = contractBot()
      ada = await arrive(bot)
    })
    afterEach(async () => {
      await ada.leave()
      await bot.rest()
    })

    duty('ask: the answer says everything', async () => {
      const seen = await ada.says('level 1 craft', 'direct')
      for (const words of ['Level 1 - Craft', 'I learn the craft.', 'I ask when I am stuck.', 'level1.md']) {
        expect(seen.words).toContain(words)
        expect(seen.spoken ?? seen.words).toContain(words)
      }
      expect(seen.buttons).toContain('Next: Level 2')
    })

    duty('ask: without words comes help', async () => {
      expect((await ada.says('', 'direct')).words).toContain('For example')
    })

    duty('press: the command of the button is answered', async () => {
      const seen = await ada.presses(await ada.says('level 1 craft', 'direct'), 'Next: Level 2')
      expect(seen.words).toContain('I know the craft.')
      expect(bot.heard.at(-1)).toMatchObject({ text: 'show craft-builder/level-2/craft', place: 'direct' })
    })

    duty('form: what was filled in arrives with the button that sends', async () => {
      const seen = await ada.says('form', 'direct')
      expect(seen.fields).toEqual(['Level', 'Areas', 'Note', 'Time', 'Date'])
      const filled = {
        level: 'level-2',
        areas: 'ml-ops,edge-computing',
        note: '*bold* & <b>',
        time: '10:15',
        date: '2026-12-01',
      }
      await ada.presses(seen, 'Save', filled)
      expect(bot.heard.at(-1)).toMatchObject({ text: 'save', values: filled })
    })

    duty('form: a wrong value is named at its field', async () => {
      const form = await ada.says('form', 'direct')
      const again = await ada.presses(form, 'Save', { note: 'n' })
      expect(ada.stillThere(form)).toBe(false)
      expect(again.words).toContain('Choose one.')
      expect(again.fields).toContain('Level')
    })

    duty('form: another button leaves it alone', async () => {
      const form = await ada.says('form', 'direct')
      await ada.presses(form, 'Help', { note: 'half a thought' })
      expect(bot.heard.at(-1)?.values).toBeUndefined()
      expect(ada.stillThere(form)).toBe(true)
    })

    duty('long reply: every statement once and in order, by Show all', async () => {
      let seen = await ada.says('level 1 long story', 'direct')
      let read = seen.words
      while (seen.buttons.includes('Show all')) {
        seen = await ada.presses(seen, 'Show all')
        read += seen.words
      }
      const places = longStatements.map((statement) => read.indexOf(statement))
      expect(places).toEqual([...places].sort((one, other) => one - other))
      expect(places).not.toContain(-1)
      expect(read.match(/Statement \d+:/g)).toHaveLength(longStatements.length)
    })

    duty('hostile text: shown as it stands, without markup or ping', async () => {
      const seen = await ada.says('level 1 hostile words', 'direct')
      for (const text of hostile) expect(seen.words).toContain(text)
      expect(seen.markup).toEqual([])
    })

    duty('private or shared: in a channel everyone sees the answer to a mention', async () => {
      expect(await ada.says('level 1 craft', 'channel')).toMatchObject({ by: 'everyone' })
      expect(bot.heard.at(-1)).toMatchObject({ place: 'channel' })
    })

    duty('private or shared: what was asked aside is shared on a press, by name', async () => {
      const aside = await ada.says('level 1 craft', 'aside')
      expect(aside.by).toBe('asker')
      const shared = await ada.presses(aside, 'Share in channel')
      expect(shared.by).toBe('everyone')
      expect(shared.words).toContain('ada')
      expect(shared.words).toContain('I learn the craft.')
      expect(shared.markup).toEqual([])
      expect(ada.stillThere(aside)).toBe(false)
    })

    duty("private or shared: nobody's press changes what others see", async () => {
      const shared = await ada.presses(await ada.says('level 1 craft', 'aside'), 'Share in channel')
      const pressed = await ada.presses(shared, 'Next: Level 2')
      expect(pressed.by).toBe('asker')
      expect(bot.heard.at(-1)).toMatchObject({ place: 'aside' })
      expect(ada.stillThere(shared)).toBe(true)
    })

    duty('a message that comes again is answered once', async () => {
      await ada.says('level 1 craft', 'direct')
      const before = ada.answers()
      await ada.comesAgain()
      await ada.says('help', 'direct')
      expect(ada.answers()).toBe(before + 1)
      expect(bot.heard).toHaveLength(2)
    })

    duty('speaking first: it arrives in direct messages', async () => {
      const reply = { title: 'Your prompt', lines: [{ as: 'text' as const, spans: [{ text: 'A first step?' }] }] }
      expect(await platformOf(ada).send(ada.me(), undefined, reply, 'fake-delivery-1')).toEqual({ is: 'sent' })
      const inbox = await ada.inbox()
      expect(inbox.at(-1)?.words).toContain('A first step?')
    })

    conversationDuties(duty, () => ({ ada, bot }))
    growthDuties(duty, () => ({ ada, bot }))

    duty('stop: what is in flight is finished, nothing new is taken', async () => {
      const answered = ada.says('slow', 'direct')
      await bot.slowAsked
      const stopped = platformOf(ada).stop()
      expect(await ada.offers('help')).toBe('left')
      bot.hurry()
      expect((await answered).words).toContain('At last')
      await stopped
      expect(platformOf(ada).health().ok).toBe(false)
      expect(bot.heard).toHaveLength(1)
    })

    duty('health: well once it has started', async () => {
      expect(platformOf(ada).health()).toEqual({ ok: true })
    })
  })
}

function platformOf({ platform }: Client): Platform {
  if (platform === undefined) throw new Error('Not to be started, stopped or spoken through')
  return platform
}
