import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { oddDataWriters } from './odd-data-writers.ts'
import { readBack } from './read-back.ts'

const {
  'texts that begin with their area': labelled,
  'a row with the name of each track above its levels': sections,
  ...whole
} = oddDataWriters

readBack(whole)

/** Texts of which only the first is written, and empty cells of areas that other tracks have. */
const sample = {
  tracks: ['Backend Engineer', 'Product Designer'].map((label) => ({
    label,
    levels: ['Junior', 'Senior'],
    areas: ['Delivery', 'Planning', 'Hiring'],
    texts: [1, 2].map((step) => [3, 4, 5].map((place) => [`The ${label} ships ${step} times ${place} things.`])),
  })),
}

test.each(Object.entries({ labelled, sections }))('%s', (_, write) => {
  const files = Object.entries(write?.(sample) ?? {}).map(([file, text]) => ({ is: 'text' as const, file, text }))
  const found = build(files, 'larkspur').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label.toLowerCase().replaceAll('-', ' '), level.label, area.label, expectations[0]?.text].join(' | '),
  )
  expect(found).toHaveLength(12)
  expect(found).toContain('product designer | Senior | Hiring | The Product Designer ships 2 times 5 things.')
})

test('"Craft" beside areas with texts is one', () => {
  const below = (step: number) => ({
    Delivery: [`Ships ${step} things alone.`],
    Planning: [`Plans ${step} days ahead.`],
    Craft: [`Kneads ${step} loaves well.`],
  })
  const text = JSON.stringify({ Junior: below(1), Senior: below(2) })
  const { descriptors } = build([{ is: 'text', file: 'bakers.json', text }], 'bakery').framework
  expect(descriptors.map(({ level, area }) => `${level.label} ${area.label}`)).toContain('Senior Craft')
  expect(descriptors).toHaveLength(6)
})
