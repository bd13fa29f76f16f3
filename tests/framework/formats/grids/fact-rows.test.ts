import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(file: string, text: string): string[] {
  const { descriptors } = build([{ is: 'text', file, text }], 'dairy').framework
  return descriptors
    .filter(({ state }) => state === 'written')
    .map((one) =>
      [one.track.label, one.area.label, one.level.label, ...one.expectations.map((said) => said.text)].join(' | '),
    )
}

const row = (...tags: readonly string[]) => `<tr>${tags.join('')}</tr>`
const over = (text: string) => `<td colspan="3">${text}</td>`
const each = (tag: string, ...texts: readonly string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
const LEVELS = each('th', 'Proficiency level 1', 'Proficiency level 2', 'Proficiency level 3')

/** A table for one competence: what it is called, its levels further down, and examples over all of these. */
function sheet(group: string, name: string, texts: readonly string[]): string {
  const rows = [
    row('<th>Dimension 1<br>Area</th>', over(group)),
    row('<th>Dimension 2<br>Competence</th>', over(`<b>${name}</b><br>What it is about, in a sentence or so.`)),
    row('<th rowspan="2">Dimension 3<br>Levels</th>', LEVELS),
    row(each('td', ...texts)),
    row('<th rowspan="2">Dimension 4<br>Examples</th>', over('Knows: the names of all the molds')),
    row(over('Can: stand for a whole day')),
  ]
  return `<table>${rows.join('')}</table>`
}

const SHEETS = [
  ['A. VATS', 'A.1. Stirring', ['Stirs when told.', 'Stirs by the look of it.', '-']],
  ['A. VATS', 'A.2. Cutting', ['-', 'Cuts curd to one size.', 'Picks the size.']],
  ['B. CELLAR', 'B.1. Turning', ['Turns each wheel weekly.', 'Plans who turns what.', 'Builds the racks.']],
  ['B. CELLAR', 'B.2. Brushing', ['Brushes rinds dry.', '-', 'Teaches how rinds are read.']],
] as const

const TOLD = SHEETS.flatMap(([group, name, texts]) =>
  texts.flatMap((text, at) =>
    text === '-' ? [] : [`${group.slice(3)} | ${name.slice(5)} | Proficiency level ${at + 1} | ${text}`],
  ),
)

test('a header of levels may stand below rows that say what a table is about', () => {
  const page = SHEETS.map(([group, name, texts], at) => {
    const heading = group === SHEETS[at - 1]?.[0] ? '' : `<h2>${group}</h2>`
    return `${heading}<h3>${name}</h3>${sheet(group, name, texts)}`
  })
  expect(cells('dairy.html', `<h1>Dairy competences</h1>${page.join('')}`)).toEqual(TOLD)
})

test('these rows name the area and what it belongs to, where no heading does', () => {
  const page = SHEETS.map(([group, name, texts]) => sheet(group, name, texts)).join('<hr>')
  expect(cells('dairy.html', `<h1>Dairy competences</h1>${page}`)).toEqual(TOLD)
})

test('a table of marks and one of what the parts are called name no levels', () => {
  const parts = [row(each('td', 'Dimension 1', 'The area')), row(each('td', 'Dimension 2', 'The competence'))]
  const marks = [
    row(each('th', 'Dimension 1', 'Dimension 2', 'c-1', 'c-2')),
    row(each('td', 'A. VATS', 'A.1. Stirring', '&nbsp;', '&nbsp;')),
    row(each('td', 'A. VATS', 'A.2. Cutting', '&nbsp;', '&nbsp;')),
  ]
  const tables = [parts, marks].map((rows) => `<h2>Overview</h2><table>${rows.join('')}</table>`)
  const page = SHEETS.map(([group, name, texts]) => `<h2>${name}</h2>${sheet(group, name, texts)}`)
  const { levels } = build(
    [{ is: 'text', file: 'dairy.html', text: `<h1>Dairy</h1>${tables.join('')}${page.join('')}` }],
    'dairy',
  ).framework
  expect(levels.map(({ label }) => label)).toEqual([1, 2, 3].map((level) => `Proficiency level ${level}`))
})

test('rows of levels with labels of their own are areas, whatever stands above them', () => {
  const text = [
    'Role,Cheesemaker,,',
    'Owner,The dairy,,',
    'Area,Level 1,Level 2,Level 3',
    'Stirring,Stirs when told.,Stirs by the look of it.,Devises a new make.',
    'Turning,Turns each wheel weekly.,,',
  ].join('\n')
  expect(cells('cheesemaker.csv', text)).toEqual([
    'cheesemaker | Stirring | Level 1 | Stirs when told.',
    'cheesemaker | Stirring | Level 2 | Stirs by the look of it.',
    'cheesemaker | Stirring | Level 3 | Devises a new make.',
    'cheesemaker | Turning | Level 1 | Turns each wheel weekly.',
  ])
})
