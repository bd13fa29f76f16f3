import { expect, test } from 'vitest'
import { findingText, lint } from '../../src/framework/lint.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { fixture } from './fixtures.ts'
import { inspected, read } from './with-settings.ts'

async function findings(name: string) {
  const { framework, problems } = await loadFramework(fixture(name))
  return lint(framework, problems)
}

test('what is not written is found where it should stand', async () => {
  const found = (await findings('harbour')).filter(({ kind }) => kind === 'unwritten')
  expect(found.map(findingText)).toEqual([
    'level1.md:17 note unwritten: Craft: Everyone, Level 1, Signals is not written yet. Write it.',
    'level10.md:9 note unwritten: Craft: Everyone, Level 10, Knots & Ropes is not written yet. Write it.',
  ])
})

test('a level without an area that another level of its track has is found', async () => {
  const found = (await findings('harbour')).filter(({ kind }) => kind === 'area-missing')
  expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'level2.md Level 2 of Craft: Everyone has no Signals; Level 1, Level 10 has. Add a row for it.',
    'level10.md Level 10 of Craft: Everyone has no Weather; Level 1, Level 2 has. Add a row for it.',
    'level1.md Level 1 of Craft: Pilot has no Weather; Level 2 has. Add a row for it.',
    'level10.md Level 10 of Craft: Pilot has no Charts; Level 1, Level 2 has. Add a row for it.',
    'level10.md Level 10 of Craft: Pilot has no Weather; Level 2 has. Add a row for it.',
  ])
})

test('statements in the same words, and links that lead nowhere, are found', async () => {
  const found = (await findings('repeats')).filter(({ severity }) => severity === 'note')
  expect(found.map(({ severity, kind, file, line }) => `${file}:${line} ${severity} ${kind}`)).toEqual([
    'level1.md:9 note repeated',
    'level1.md:9 note link-without-site',
    'level2.md:9 note link-without-site',
  ])
  expect(found[0]?.message).toContain('Baker, Level 1, Dough (level1.md:10), Baker, Level 2, Ovens (level2.md:9)')
  expect(found[1]?.message).toContain('2 relative links (lines 9, 10)')
})

test('problems come first and unchanged', async () => {
  const { framework, problems } = await loadFramework(fixture('warnings'))
  expect(lint(framework, problems).slice(0, problems.length)).toEqual(problems)
  expect(problems.length).toBeGreaterThan(0)
})

test('a finding without a line is one of its file', () => {
  const finding = { severity: 'error', kind: 'no-descriptors', file: '.', message: 'Nothing here.' } as const
  expect(findingText(finding)).toBe('. error no-descriptors: Nothing here.')
})

test('a statement that one cell says twice is a warning, in inspect, too', () => {
  const level = (name: string, more = '') =>
    `## ${name}\n\n### Craft\n\n- A ${name} trims the wick.\n- A ${name} cleans the lens.\n${more}\n### Team\n\n- A ${name} shares the watch.\n\n`
  const files = { 'all.md': `# Keepers\n\n${level('Junior', '- a Junior trims the wick\n')}${level('Senior')}` }
  const { framework, problems } = read('', files)
  const warning =
    'all.md:5 warning said-twice: "A Junior trims the wick." stands twice in Keepers, Junior, Craft. Remove one, or `ignore` the part that is none of it.'
  expect(lint(framework, problems).map(findingText)).toEqual([warning])
  expect(inspected('', files)).toContain(warning)
})
