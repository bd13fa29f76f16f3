import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import type { SourceFile } from '../../../../src/framework/files.ts'
import { fold } from '../../../../src/framework/text.ts'
import { asCsv, exportWriters, sheetWriters, type WriteSheets, withSheetsBeside } from './export-writers.ts'
import { CODED_LADDERS, cellsOf, type Sample, samples } from './sample.ts'
import type { Write } from './writing.ts'

/** Code and title, in whatever order they stand. */
const words = (level: string) => fold(level).split(' ').toSorted().join(' ')

function keysRead(files: readonly SourceFile[], hasTracks: boolean): string[] {
  return build(files, 'larkspur')
    .framework.descriptors.map(({ track, level, area, expectations }) =>
      [
        hasTracks ? fold(track.name) : '',
        words(level.label),
        fold(area.label),
        ...expectations.map(({ text }) => text),
      ].join(' | '),
    )
    .toSorted()
}

function keysWritten(sample: Sample): string[] {
  return cellsOf(sample)
    .map(({ track, level, area, texts }) =>
      [sample.tracks.length > 1 ? fold(track) : '', words(level), fold(area), ...texts].join(' | '),
    )
    .toSorted()
}

const textFiles =
  (write: Write) =>
  (sample: Sample): SourceFile[] =>
    Object.entries(write(sample)).map(([file, text]) => ({ is: 'text', file, text }))

const xlsxFile =
  (writeSheets: WriteSheets) =>
  (sample: Sample): SourceFile[] => {
    const book = utils.book_new()
    for (const [name, rows] of Object.entries(writeSheets(sample))) {
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell || null))),
        name.slice(0, 31),
      )
    }
    return [{ is: 'bytes', file: 'skills.xlsx', bytes: new Uint8Array(write(book, { type: 'array' })) }]
  }

const ways = [
  ...Object.entries(sheetWriters).flatMap(([name, write]) => [
    [`CSV: ${name}`, textFiles(asCsv(write))] as const,
    [`CSV beside others: ${name}`, textFiles(asCsv(withSheetsBeside(write), ';'))] as const,
    [`XLSX: ${name}`, xlsxFile(write)] as const,
    [`XLSX beside others: ${name}`, xlsxFile(withSheetsBeside(write))] as const,
  ]),
  ...Object.entries(exportWriters).map(([name, write]) => [name, textFiles(write)] as const),
]

test.each(ways)('%s: what is written is read back', (_, files) => {
  fc.assert(
    fc.property(samples(1, 3, CODED_LADDERS), (sample) => {
      expect(keysRead(files(sample), sample.tracks.length > 1)).toEqual(keysWritten(sample))
    }),
    { numRuns: 8, seed: 20_261_123 },
  )
})
