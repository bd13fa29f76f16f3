import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const LADDERS = { Makers: ['M1', 'M2', 'M3'], Leaders: ['L1', 'L2'] }

function cellsRead(areas: readonly string[], ladders: Readonly<Record<string, readonly string[]>>): string[] {
  const page = (area: string) => {
    const level = (name: string) => `### ${name}\n\n- Minds ${area} as ${name} does.\n\n`
    const tracks = Object.entries(ladders).map(([track, levels]) => `## ${track}\n\n${levels.map(level).join('')}`)
    return `# ${area}\n\nWhat we say of it.\n\n${tracks.join('')}`
  }
  const files = areas.map((area) => ({ is: 'text' as const, file: `${area.toLowerCase()}.md`, text: page(area) }))
  return build(files, 'house').framework.descriptors.map(({ track, level, area }) =>
    [track.label, level.label, area.label].join(' | '),
  )
}

test('what all pages have over levels of its own is a track, and the pages are areas', () => {
  const areas = ['Dough', 'Ovens', 'Guests']
  const expected = Object.entries(LADDERS).flatMap(([track, levels]) =>
    levels.flatMap((level) => areas.map((area) => `${track} | ${level} | ${area}`)),
  )
  expect(cellsRead(areas, LADDERS).toSorted()).toEqual(expected.toSorted())
})

test('with the same levels below each they are areas of as many tracks', () => {
  const [first] = cellsRead(['Dough', 'Ovens', 'Guests'], { Makers: ['P1', 'P2'], Leaders: ['P1', 'P2'] })
  expect(first).toBe('Dough | P1 | Makers')
})
