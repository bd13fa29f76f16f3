import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const page = (title: string) => `# ${title}

| Area | Junior | Senior |
|---|---|---|
| Dough | Kneads by the book. | Writes recipes. |
| Ovens | Lights them in the morning. | Buys new ones. |
`

function tracksRead(titles: Readonly<Record<string, string>>) {
  const files = Object.entries(titles).map(([file, title]) => ({ is: 'text' as const, file, text: page(title) }))
  return build(files, 'house').framework.tracks
}

const namesRead = (titles: Readonly<Record<string, string>>) => tracksRead(titles).map(({ name }) => name)

test.each([
  ['before a dash', 'House Levels - Baker', 'House Levels - Pastry Cook'],
  ['before a colon', 'Our ladder: Baker', 'Our ladder: Pastry Cook'],
  ['after a bar', 'Baker | House Levels', 'Pastry Cook | House Levels'],
  ['at both ends', 'House – Baker – Levels', 'House – Pastry Cook – Levels'],
])(
  'what the titles of all pages share is no part of the names of their tracks, and stays in their labels: %s',
  (_, one, other) => {
    const titles = { 'a/1.md': one, 'a/2.md': other }
    expect(namesRead(titles)).toEqual(['Baker', 'Pastry Cook'])
    expect(tracksRead(titles).map(({ label }) => label)).toEqual([one, other])
  },
)

test('nor what titles share of pages that each have a folder', () => {
  expect(namesRead({ 'a/1.md': 'Levels - Baker', 'b/1.md': 'Levels - Cook' })).toEqual(['Baker', 'Cook'])
})

test('nor what the files of one book of sheets share', () => {
  const text = page('').split('\n').slice(2).join('\n')
  const files = ['Book - Baker.md', 'Book - Cook.md'].map((file) => ({ is: 'text' as const, file, text }))
  const { tracks } = build(files, 'house').framework
  expect(tracks.map(({ label, name }) => [label, name])).toEqual([
    ['Book - Baker', 'Baker'],
    ['Book - Cook', 'Cook'],
  ])
})

test.each([
  ['a job', 'Engineer - Web', 'Engineer - Games'],
  ['words without a separator', 'House Baker', 'House Cook'],
  ['a part that one does not have', 'Levels - Baker', 'Ladder - Cook'],
])('what stays: %s', (_, one, other) => {
  expect(namesRead({ 'a/1.md': one, 'a/2.md': other })).toEqual([one, other])
})

test('a page alone is called as its title says', () => {
  expect(namesRead({ 'a/1.md': 'Levels - Baker' })).toEqual(['Levels - Baker'])
})
