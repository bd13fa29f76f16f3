import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { exported } from '../../src/framework/export.ts'
import type { Framework } from '../../src/framework/framework.ts'
import { levelNames } from '../../src/framework/level-name.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { fixture, placesOf, problemsOf } from './fixtures.ts'

const seed = fileURLToPath(new URL('../../../shared/frameworks/seed', import.meta.url))

let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'framework-'))
})
afterAll(() => rm(scratch, { recursive: true }))

function cells({ descriptors }: Framework) {
  return descriptors.map(exported)
}

describe('a folder of pages', () => {
  test('gives tracks, levels and areas as the pages name them', async () => {
    const { framework, problems } = await loadFramework(fixture('harbour'))
    expect(problems).toEqual([])
    expect(framework.name).toBe('Harbour Career Ladder')
    expect(
      framework.tracks.map(({ id, label, name, shared, levels }) => [id, label, name, shared, levels.length]),
    ).toEqual([
      ['everyone', 'Craft: Everyone', 'Everyone', true, 3],
      ['pilot', 'Craft: Pilot', 'Pilot', false, 3],
    ])
    expect(framework.levels.map(({ id, rank, number, titles }) => [id, rank, number, titles])).toEqual([
      ['level-1', 1, 1, ['Deckhand/Junior', 'Deckhand', 'Junior']],
      ['level-2', 2, 2, ['Mate/Bosun', 'Mate', 'Bosun']],
      ['level-10', 10, 10, ['Harbour Master', 'Captain']],
    ])
    expect(framework.areas.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['knots-ropes', ['Ropework']],
      ['weather', []],
      ['signals', []],
      ['charts', []],
    ])
    expect(framework.track('pilot')?.aliases).toEqual(['Navigator'])
  })

  test('gives every cell with its file, line and address', async () => {
    const { framework } = await loadFramework(fixture('harbour'))
    const found = framework.descriptors.map(({ track, level, area, state, source }) =>
      [track.name, level.number, area.label, state, `${source.file}:${source.line}`, source.href].join(' | '),
    )
    expect(found).toEqual([
      'Everyone | 1 | Knots & Ropes | written | level1.md:15 | https://harbour.example.org/ladder/level1',
      'Everyone | 1 | Weather | written | level1.md:16 | https://harbour.example.org/ladder/level1',
      'Everyone | 1 | Signals | unwritten | level1.md:17 | https://harbour.example.org/ladder/level1',
      'Pilot | 1 | Charts | written | level1.md:23 | https://harbour.example.org/ladder/level1',
      'Everyone | 2 | Knots & Ropes | written | level2.md:14 | https://pages.example.org/two',
      'Everyone | 2 | Weather | written | level2.md:23 | https://pages.example.org/two',
      'Pilot | 2 | Charts | written | level2.md:37 | https://pages.example.org/two',
      'Pilot | 2 | Weather | written | level2.md:38 | https://pages.example.org/two',
      'Everyone | 10 | Knots & Ropes | unwritten | level10.md:9 | ',
      'Everyone | 10 | Signals | written | level10.md:10 | ',
    ])
  })

  test('keeps the words, quotes, marks, notes and looks of each statement', async () => {
    const { framework } = await loadFramework(fixture('harbour'))
    expect(
      cells(framework)
        .slice(0, 6)
        .map(({ expectations }) => expectations),
    ).toEqual([
      ['I tie the five knots on the rope card.', 'I ask before I cut a rope, as the rule says. Even at night.'],
      ['I read the forecast aloud each morning.', 'I “close” the hatches* when told.'],
      [],
      ['I follow a course [1: Plotted in pencil, see the chart room.] that someone plotted.'],
      ['I teach knots to the newest hands.', 'I splice any rope we carry.'],
      ['I decide when we stay in port, and I say why.'],
    ])
    const spans = framework.descriptors.flatMap(({ expectations }) => expectations.flatMap((one) => one.spans))
    expect(spans).toContainEqual({ text: 'five', bold: true })
    expect(spans).toContainEqual({ text: 'any', bold: true })
    expect(spans).toContainEqual({ text: 'rope card', code: true })
    expect(spans).toContainEqual({ text: 'the rule', href: 'https://rules.example.org/ropes' })
    expect(spans).toContainEqual({ text: 'the chart room', href: 'https://charts.example.org/' })
    expect(spans).toContainEqual({ text: 'why', href: 'mailto:crew@example.org' })
  })

  test('gives an area its address and its definition, up to the next heading of its rank', async () => {
    const { framework } = await loadFramework(fixture('harbour'))
    const area = framework.area('knots-ropes')
    expect(area?.href).toBe('https://harbour.example.org/ladder#knots')
    expect(area?.definition?.paragraphs.map(({ text }) => text)).toEqual([
      'Everything that holds a boat.',
      'At the quay.',
      'And at sea.',
      'A bowline.',
    ])
    expect(area?.definition?.source).toEqual({
      file: 'areas.md',
      line: 9,
      href: 'https://harbour.example.org/ladder#knots--ropes',
    })
    expect(framework.area('weather')?.definition).toBeUndefined()
    expect(framework.area('signals')?.definition?.paragraphs).toHaveLength(1)
  })

  test('takes the site address given over the one in growthbot.yml', async () => {
    const { framework } = await loadFramework(fixture('harbour'), { site: 'https://other.example.org/base' })
    expect(framework.descriptors[0]?.source.href).toBe('https://other.example.org/base/ladder/level1')
    await expect(loadFramework(fixture('harbour'), { site: 'harbour' })).rejects.toThrow(UsageError)
  })

  test('reads the same with a byte order mark and Windows line ends', async () => {
    const dir = join(scratch, 'windows')
    await cp(fixture('harbour'), dir, { recursive: true })
    for (const file of await readdir(dir)) {
      const text = await readFile(join(dir, file), 'utf8')
      await writeFile(join(dir, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    }
    const [plain, windows] = await Promise.all([loadFramework(fixture('harbour')), loadFramework(dir)])
    expect(windows.problems).toEqual([])
    expect(windows.framework.descriptors).toEqual(plain.framework.descriptors)
    expect(windows.framework.areas).toEqual(plain.framework.areas)
  })

  test('reads sub-folders, and follows links within the folder once', async () => {
    const dir = join(scratch, 'links')
    await cp(fixture('harbour'), join(dir, 'pages'), { recursive: true })
    await cp(fixture('warnings'), join(dir, '.hidden'), { recursive: true })
    await cp(fixture('warnings'), join(dir, 'node_modules'), { recursive: true })
    await symlink('..', join(dir, 'pages', 'up'))
    await symlink('level1.md', join(dir, 'pages', 'level5.md'))
    await symlink(fixture('warnings'), join(dir, 'pages', 'away'))
    await rename(join(dir, 'pages', 'level2.md'), join(dir, '..level2.md'))
    await symlink('../..level2.md', join(dir, 'pages', 'level2.md'))
    const { framework, problems } = await loadFramework(dir)
    expect(placesOf(problems)).toEqual(['pages/away warning outside'])
    expect(framework.descriptors).toHaveLength(10)
    expect(framework.descriptors[0]?.source.file).toBe('pages/level1.md')
  })

  test('names the whole by parent, else by its folder', async () => {
    const { framework } = await loadFramework(fixture('warnings'))
    expect(framework.name).toBe('warnings')
  })
})

describe('warnings', () => {
  test('say where to look, and every word is kept', async () => {
    const { framework, problems } = await loadFramework(fixture('warnings'))
    expect(placesOf(problems)).toEqual([
      'a.md:4 warning key-twice',
      'a.md:11 warning area-empty',
      'a.md:13 warning row-too-short',
      'a.md:14 warning row-too-long',
      'a.md:16 warning area-empty',
      'a.md:20 warning column-ignored',
      'b.md:9 warning place-twice',
      'b.md:11 warning defined-twice',
    ])
    expect(cells(framework).map(({ area, state, expectations }) => [area, state, expectations])).toEqual([
      ['Ovens', 'written', ['I light the oven.']],
      ['Dough', 'unwritten', []],
      ['Crust', 'written', ['I bake it dark | or | pale.']],
      ['Crumb', 'written', ['I look at every slice.', 'I also taste it.', 'I teach others to look.']],
      ['Salt', 'unwritten', []],
      ['Flour', 'written', ['I order flour.']],
    ])
  })

  test('of a key that stands twice name it, and its last value counts', async () => {
    const { framework, problems } = await loadFramework(fixture('warnings'))
    expect(problems[0]?.message).toContain('`title`')
    expect(framework.levels.map(({ label }) => label)).toEqual(['Level 2'])
  })
})

describe('errors', () => {
  test('come all at once, warnings beside them', async () => {
    expect(placesOf(await problemsOf(fixture('errors')))).toEqual([
      'broken.md:3 error front-matter',
      'guides/no-level.md:11 error level-missing',
      'guides/no-level.md:12 warning row-too-short',
      'latin1.md:3 error not-utf-8',
      'list.md:2 error front-matter',
      'never-closed.md:1 error front-matter',
      'titles.md:3 error front-matter',
    ])
  })

  test.each([
    ['no-descriptors', ['. error no-descriptors']],
    ['not-there', ['. error folder-missing']],
    ['errors/list.md', ['. error folder-missing']],
    ['settings-broken', ['growthbot.yml:3 error settings']],
    [
      'settings-names',
      ['growthbot.yml:4 error settings', 'growthbot.yml:7 error settings', 'growthbot.yml:10 error settings'],
    ],
    [
      'settings-unknown',
      [
        'growthbot.yml:2 error settings',
        'growthbot.yml:3 error settings',
        'growthbot.yml:6 error settings',
        'growthbot.yml:8 error settings',
      ],
    ],
  ])('of %s say where', async (name, places) => {
    expect(placesOf(await problemsOf(fixture(name)))).toEqual(places)
  })

  test('of settings name the key', async () => {
    const messages = (await problemsOf(fixture('settings-unknown'))).map(({ message }) => message)
    for (const key of ['colour', 'site', 'aliases.people', 'aliases.areas.Ovens']) {
      expect(messages.filter((message) => message.includes(`\`${key}\``))).toHaveLength(1)
    }
    const names = (await problemsOf(fixture('settings-names'))).map(({ message }) => message)
    expect(names[0]).toContain('`aliases.tracks.Brewer`')
    expect(names[0]).toContain('Baker')
  })

  test('tell of a page that is a link to nowhere', async () => {
    const dir = join(scratch, 'dangling')
    await mkdir(dir)
    await symlink('gone.md', join(dir, 'level1.md'))
    expect(placesOf(await problemsOf(dir))).toEqual(['level1.md error unreadable'])
  })

  test('tell of an empty folder', async () => {
    const dir = join(scratch, 'empty')
    await mkdir(dir)
    expect(placesOf(await problemsOf(dir))).toEqual(['. error no-descriptors'])
  })
})

describe.skipIf(!existsSync(seed))('the page this format was taken from (../shared/frameworks/seed)', () => {
  test('has 7 descriptors, 2 of them unwritten, 3 tracks and 1 level', async () => {
    const { framework, problems } = await loadFramework(seed)
    expect(problems).toEqual([])
    expect(framework.descriptors).toHaveLength(7)
    expect(framework.descriptors.filter(({ state }) => state === 'unwritten')).toHaveLength(2)
    expect(framework.tracks.map(({ id, shared }) => [id, shared])).toEqual([
      ['all', true],
      ['ml-engineer', false],
      ['edge-ml-engineer', false],
    ])
    expect(framework.levels.map(levelNames)).toEqual([['Level 2', 'Lead/Principal', 'Lead', 'Principal', '2']])
    expect(framework.at({ track: 'edge-ml-engineer' })).toHaveLength(6)
  })

  test('keeps curly quotes and dangling marks', async () => {
    const { framework } = await loadFramework(seed)
    const text = framework.descriptors.flatMap(({ expectations }) => expectations.map((one) => one.text)).join('\n')
    expect(text).toContain('lifecycle*')
    expect(text.match(/’/gu)).toHaveLength(4)
  })
})
