import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FrameworkError } from '../../src/errors.ts'
import type { Framework } from '../../src/framework/framework.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { type Watched, type WatchOptions, watchFramework } from '../../src/framework/watch.ts'

const page = (statement: string) =>
  `# Level 1\n\n## Baker\n\n| Area | Description |\n|---|---|\n| Ovens | ${statement} |\n`

let dir = ''
let watched: Watched | undefined

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'watched-'))
})
afterEach(async () => {
  watched?.stop()
  await rm(dir, { recursive: true })
})

const never = 3_600_000
const said = () => watched?.current().descriptors.flatMap(({ expectations }) => expectations.map(({ text }) => text))
const soon = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 20 })

/** Reads changes in this thread: starting another takes longer than all the rest. */
async function follow(folder: string, options?: WatchOptions) {
  watched = await watchFramework(folder, { every: 20, again: loadFramework, ...options })
  return watched
}

/** Looks for no change, and reads anew, in a thread of its own, when told to. */
async function reloadable(options?: WatchOptions) {
  watched = await watchFramework(dir, { every: never, ...options })
  return watched
}

describe('a change is live by itself', { timeout: 60_000 }, () => {
  test('of a file', async () => {
    await writeFile(join(dir, 'a.md'), page('I light them.'))
    await follow(dir)
    expect(said()).toEqual(['I light them.'])
    await writeFile(join(dir, 'a.md'), page('I mend them.'))
    await soon(() => expect(said()).toEqual(['I mend them.']))
  })

  test('of the settings, and of a file in a new folder', async () => {
    await writeFile(join(dir, 'a.md'), page('I light them.'))
    const { current } = await follow(dir)
    await writeFile(join(dir, 'growthbot.yml'), 'name: Bakery\n')
    await soon(() => expect(current().name).toBe('Bakery'))
    await mkdir(join(dir, 'more'))
    await writeFile(join(dir, 'more', 'b.md'), page('I clean them.').replace('Ovens', 'Trays'))
    await soon(() => expect(said()).toEqual(['I light them.', 'I clean them.']))
  })

  test('where the folder is a link that is swapped, twice', async () => {
    for (const name of ['one', 'two', 'three']) {
      await mkdir(join(dir, name))
      await writeFile(join(dir, name, 'a.md'), page(`I am ${name}.`))
    }
    const link = join(dir, 'current')
    const swap = async (name: string) => {
      await symlink(name, join(dir, 'next'))
      await rename(join(dir, 'next'), link)
    }
    await swap('one')
    await follow(link)
    for (const name of ['two', 'three']) {
      await swap(name)
      await soon(() => expect(said()).toEqual([`I am ${name}.`]))
    }
  })

  test('where a link beside the pages is swapped that they lead through, as Kubernetes mounts a ConfigMap', async () => {
    const swap = async (name: string) => {
      await mkdir(join(dir, `..${name}`))
      await writeFile(join(dir, `..${name}`, 'a.md'), page(`I am ${name}.`))
      await symlink(`..${name}`, join(dir, '..next'))
      await rename(join(dir, '..next'), join(dir, '..data'))
    }
    await swap('one')
    await symlink('..data/a.md', join(dir, 'a.md'))
    await follow(dir)
    expect(said()).toEqual(['I am one.'])
    await swap('two')
    await soon(() => expect(said()).toEqual(['I am two.']))
  })

  test('where another folder takes its place, its files as large and as old', async () => {
    const folder = join(dir, 'pages')
    const time = new Date('2026-11-23T12:00:00Z')
    for (const [name, statement] of [
      ['pages', 'I light them.'],
      ['other', 'I clean them.'],
    ] as const) {
      await mkdir(join(dir, name))
      await writeFile(join(dir, name, 'a.md'), page(statement))
      await utimes(join(dir, name, 'a.md'), time, time)
    }
    await follow(folder)
    await rename(folder, join(dir, 'old'))
    await rename(join(dir, 'other'), folder)
    await soon(() => expect(said()).toEqual(['I clean them.']))
  })

  test('where the folder goes and comes back', async () => {
    const folder = join(dir, 'pages')
    await mkdir(folder)
    await writeFile(join(folder, 'a.md'), page('I light them.'))
    const failures: unknown[] = []
    await follow(folder, { onFailed: (error) => failures.push(error) })
    await rm(folder, { recursive: true })
    await soon(() => expect(failures).toHaveLength(1))
    expect(said()).toEqual(['I light them.'])
    await mkdir(folder)
    await writeFile(join(folder, 'a.md'), page('I am back.'))
    await soon(() => expect(said()).toEqual(['I am back.']))
  })
})

test('what cannot be read is told, and the framework from before stays', async () => {
  await writeFile(join(dir, 'a.md'), page('I light them.'))
  const failures: unknown[] = []
  const { reload } = await reloadable({ onFailed: (error) => failures.push(error) })
  await writeFile(join(dir, 'a.md'), '---\ntitle: [\n---\n')
  await reload()
  expect(failures).toHaveLength(1)
  expect(failures[0]).toBeInstanceOf(FrameworkError)
  expect(failures[0]).toMatchObject({ problems: [{ file: 'a.md', kind: 'front-matter' }] })
  expect(said()).toEqual(['I light them.'])
})

test('reload reads at once, and swaps the framework whole', async () => {
  await writeFile(join(dir, 'a.md'), page('I light them.'))
  const { current, reload } = await reloadable()
  const before = current()
  await writeFile(join(dir, 'a.md'), page('I mend them.'))
  const done = reload()
  expect(current()).toBe(before)
  await done
  expect(said()).toEqual(['I mend them.'])
  expect(before.descriptors[0]?.expectations[0]?.text).toBe('I light them.')
})

test('what is prepared is ready before anybody sees the framework, at the start and afterwards', async () => {
  await writeFile(join(dir, 'a.md'), page('I light them.'))
  const prepared: Framework[] = []
  const prepare = async (framework: Framework) => {
    expect(watched?.current()).not.toBe(framework)
    prepared.push(framework)
  }
  const { current, reload } = await follow(dir, { every: never, prepare })
  expect(prepared).toEqual([current()])
  await reload()
  expect(prepared).toHaveLength(2)
  expect(prepared[1]).toBe(current())
})

test('of many that ask to reload at once, one more reading serves all', async () => {
  await writeFile(join(dir, 'a.md'), page('I light them.'))
  let loaded = 0
  const { reload } = await follow(dir, { every: never, onLoaded: () => void loaded++ })
  const first = reload()
  await Promise.resolve()
  await Promise.all([first, ...Array.from({ length: 9 }, reload)])
  expect(loaded).toBe(1 + 2)
})

test('reading does not hold up what else there is to do', async () => {
  const rows = Array.from({ length: 800 }, (_, at) => `| Area ${at} x | I do it well on ${at} days. |`).join('\n')
  await writeFile(join(dir, 'a.md'), `${page('I light them.')}${rows}\n`)
  const { reload } = await reloadable()
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const from = performance.now()
  await reload()
  clearInterval(timer)
  // A small part of the whole: what is left to this thread is taking over the result.
  expect(longest).toBeLessThan((performance.now() - from) / 3)
})
