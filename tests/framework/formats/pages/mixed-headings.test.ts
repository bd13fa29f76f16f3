import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cellsOf(text: string): string[] {
  return build([{ is: 'text', file: 'paths.md', text }], 'bakery').framework.descriptors.map(
    ({ track, level, area, expectations }) =>
      [track.label, level.label, area.label, ...expectations.map((one) => one.text)].join(' | '),
  )
}

const JOBS = ['Baker', 'Pastry Cook'] as const
const RANKS = ['Junior', 'Senior'] as const
const AREAS = ['Dough and ovens', 'Signs of progress'] as const

/** A path whose levels have areas below them, and one that has a single area with levels below it. */
const inFull = JOBS.map((job) => {
  const levels = RANKS.map((rank, at) => {
    const areas = AREAS.map((area) => `**${area}**:\n- ${area} of a ${rank} ${job}.`)
    return `#### Level ${at + 1}: ${rank} ${job} (${at}-${at + 2} years)\n\n${areas.join('\n\n')}`
  })
  return `### Route ${job}\n\n${levels.join('\n\n---\n\n')}`
}).join('\n\n')
const inShort = ['Waiter', 'Buyer']
  .map((job) => {
    const lines = ['Entry', 'Lead', 'Head'].map((rank) => `- **${rank}**: What a ${rank} ${job} can do.`)
    return `### Route ${job}\n\n**Skills at each level**:\n${lines.join('\n')}`
  })
  .join('\n\n')
const page = `# Paths\n\n## 1. Making\n\n${inFull}\n\n## 2. Selling\n\n${inShort}\n`

test('levels above areas in one part of a page and below them in another are both read', () => {
  const cells = cellsOf(page)
  expect(cells).toContain(
    'Route Baker | Level 2: Senior Baker (1-3 years) | Signs of progress | Signs of progress of a Senior Baker.',
  )
  expect(cells).toContain('Route Waiter | Lead | Skills at each level | What a Lead Waiter can do.')
  expect(cells).toHaveLength(JOBS.length * RANKS.length * AREAS.length + 6)
})

test('the track is the heading that holds one ladder, not a section with several', () => {
  const tracks = new Set(
    cellsOf(page.slice(0, page.indexOf('## 2.')) + inFull.replaceAll('Route', '## 3. More\n\n### Way')).map(
      (cell) => cell.split(' | ')[0],
    ),
  )
  expect(tracks).toEqual(new Set(['Route Baker', 'Route Pastry Cook', 'Way Baker', 'Way Pastry Cook']))
})
