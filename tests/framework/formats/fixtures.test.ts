import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { levelNames } from '../../../src/framework/level-name.ts'
import { loadFramework } from '../../../src/framework/load.ts'
import { fixture } from '../fixtures.ts'

/** What every folder of `shapes` says, each in its own way. Of `Guests` nothing is written at the first level. */
const TEXTS: Readonly<Record<string, string>> = {
  '1 Dough': 'Weighs every batch twice. Kneads by the book.',
  '1 Ovens': 'Cleans the ovens each evening.',
  '1 Guests': '',
  '2 Dough': 'Adjusts recipes to the weather.',
  '2 Ovens': 'Fires the ovens alone before dawn. Logs each bake.',
  '2 Guests': 'Settles complaints at the counter.',
  '3 Dough': 'Writes new recipes for all shops.',
  '3 Ovens': 'Plans the ovens of three shops.',
  '3 Guests': 'Trains others to listen to guests.',
}
const TITLES = ['Junior Baker', 'Baker', 'Senior Baker']
/** Where no heading, file or folder says what the track is called. */
const NAMELESS = /^(?:yaml-ids|json-)/u

test.each(readdirSync(fixture('shapes')))('%s: the same cells', async (shape) => {
  const { framework } = await loadFramework(fixture(`shapes/${shape}`))
  const cells = framework.descriptors.map(({ level, area, expectations }) => {
    const names = levelNames(level)
    const number = level.number ?? TITLES.findIndex((title) => names.includes(title)) + 1
    return [`${number} ${area.label}`, expectations.map(({ text }) => text).join(' ')] as const
  })
  expect(Object.fromEntries(cells)).toEqual(TEXTS)
  expect(cells).toHaveLength(9)
  expect(framework.tracks).toHaveLength(1)
  if (!NAMELESS.test(shape)) expect(framework.tracks.map(({ label }) => label.toLowerCase())).toEqual(['bakers'])
  expect(framework.levels.map(({ label }) => label)).toEqual(framework.tracks[0]?.levels.map(({ label }) => label))
  expect(framework.levels.map((level) => level.number ?? levelNames(level).join('/'))).toHaveLength(3)
})
