import { expect, test } from 'vitest'
import { cellsRead } from '../pages/cells-read.ts'

test('below "Level" in the corner stand areas where the columns are levels, whatever the first of them is called', () => {
  const table = `| Level | BDR | AE | Senior AE | Director |
|---|---|---|---|---|
| Finding | Calls people | Picks whom to call | Opens markets | Plans the year |
| Closing | Books visits | Closes alone | Closes the odd ones | Clears the way |
`
  expect(cellsRead({ 'sales.md': `# Sales\n\n## Skills\n\n${table}` }).slice(0, 4)).toEqual([
    'BDR | Finding | Calls people',
    'AE | Finding | Picks whom to call',
    'Senior AE | Finding | Opens markets',
    'Director | Finding | Plans the year',
  ])
})

test('a cell that is merged over two rows of an area is said once', () => {
  const table = `<table>
<tr><th>Area</th><th>Junior Baker</th><th>Senior Baker</th></tr>
<tr><td rowspan="2">Dough</td><td>Kneads it by the book.</td><td rowspan="2">Writes the recipes.</td></tr>
<tr><td>Weighs the flour.</td></tr>
<tr><td>Ovens</td><td>Lights them.</td><td>Buys new ones.</td></tr>
</table>`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${table}` })).toEqual(
    expect.arrayContaining([
      'Junior Baker | Dough | Kneads it by the book. | Weighs the flour.',
      'Senior Baker | Dough | Writes the recipes.',
    ]),
  )
})

test('what is in brackets beyond the last column, or a few words, are a remark; a longer text was cut off by a bar', () => {
  const row = (more: string) => `| Dough | Kneads it by the book. | Writes the recipes. | ${more} |\n`
  const page = (more: string) => `# Bakers\n\n| Area | Junior Baker | Senior Baker |\n|---|---|---|\n${row(more)}`
  expect(cellsRead({ 'bakers.md': page('(ask Ada)') })).toContain('Senior Baker | Dough | Writes the recipes.')
  expect(cellsRead({ 'bakers.md': page('ask Ada') })).toContain('Senior Baker | Dough | Writes the recipes.')
  expect(cellsRead({ 'bakers.md': page('and keeps them for the next') })).toContain(
    'Senior Baker | Dough | Writes the recipes. | and keeps them for the next',
  )
})

test('a row with a cell too many hides no levels that only their place tells', () => {
  const table = (levels: readonly string[], remark = '') =>
    `| Area | ${levels.join(' | ')} |\n|---|${levels.map(() => '---|').join('')}\n${['Dough', 'Ovens', 'Guests']
      .map(
        (area) =>
          `| ${area} | ${levels.map((level) => `Minds the ${area} as ${level}`).join(' | ')} |${area === 'Ovens' ? remark : ''}`,
      )
      .join('\n')}\n`
  const page = `# Bakers\n\n${table(['Kitchen hand', 'Dough minder'], ' ask Ada |')}\nFrom there on:\n\n${table(['Junior Baker', 'Senior Baker'])}`
  const cells = cellsRead({ 'bakers.md': page })
  expect(cells).toHaveLength(12)
  expect(cells).toContain('Dough minder | Ovens | Minds the Ovens as Dough minder')
})

test('single words count in rows of a column that says they are areas, figures do not', () => {
  const rows = (texts: readonly string[]) =>
    ['Dough', 'Ovens', 'Guests'].map((area) => `| ${area} | ${texts.join(' | ')} |`)
  const page = (corner: string, texts: readonly string[]) =>
    `# Bakers\n\n## Matrix\n\n| ${corner} | Junior | Senior |\n|---|---|---|\n${rows(texts).join('\n')}\n\n## In full\n\n### Junior\n\n**Pace**: Keeps up with the others most of the day.\n\n### Senior\n\n**Pace**: Sets it for all of the shop.\n`
  const areasOf = (corner: string, texts: readonly string[]) =>
    new Set(cellsRead({ 'bakers.md': page(corner, texts) }).map((cell) => cell.split(' | ')[1]))
  expect(areasOf('Competency', ['Learning', 'Teaching'])).toEqual(new Set(['Dough', 'Ovens', 'Guests', 'Pace']))
  expect(areasOf('Competency', ['10', '25'])).toEqual(new Set(['Pace']))
})

test('a column of what is not to be done is no level', () => {
  const page =
    '# Bakers\n\n| Area | Junior | Senior | Red flags |\n|---|---|---|---|\n| Dough | Kneads it. | Writes recipes. | Lets it stand. |\n| Ovens | Lights them. | Buys them. | Burns bread. |\n'
  expect(cellsRead({ 'bakers.md': page }).filter((cell) => cell.startsWith('Red flags'))).toEqual([])
})
