import { expect, test } from 'vitest'
import { cells, inspected, left } from './with-settings.ts'

const table = (title: string, [head = '', ...rows]: readonly string[]) =>
  `## ${title}\n\n| ${head} |\n|${'---|'.repeat(head.split('|').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}\n`
const ladder = table('Ladder', [
  'Area | Junior | Middle | Senior',
  'Craft | I trim the wick each night. | I mend the lens on my own. | I plan the repairs of a year.',
  'Team | I share the watch with one. | I teach the cubs the ropes. | I choose who joins the crew.',
])
const facts = table('Reach', [
  'Reach | Junior | Middle | Senior',
  'Towers | One | Some | All of us',
  'Coast | - | Half | Whole',
])
const page = { 'keepers.md': `# Keepers\n\n${ladder}${facts}` }

test('a row that is left out is shown whole: its area and its texts', () => {
  expect(left('', page)).toEqual(['row: Towers | One | Some | All of us', 'row: Coast | Half | Whole'])
  expect(inspected('', page)).toContain(
    '  Left out, 2: It looks like facts about levels, and nothing else has its areas. If it counts, list them in growthbot.yml, or all there are: `areas: ["*"]`.',
  )
})

test('all areas that there are count where the owner says so', () => {
  expect(cells('areas: ["*"]', page)).toHaveLength(12)
  expect(left('areas: ["*"]', page)).toEqual([])
})

test('a column that is left out is accounted for where the rest of its rows is kept', () => {
  const column = 'column: Middle | I mend the lens on my own. | I teach the cubs the ropes.'
  const csv = {
    'keepers.csv': ladder
      .replace(/^## .*\n|^\|-.*\n/gmu, '')
      .replace(/^\| | \|$/gmu, '')
      .replaceAll(' | ', ','),
  }
  for (const settings of ['ignore: [Middle]', 'levels: [Junior, Senior]']) {
    expect(left(settings, { 'keepers.md': `# Keepers\n\n${ladder}` })).toEqual([column])
    expect(left(settings, csv)).toEqual([column])
  }
})

test('what is placed and what is left out is counted each by itself', () => {
  const note = page['keepers.md'].replace('# Keepers', '# Keepers\n\nExample: a lamp.')
  const lines = inspected('ignore: [Example]\nareas: ["*"]', { 'keepers.md': note })
  expect(lines).toContain('keepers.md: tables with a level per column, 12 cells with 11 statements')
  expect(lines).toContain('  Left out, 1: growthbot.yml leaves it out.')
})
