import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { readManifest } from '../../../adapters/slack/manifest.ts'
import { manyDue, openDb } from '../../drivers/due.ts'
import { payload } from '../../drivers/slack/payload.ts'
import { postSigned, signingSecret } from '../../drivers/slack/signed.ts'
import { startSocketServer } from '../../drivers/slack/socket.ts'
import { appToken, botToken, startWorkspace, type Workspace } from '../../drivers/slack/workspace.ts'

/** The program as an administrator starts it, in a process of its own; starting is what takes the time here. */

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url))
let workspace: Workspace
let folder = ''
let child: ChildProcess | undefined
/** What it says, line by line. */
let lines: AsyncIterator<string>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-process-'))
  workspace = await startWorkspace(readManifest().oauth_config.scopes.bot)
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await workspace.stop()
  rmSync(folder, { recursive: true })
})

/** Starts growthbot and resolves with its port once it says that Slack has started. */
async function run(variables: Record<string, string>): Promise<number> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    GROWTHBOT_STORE: ':memory:',
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: workspace.api,
    ...variables,
  }
  const running = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'pipe'] })
  child = running
  lines = createInterface({ input: running.stderr })[Symbol.asyncIterator]()
  let port = 0
  await saying((line) => {
    const said = z.object({ port: z.number().optional(), msg: z.string() }).parse(JSON.parse(line))
    port = said.port ?? port
    return said.msg === 'slack has started'
  })
  return port
}

/** Its status, and the signal where one ended it at once. */
async function stopped(signal: 'SIGTERM' | 'SIGINT'): Promise<unknown> {
  if (child === undefined) throw new Error('Nothing was started')
  child.kill(signal)
  return once(child, 'exit')
}

/** Resolves once it says such a line. */
async function saying(isIt: (line: string) => boolean): Promise<void> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) if (isIt(next.value)) return
  throw new Error('growthbot ended before it said that')
}

/** A framework of one statement. */
function write(statement: string): void {
  const page = `# Level 1\n\n## Baker\n\n| Area | Description |\n|---|---|\n| Ovens | ${statement} |\n`
  writeFileSync(join(folder, 'level1.md'), page)
}

/** Posts a slash command, acknowledged; resolves with which of all that is shown will answer it. */
async function asked(text: string, port: number): Promise<number> {
  const index = workspace.shown().length
  const more = { text, response_url: workspace.responseUrl(), trigger_id: `fake.${index}` }
  const command = payload('slash-command', workspace.ids, more)
  expect((await postSigned(`http://127.0.0.1:${port}/slack/events`, command)).status).toBe(200)
  return index
}

const answer = async (index: number) => JSON.stringify((await workspace.show(index)).body)

test('over HTTP: started, ready, answering, following the framework, and stopped by SIGTERM with status 0', async () => {
  write('I light them.')
  const port = await run({ SLACK_SIGNING_SECRET: signingSecret, GROWTHBOT_FRAMEWORK: folder })
  expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toEqual({
    ready: true,
    platforms: { slack: { started: true, ok: true } },
  })
  expect(await answer(await asked('level 1 ovens', port))).toContain('I light them.')

  // Nothing has changed, so only the signal can be why.
  const readAnew = () => saying((line) => line === 'The framework was read anew: 1 descriptor.')
  child?.kill('SIGHUP')
  await readAnew()

  // A change is live by itself.
  write('I mend them.')
  await readAnew()
  expect(await answer(await asked('level 1 ovens', port))).toContain('I mend them.')

  // Stopped in the middle: what is in flight is finished.
  const last = await asked('level 1 ovens', port)
  expect(await stopped('SIGTERM')).toEqual([0, null])
  expect(await answer(last)).toContain('I mend them.')
})

test('over a socket: a prompt that fell due while nobody ran is sent, and once more not after a restart', async () => {
  const store = { file: join(folder, 'people.db') }
  const holidays = join(folder, 'holidays.yml')
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  writeFileSync(holidays, `working days: [${week.join(', ')}]\n`)
  const db = await openDb(store)
  await manyDue(db, 'slack', 1, Date.now())
  await db.destroy()
  const socket = await startSocketServer()
  workspace.serve('apps.connections.open', socket.open)
  workspace.serve('chat.postMessage', () => ({ ok: true }))
  const env = { SLACK_APP_TOKEN: appToken, GROWTHBOT_STORE: store.file, GROWTHBOT_HOLIDAYS: holidays }

  await run(env)
  const { body } = await workspace.call('chat.postMessage')
  expect(body).toMatchObject({ channel: 'U0', metadata: { event_type: 'growthbot_delivery' } })
  expect(await stopped('SIGTERM')).toEqual([0, null])

  await run(env)
  await socket.deliver({ type: 'events_api', payload: payload('mention', workspace.ids) })
  expect(await answer(1)).toContain('For example')
  expect(await stopped('SIGINT')).toEqual([0, null])
  expect(workspace.shown()).toHaveLength(2)
  await socket.stop()
})
