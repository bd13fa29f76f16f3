import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { heron } from './invented/frameworks/heron.ts'
import { titled } from './invented/frameworks/ladders.ts'
import { build, type Invention } from './invented/invention.ts'

const kiln: Invention = {
  name: 'Kiln Tiles',
  language: 'en',
  tracks: [
    {
      label: 'Glazing',
      ladder: [titled('Dipper', 1), titled('Brusher', 2)],
      areas: {
        'Colour & Quality': ['Matches swatches.', 'Mixes cobalt.'],
        Delivery: ['Stacks crates.', 'Books carts.'],
      },
    },
    {
      label: 'Clay',
      ladder: [titled('Wedger', 1), titled('Thrower', 2)],
      areas: { 'Slip Quality': ['Sieves lumps.', 'Weighs slurry.'], Delivery: ['Covers slabs.', 'Dries bricks.'] },
    },
  ],
}
const shown = (question: string) =>
  createAsker(build(kiln))
    .ask(question)
    .descriptors.map(({ level, area }) => `${level.label}: ${area.label}`)

describe('a part of an area’s name', () => {
  it('is of the area that the level has', () => {
    expect(shown('dipper quality and delivery')).toEqual(['Dipper: Colour & Quality', 'Dipper: Delivery'])
    expect(shown('wedger quality and delivery')).toEqual(['Wedger: Slip Quality', 'Wedger: Delivery'])
  })
})

it('the very ends of a ladder are levels', () => {
  const asker = createAsker(build(heron))
  const levels = (question: string) => asker.ask(question).descriptors.map(({ level }) => level.label)
  expect(levels('teamwork at the very top')).toEqual(['Director'])
  expect(levels('delivery at the very bottom')).toEqual(['Trainee'])
})
