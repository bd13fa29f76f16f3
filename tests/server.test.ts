import { afterEach, describe, expect, test } from 'vitest'
import { PlatformError } from '../src/errors.ts'
import type { Endpoint, Health, Log, Platform } from '../src/ports.ts'
import { type Server, startServer } from '../src/server.ts'

const lines: string[] = []
const log: Log = { info: (_fields, line) => void lines.push(line), warn: (_fields, line) => void lines.push(line) }
const local = { host: '127.0.0.1', port: 0 }
const running: Server[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  lines.length = 0
})

function platform(name: string, health: Health, http?: Endpoint): Platform {
  return {
    name,
    start: async () => {},
    stop: async () => {},
    send: async () => ({ is: 'sent' }),
    health: () => health,
    ...(http === undefined ? {} : { http }),
  }
}

async function serve(...platforms: Platform[]) {
  const server = await startServer(local, platforms, log)
  running.push(server)
  const get = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.address.port}${path}`, init)
  return { server, get }
}

describe('the one port', () => {
  test('/healthz says that the process lives, started or not', async () => {
    const { get } = await serve(platform('slack', { ok: false }))
    expect((await get('/healthz')).status).toBe(200)
  })

  test('/readyz is 200 once every platform has started, and lists their states', async () => {
    const slack = platform('slack', { ok: true })
    const teams = platform('teams', { ok: false, note: 'connecting again' })
    const { server, get } = await serve(slack, teams)
    expect((await get('/readyz')).status).toBe(503)
    server.started(slack)
    expect((await get('/readyz')).status).toBe(503)
    server.started(teams)
    const response = await get('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      ready: true,
      platforms: {
        slack: { started: true, ok: true },
        teams: { started: true, ok: false, note: 'connecting again' },
      },
    })
  })

  test('each path goes to its platform, whatever follows a question mark; others are not found', async () => {
    const handle: Endpoint['handle'] = (_request, response) => void response.end('mine')
    const { get } = await serve(platform('slack', { ok: true }, { path: '/slack/events', handle }))
    expect(await (await get('/slack/events?x=1', { method: 'POST' })).text()).toBe('mine')
    for (const path of ['/slack/events/', '/slack', '/', '/../slack/events/..'])
      expect((await get(path)).status).toBe(404)
  })

  test('a platform that throws costs its own request only', async () => {
    const handle = () => {
      throw new Error('not mine')
    }
    const { get } = await serve(platform('slack', { ok: true }, { path: '/slack/events', handle }))
    expect((await get('/slack/events')).status).toBe(500)
    expect((await get('/healthz')).status).toBe(200)
    expect(lines).toEqual(['A request could not be handled'])
  })

  test('a port in use is a clear error', async () => {
    const { server } = await serve()
    await expect(startServer({ ...local, port: server.address.port }, [], log)).rejects.toThrow(PlatformError)
  })

  test('a stop lets the requests in flight be answered', async () => {
    const asked = Promise.withResolvers<void>()
    const hold = Promise.withResolvers<void>()
    const handle: Endpoint['handle'] = (_request, response) => {
      asked.resolve()
      void hold.promise.then(() => response.end('at last'))
    }
    const { server, get } = await serve(platform('slack', { ok: true }, { path: '/slow', handle }))
    const answer = get('/slow')
    await asked.promise
    const stopped = server.stop()
    hold.resolve()
    expect(await (await answer).text()).toBe('at last')
    await stopped
    running.length = 0
    await expect(get('/healthz')).rejects.toThrow()
  })
})
