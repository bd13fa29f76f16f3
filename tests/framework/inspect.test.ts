import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { coverageOf } from '../../src/framework/coverage.ts'
import { coveragePage } from '../../src/framework/coverage-page.ts'
import { createFramework } from '../../src/framework/framework.ts'
import { firstSettings, inspection } from '../../src/framework/inspect.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { settingsSchema } from '../../src/framework/settings.ts'
import { fixture } from './fixtures.ts'

test('dirt is understood, and what is left is accounted for line by line', async () => {
  const { framework, files } = await loadFramework(fixture('dirt'))
  const lines = inspection(framework, files)
  expect(lines).toEqual(
    expect.arrayContaining([
      'Orchard crew',
      '           E1         E2         E3',
      '  Picking  2          unwritten  1',
    ]),
  )
  expect(lines.filter((line) => line.startsWith('  line '))).toEqual([
    '  line 20, bullet: Hides a fall. (Anti-patterns are no expectations.)',
    '  line 38, bullet: Shouts at the tractor. (Anti-patterns are no expectations.)',
  ])
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
  const uncommented = text.replaceAll(/^# (?=levels:|\s+- |tracks:|\s+\S+: )/gmu, '')
  expect(settingsSchema.parse(parse(uncommented))).toMatchObject({ levels: framework.levels.map(({ label }) => label) })
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
