import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Gardener', 'Gardener', 'Senior Gardener']
const TIMES = ['Daily', 'Weekly', 'Yearly']

/** A page for each level, with what stands below its title. */
function pages(body: (level: string, at: number) => string): Record<string, string> {
  return Object.fromEntries(LEVELS.map((level, at) => [`gardener/${at}.md`, `# ${level}\n\n${body(level, at)}`]))
}

test('headings of which one page alone has one below each area are parts of the areas', () => {
  const area = (name: string, at: number) =>
    `## You tend the ${name} ${'so '.repeat(at)}well\n\n### ${TIMES[at]} by the ${name}\n\n- Waters the ${name}.`
  const cells = cellsRead(pages((_, at) => ['roses', 'herbs'].map((name) => area(name, at)).join('\n\n')))
  expect(cells[0]).toBe('Junior Gardener | You tend the roses well | Daily by the roses | Waters the roses.')
  expect(cells).toHaveLength(6)
})

test('a heading with a small word is no section of areas beside another that holds headings', () => {
  const part = (name: string, level: string, first: string) =>
    `## ${name}\n\n### ${first}\n\n- Digs as a ${level}.\n\n### ${first} and more\n\n- Rakes as a ${level}.`
  const cells = cellsRead(
    pages(
      (level, at) =>
        `${part('On Paths', level, `${TIMES[at]} rounds`)}\n\n${part('Greenhouse', level, `${TIMES[at]} checks`)}`,
    ),
  )
  expect(new Set(cells.map((cell) => cell.split(' | ')[1]))).toEqual(new Set(['On Paths', 'Greenhouse']))
})

test('on pages of a level, headings that hold several areas of all pages are groups, whatever is said below them', () => {
  const area = (name: string, level: string, depth: number) =>
    `${'#'.repeat(depth)} ${name}\n\n- Minds the ${name} as ${level}.\n`
  const page = (level: string) =>
    `# ${level}\n\n<table><tbody><tr><th>Reach</th><td>As far as a ${level} goes</td></tr><tr><th>Who I work with</th><td>All that a ${level} meets</td></tr></tbody></table>\n\n## At the bench\n\nHere it is warm.\n\n${area('Dough', level, 3)}\n${area('Ovens', level, 3)}\n## In the shop\n\n### Out front\n\n*Smile.*\n\n${area('Guests', level, 4)}\n${area('Till', level, 4)}`
  const cells = cellsRead({ 'junior.md': page('Junior Baker'), 'senior.md': page('Senior Baker') })
  expect(cells.filter((cell) => cell.startsWith('Senior')).map((cell) => cell.split(' | ')[1])).toEqual(
    expect.arrayContaining(['Reach', 'Who I work with', 'Dough', 'Ovens', 'Guests', 'Till']),
  )
  expect(cells).toHaveLength(12)
})

test('so are those over bullets that all pages have, rated on a scale of their own each; a note beside them is no area', () => {
  const bullet = (name: string, level: string) => `* **${name}**: Minds the ${name} as ${level}.`
  const page = (level: string, rating: number) =>
    `# ${level}\n\n## Craft (C${rating})\n\n> In short.\n\n${bullet('Dough', level)}\n${bullet('Ovens', level)}\n\n## Reach (R${rating})\n\n> In short, too.\n\n${bullet('Guests', level)}\n${bullet('Till', level)}\n\n> **NOTE**\n>\n> Talk with Ada.\n`
  const cells = cellsRead({
    'track/junior.md': page('Junior Baker', 1),
    'track/middle.md': page('Middle Baker', 2),
    'track/senior.md': page('Senior Baker', 3),
  })
  expect(cells).toHaveLength(12)
  expect(cells).toContain('Senior Baker | Till | Minds the Till as Senior Baker.')
})
