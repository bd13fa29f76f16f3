import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const page = (title: string) => `# ${title}

| Area | Junior | Senior |
|---|---|---|
| Dough | Kneads by the book. | Writes recipes. |
| Ovens | Lights them in the morning. | Buys new ones. |
`

function tracksRead(titles: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(titles).map(([file, title]) => ({ is: 'text' as const, file, text: page(title) }))
  return build(files, 'house').framework.tracks.map(({ label }) => label)
}

test.each([
  ['before a dash', 'House Levels - Baker', 'House Levels - Pastry Cook'],
  ['before a colon', 'Our ladder: Baker', 'Our ladder: Pastry Cook'],
  ['after a bar', 'Baker | House Levels', 'Pastry Cook | House Levels'],
  ['at both ends', 'House – Baker – Levels', 'House – Pastry Cook – Levels'],
])('what the titles of all pages of a folder share is no part of their tracks: %s', (_, one, other) => {
  expect(tracksRead({ 'a/1.md': one, 'a/2.md': other })).toEqual(['Baker', 'Pastry Cook'])
})

test('nor what titles share of pages that each have a folder', () => {
  expect(tracksRead({ 'a/1.md': 'Levels - Baker', 'b/1.md': 'Levels - Cook' })).toEqual(['Baker', 'Cook'])
})

test.each([
  ['a job', 'Engineer - Web', 'Engineer - Games'],
  ['words without a separator', 'House Baker', 'House Cook'],
  ['a part that one does not have', 'Levels - Baker', 'Ladder - Cook'],
])('what stays: %s', (_, one, other) => {
  expect(tracksRead({ 'a/1.md': one, 'a/2.md': other })).toEqual([one, other])
})

test('a page alone is called as its title says', () => {
  expect(tracksRead({ 'a/1.md': 'Levels - Baker' })).toEqual(['Levels - Baker'])
})

test.each([
  ['a page of one job is called after it', ['Bread Baker', 'Pastry Cook'], ['Bread Baker', 'Pastry Cook']],
  ['two called the same, after their families', ['Baker', 'Baker'], ['Sweet things', 'Salty things']],
  ['what names no job, after its family', ['Levels of bread', 'Levels of cake'], ['Sweet things', 'Salty things']],
])('%s', (_, titles, tracks) => {
  const text = (at: number) =>
    `---\njob_family: ${at === 0 ? 'Sweet' : 'Salty'} things\n---\n\n${page(titles[at] ?? '')}`
  const files = [0, 1].map((at) => ({ is: 'text' as const, file: `a/${at}.md`, text: text(at) }))
  expect(build(files, 'house').framework.tracks.map(({ label }) => label)).toEqual(tracks)
})
