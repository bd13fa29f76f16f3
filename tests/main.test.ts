import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { path, sample } from './drivers/cli.ts'

let empty = ''
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'growthbot-'))
})
afterAll(() => rmSync(empty, { recursive: true }))

/** The real program, on the Node it is made for, whatever Node runs the tests. */
function started(args: readonly string[], env: Record<string, string> = {}) {
  // CI is set because picocolors, left to itself, takes it for a wish for colours.
  const unset = { GROWTHBOT_FRAMEWORK: '', GROWTHBOT_SITE: '', NO_COLOR: '', FORCE_COLOR: '', DATABASE_URL: '' }
  const settled = { ...unset, CI: 'true', GROWTHBOT_STORE: ':memory:' }
  return spawn(path('node_modules/.bin/node'), [path('src/main.ts'), ...args], {
    cwd: empty,
    env: { ...process.env, ...settled, ...env },
  })
}

async function growthbot(args: readonly string[], env: Record<string, string> = {}, input = '') {
  const child = started(args, env)
  child.stdin.end(input)
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  expect(stderr).not.toMatch(/^ {4}at /m)
  return { status, stdout, stderr }
}

describe('the program', () => {
  test('ends with status 0 when done', async () => {
    expect(await growthbot(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' })
  })

  test('ends with status 1 when there are errors, and says what to do', async () => {
    const { status, stdout, stderr } = await growthbot(['export'], { GROWTHBOT_FRAMEWORK: empty })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('growthbot lint')
  })

  test.each([
    ['nothing to start', []],
    ['an unknown option', ['ask', '--jsn']],
    ['a folder without a name', ['export', '--framework=']],
  ])('ends with status 2 when used wrongly: %s', async (_, args) => {
    expect(await growthbot(args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/./) })
  })

  test('names the Node it needs', async () => {
    const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '24.1.0' } })`
    const { status, stderr } = await growthbot(['export'], { NODE_OPTIONS: `--import="${old}"` })
    expect(status).toBe(2)
    expect(stderr).toContain('Node 26')
  })

  test('chats, from any folder, and asks a sample question where nothing comes in', async () => {
    const { status, stdout } = await growthbot(['chat'])
    expect(status).toBe(0)
    expect(stdout).toContain(`> ${sample}`)
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test('says what the README shows', async () => {
    const shown = readFileSync(path('README.md'), 'utf8').split('```text\n')[1]?.split('```')[0] ?? ''
    const questions = shown.split('\n').filter((line) => line.startsWith('> '))
    expect(questions.length).toBeGreaterThan(1)
    const { stdout } = await growthbot(['chat'], {}, questions.map((line) => line.slice(2)).join('\n'))
    expect(stdout.trim()).toBe(shown.trim())
  })

  test('answers each line as it comes, and ends quietly when nobody reads on', async () => {
    const child = started(['ask', '--json'])
    const stderr = text(child.stderr)
    for (const question of ['help', sample]) {
      child.stdin.write(`${question}\n`)
      const [answer] = await once(child.stdout, 'data')
      expect(JSON.parse(String(answer))).toMatchObject({ question })
    }
    child.stdout.destroy()
    child.stdin.on('error', () => {})
    child.stdin.end('help\n'.repeat(5000))
    expect([await once(child, 'close'), await stderr]).toEqual([[0, null], ''])
  })
})
