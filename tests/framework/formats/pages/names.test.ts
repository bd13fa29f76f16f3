import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Bronze', 'Silver', 'Gold']

test('a label in bold may stand behind an emoji', () => {
  const level = (name: string) =>
    `## ${name}\n\n🎨 **Craft**\nBakes for ${name}.\n\n🤝 **People**\nGreets at ${name}.\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${LEVELS.map(level).join('\n')}` })).toEqual(
    LEVELS.flatMap((name) => [`${name} | Craft | Bakes for ${name}.`, `${name} | People | Greets at ${name}.`]),
  )
})

test('"Competency: Dough" is called "Dough"', () => {
  const area = (name: string) => `## Competency: ${name}\n\n### Junior\n\nLearns it.\n\n### Senior\n\nTeaches it.\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${['Dough', 'Ovens'].map(area).join('\n')}` })).toContain(
    'Senior | Ovens | Teaches it.',
  )
})

test('a name in bold goes without its explanation; a level goes by its code and its title', () => {
  const areas = `| | Junior | Senior |\n|---|---|---|\n| **Dough**<br>Flour and water | Kneads. | Invents. |\n| **Ovens**<br>All three | Cleans them. | Plans them. |\n`
  expect(cellsRead({ 'bakers.md': areas })).toContain('Senior | Ovens | Plans them.')
  const levels = `| Level | Dough | Ovens |\n|---|---|---|\n| **L1**<br>Helper | Kneads by the book. | Cleans them each evening. |\n| **L2**<br>Baker | Writes new recipes. | Plans them for three shops. |\n`
  expect(cellsRead({ 'bakers.md': levels })).toContain('L2 Baker | Ovens | Plans them for three shops.')
})

test('a level and an area in one heading are two; two levels are not', () => {
  const page = (inner: readonly string[]) =>
    ['Junior Baker', 'Senior Baker']
      .flatMap((level) => inner.map((one) => `## ${level} – ${one}\n\nDoes what ${level} and ${one} say.\n`))
      .join('\n')
  expect(cellsRead({ 'bakers.md': page(['Dough', 'Ovens']) })).toContain(
    'Senior Baker | Ovens | Does what Senior Baker and Ovens say.',
  )
  expect(cellsRead({ 'bakers.md': page(['L1', 'L2']) }).join('\n')).not.toContain('| L1 |')
})

test('a full stop behind a label in bold is no part of it, nor behind its brackets', () => {
  const level = (name: string) =>
    `## ${name}\n\n* **Dough (by hand).** Kneads as a ${name}.\n* **Ovens.** Fires them as a ${name}.\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${LEVELS.map(level).join('\n')}` })).toContain(
    'Gold | Dough (by hand) | Kneads as a Gold.',
  )
})

test('what a heading or title is comes before its name: "Phase: Growing", "Category: Bread"', () => {
  const level = (name: string) => `### Phase: ${name}\n\n- Does it as one who is ${name}.\n`
  const page = (area: string) => `# Category: Bread\n\n## Competency: ${area}\n\n${LEVELS.map(level).join('\n')}`
  const cells = cellsRead({ 'dough.md': page('Dough'), 'ovens.md': page('Ovens') })
  expect(cells).toHaveLength(6)
  expect(cells[0]).toBe('Bronze | Dough | Does it as one who is Bronze.')
})

test.each(['Levels and skills', 'Proposed levels', 'Skills by level'])('"%s" over a table is no area', (heading) => {
  const page = (area: string) =>
    `# ${area}\n\nWhy it counts.\n\n## ${heading}\n\n| L1 | L2 |\n|---|---|\n| Minds the ${area}. | Teaches the ${area}. |\n`
  const cells = cellsRead({ 'dough.md': page('Dough'), 'ovens.md': page('Ovens') })
  expect(cells).toEqual([
    'L1 | Dough | Minds the Dough.',
    'L2 | Dough | Teaches the Dough.',
    'L1 | Ovens | Minds the Ovens.',
    'L2 | Ovens | Teaches the Ovens.',
  ])
})

test('a code in brackets is part of a name, a footnote is none', () => {
  const level = (name: string) =>
    `## ${name}\n\n### Ovens [OVEN]\n\nHeats as ${name}.\n\n### Guests [a]\n\nGreets as ${name}.\n`
  const cells = cellsRead({ 'bakers.md': `# Bakers\n\n${level('Junior')}\n${level('Senior')}` })
  expect(cells.slice(0, 2)).toEqual(['Junior | Ovens [OVEN] | Heats as Junior.', 'Junior | Guests | Greets as Junior.'])
})

test('a page of a level may have one area, where other pages have it', () => {
  const page = (level: string, areas: readonly string[]) =>
    `# ${level}\n\n${areas.map((area) => `## ${area}\n\n- Minds the ${area} as ${level}.\n`).join('\n')}`
  const pages = {
    'junior.md': page('Junior', ['Dough', 'Guests']),
    'middle.md': page('Middle', ['Guests']),
    'senior.md': page('Senior', ['Dough', 'Guests']),
  }
  expect(cellsRead(pages)).toContain('Middle | Guests | Minds the Guests as Middle.')
  expect(cellsRead({ ...pages, 'middle.md': page('Middle', ['Holidays']) })).toHaveLength(4)
})

test('titles are known in Russian', () => {
  const levels = ['Стажер', 'Младший', 'Разработчик', 'Старший разработчик']
  const texts = levels.map((_, at) => `Решает ${at + 1} задачи в день.`).join(' | ')
  const table = `| | ${levels.join(' | ')} |\n|---|---|---|---|---|\n| Код | ${texts} |\n| Люди | ${texts} |\n`
  const page = (level: string) =>
    `# ${level}\n\n## Код\n\n- Пишет код как ${level}.\n\n## Люди\n\n- Помогает как ${level}.\n`
  const cells = cellsRead({ 'go/all.md': table, 'js/junior.md': page('Junior'), 'js/senior.md': page('Senior') })
  expect(cells).toHaveLength(12)
  expect(cells).toContain('Разработчик | Люди | Решает 3 задачи в день.')
})

test('the id that a program puts behind the names of files and folders is no part of them', () => {
  const id = '0123456789abcdef0123456789abcdef'
  const table =
    '| Area | Junior | Senior |\n|---|---|---|\n| Dough | Kneads by the book. | Writes recipes. |\n| Ovens | Lights them. | Buys them. |\n'
  const files = [`Bakers ${id}.md`, `Cooks ${id}.md`].map((file) => ({
    is: 'text' as const,
    file: `House ${id}/${file}`,
    text: table,
  }))
  expect(build(files, 'house').framework.tracks.map(({ label }) => label)).toEqual(['Bakers', 'Cooks'])
})

test('the link to a heading itself is no part of its name', () => {
  const level = (name: string) =>
    `<h2>${name}<a class="headerlink" href="#x">¶</a></h2><h3>Ovens<a href="#y">¶</a></h3><p>Heats as ${name}.</p><h3>Dough</h3><p>Kneads as ${name}.</p>`
  const page = `<html><body><h1>Bakers</h1>${level('Junior')}${level('Senior')}</body></html>`
  expect(cellsRead({ 'bakers.html': page })[0]).toBe('Junior | Ovens | Heats as Junior.')
})
