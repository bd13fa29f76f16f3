import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { readManifest } from '../../../adapters/slack/manifest.ts'
import { manyDue, openDb } from '../../drivers/due.ts'
import { payload } from '../../drivers/slack/payload.ts'
import { postSigned, signingSecret } from '../../drivers/slack/signed.ts'
import { startSocketServer } from '../../drivers/slack/socket.ts'
import { appToken, botToken, startWorkspace, type Workspace } from '../../drivers/slack/workspace.ts'

/** The program as an administrator starts it, in a process of its own. */

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url))
let workspace: Workspace
let child: ChildProcess | undefined
/** What it says, line by line. */
let lines: AsyncIterator<string>

afterEach(async () => {
  child?.kill('SIGKILL')
  await workspace.stop()
})

/** Starts growthbot and resolves with its port once it says that Slack has started. */
async function started(variables: Record<string, string>) {
  workspace = await startWorkspace(readManifest().oauth_config.scopes.bot)
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    GROWTHBOT_STORE: ':memory:',
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: workspace.api,
    ...variables,
  }
  return env
}

async function run(env: Record<string, string | undefined>): Promise<number> {
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

/** Resolves once it says such a line. */
async function saying(isIt: (line: string) => boolean): Promise<void> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) if (isIt(next.value)) return
  throw new Error('growthbot ended before it said that')
}

/** The answer to a slash command. */
async function answerTo(text: string, port: number): Promise<string> {
  const index = workspace.shown().length
  const more = { text, response_url: workspace.responseUrl(), trigger_id: `fake.${index}` }
  const command = payload('slash-command', workspace.ids, more)
  expect((await postSigned(`http://127.0.0.1:${port}/slack/events`, command)).status).toBe(200)
  return JSON.stringify((await workspace.show(index)).body)
}

test('over HTTP: started, ready, answering, and stopped by SIGTERM with status 0', async () => {
  const port = await run(await started({ SLACK_SIGNING_SECRET: signingSecret }))
  const url = `http://127.0.0.1:${port}`
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
    ready: true,
    platforms: { slack: { started: true, ok: true } },
  })
  const command = payload('slash-command', workspace.ids, {
    text: 'what does Level 2 Edge Computing expect?',
    response_url: workspace.responseUrl(),
  })
  expect((await postSigned(`${url}/slack/events`, command)).status).toBe(200)
  // Stopped in the middle: what is in flight is finished.
  child?.kill('SIGTERM')
  expect(await once(child ?? process, 'exit')).toEqual([0, null])
  expect(JSON.stringify((await workspace.call('response_url')).body)).toContain('Level 2 - Edge Computing')
})

test('over a socket: started, answering, and stopped by SIGINT with status 0', async () => {
  const env = await started({ SLACK_APP_TOKEN: appToken })
  const socket = await startSocketServer()
  workspace.serve('apps.connections.open', socket.open)
  await run(env)
  await socket.deliver({ type: 'events_api', payload: payload('mention', workspace.ids) })
  expect(JSON.stringify((await workspace.call('chat.postMessage')).body)).toContain('For example')
  child?.kill('SIGINT')
  expect(await once(child ?? process, 'exit')).toEqual([0, null])
  await socket.stop()
})

test('a prompt that fell due while nobody ran is sent, and once more not after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'growthbot-process-'))
  const store = { file: join(folder, 'people.db') }
  const holidays = join(folder, 'holidays.yml')
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  writeFileSync(holidays, `working days: [${week.join(', ')}]\n`)
  const env = {
    ...(await started({ SLACK_SIGNING_SECRET: signingSecret })),
    GROWTHBOT_STORE: store.file,
    GROWTHBOT_HOLIDAYS: holidays,
  }
  const db = await openDb(store)
  await manyDue(db, 'slack', 1, Date.now())
  await db.destroy()
  workspace.serve('chat.postMessage', () => ({ ok: true }))
  await run(env)
  const { body } = await workspace.call('chat.postMessage')
  expect(body).toMatchObject({ channel: 'U0', metadata: { event_type: 'growthbot_delivery' } })
  child?.kill('SIGTERM')
  expect(await once(child ?? process, 'exit')).toEqual([0, null])
  await run(env)
  child?.kill('SIGTERM')
  expect(await once(child ?? process, 'exit')).toEqual([0, null])
  expect(workspace.shown()).toHaveLength(1)
  rmSync(folder, { recursive: true })
}, 60_000)

test('a change of the framework is live by itself, and at once by SIGHUP', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'growthbot-process-'))
  const page = (statement: string) =>
    `# Level 1\n\n## Baker\n\n| Area | Description |\n|---|---|\n| Ovens | ${statement} |\n`
  const write = (statement: string) => writeFileSync(join(folder, 'level1.md'), page(statement))
  const readAnew = () => saying((line) => line === 'The framework was read anew: 1 descriptor.')
  write('I light them.')
  const env = await started({ SLACK_SIGNING_SECRET: signingSecret })
  const port = await run({ ...env, GROWTHBOT_FRAMEWORK: folder })
  expect(await answerTo('level 1 ovens', port)).toContain('I light them.')

  // Nothing has changed, so only the signal can be why.
  child?.kill('SIGHUP')
  await readAnew()

  write('I mend them.')
  await readAnew()
  expect(await answerTo('level 1 ovens', port)).toContain('I mend them.')
  child?.kill('SIGTERM')
  expect(await once(child ?? process, 'exit')).toEqual([0, null])
  rmSync(folder, { recursive: true })
}, 60_000)
