import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const AREAS = ['Dough', 'Ovens', 'Guests']
const list = (area: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${at + 1}. Step ${at + 1} in the care of ${area.toLowerCase()}.`).join('\n')
const page = (lead: string, counts: readonly number[]) =>
  `# Bakers\n\n${lead}\n\n${AREAS.map((area, at) => `## ${area}\n\n${list(area, counts[at] ?? 0)}`).join('\n\n')}\n`

test('numbered lists of one length on a page that speaks of levels have a level in each place', () => {
  expect(cellsRead({ 'bakers.md': page('Every area has four levels.', [4, 4, 4]) })).toEqual(
    [1, 2, 3, 4]
      .flatMap((at) => AREAS.map((area) => `Level ${at} | ${area} | Step ${at} in the care of ${area.toLowerCase()}.`))
      .toSorted(
        (one, other) => AREAS.findIndex((area) => one.includes(area)) - AREAS.findIndex((area) => other.includes(area)),
      ),
  )
})

test.each([
  ['speaks of no levels', page('How the day goes.', [4, 4, 4])],
  ['has lists of several lengths', page('Every area has levels.', [4, 3, 5])],
  ['has too short ones', page('Every area has levels.', [2, 2, 2])],
])('a page that %s has none', (_, text) => {
  expect(cellsRead({ 'bakers.md': text })).toEqual([])
})

test('where anything else is understood, lists are none', () => {
  const ladder =
    '# Cooks\n\n## Junior Cook\n\n### Soup\n\nBoils water.\n\n### Fish\n\nCleans fish.\n\n## Senior Cook\n\n### Soup\n\nInvents soups.\n\n### Fish\n\nBuys fish.\n'
  const cells = cellsRead({ 'bakers.md': page('Every area has four levels.', [4, 4, 4]), 'cooks.md': ladder })
  expect(cells).toHaveLength(4)
  expect(cells).toContain('Junior Cook | Fish | Cleans fish.')
})
