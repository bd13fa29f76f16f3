import { fileURLToPath } from 'node:url'
import { createBot } from '../../src/bot.ts'
import { loadFramework } from '../../src/framework/load.ts'
import type { Bot, Message } from '../../src/ports.ts'
import { forms } from './forms.ts'

const folder = fileURLToPath(new URL('../fixtures/frameworks/contract', import.meta.url))
const { framework } = await loadFramework(folder)

export interface ContractBot extends Bot {
  /** What it was asked. */
  readonly heard: readonly Message[]
  /** Resolves when `slow` has been asked. */
  readonly slowAsked: Promise<void>
  /** Lets `slow` be answered. */
  hurry(): void
}

/** The bot over the contract's own framework. Beyond what it knows: a form with every kind of field, and `slow`, which waits. */
export function contractBot(): ContractBot {
  const bot = createBot({ framework: () => framework })
  const heard: Message[] = []
  const asked = Promise.withResolvers<void>()
  const hold = Promise.withResolvers<void>()
  return {
    heard,
    slowAsked: asked.promise,
    hurry: hold.resolve,
    async respond(message) {
      heard.push(message)
      if (message.text === 'form' || message.text === 'save') return forms[message.text](message)
      if (message.text !== 'slow') return bot.respond(message)
      asked.resolve()
      await hold.promise
      return { title: 'At last', lines: [] }
    },
  }
}
