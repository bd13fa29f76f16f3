import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { readManifest } from '../../../adapters/slack/manifest.ts'
import { payload } from '../../drivers/slack/payload.ts'
import { postSigned, signingSecret } from '../../drivers/slack/signed.ts'
import { startSocketServer } from '../../drivers/slack/socket.ts'
import { appToken, botToken, startWorkspace, type Workspace } from '../../drivers/slack/workspace.ts'

/** The program as an administrator starts it, in a process of its own. */

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url))
let workspace: Workspace
let child: ChildProcess | undefined

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
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: workspace.api,
    ...variables,
  }
  return env
}

async function run(env: Record<string, string | undefined>): Promise<number> {
  const running = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'pipe'] })
  child = running
  let port = 0
  for await (const line of createInterface({ input: running.stderr })) {
    const said = z.object({ port: z.number().optional(), msg: z.string() }).parse(JSON.parse(line))
    port = said.port ?? port
    if (said.msg === 'slack has started') return port
  }
  throw new Error('growthbot ended before Slack had started')
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
