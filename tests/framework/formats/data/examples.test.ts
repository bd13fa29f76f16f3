import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function texts(data: unknown): string[] {
  const file = { is: 'text' as const, file: 'data.json', text: JSON.stringify(data) }
  return build([file], 'bakery').framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const step = (level: number, summary: string, more: object) => ({ level, summary, ...more })

function steps(examples: readonly [string, string]) {
  const signals = ['Weighs the flour twice']
  return {
    areas: {
      dough: {
        name: 'Dough',
        milestones: [
          step(1, 'Kneads every dough by the book', { signals, examples: [examples[0]] }),
          step(2, 'Writes recipes for all our shops', { signals: [], examples: [examples[1]] }),
        ],
      },
      ovens: {
        name: 'Ovens',
        milestones: [
          step(1, 'Cleans the ovens after each shift', { signals, examples: [] }),
          step(2, 'Plans the ovens of three shops', { signals, examples: [] }),
        ],
      },
    },
  }
}

test('what somebody did is no expectation beside what is expected', () => {
  const found = texts(steps(['Scrubbed the old mill', 'Wrote the spelt recipe']))
  expect(found).toContain('Level 1 | Dough | Kneads every dough by the book | Weighs the flour twice')
  expect(found).toContain('Level 2 | Dough | Writes recipes for all our shops')
})

test('an example of what somebody does is expected as well', () => {
  const found = texts(steps(['Scrubs the mill on Mondays', 'Tastes each batch of rye']))
  expect(found).toContain('Level 2 | Dough | Writes recipes for all our shops | Tastes each batch of rye')
})

test('examples alone say what is expected', () => {
  const records = ['Junior', 'Senior'].flatMap((level) =>
    ['Dough', 'Ovens'].map((area) => ({ level, area, examples: [`Looked after the ${area} as a ${level}`] })),
  )
  expect(texts(records)).toContain('Junior | Dough | Looked after the Dough as a Junior')
})

test('examples of some records go on with their texts, though most have none', () => {
  const record = (level: string, theme: string, examples: readonly string[]) => ({
    summary: `Minds the ${theme} as one of the ${level}`,
    examples,
    level,
    theme,
  })
  const data = {
    levels: [
      { id: 'junior', name: 'Junior' },
      { id: 'senior', name: 'Senior' },
    ],
    themes: [
      { id: 'dough', name: 'Dough' },
      { id: 'ovens', name: 'Ovens' },
    ],
    competencies: [
      record('junior', 'dough', ['Weighs all of the flour twice']),
      record('junior', 'ovens', []),
      record('senior', 'dough', []),
      record('senior', 'ovens', []),
    ],
  }
  const { descriptors } = build([{ is: 'text', file: 'a.json', text: JSON.stringify(data) }], 'house').framework
  expect(descriptors[0]?.expectations.map(({ text }) => text)).toEqual([
    'Minds the dough as one of the junior',
    'Weighs all of the flour twice',
  ])
})
