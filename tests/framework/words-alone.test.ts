import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'
import type { SourceFile } from '../../src/framework/files.ts'

/** A page of a job: nothing but where its headings stand tells its levels. */
function job(name: string): SourceFile {
  const lines = [`# ${name}`, '## Levels']
  for (const level of [`${name} (Intermediate)`, `Senior ${name}`]) {
    lines.push(
      `### ${level}`,
      '#### Duties',
      `- Looks after the lamps as a ${level}`,
      '#### Needs',
      '- A head for heights',
    )
  }
  return { is: 'text', file: `${name}.md`, text: lines.join('\n\n') }
}

function areas(...header: readonly string[]): string[] {
  const rows = [header.join(' | '), '--- | ---', '4 | A', '5 | B', '6-7 | C', '8-10 | D'].map((row) => `| ${row} |`)
  const about: SourceFile = { is: 'text', file: '_index.md', text: ['# Jobs', '## Grades', '', ...rows].join('\n') }
  const { framework } = build([about, job('Lampist'), job('Pilot')], 'port')
  return framework.areas.map(({ label }) => label)
}

test.each([
  ['Grade', 'Band'],
  ['Job grade', 'Title'],
  ['Grade', 'Zone'],
  ['Grade', 'Hut'],
])('a letter for each "%s" below "%s" is a fact about it', (...header) => {
  expect(areas(...header)).toEqual(['Duties', 'Needs'])
})

test('where there is nothing else, words alone are what there is', () => {
  const text = ['Level,Reach,Trust', 'Junior,Own,Low', 'Senior,Team,Some', 'Lead,Port,High'].join('\n')
  const { areas: all } = build([{ is: 'text', file: 'port.csv', text }], 'port').framework
  expect(all.map(({ label }) => label)).toEqual(['Reach', 'Trust'])
})
