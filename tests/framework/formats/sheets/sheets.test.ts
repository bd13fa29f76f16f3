import { utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import type { SourceFile } from '../../../../src/framework/files.ts'

function cells(files: readonly SourceFile[]) {
  return build(files, 'bakery').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, expectations.map(({ text }) => text).join(' / ')].join(' | '),
  )
}

function workbook(sheets: Readonly<Record<string, { rows: string[][]; merges?: string[] }>>): SourceFile {
  const book = utils.book_new()
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes')
  return { is: 'bytes', file: 'framework.xlsx', bytes }
}

describe('an XLSX file', () => {
  test('with two header rows, merged groups and a title is read', () => {
    const rows = [
      ['Our bakery', '', '', '', ''],
      ['Group', 'Skill', 'B1', 'B2', 'B3'],
      ['', '', 'Junior Baker', 'Baker', 'Senior Baker'],
      ['Craft', 'Ovens', 'I light them.\nI clean them.', 'I mend them.', 'I choose them.'],
      ['', 'Dough', 'I knead.', 'TBD', 'I teach.'],
      ['People', 'Customers', 'I smile.', '', 'I listen.'],
    ]
    const merges = ['A1:E1', 'A2:A3', 'B2:B3', 'A4:A5', 'C6:D6']
    expect(cells([workbook({ Bakers: { rows, merges } })])).toEqual([
      'bakery | B1 Junior Baker | Ovens | I light them. / I clean them.',
      'bakery | B2 Baker | Ovens | I mend them.',
      'bakery | B3 Senior Baker | Ovens | I choose them.',
      'bakery | B1 Junior Baker | Dough | I knead.',
      'bakery | B2 Baker | Dough | ',
      'bakery | B3 Senior Baker | Dough | I teach.',
      'bakery | B1 Junior Baker | Customers | I smile.',
      'bakery | B2 Baker | Customers | I smile.',
      'bakery | B3 Senior Baker | Customers | I listen.',
    ])
  })

  test('may say in a sheet "Levels" what they are: that is no area, nor is the sheet a track', () => {
    const levels = [
      ['Level', 'Job title', 'Description'],
      ['1', 'Junior Baker', 'Learns to bake from those who can.'],
      ['2', 'Senior Baker', 'Runs a shop with a small crew.'],
    ]
    const skills = [
      ['Competency', 'Level', 'Job title', 'Expected behaviour'],
      ['Dough', '1', 'Junior Baker', 'Kneads every dough by the book'],
      ['Dough', '2', 'Senior Baker', 'Writes recipes for all our shops'],
      ['Ovens', '1', 'Junior Baker', 'Cleans the ovens after each shift'],
      ['Ovens', '2', 'Senior Baker', 'Plans the ovens of three shops'],
    ]
    const found = cells([workbook({ Levels: { rows: levels }, Skills: { rows: skills } })])
    expect(found.map((cell) => cell.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'bakery | 1 Junior Baker | Dough',
      'bakery | 2 Senior Baker | Dough',
      'bakery | 1 Junior Baker | Ovens',
      'bakery | 2 Senior Baker | Ovens',
    ])
  })

  test('has a track for each sheet that says something', () => {
    const rows = [
      ['Level', 'Ovens'],
      ['L1', 'I light them.'],
      ['L2', 'I mend them.'],
    ]
    const files = [workbook({ Bakers: { rows }, Sellers: { rows }, Notes: { rows: [['call Ada']] } })]
    expect(cells(files).map((cell) => cell.split(' | ').slice(0, 2))).toEqual([
      ['Bakers', 'L1'],
      ['Bakers', 'L2'],
      ['Sellers', 'L1'],
      ['Sellers', 'L2'],
    ])
  })

  test('where a merged group is a track', () => {
    const rows = [
      ['Skill', 'Baker', '', 'Seller', ''],
      ['', 'L1', 'L2', 'L1', 'L2'],
      ['Ovens', 'I light them.', 'I mend them.', 'I know them.', 'I show them.'],
    ]
    expect(cells([workbook({ All: { rows, merges: ['A1:A2', 'B1:C1', 'D1:E1'] } })])).toEqual([
      'Baker | L1 | Ovens | I light them.',
      'Baker | L2 | Ovens | I mend them.',
      'Seller | L1 | Ovens | I know them.',
      'Seller | L2 | Ovens | I show them.',
    ])
  })

  test('that is none is a problem with its file', () => {
    const { problems } = build([{ is: 'bytes', file: 'a.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 9]) }], 'bakery')
    expect(problems.map(({ file, kind }) => `${file} ${kind}`)).toContain('a.xlsx sheet-unreadable')
  })
})

describe('a CSV file', () => {
  const csv = (text: string): SourceFile => ({ is: 'text', file: 'bakers.csv', text })

  test.each([',', ';', '\t'])('parted by %j is read', (by) => {
    const text = [
      ['Skill', 'L1', 'L2'],
      ['Ovens', '"I light them, daily."', 'I mend them.'],
    ]
      .map((row) => row.join(by))
      .join('\r\n')
    expect(cells([csv(text)])).toEqual([
      'bakers | L1 | Ovens | I light them, daily.',
      'bakers | L2 | Ovens | I mend them.',
    ])
  })

  test('has groups of columns in an upper header row', () => {
    const text = 'Skill,Baker,,Seller,\n,L1,L2,L1,L2\nOvens,I light them.,I mend them.,I know them.,I show them.\n'
    expect(cells([csv(text)]).map((cell) => cell.split(' | ').slice(0, 2).join(' '))).toEqual([
      'Baker L1',
      'Baker L2',
      'Seller L1',
      'Seller L2',
    ])
  })
})

describe('a CSV file without spaces between words', () => {
  const rows = [
    '能力ID,観察行動,悪い例,0：未経験,1：支援あり,2：自立,AIの使い方',
    'A1,パンの材料を毎朝かならず二回ずつ量り記録に残す,量らずに混ぜてしまい記録も残さない,材料の名前がわからない,手順書を見ながら量れる,天気に合わせて量を変えられる,写真で量を確かめる',
    'A2,窯の温度を朝と昼に測り異常があれば知らせる,温度を測らないまま焼きはじめてしまう,窯に火を入れられない,先輩と一緒に火を入れられる,一人で一日の窯を任せられる,温度の記録を読ませる',
  ]

  test('has its numbered columns as levels, and sentences about an area beside them as nothing', () => {
    expect(cells([{ is: 'text', file: 'pan.csv', text: rows.join('\n') }])).toEqual([
      'pan | 0：未経験 | A1 | 材料の名前がわからない',
      'pan | 1：支援あり | A1 | 手順書を見ながら量れる',
      'pan | 2：自立 | A1 | 天気に合わせて量を変えられる',
      'pan | 0：未経験 | A2 | 窯に火を入れられない',
      'pan | 1：支援あり | A2 | 先輩と一緒に火を入れられる',
      'pan | 2：自立 | A2 | 一人で一日の窯を任せられる',
    ])
  })
})

test('a row of figures and few words is a fact about levels', () => {
  const text = [
    'Skill,L1,L2,L3',
    'Ovens,I light the ovens each day.,I mend the ovens myself.,I choose new ovens for all.',
    'Typical time in level,12 months,18 months,open ended',
  ].join('\n')
  expect(new Set(cells([{ is: 'text', file: 'bakers.csv', text }]).map((cell) => cell.split(' | ')[2]))).toEqual(
    new Set(['Ovens']),
  )
})
