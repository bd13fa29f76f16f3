import { expect, test } from 'vitest'
import { cells, wrong } from './with-settings.ts'

const tracks = (settings: string, files: Readonly<Record<string, string>>) => [
  ...new Set(cells(settings, files).map((cell) => cell.split(' | ')[0])),
]

const part = (category: string, skill: string) =>
  `# Category: ${category}\n\n## Competency: ${skill}\n\n### Developing\n\n- I learn ${skill} each day.\n\n### Advanced\n\n- I teach ${skill} to all.\n`
const parts = {
  'on_deck/knots.md': part('On Deck', 'Knots'),
  'on_deck/sails.md': part('On Deck', 'Sails'),
  'below/stores.md': part('Below', 'Stores'),
}

test.each([
  'headings: { track: 1 }',
  'headings: { track: "Category: *" }',
  'headings: { track: [On Deck, Below] }',
  'tracks: { "Category: *": "*" }',
  'tracks: { On Deck: On Deck, "Category: Below": Below }',
])('what the owner says is a track is one, as it is written or shown: %s', (settings) => {
  expect(tracks(settings, parts).toSorted()).toEqual(['Below', 'On Deck'])
  expect(wrong(settings, parts)).toEqual([])
})

test('headings that go without the word of their kind are renamed and left out as they are written or shown', () => {
  const areas = (settings: string) => new Set(cells(settings, parts).map((cell) => cell.split(' | ')[2]))
  const rename = 'rename: { areas: { "Competency: K*": "C*", Sails: Canvas } }'
  expect(areas(rename)).toEqual(new Set(['Cnots', 'Canvas', 'Stores']))
  expect(wrong(rename, parts)).toEqual([])
  for (const ignore of ['ignore: [Below]', 'ignore: ["Category: Below"]', 'ignore: [Below > Stores]']) {
    expect(areas(ignore)).toEqual(new Set(['Knots', 'Sails']))
    expect(wrong(ignore, parts)).toEqual([])
  }
})

test('a heading above tables of areas is the track that the owner says', () => {
  const page = (level: string) =>
    `---\ntitle: ${level}\n---\n\n# Track: Deck\n\n## Skills\n\n| Area | Description |\n|---|---|\n| Knots | I tie as ${level}. |\n\n## Manners\n\n| Area | Description |\n|---|---|\n| Watch | I stand it as ${level}. |\n`
  const files = { 'a.md': page('Level 1'), 'b.md': page('Level 2') }
  expect(tracks('headings: { track: 1 }', files)).toEqual(['Deck'])
})

test('where a track is called so, no folder and no file of that name is meant', () => {
  const page = (title: string) =>
    `${title}## Junior\n\n### Ropes\n\n- I coil them.\n\n### Tides\n\n- I read them.\n\n## Senior\n\n### Ropes\n\n- I splice them.\n\n### Tides\n\n- I foresee them.\n`
  const files = {
    'deck/index.md': page(''),
    'deck/divers.md': page('# Divers\n\n'),
    'deck/cooks.md': page('# Galley\n\n'),
  }
  expect(tracks('', files).toSorted()).toEqual(['Divers', 'Galley', 'deck'])
  expect(tracks('tracks: { deck: Sailors }', files).toSorted()).toEqual(['Divers', 'Galley', 'Sailors'])
  expect(tracks('tracks: { deck/: Sailors }', files)).toEqual(['Sailors'])
  expect(tracks('tracks: { cooks: Cooks }', files).toSorted()).toEqual(['Cooks', 'Divers', 'deck'])
})

test('headings that go without what counts them are named as written or shown', () => {
  const area = (name: string) =>
    `### ${name}\n\n| Level | What we see |\n|---|---|\n| Junior | I learn it there. |\n| Senior | I teach it there. |\n\n`
  const page = `# Port\n\n## A. Deck\n\n${area('A.1. Ropes')}${area('A.2. Tides')}## B. Galley\n\n${area('B.1. Ropes')}${area('B.2. Bread')}`
  const files = { 'all.md': page }
  const told = (settings: string) => {
    const found = cells(settings, files).map((cell) => cell.split(' | '))
    return [
      [...new Set(found.map(([track]) => track))],
      [...new Set(found.map(([, , name]) => name))],
      wrong(settings, files),
    ]
  }
  for (const settings of ['tracks: { A. Deck: Crew, Galley: Cooks }', 'tracks: { "A. *": Crew, "B. *": Cooks }'])
    expect(told(settings)).toEqual([['Crew', 'Cooks'], ['Ropes', 'Tides', 'Bread'], []])
  expect(told('rename: { areas: { "A.1. *": Lines, "B.1. *": Cords, Bread: Loaves } }')).toEqual([
    ['Deck', 'Galley'],
    ['Lines', 'Tides', 'Cords', 'Loaves'],
    [],
  ])
  expect(told('headings: { track: ["A. *", Galley], area: "*.*. *" }')[0]).toEqual(['Deck', 'Galley'])
  expect(told('ignore: [B. Galley]')[1]).toHaveLength(2)
})

test('a file is named without its ending, whatever of its name is shown', () => {
  const sheet = (title: string) =>
    `Level,Ropes,Tides\nJunior,I hold them as ${title}.,I read them here.\nSenior,I splice them as ${title}.,I foresee them.\n`
  const files = {
    'Port 2026 - Deck.csv': sheet('mate'),
    'Port 2026 - Galley.csv': sheet('cook'),
    'Port 2026 - Pay.md': 'See the office.\n',
  }
  expect(tracks('tracks: { "Port * - *": "* of *" }', files)).toEqual(['2026 of Deck', '2026 of Galley'])
})
