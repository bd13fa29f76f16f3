import { expect, test } from 'vitest'
import { inspected, read, wrong } from './with-settings.ts'

const page = (title: string, levels: readonly string[]) =>
  `# ${title}\n\n${levels.map((level) => `## ${level}\n\n### Craft\n\n- A ${level} keeps ${title} well.\n\n### Team\n\n- A ${level} shares ${title}.\n`).join('\n')}`
const files = {
  'boats.md': page('Boats', ['Deckhand', 'Warden', 'Senior Deckhand']),
  'lights.md': page('Lights', ['Keeper 1', 'Keeper 2', 'Keeper 3']),
}

function ladders(settings: string): string[] {
  return read(settings, files).framework.tracks.map(({ label, levels }) =>
    [label, ...levels.map((level) => level.label)].join(' | '),
  )
}

test('with a * in `levels` those listed are ordered, and those of other tracks are left alone', () => {
  const boats = 'Boats | Deckhand | Senior Deckhand | Warden'
  const lights = 'Lights | Keeper 1 | Keeper 2 | Keeper 3'
  const settings = 'levels: [Deckhand, Senior Deckhand, Warden, "*"]'
  expect(ladders(settings)).toEqual([boats, lights])
  expect(ladders('levels: ["*", Deckhand, Senior Deckhand, Warden]')).toEqual([boats, lights])
  expect(wrong(settings, files)).toEqual([])
  expect(ladders('levels: [Deckhand, Senior Deckhand, Warden]')).toEqual([boats])
})

test('inspect says what the order of levels is told by, and of which tracks', () => {
  const line = (settings: string, some: Readonly<Record<string, string>>) =>
    inspected(settings, some).filter((one) => one.startsWith('Levels stand'))
  const { 'boats.md': boats, 'lights.md': lights } = files
  const told = (how: string) => [`Levels stand from lowest to highest ${how}.`]
  expect(line('', { 'lights.md': lights })).toEqual(told('by their numbers'))
  expect(line('', { 'a.md': page('Cabs', ['Junior Driver', 'Driver', 'Senior Driver']) })).toEqual(
    told('as they come in the files'),
  )
  expect(line('', { 'a.md': page('Cabs', ['Senior Driver', 'Driver', 'Junior Driver']) })).toEqual(
    told('as they come in the files, from the end'),
  )
  expect(line('levels: [Deckhand, Senior Deckhand, Warden, "*"]', files)).toEqual(
    told('as growthbot.yml lists them (Boats); by their numbers (Lights)'),
  )
  expect(line('', { 'a.md': page('Cabs', ['Junior Driver']), 'boats.md': boats }).join()).not.toContain('Cabs')
})

test.each(['nav_order', 'weight', 'order', 'sidebar_position'])('%s in front matter orders levels', (key) => {
  const places = ['Warden', 'Deckhand', 'Boatswain'].map((level, at): [string, string] => [
    `${level}.md`,
    `---\nlevel: ${level}\n${key}: ${at + 1}.5\n---\n\n# ${level}\n\n## Craft\n\n- A ${level} keeps boats well.\n\n## Team\n\n- A ${level} shares boats.\n`,
  ])
  const { framework } = read('', Object.fromEntries(places.toReversed()))
  expect(framework.levels.map(({ label }) => label)).toEqual(['Warden', 'Deckhand', 'Boatswain'])
  expect(inspected('', Object.fromEntries(places)).join('\n')).toContain('by the place their files give them')
})
