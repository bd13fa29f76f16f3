import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { likeness } from '../../../../src/framework/formats/likeness.ts'
import { gradedIn } from '../../../../src/framework/formats/told-apart.ts'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Trainee tide glimmer', 'Tide glimmer', 'Lead tide glimmer']

/** A page about a job that no word tells, with sections that are no levels before its levels and after. */
const PAGE = [
  '# Tide glimmer\n\n## What a tide glimmer does\n\nLooks at the sea.',
  '## The day\n\nBegins early.',
  ...LEVELS.map((level) => `## ${level}\n\n### Charts\n\nDraws as a ${level}.\n\n### Bells\n\nRings as a ${level}.`),
  '## More pages\n\nAsk at the harbour.',
].join('\n\n')

test('titles that only words of seniority tell apart are levels, though no word tells the job', () => {
  expect(likeness('Tide glimmer')).toBe(0)
  expect(cellsRead({ 'glimmer.md': PAGE })).toEqual(
    LEVELS.flatMap((level) => [`${level} | Charts | Draws as a ${level}.`, `${level} | Bells | Rings as a ${level}.`]),
  )
})

test('a page that its levels are called after is of a job, and not called after its family', () => {
  const files = [
    { is: 'text' as const, file: 'jobs/glimmer.md', text: `---\nfamily: Sea\n---\n\n${PAGE}` },
    { is: 'text' as const, file: 'jobs/wader.md', text: PAGE.replaceAll('ide glimmer', 'all wader') },
  ]
  expect(build(files, 'harbour').framework.tracks.map(({ label }) => label)).toEqual(['Tide glimmer', 'Tall wader'])
})

test.each([
  ['of one seniority', ['Lead voyages', 'Voyages']],
  ['of two things', ['Junior charts', 'Lead voyages']],
  ['with it within', ['Teaching junior crews', 'Teaching senior crews']],
])('others are none: %s', (_, labels) => {
  expect(gradedIn(labels)).toEqual(new Set())
})
