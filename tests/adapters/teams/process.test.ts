import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { fixture } from '../../drivers/teams/fixture.ts'
import { type Service, startService } from '../../drivers/teams/service.ts'
import { cardOf, wordsOf } from '../../drivers/teams/shown.ts'

/** The program as somebody starts it to try it on their machine, in a process of its own. */

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url))
let service: Service
let child: ChildProcess | undefined

beforeEach(async () => {
  service = await startService()
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await service.stop()
})

/** Starts growthbot and resolves with its address and what it said until Teams had started. */
async function started(): Promise<{ address: string; port: number; said: string[] }> {
  const env = { PATH: process.env['PATH'], PORT: '0', TEAMS_LOCAL: 'yes' }
  const running = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'pipe'] })
  child = running
  const said: string[] = []
  let [address, port] = ['', 0]
  for await (const line of createInterface({ input: running.stderr })) {
    const read = z
      .object({ address: z.string().optional(), port: z.number().optional(), msg: z.string() })
      .parse(JSON.parse(line))
    address = read.address ?? address
    port = read.port ?? port
    said.push(read.msg)
    if (read.msg === 'teams has started') return { address, port, said }
  }
  throw new Error('growthbot ended before Teams had started')
}

test('started on loopback, loud about it, ready, answering, and stopped by SIGTERM with status 0', async () => {
  const { address, port, said } = await started()
  expect(address).toBe('127.0.0.1')
  expect(said.join()).toContain('EVERY REQUEST IS BELIEVED')
  const url = `http://127.0.0.1:${port}`
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
    ready: true,
    platforms: { teams: { started: true, ok: true } },
  })
  const text = 'what does Level 2 Edge Computing expect?'
  const activity = fixture('message-personal', { serviceUrl: service.url, text })
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(activity)
  expect((await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status).toBe(200)
  expect(wordsOf(cardOf((await service.show(0)).body)).join()).toContain('Level 2 - Edge Computing')
  child?.kill('SIGTERM')
  expect(await once(child ?? process, 'exit')).toEqual([0, null])
})
