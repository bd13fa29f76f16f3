import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Letter Clerk', 'Registrar', 'Head of Letters']
const AREAS = ['Records', 'Loans', 'Post']

/** A page of levels that few words tell; those of `depths` stand deeper or less deep than the others, as all that is theirs. */
function page(depths: readonly number[]): string {
  const head = (depth: number, label: string) => `${'#'.repeat(depth)} ${label}\n\n`
  const level = (name: string, at: number) => {
    const depth = depths[at] ?? 2
    const below = AREAS.map((area) => `${head(depth + 1, area)}Minds ${area} as ${name}.\n\n`)
    return `${head(depth, name)}${below.join('')}`
  }
  return `# Letters\n\n${LEVELS.map(level).join('')}`
}

const beside = `# Stores\n\n${['Junior', 'Senior']
  .map((name) => `## ${name}\n\n${AREAS.map((area) => `### ${area}\n\nKeeps ${area} as ${name}.\n\n`).join('')}`)
  .join('')}`

const expected = LEVELS.flatMap((level) => AREAS.map((area) => `${level} | ${area} | Minds ${area} as ${level}.`))

test.each([
  ['none', [2, 2, 2]],
  ['one deeper', [2, 3, 2]],
  ['one less deep', [3, 2, 3]],
])('a level that slipped with all its areas is as deep as the others: %s', (_, depths) => {
  expect(cellsRead({ 'letters.md': page(depths), 'stores.md': beside })).toEqual(expect.arrayContaining(expected))
})

test('its areas alone may have slipped', () => {
  const text = page([2, 2, 2]).replace(/^### (?=[^#]*Head)/gmu, '## ')
  expect(cellsRead({ 'letters.md': text, 'stores.md': beside })).toEqual(expect.arrayContaining(expected))
})
