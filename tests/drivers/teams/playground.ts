import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stringify } from 'yaml'
import { freePort } from '../port.ts'

/** Microsoft 365 Agents Playground. No dependency: its licence lets one use it, not pass it on. */
const playground = '@microsoft/m365agentsplayground@0.2.28'

export interface Playground {
  /** Its page. */
  readonly url: string
  stop(): Promise<void>
}

/** Fetched by npx where it is not there yet, and started for the bot at this address. */
export async function startPlayground(endpoint: string): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'growthbot-playground-'))
  writeFileSync(join(folder, '.m365agentsplayground.yml'), stringify(cast))
  const port = await freePort()
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  const child = spawn('npx', ['-y', playground, ...options], {
    cwd: folder,
    // A group of its own, to end what npx starts, too.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${playground} ended before it listened`)
  })
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Listening on')) return `http://localhost:${line.split(' ').at(-1)}/`
    }
    throw new Error(`${playground} did not listen`)
  })()
  const url = await Promise.race([listening, failed])
  failed.catch(() => undefined)
  return {
    url,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      await failed.catch(() => undefined)
      rmSync(folder, { recursive: true })
    },
  }
}

/** Who is there; the Playground wants five others. */
const people = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'].map((name, index) => ({
  id: `user-id-${index}`,
  name,
  userPrincipleName: `${name.toLowerCase()}@example.test`,
  aadObjectId: `00000000-0000-0000-0000-00000000000${index}`,
  givenName: name,
  surname: 'Fake',
  email: `${name.toLowerCase()}@example.test`,
}))
const [ada, ...others] = people
const cast = {
  version: '0.1.1',
  tenantId: '11111111-1111-1111-1111-111111111111',
  bot: { id: 'growthbot-id', name: 'growthbot' },
  currentUser: ada,
  users: others,
  personalChat: { id: 'personal-1' },
  groupChat: { id: 'group-1', name: 'Engineers' },
  team: {
    id: 'team-1',
    name: 'Engineering',
    aadGroupId: '00000000-0000-0000-0000-000000000009',
    channels: [{ id: 'channel-1', name: 'Careers' }],
  },
}
