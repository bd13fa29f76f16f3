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
