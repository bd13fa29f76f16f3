import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

test('what follows a list of areas is not the last one’s', () => {
  const page = `# Bakers

## Junior Baker

- Dough:
  - Kneads by the book.
- Ovens:
  - Cleans them each evening.

## Senior Baker

- Dough:
  - Writes recipes.
- Ovens:
  - Plans those of three shops.

Taken from the handbook of a guild.
`
  expect(cellsRead({ 'bakers.md': page }).at(-1)).toBe('Senior Baker | Ovens | Plans those of three shops.')
})

test('an area whose bullet has no text goes on below it', () => {
  const level = (name: string) =>
    `## ${name}\n\n- **Dough**\n\nKneads as a ${name} does.\n\n- **Ovens**\n\nFires them.\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${level('Junior Baker')}\n${level('Senior Baker')}` })).toContain(
    'Junior Baker | Dough | Kneads as a Junior Baker does.',
  )
})

test.each(['Glossário', 'Remarques', 'Details'])('"%s" is no level, though areas come again below it', (title) => {
  const level = (name: string) => `## ${name}\n\n### Dough\n\nKneads as a ${name}.\n\n### Ovens\n\nFires them so.\n\n`
  const page = `${['Junior', 'Senior'].map(level).join('')}## ${title}\n\n### Dough\n\nFlour and water.\n\n### Ovens\n\nWhat bakes it.\n`
  expect(cellsRead({ 'bakers.md': page }).map((cell) => cell.split(' | ')[0])).toEqual([
    'Junior',
    'Junior',
    'Senior',
    'Senior',
  ])
})

test.each(['Credits', 'Danksagung', 'Dough'])('what a page ends with is no area of its last level: "%s"', (title) => {
  const level = (name: string) => `## ${name}\n\n**Dough**\n\nKneads as a ${name}.\n\n**Ovens**\n\nFires them.\n\n`
  const page = `# Bakers\n\n${['Junior', 'Senior'].map(level).join('')}* * *\n\n### ${title}\n\nOur guests told us much.\n`
  const last = cellsRead({ 'bakers.md': page }).filter((cell) => cell.includes('Our guests'))
  expect(last.length).toBe(title === 'Dough' ? 1 : 0)
})
