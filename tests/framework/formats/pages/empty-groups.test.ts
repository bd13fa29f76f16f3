import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const areas = (level: string, all: readonly string[]) =>
  all.map((area) => `**${area}**\n- Does what a ${level} does with ${area}.`).join('\n\n')
const level = (name: string, below: string) =>
  `## ${name}\n\nSome words about it.\n\n<details>\n<summary><h3>Open here</h3></summary>\n\n${below}\n</details>\n`

test('a heading that holds areas at most levels is none itself, though one level has nothing below it', () => {
  const page = [
    '# Roles\n',
    level('Junior Baker', areas('Junior Baker', ['Dough', 'Ovens', 'Guests'])),
    level('Baker', areas('Baker', ['Recipes', 'Ovens', 'Guests'])),
    level('Senior Baker', areas('Senior Baker', ['Recipes', 'Ovens', 'Guests'])),
    level('Head Baker', ''),
  ]
  const cells = cellsRead({ 'roles.md': page.join('\n') })
  expect(cells).toHaveLength(9)
  expect(cells).toContain('Junior Baker | Dough | Does what a Junior Baker does with Dough.')
})
