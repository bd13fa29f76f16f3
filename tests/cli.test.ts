import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FrameworkError, UsageError } from '../src/errors.ts'
import { ran } from './drivers/cli.ts'

let empty = ''
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'growthbot-'))
})
afterAll(() => rmSync(empty, { recursive: true }))

describe('run', () => {
  test.each([
    ['an unknown command', ['aks'], /aks.*\n.*--help/],
    ['an unknown option', ['export', '--jsn'], /--json/],
    ['an option of another command', ['chat', '--json'], /--json/],
    ['too many arguments', ['ask', 'what', 'is'], /quotes/],
    ['an option without its value', ['export', '--framework'], /--framework/],
  ])('refuses %s', async (_, args, complaint) => {
    const { status, stdout, stderr } = await ran(args)
    expect(status).toBeInstanceOf(CommanderError)
    expect(stdout).toBe('')
    expect(stderr).toMatch(complaint)
  })

  test('refuses a folder that is named twice', async () => {
    expect(await ran(['lint', 'data', '--framework', 'data'])).toMatchObject({ status: expect.any(UsageError) })
  })

  test('refuses an address that is none', async () => {
    expect(await ran(['export', '--site', 'nowhere'])).toMatchObject({ status: expect.any(UsageError), stdout: '' })
  })

  test.each([
    ['before', () => ['--framework', empty, 'export']],
    ['after', () => ['export', '--framework', empty]],
  ])('takes --framework %s the command', async (_, args) => {
    expect(await ran(args())).toMatchObject({ status: expect.any(FrameworkError), stdout: '' })
  })

  test('helps on every command and option', async () => {
    const { stdout } = await ran(['--help'])
    for (const word of ['chat', 'ask', 'lint', 'export', '--framework', '--site', '--version', '--help']) {
      expect(stdout).toContain(word)
    }
    for (const command of ['ask', 'lint', 'export']) {
      expect((await ran([command, '--help'])).stdout).toMatch(/--json.*--framework/s)
    }
  })
})

describe('a command of a platform', () => {
  test('prints what it makes of its options', async () => {
    expect(await ran(['one:greet', '--name', 'Ada'])).toMatchObject({ status: 0, stdout: 'Hello Ada\n' })
    expect(await ran(['one:greet'])).toMatchObject({ stdout: 'Hello you\n' })
  })
  test('refuses what it does not know', async () => {
    expect((await ran(['one:greet', '--shout'])).status).toBeInstanceOf(CommanderError)
  })
})
