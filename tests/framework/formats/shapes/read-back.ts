import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { fold } from '../../../../src/framework/text.ts'
import { cellsOf, type Sample, samples } from './sample.ts'
import type { Write, Written } from './writing.ts'

const key = (track: string, level: string, area: string, texts: readonly string[], hasTracks: boolean) =>
  [hasTracks ? fold(track.replaceAll('-', ' ')) : '', fold(level), fold(area), ...texts].join(' | ')

function read(written: Written) {
  const files = Object.entries(written).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(files, 'larkspur').framework
}

function keysRead(written: Written, hasTracks: boolean): string[] {
  return read(written)
    .descriptors.map(({ track, level, area, expectations }) =>
      key(
        track.label,
        level.label,
        area.label,
        expectations.map(({ text }) => text),
        hasTracks,
      ),
    )
    .toSorted()
}

function keysWritten(sample: Sample): string[] {
  return cellsOf(sample)
    .map(({ track, level, area, texts }) => key(track, level, area, texts, sample.tracks.length > 1))
    .toSorted()
}

/** A test for each way of writing a framework down. */
export function readBack(writers: Readonly<Record<string, Write>>, drawn = samples(1, 3)): void {
  test.each(Object.entries(writers))('%s: what is written is read back', (_, write) => {
    fc.assert(
      fc.property(drawn, (sample) => {
        expect(keysRead(write(sample), sample.tracks.length > 1)).toEqual(keysWritten(sample))
      }),
      // The same samples each time: what one shape cannot tell by chance is no reason to stop somebody else's change.
      { numRuns: 6, seed: 20_261_123 },
    )
  })
}
