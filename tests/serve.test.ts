import { afterEach, describe, expect, test } from 'vitest'
import { PlatformError } from '../src/errors.ts'
import type { Bot, Log, Platform } from '../src/ports.ts'
import { serve } from '../src/serve.ts'

const bot: Bot = { respond: async () => ({ title: 'Hello', lines: [] }) }
const local = { host: '127.0.0.1', port: 0 }
const told: string[] = []
const port = { known: Promise.withResolvers<number>() }
const log: Log = {
  warn: (_fields, line) => void told.push(line),
  info: (fields, line) => {
    told.push(line.replace(/:\d+$/, ':…'))
    if ('port' in fields) port.known.resolve(Number(fields.port))
  },
}

afterEach(() => {
  told.length = 0
  port.known = Promise.withResolvers()
})

function platform(start: (bot: Bot) => Promise<void> = async () => {}): Platform {
  return {
    name: 'one',
    start,
    stop: async () => void told.push('stopped'),
    send: async () => ({ is: 'sent' }),
    health: () => ({ ok: true }),
  }
}

const ready = async () => (await fetch(`http://127.0.0.1:${await port.known.promise}/readyz`)).status

describe('serve', () => {
  test('is ready once the framework is loaded and each platform has started, and stops when asked to', async () => {
    const [load, start, stop] = [
      Promise.withResolvers<Bot>(),
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
    ]
    const starting = Promise.withResolvers<void>()
    const one = platform(async () => {
      starting.resolve()
      await start.promise
    })
    const served = serve({ platforms: [one], server: local, log, load: () => load.promise, stop: stop.promise })
    expect(await ready()).toBe(503)
    load.resolve(bot)
    await starting.promise
    expect(await ready()).toBe(503)
    start.resolve()
    await expect.poll(ready).toBe(200)
    stop.resolve()
    await served
    expect(told).toEqual([
      'Listening on 127.0.0.1:…',
      'one has started',
      'Stopping: what is in flight is finished first',
      'stopped',
    ])
    await expect(ready()).rejects.toThrow()
  })

  test.each([
    ['the framework', { load: () => Promise.reject(new Error('no pages')), start: undefined }, 'no pages'],
    ['a platform', { load: async () => bot, start: () => Promise.reject(new PlatformError('refused')) }, 'refused'],
  ])('ends where %s fails, with everything stopped', async (_what, { load, start }, message) => {
    const never = new Promise<void>(() => {})
    const served = serve({ platforms: [platform(start)], server: local, log, load, stop: never })
    await expect(served).rejects.toThrow(message)
    expect(told.at(-1)).toBe('stopped')
    await expect(ready()).rejects.toThrow()
  })
})
