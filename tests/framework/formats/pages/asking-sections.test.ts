import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const AREAS = ['Dough', 'Ovens', 'Guests', 'Stores']

/** A page of one level with a section whose heading asks, and its few labels in bold, beside the areas. */
const page = (name: string, labels: readonly string[]) => `---
title: ${name}
---

## What this is not

It is no easy way:

${labels.map((label) => `- **${label}**: Nobody helps a ${name} with it.\n`).join('')}
${AREAS.map((area) => `# ${area}\n\n## Expectations\n\n- Minds ${area} as a ${name}.\n\n`).join('')}`

test('a section that asks holds the areas only where it has most headings of the page; what is called as an area within it is none', () => {
  const levels = ['Junior Baker', 'Senior Baker']
  const pages = levels.map((name) => [`bakers/${name}.md`, page(name, ['Dough', 'Ovens'])])
  expect(cellsRead(Object.fromEntries(pages))).toEqual(
    expect.arrayContaining(
      levels.flatMap((name) => AREAS.map((area) => `${name} | ${area} | Minds ${area} as a ${name}.`)),
    ),
  )
})
