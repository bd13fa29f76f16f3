import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { coverageOf } from '../../src/framework/coverage.ts'
import { coveragePage } from '../../src/framework/coverage-page.ts'
import { firstSettings } from '../../src/framework/first-settings.ts'
import { createFramework } from '../../src/framework/framework.ts'
import { inspection } from '../../src/framework/inspect.ts'
import { loadFramework, readFramework } from '../../src/framework/load.ts'
import { settingsSchema } from '../../src/framework/settings.ts'
import { fixture } from './fixtures.ts'

test('dirt is understood, and what is left is accounted for line by line', async () => {
  const loaded = await loadFramework(fixture('dirt'))
  const { framework } = loaded
  const lines = inspection(loaded)
  expect(lines).toEqual(
    expect.arrayContaining([
      'Orchard crew',
      '           E1         E2         E3',
      '  Picking  2          unwritten  1',
    ]),
  )
  expect(lines.filter((line) => line.startsWith('    line '))).toEqual([
    '    line 20, bullet: Hides a fall.',
    '    line 38, bullet: Shouts at the tractor.',
  ])
  expect(lines).toContain('  Left out, 2: Anti-patterns are no expectations.')
  const [sorting] = framework.at({ track: 'orchard-crew', level: 'e2' })
  expect([sorting?.state, sorting?.see?.label]).toEqual(['unwritten', 'E1'])
})

test('every bullet and row is either placed or left', async () => {
  for (const name of ['dirt', 'harbour', 'warnings', 'repeats']) {
    const { files } = await loadFramework(fixture(name))
    for (const { page } of files) {
      const { placed = 0, left = [] } = page.account ?? {}
      expect(placed + left.length).toBeGreaterThanOrEqual(page.cells.length > 0 ? 1 : 0)
      for (const { why } of left) expect(why).not.toBe('')
    }
  }
})

test('the first settings are settings, and change nothing', async () => {
  const { framework } = await loadFramework(fixture('harbour'))
  const text = firstSettings(framework)
  expect(settingsSchema.parse(parse(text))).toMatchObject({ name: framework.name, levels: [] })
})

test('the first settings show every key, each as it may be said', async () => {
  const { framework } = await loadFramework(fixture('harbour'))
  const said = firstSettings(framework)
    .split('\n')
    .filter((line) => !/^# [A-Z]/u.test(line))
  const shown = settingsSchema.parse(parse(said.map((line) => line.replace(/^# /u, '')).join('\n')))
  expect(shown).toMatchObject({ levels: framework.levels.map(({ label }) => label) })
  for (const [key, value] of Object.entries(settingsSchema.parse({})))
    expect(shown).not.toHaveProperty(key, value ?? undefined)
})

test('what cannot be read is inspected as far as it can be, with its errors', async () => {
  const lines = inspection(await readFramework(fixture('settings-names')))
  expect(lines[0]).toContain('1 descriptor')
  expect(lines.filter((line) => line.startsWith('growthbot.yml:'))).toHaveLength(3)
  expect(inspection(await readFramework(fixture('no-descriptors'))).join('\n')).toContain('. error no-descriptors')
})

test('names the files that are not read', async () => {
  const loaded = await loadFramework(fixture('harbour'))
  const unread = { ofOtherKinds: ['a.png', 'sub/b.png', 'plan.docx'], leftOut: ['drafts/old.md'] }
  const lines = inspection({ ...loaded, unread })
  expect(lines).toContain('drafts/old.md: growthbot.yml leaves it out.')
  expect(lines.find((line) => line.startsWith('Not read: 2 of .png, plan.docx.'))).toBeDefined()
})

test('coverage counts each place once and shows it', async () => {
  const { framework } = await loadFramework(fixture('harbour'))
  const places = coverageOf(framework).flatMap(({ rows }) => rows.flatMap((row) => row.places))
  const statements = framework.descriptors.reduce((sum, { expectations }) => sum + expectations.length, 0)
  expect(places.filter(({ state }) => state !== 'missing')).toHaveLength(framework.descriptors.length)
  expect(places.reduce((sum, place) => sum + place.statements, 0)).toBe(statements)
  const page = coveragePage(framework)
  expect(page.match(/<td /gu)).toHaveLength(places.length)
  expect(page).not.toMatch(/<script|src=|href=(?!"#)|@import|url\(/u)
  expect(page).toContain('Knots &amp; Ropes')
})

test('the shades of coverage tell numbers apart, however many statements there are', async () => {
  const { framework } = await loadFramework(fixture('harbour'))
  const key = (most: number) => {
    const many = framework.descriptors.map((cell, at) => {
      const [first = { text: 'I tie knots.', spans: [] }] = cell.expectations
      return at > 0 ? cell : { ...cell, expectations: Array.from({ length: most }, () => first) }
    })
    const page = coveragePage(createFramework({ ...framework, descriptors: many }))
    return [...page.matchAll(/<span class="w\d">([^<]*)/gu)].map(([, text]) => text)
  }
  expect(key(4)).toEqual(['1 statement', '2', '3', '4'])
  expect(key(6)).toEqual(['1–2 statements', '3', '4', '5–6'])
  expect(key(49)).toEqual(['1–3 statements', '4–7', '8–19', '20–49'])
})

test('coverage leads to each track where there are several, and folds up long lists of places', async () => {
  const { framework } = await loadFramework(fixture('harbour'))
  const tracks = ['one', 'två & <b>', 'three', 'four', 'five'].map((id) => ({
    id,
    label: id,
    name: id,
    shared: false,
    aliases: [],
    levels: framework.levels,
  }))
  const descriptors = framework.descriptors.flatMap((cell) => tracks.map((track) => ({ ...cell, track })))
  const page = coveragePage(createFramework({ ...framework, tracks, descriptors }))
  const anchors = page.matchAll(/href="#([^"]*)"/gu).map(([, id]) => id)
  for (const id of anchors) expect(page).toContain(`<h2 id="${id}">`)
  expect(page.match(/href="#/gu)).toHaveLength(tracks.length)
  expect(page).toContain('<details')
})
