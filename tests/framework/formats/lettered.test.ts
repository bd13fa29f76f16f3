import { expect, test } from 'vitest'
import { build } from '../../../src/framework/build.ts'

const TABLE = '|L1|L2|\n|-|-|\n|Ties all its knots alone.|Shows others how to do it.|'
const AREAS = [
  ['Nets', 'Ropes'],
  ['Sails', 'Anchors'],
]

function tracks(...headings: readonly string[]): string[] {
  const parts = headings.flatMap((heading, at) => [
    `## ${heading}`,
    ...(AREAS[at] ?? []).flatMap((area) => [`### ${area}`, TABLE]),
  ])
  const text = ['# Fishery', ...parts].join('\n\n')
  return build([{ is: 'text', file: 'fishery.md', text }], 'fishery').framework.tracks.map(({ label }) => label)
}

test('tracks of an outline in letters are called without these', () => {
  expect(tracks('A. Quay', 'B. Boat')).toEqual(['Quay', 'Boat'])
})

test('where not all have a letter, it is of the name', () => {
  expect(tracks('J. Quay', 'Boat')).toEqual(['J. Quay', 'Boat'])
  expect(tracks('C. Quay', 'B. Boat')).toEqual(['C. Quay', 'B. Boat'])
})
