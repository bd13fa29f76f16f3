import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

/** A page of a level's code, a heading right below, and two areas below that. */
function page(code: string, below: string, between = ''): string {
  return `# ${code}\n\n${between}## ${below}\n\n### Ropes\n\nTies knots.\n\n### Sails\n\nMends them as ${below}.\n`
}

function levelsOf(pages: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(cellsRead(pages).map((cell) => cell.split(' | ')[0] ?? ''))
}

test.each([
  ['letters', 'Band B', 'Band C'],
  ['numbers', 'Band 2', 'Band 3'],
])('the only heading right below a code of %s is the title of the level', (_, one, other) => {
  const pages = { 'deck/b.md': page(one, 'Deckhand'), 'deck/c.md': page(other, 'Mender of nets') }
  expect(levelsOf(pages)).toEqual(new Set([`${one} Deckhand`, `${other} Mender of nets`]))
})

test('two tracks may have one title at one level', () => {
  const pages = { 'deck/b.md': page('Band B', 'Deckhand'), 'galley/b.md': page('Band B', 'Deckhand') }
  expect(levelsOf(pages)).toEqual(new Set(['Band B Deckhand']))
})

test.each([
  ['at several levels', 'Seamanship', ''],
  ['a word for areas', 'Competencies', ''],
  ['with a text above it', 'Seamanship', 'Sails with us.\n\n'],
])('a heading is none: %s', (_, below, between) => {
  const pages = { 'deck/b.md': page('Band B', below, between), 'deck/c.md': page('Band C', below, between) }
  expect(levelsOf(pages)).toEqual(new Set(['Band B', 'Band C']))
})

test('nor is one beside others of its depth', () => {
  const more = '\n## Watches\n\n### Day\n\nWakes early.\n'
  const pages = { 'deck/b.md': page('Band B', 'Work') + more, 'deck/c.md': page('Band C', 'Skills of old') + more }
  expect(levelsOf(pages)).toEqual(new Set(['Band B', 'Band C']))
})

test('where the owner lists the levels, they are called so', () => {
  const pages = {
    'growthbot.yml': 'levels: [Band B, Band C]\n',
    'deck/b.md': page('Band B', 'Deckhand'),
    'deck/c.md': page('Band C', 'Mender'),
  }
  expect(levelsOf(pages)).toEqual(new Set(['Band B', 'Band C']))
})
