import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(sources, 'bakery').framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const level = (code: string, position: string, tier: string, theme: string, who: string) => `code: ${code}
position: ${position}
${tier}theme: ${theme}
description: ${theme} all there is about bread
order: 2
competencies:
  dough:
    keyword: Kneads
    summary: ${who} kneads the dough.
    bullets:
      - ${who} weighs the flour for it
      - ${who} keeps the bowls clean
  ovens:
    keyword: Bakes
    summary: ${who} bakes what is in the oven.
    bullets:
      - ${who} sweeps the oven out at night
`
const own = (tier: (name: string) => string) => ({
  b1: level('BK1', 'Baking Specialist', tier('bk'), 'Learns', 'Ada'),
  b2: level('BK2', 'Baking Specialist', tier('bk'), 'Knows', 'Ben'),
  lead: level('BL', 'Bakery Team Lead', tier('bl'), 'Leads', 'Cleo'),
})
const expected = [
  ['BK1 Baking Specialist', 'Ada'],
  ['BK2 Baking Specialist', 'Ben'],
  ['BL Bakery Team Lead', 'Cleo'],
].flatMap(([name, who]) => [
  `${name} | dough | ${who} kneads the dough. | ${who} weighs the flour for it | ${who} keeps the bowls clean`,
  `${name} | ovens | ${who} bakes what is in the oven. | ${who} sweeps the oven out at night`,
])

function filesOf(texts: Readonly<Record<string, string>>, ending: string, write: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`bakers/levels/${name}.${ending}`, write(text)]),
  )
}

test('a level that a page’s front matter holds goes by its code and position; what it is about is no area', () => {
  const texts = own((tier) => `tier: ${tier}\n`)
  expect(cells(filesOf(texts, 'md', (text) => `---\n${text}---\n`))).toEqual(expected)
  expect(cells(filesOf(texts, 'yml', (text) => text))).toEqual(expected)
})

test('so it does where no tier is said, and where the page has a text below', () => {
  const { b1, b2 } = own(() => '')
  const texts = { b1, b2 }
  expect(cells(filesOf(texts, 'yml', (text) => text))).toEqual(expected.slice(0, 4))
  const all = own((tier) => `tier: ${tier}\n`)
  const below = cells(filesOf(all, 'md', (text) => `---\n${text}---\nMore of it is told in the bakery itself.\n`))
  expect(below).toEqual(expected)
})

test.each([
  ['Ward Baker (Band 5)', 'Ward Baker (Band 5)'],
  ['Junior (L1)', 'Junior (L1)'],
  ['Lead (Level 2)', 'Level 2'],
  ['Level 2 (Lead)', 'Level 2'],
  ['L1 (Junior)', 'L1'],
])('a page of areas and descriptions titled "%s" is about "%s"', (title, level) => {
  const page = `---\ntitle: ${title}\nparent: Baking\n---\n\n| Area | Description |\n|---|---|\n| Dough | I knead it by the book. |\n`
  expect(cells({ 'one.md': page })).toEqual([`${level} | Dough | I knead it by the book.`])
})
