import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../src/framework/build.ts'

const words = fc.constantFrom(
  'L1',
  'L2',
  'Senior Cook',
  'Ovens',
  'Dough',
  'Stages',
  'Anti-patterns',
  'I bake.',
  'TBD',
  '',
  '**L3**: I mix.',
)
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join(' ').trim())
const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), words).map(([depth, name]) => `${'#'.repeat(depth)} ${name}`)
const bullets = fc
  .array(fc.tuple(fc.boolean(), text), { minLength: 1, maxLength: 4 })
  .map((items) => items.map(([isDeep, item], at) => `${isDeep && at > 0 ? '  ' : ''}- ${item || 'x'}`).join('\n'))
const row = fc.array(text, { minLength: 3, maxLength: 3 }).map((cells) => `| ${cells.join(' | ')} |`)
const table = fc
  .array(row, { minLength: 2, maxLength: 4 })
  .map((rows) => rows.toSpliced(1, 0, '|---|---|---|').join('\n'))
const line = fc.constantFrom('---', 'Some words.', '> - said', '1. first\n2. second')
const page = fc
  .array(fc.oneof(heading, bullets, table, line), { maxLength: 8 })
  .map((parts) => `# Crew\n\n${parts.join('\n\n')}\n`)

/** The lines of bullets and of rows below a header, found by looking at the marks alone. */
function unitLines(markdown: string): number[] {
  const lines = markdown.split('\n')
  return lines.flatMap((one, at) => {
    const isBullet = /^(?:> )?\s*(?:[-*]|\d\.) +\S/u.test(one)
    const isRow =
      one.startsWith('|') && !one.startsWith('|-') && !lines[at + 1]?.startsWith('|-') && /[^\s|]/u.test(one)
    return isBullet || isRow ? [at + 1] : []
  })
}

test('every row and bullet of a page is placed, or listed with its line and a reason', () => {
  fc.assert(
    fc.property(page, (markdown) => {
      const [file] = build([{ is: 'text', file: 'a.md', text: markdown }], 'bakery').files
      const { placed = 0, left = [] } = file?.page.account ?? {}
      const units = unitLines(markdown)
      // Of a column that is left out the rows are placed.
      const whole = left.filter(({ what }) => what !== 'column')
      expect(placed + whole.length).toBe(units.length)
      for (const { line: at, why } of left) {
        expect(units).toContain(at)
        expect(why).not.toBe('')
      }
    }),
    { numRuns: 200 },
  )
})

const cell = fc.constantFrom('L1', 'L2', 'Senior Cook', 'Ovens', 'Dough', 'I bake bread.', 'TBD', '', 'Level', '12,5')
const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })

test('every row of a sheet is placed, or listed with its line', () => {
  fc.assert(
    fc.property(grid, (cells) => {
      const csv = cells.map((one) => one.map((value) => `"${value}"`).join(',')).join('\n')
      const [file] = build([{ is: 'text', file: 'a.csv', text: csv }], 'bakery').files
      const { placed = 0, left = [] } = file?.page.account ?? {}
      const full: string[][] = parse(csv)
      const rows = left.filter(({ what }) => what === 'row')
      expect(placed + rows.length).toBe(full.filter((one) => one.some((value) => value !== '')).slice(1).length)
      for (const { why } of left) expect(why).not.toBe('')
    }),
    { numRuns: 200 },
  )
})

const word = fc.constantFrom('TBD', 'L1', 'Ovens', 'three', '')
const sentence = fc.nat(999).map((number) => `I bake bread number ${number} every day.`)
const naming = fc.tuple(fc.constantFrom('level', 'area', 'name', 'levels'), word)
const { tree, map } = fc.letrec<{ tree: unknown; map: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, sentence, word, fc.array(tie('tree'), { maxLength: 3 }), tie('map')),
  map: fc
    .array(fc.oneof(naming, fc.tuple(fc.constantFrom('L1', 'L2', 'Ovens', 'text', 'items', 'years'), tie('tree'))), {
      maxLength: 4,
    })
    .map((entries) => Object.fromEntries(entries)),
}))

test('every sentence of data is in a cell, or listed with its line and a reason', () => {
  fc.assert(
    fc.property(fc.oneof(map, fc.array(tree)), (data) => {
      const text = JSON.stringify(data, undefined, 1)
      const built = build([{ is: 'text', file: 'a.json', text }], 'bakery')
      const shown = JSON.stringify(built.framework.descriptors)
      const left = built.files.flatMap(({ page: { account } }) => account?.left ?? [])
      const told = left.filter(({ why }) => why !== '').map((one) => one.text)
      for (const [sentence] of text.matchAll(/I bake bread number \d+ every day\./gu)) {
        expect([sentence, shown.includes(sentence) || told.some((one) => one.includes(sentence))]).toEqual([
          sentence,
          true,
        ])
      }
    }),
    { numRuns: 300 },
  )
})

test('a record with a text and no area is listed, too', () => {
  const records = [
    { levels: 'TBD', L1: 'I bake bread every day.', years: 'I have for long.' },
    { levels: 'Ovens', area: 'TBD' },
  ]
  const { files } = build([{ is: 'text', file: 'a.json', text: JSON.stringify(records, undefined, 1) }], 'bakery')
  const left = files.flatMap(({ page: { account } }) => account?.left ?? [])
  expect(left.map(({ text }) => text)).toContainEqual(expect.stringContaining('I bake bread every day.'))
})

test('a list within a row of lists is no header of theirs, and is listed', () => {
  const text = JSON.stringify([[['I bake bread every day.'], 'TBD'], [], []])
  const { files } = build([{ is: 'text', file: 'a.json', text }], 'bakery')
  expect(JSON.stringify(files)).toContain('I bake bread every day.')
})
