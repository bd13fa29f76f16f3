import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LINKS = [1, 2, 3].map((level) => `* [Gardener ${level}](Gardener ${level}.md)`)

/** A page of a level between two menus, whose areas open with a word for how far one is. */
function page(word: string): string {
  const menu = ['#### [README](README.md)', ...LINKS]
  const area = (name: string) => [
    '',
    `### ${name}`,
    '',
    `#### ${word}`,
    '',
    `* ${word} each bed of the park, ${name.toLowerCase()} first.`,
  ]
  return [...menu, ...area('Soil'), ...area('Trees'), '', ...menu].join('\n')
}

test('a heading that links to another page, with nothing but links below, is part of a menu', () => {
  const cells = cellsRead({
    'Gardener 1.md': page('Waters'),
    'Gardener 2.md': page('Plants'),
    'Gardener 3.md': page('Designs'),
  })
  expect(cells).toEqual([
    'Gardener 1 | Soil | Waters | Waters each bed of the park, soil first.',
    'Gardener 1 | Trees | Waters | Waters each bed of the park, trees first.',
    'Gardener 2 | Soil | Plants | Plants each bed of the park, soil first.',
    'Gardener 2 | Trees | Plants | Plants each bed of the park, trees first.',
    'Gardener 3 | Soil | Designs | Designs each bed of the park, soil first.',
    'Gardener 3 | Trees | Designs | Designs each bed of the park, trees first.',
  ])
})

test('one with a text below is a heading as any other', () => {
  const text = (level: string) =>
    `## ${level}\n\n### [Soil](soil.md)\n\nDigs.\n\n### [Trees](trees.md)\n\nPrunes ${level}.`
  expect(cellsRead({ 'gardeners.md': `${text('Junior')}\n\n${text('Senior')}` })).toEqual([
    'Junior | Soil | Digs.',
    'Junior | Trees | Prunes Junior.',
    'Senior | Soil | Digs.',
    'Senior | Trees | Prunes Senior.',
  ])
})

test('an address with spaces and a title is none of the text', () => {
  const text = (level: string) =>
    `## ${level}\n\n### Soil\n\nDigs.\n\n### Fairs\n\nSells at the [fairs](Town fairs "wikilink") as a ${level}.`
  expect(cellsRead({ 'gardeners.md': `${text('Junior')}\n\n${text('Senior')}` })).toContain(
    'Senior | Fairs | Sells at the fairs as a Senior.',
  )
})
