import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

test('what is called as a level, alone on its page, may be a track', () => {
  const page = `<h1>Shops</h1>
<table><caption>Bakery staff</caption>
<tr><th rowspan="2">Competence</th><th colspan="2">Grade</th></tr>
<tr><th>A</th><th>B</th></tr>
<tr><td>Dough</td><td>Kneads by the book every day.</td><td>Writes recipes for all shops.</td></tr>
<tr><td>Ovens</td><td>Cleans them in the evening.</td><td>Plans them for three shops.</td></tr>
</table>`
  expect(cellsRead({ 'shops.html': page })).toContain('A | Dough | Kneads by the book every day.')
})

test('areas that are headings as high as their levels, and levels that are as high as their areas', () => {
  const flat = (outer: readonly string[], inner: readonly string[]) =>
    outer.map((one) => `## ${one}\n\n${inner.map((two) => `## ${two}\n\n${one} and ${two}.\n`).join('\n')}`).join('\n')
  const [levels, areas] = [
    ['Junior Baker', 'Senior Baker'],
    ['Dough', 'Ovens', 'Guests'],
  ]
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${flat(levels, areas)}` })).toContain(
    'Senior Baker | Ovens | Senior Baker and Ovens.',
  )
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${flat(areas, levels)}` })).toContain(
    'Senior Baker | Ovens | Ovens and Senior Baker.',
  )
})

test('a first level in Polish', () => {
  const page = `| Obszar | Młodszy piekarz | Piekarz | Starszy piekarz |\n|---|---|---|---|\n| Ciasto | Ugniata ciasto. | Dobiera mąkę. | Układa przepisy. |\n| Piec | Czyści piec. | Rozpala piec. | Planuje piece. |\n`
  expect(cellsRead({ 'piekarze.md': page })).toContain('Młodszy piekarz | Ciasto | Ugniata ciasto.')
})
