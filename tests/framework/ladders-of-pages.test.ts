import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const level = (code: string, job: string) =>
  `### ${code} - ${job}\n\n**Here you are:** A ${job} at ${code} is new.\n\n**What you do:**\n- Does what a ${job} does at ${code}.\n- Asks.\n\n`
const page = (job: string) =>
  `## IC Track\n\n${level('IC1', job)}${level('IC2', job)}## Manager Track\n\n${level('M1', job)}${level('M2', job)}`

function tracksOf(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return new Set(build(sources, 'bakery').framework.descriptors.map(({ track }) => track.label))
}

test('headings of tracks that several pages have above the same places are called after their page, too', () => {
  expect(tracksOf({ 'shop-baker.md': page('Baker'), 'shop-cook.md': page('Cook') })).toEqual(
    new Set([
      'shop baker - IC Track',
      'shop baker - Manager Track',
      'shop cook - IC Track',
      'shop cook - Manager Track',
    ]),
  )
  expect(tracksOf({ 'shop-baker.md': page('Baker') })).toEqual(new Set(['IC Track', 'Manager Track']))
})

test('headings of one name over ladders of like seniority are a track of each page, over those that go on are one', () => {
  const ladder = (levels: readonly string[]) =>
    `# Individual Contributors\n\n${levels.map((level) => `## ${level}\n\n### Craft\n\n- Works as ${level}.\n\n### Team\n\n- Helps as ${level}.\n`).join('\n')}`
  const managers = (job: string) =>
    `\n# Managers\n\n## ${job} Manager\n\n### Craft\n\n- Leads ${job}s.\n\n### Team\n\n- Hires ${job}s.\n`
  const of = (pages: Readonly<Record<string, string>>) =>
    build(
      Object.entries(pages).map(([file, text]) => ({ is: 'text' as const, file, text })),
      'house',
    ).framework.tracks.map(({ label }) => label)
  const levels = (job: string) => ladder([`Junior ${job}`, job, `Senior ${job}`])
  expect(of({ 'a.md': levels('Baker') + managers('Baker'), 'b.md': levels('Cook') + managers('Cook') })).toEqual(
    expect.arrayContaining(['a - Individual Contributors', 'b - Individual Contributors']),
  )
  const parts = {
    'a.md': ladder(['Junior Baker', 'Baker']) + managers('Baker'),
    'b.md': ladder(['Senior Baker', 'Staff Baker']),
  }
  expect(of(parts)).toContain('Individual Contributors')
})
