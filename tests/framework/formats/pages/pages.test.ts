import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../../../src/framework/assemble.ts'
import { exported } from '../../../../src/framework/export.ts'
import { readPage } from '../../../../src/framework/formats/pages/pages.ts'
import { isPlaceholder } from '../../../../src/framework/page-words.ts'
import { clean, fold } from '../../../../src/framework/text.ts'

/** How a page may be written down; every way says the same. */
interface Style {
  readonly table: 'pipes' | 'html'
  readonly statements: 'breaks' | 'items'
  readonly level: 'title' | 'heading' | 'key'
  readonly newLine: '\n' | '\r\n'
}

interface Row {
  readonly area: string
  readonly statements: readonly string[]
}

interface Ladder {
  readonly tracks: readonly string[]
  readonly pages: readonly {
    readonly level: number
    readonly style: Style
    readonly tables: readonly (readonly Row[])[]
  }[]
}

/** Words of any script and any sign, without the characters that are no text. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => clean(text.replace(/\p{C}/gu, '')))
  .filter((text) => text !== '' && !isPlaceholder(text))
const names = (maxLength: number) => fc.uniqueArray(words, { minLength: 1, maxLength, selector: fold })
const row = fc.record({ area: words, statements: fc.array(words, { maxLength: 4 }) })
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ area }) => fold(area) })
const style: fc.Arbitrary<Style> = fc.record({
  table: fc.constantFrom('pipes', 'html'),
  statements: fc.constantFrom('breaks', 'items'),
  level: fc.constantFrom('title', 'heading', 'key'),
  newLine: fc.constantFrom('\n', '\r\n'),
})

const ladders: fc.Arbitrary<Ladder> = names(3).chain((tracks) => {
  const tables = fc.array(rows, { minLength: tracks.length, maxLength: tracks.length })
  const page = fc.record({ level: fc.nat(99), style, tables })
  return fc.record({
    tracks: fc.constant(tracks),
    pages: fc.uniqueArray(page, { minLength: 1, maxLength: 3, selector: ({ level }) => level }),
  })
})

/** Text that no reader can take for markup: each sign of ASCII as a reference. */
function plain(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

function write({ tracks, pages }: Ladder, at: number): string {
  const page = pages[at]
  if (page === undefined) return ''
  const { level, style, tables } = page
  const front = { title: `title: Level ${level} (Mate)`, heading: 'title: Harbour', key: `level: ${level}` }[
    style.level
  ]
  const heading = style.level === 'heading' ? `# L${level} Mate` : '# Harbour'
  const sections = tracks.flatMap((track, index) => [`## ${plain(track)}`, writeTable(tables[index] ?? [], style)])
  return ['---', front, '---', '', [heading, ...sections].join('\n\n'), ''].join('\n').replaceAll('\n', style.newLine)
}

function writeTable(rows: readonly Row[], { table, statements }: Style): string {
  const cells = rows.map(({ area, statements: texts }) => {
    const items = texts.map((text) => `<li>${plain(text)}</li>`).join('')
    return [plain(area), statements === 'items' ? `<ul>${items}</ul>` : texts.map(plain).join(' <br><br> ')] as const
  })
  if (table === 'pipes') {
    return ['| Area | Description |', '|---|---|', ...cells.map(([area, text]) => `| ${area} | ${text} |`)].join('\n')
  }
  const lines = cells.map(([area, text]) => `<tr><td>${area}</td>\n<td>${text}</td></tr>`)
  return ['<table>', '<tr><th>Area</th><th>Description</th></tr>', ...lines, '</table>'].join('\n')
}

function cellsOf({ tracks, pages }: Ladder) {
  return pages.flatMap(({ level, tables }) =>
    tables.flatMap((table, index) =>
      table.map(({ area, statements }) => [fold(tracks[index] ?? ''), level, fold(area), statements]),
    ),
  )
}

test('a framework written as pages and read back has the same cells', () => {
  fc.assert(
    fc.property(ladders, (ladder) => {
      const pages = ladder.pages.map((_, at) =>
        readPage({ file: `${at}.md`, folder: 'pages', text: write(ladder, at), site: undefined }),
      )
      const { framework, problems } = assemble(pages, 'pages')
      expect([...problems, ...pages.flatMap((page) => page.problems)]).toEqual([])
      const read = framework.descriptors.map(({ track, level, area, expectations }) => [
        fold(track.label),
        level.number,
        fold(area.label),
        expectations.map(({ text }) => text),
      ])
      expect(read).toEqual(cellsOf(ladder))
      expect(framework.levels.map(({ rank }) => rank)).toEqual(
        ladder.pages.map(({ level }) => level).toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 100 },
  )
})

test('any text at all is read without an exception', () => {
  const pieces = fc.constantFrom(
    '---\n',
    '| a | b |\n',
    '|---|---|\n',
    '<table>',
    '<td>',
    '</td>',
    '<br>',
    '[^1]',
    '[^1]: ',
    '## ',
    'title: x\n',
    'Area',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      const page = readPage({ file: 'a.md', folder: 'pages', text: parts.join(''), site: undefined })
      for (const { source } of page.cells) expect(source.line).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

function read(text: string) {
  const { cells, problems } = readPage({ file: 'a.md', folder: 'bakery', text, site: undefined })
  return { cells, problems, first: cells[0] }
}

function tableOf(header: string): string {
  return `---\ntitle: Level 1\n---\n\n## Baker\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n| Ovens | I light them. |\n`
}

describe('a table is one of descriptors', () => {
  test.each([
    'Area | Description',
    'Competency | What we expect',
    'SKILL | Expected behaviour',
    ' | Description',
    '**Topic** | Expectations',
  ])('where its header says %s', (header) => expect(read(tableOf(header)).cells).toHaveLength(1))

  test.each(['Who | When', 'Area | Owner', 'Level | Description of it'])('not where it says %s', (header) => {
    expect(read(tableOf(header))).toMatchObject({ cells: [], problems: [] })
  })

  test('also where the columns stand the other way round', () => {
    const { first } = read(tableOf('Description | Area'))
    expect([first?.area, first?.expectations[0]?.text]).toEqual(['I light them.', 'Ovens'])
  })
})

describe('the track of a table', () => {
  const table = '| Area | Description |\n|---|---|\n| Ovens | I light them. |\n'

  test('is the section it stands in', () => {
    expect(read(`# Level 1\n\n## Baker\n\n### Daily\n\n${table}`).first?.track).toMatchObject({
      label: 'Baker',
      group: '.',
    })
    expect(read(`# Level 1\n\n<h2>Baker</h2>\n\n${table}`).first?.track).toMatchObject({ label: 'Baker', group: '.' })
  })

  test('is called as the folder where there is no section', () => {
    expect(read(`# Level 1\n\n${table}`).first?.track).toEqual({ label: 'bakery' })
    expect(read(`# Level 1\n\n##\n\n${table}`).first?.track).toEqual({ label: 'bakery' })
  })
})

describe('the level of a page', () => {
  const body = '\n## Baker\n\n| Area | Description |\n|---|---|\n| Ovens | I light them. |\n'
  const levelOf = (front: string, heading = '') => read(`---\n${front}\n---\n${heading}\n${body}`).first?.level

  test('is what front matter calls it', () => {
    expect(levelOf('level: Explorer\ntitle: Level 3')).toMatchObject({ label: 'Explorer', titles: [] })
    expect(levelOf('level: 2\ntitle: Level 2 (Mate)')).toMatchObject({ label: 'Level 2', titles: ['Mate'] })
    expect(levelOf('title: Level 2 (Mate)\ntitles: [Bosun, Boss]')).toMatchObject({
      label: 'Level 2',
      titles: ['Bosun', 'Boss'],
    })
    expect(levelOf('level: 2\ntitles: Bosun')).toMatchObject({ titles: ['Bosun'] })
  })

  test('is in the title, else in the first heading', () => {
    expect(levelOf('title: Level 2', '# Level 3')).toMatchObject({ number: 2 })
    expect(levelOf('title: Bakery', '# Level 3')).toMatchObject({ number: 3 })
    expect(levelOf('title: Bakery', '# Bread')).toBeUndefined()
  })
})

test('front matter that is one long riddle is an error, not an endless task', () => {
  const riddle = ['a: &a [x]', ...Array.from({ length: 12 }, (_, at) => `b${at}: [${'*a, '.repeat(12)}*a]`)].join('\n')
  const { problems } = read(`---\n${riddle}\n---\n`)
  expect(problems.map(({ kind, severity }) => [kind, severity])).toEqual([['front-matter', 'error']])
})

test('an export of a page names it by its own headings', () => {
  const page = readPage({ file: 'a.md', folder: 'bakery', text: tableOf('Area | Description'), site: undefined })
  expect(assemble([page], 'bakery').framework.descriptors.map(exported)).toEqual([
    {
      track: 'Baker',
      level: 'Level 1',
      area: 'Ovens',
      state: 'written',
      expectations: ['I light them.'],
      source: { file: 'a.md', line: 9 },
    },
  ])
})
