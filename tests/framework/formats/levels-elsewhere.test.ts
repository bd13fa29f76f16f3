import { expect, test } from 'vitest'
import { build } from '../../../src/framework/build.ts'

function cells(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(sources, 'bakery').framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, expectations.map(({ text }) => text).join(' / ')].join(' | '),
  )
}

const page = (ovens: string, dough: string) => `# Ovens\n\n- ${ovens}\n\n# Dough\n\n- ${dough}\n`

test('pages called by the number of their level have its name from a list in data, which says no areas itself', () => {
  const grades = [
    { grade: 1, roleLevel: 'Junior', motto: 'Learns quickly and asks good questions.' },
    { grade: 2, roleLevel: 'Senior', motto: 'Raises the bar for everybody here.' },
  ]
  const found = cells({
    'data/grades.json': JSON.stringify({ grades }),
    'content/grade-1.md': page('Lights the ovens with help.', 'Kneads what others have weighed.'),
    'content/grade-2.md': page('Mends the ovens alone.', 'Writes recipes for all shops.'),
  })
  expect(found).toEqual([
    '1 Junior | Ovens | Lights the ovens with help.',
    '1 Junior | Dough | Kneads what others have weighed.',
    '2 Senior | Ovens | Mends the ovens alone.',
    '2 Senior | Dough | Writes recipes for all shops.',
  ])
})

test('a level of which only a promise is told has the areas of the others, unwritten', () => {
  const table = (text: string) => `| Area | Description |\n| --- | --- |\n| Ovens | ${text} |\n| Dough | ${text} |`
  const found = cells({
    'bakers.md': [
      '# Bakers',
      '## Level 1',
      table('Learns it with help.'),
      '## Level 2',
      table('Does it alone.'),
      '## Level 3',
      'Level descriptions to be defined.',
      '## Level 4',
      'Ask the master baker.',
    ].join('\n\n'),
  })
  expect(found.slice(4)).toEqual(['Level 3 | Ovens | ', 'Level 3 | Dough | '])
})
