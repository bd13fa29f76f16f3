import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { orTwin } from '../../src/ask/twins.ts'
import { build } from '../../src/framework/build.ts'

const table = (title: string, levels: readonly string[], area: string) => [
  `## ${title}`,
  '',
  `| Level | ${area} |`,
  '|---|---|',
  ...levels.map((level) => `| ${level} | A ${level} is good at ${area}. |`),
  '',
]
const text = [
  '# Bakers',
  '',
  ...table('Dough', ['Junior Baker', 'Senior Baker', 'Senior Staff Baker'], 'Dough'),
  ...table('Ovens', ['Junior', 'Senior', 'Senior Staff Baker'], 'Ovens'),
].join('\n')
const { framework } = build([{ is: 'text', file: 'bakers.md', text }], 'bakery')
const asker = createAsker(framework)
const shown = (question: string) =>
  asker.ask(question).descriptors.map(({ level, area }) => `${level.label}, ${area.label}`)

describe('a level written in full here and in short there', () => {
  it.each([
    ['senior baker ovens', ['Senior, Ovens']],
    ['junior dough', ['Junior Baker, Dough']],
    ['junior baker vs senior baker, ovens', ['Junior, Ovens', 'Senior, Ovens']],
    ["I'm a junior baker, what next for ovens?", ['Senior, Ovens']],
  ])('is one: %s', (question, cells) => expect(shown(question)).toEqual(cells))

  it('is not one with another title', () => {
    const place = { level: 'senior-staff-baker', area: 'wine' }
    expect(orTwin(place, framework)).toEqual(place)
    expect(shown('senior staff baker ovens')).toEqual(['Senior Staff Baker, Ovens'])
  })
})
