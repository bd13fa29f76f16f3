import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(sources, 'bakery').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const page = (label: string, below = '') => `---
id: ${label.toLowerCase()}
label: ${label} & more
steps:
  - level: Basic
    indicator: Looks after the ${label}; asks for help.
  - level: Expert
    indicator: Plans ${label} for all shops; teaches others.
---
${below}`

test('a page that is front matter only is data, with its label as area and its folder as track', () => {
  expect(cells({ 'bakers/dough_care.md': page('Dough'), 'bakers/oven_care.md': page('Ovens', '\n') })).toEqual([
    'bakers | Basic | Dough & more | Looks after the Dough; asks for help.',
    'bakers | Expert | Dough & more | Plans Dough for all shops; teaches others.',
    'bakers | Basic | Ovens & more | Looks after the Ovens; asks for help.',
    'bakers | Expert | Ovens & more | Plans Ovens for all shops; teaches others.',
  ])
})

test('a page with a text below its front matter stays a page', () => {
  const table = '\n| | Junior | Senior |\n|---|---|---|\n| Dough | Kneads it. | Writes recipes. |\n'
  expect(cells({ 'bakers.md': page('Dough', table) })).toContain('bakers | Senior | Dough | Writes recipes.')
})
