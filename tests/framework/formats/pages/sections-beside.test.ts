import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Baker', 'Senior Baker']
const areas = (level: string) => `**Dough:** Kneads as a ${level}.\n\n**Guests:** Smiles as a ${level}.`

test('a section that every level has beside its areas is one, too', () => {
  const page = LEVELS.map(
    (level) => `## ${level}\n\n${areas(level)}\n\n### Responsibilities\n\n- Opens the shop as a ${level}.`,
  )
  const cells = cellsRead({ 'bakers.md': `# Bakers\n\n${page.join('\n\n')}\n` })
  expect(cells).toHaveLength(9)
  expect(cells).toContain('Baker | Responsibilities | Opens the shop as a Baker.')
})

test('also where at one of the levels its bullets begin with what the paragraphs above do', () => {
  const [dough, guests] = ['The dough', 'The guests']
  const own = (level: string) =>
    level === 'Baker'
      ? `- **${dough}**\n  - Buys the flour.\n- **${guests}**\n  - Asks them.`
      : `- Opens the shop as a ${level}.`
  const top = (level: string) =>
    level === 'Baker'
      ? `**${dough}:** Kneads as a ${level}.\n\n**${guests}:** Smiles as a ${level}.`
      : `**Bread of a ${level}:** Bakes.\n\n**Ovens of a ${level}:** Heats.`
  const page = LEVELS.map((level) => `## ${level}\n\n${top(level)}\n\n### Responsibilities\n\n${own(level)}`)
  const cells = cellsRead({ 'bakers.md': `# Bakers\n\n${page.join('\n\n')}\n` })
  expect(cells).toContain('Baker | The dough | Kneads as a Baker.')
  expect(cells).toContain('Senior Baker | Responsibilities | Opens the shop as a Senior Baker.')
  expect(cells.find((cell) => cell.startsWith('Baker | Responsibilities'))).toContain('Buys the flour.')
})

test('levels of one section are levels beside many headings of others', () => {
  const ladder = LEVELS.map((level) => `### ${level}\n\n${areas(level)}`).join('\n\n')
  const others = ['Sourcing', 'Offers', 'Feedback', 'Raises', 'Holidays', 'Shifts', 'Rooms', 'Keys']
  const about = others.map((name) => `### ${name}\n\n- We talk of ${name} in spring.`).join('\n\n')
  const rounds = ['Stage 1: First call', 'Stage 2: A day in the shop', 'Stage 3: The offer']
  const hiring = rounds.map((name) => `**${name}**\n\n- An hour in all.`).join('\n\n')
  const page = `# Bakers\n\n## The ladder\n\n${ladder}\n\n## All else\n\n${about}\n\n### Hiring process\n\n${hiring}\n`
  expect(cellsRead({ 'bakers.md': page })).toEqual(
    LEVELS.flatMap((level) => [
      `${level} | Dough | Kneads as a ${level}.`,
      `${level} | Guests | Smiles as a ${level}.`,
    ]),
  )
})

test('what some levels have as headings others may have in bold', () => {
  const level = (name: string) =>
    `## ${name}\n\n### Dough\n\n- Kneads as ${name}.\n\n### Guests\n\n- Smiles as ${name}.`
  const last = '## Master Baker\n\n**Dough**: ...\n\n**Guests**: Knows all of them by name and what they had.'
  const page = `# Bakers\n\n${level('Junior Baker')}\n\n${level('Senior Baker')}\n\n${last}\n`
  expect(cellsRead({ 'bakers.md': page })).toContain(
    'Master Baker | Guests | Knows all of them by name and what they had.',
  )
})
