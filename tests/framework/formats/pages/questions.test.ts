import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const KEEPERS = ['Lantern', 'Compass', 'Anchor', 'Harbour']
const AREAS = ['Boats', 'Knots', 'Weather']

const cells = KEEPERS.flatMap((keeper) =>
  AREAS.map((area) => `${keeper} | ${area} | Looks after the ${area} as a ${keeper} does.`),
)

const expected = (keeper: string, area: string) => `Looks after the ${area} as a ${keeper} does.`

function pages(area: (keeper: string, area: string) => string, top: (keeper: string) => string) {
  return Object.fromEntries(
    KEEPERS.map((keeper) => [
      `crew/${keeper.toLowerCase()}.md`,
      `${top(keeper)}\n\n${AREAS.map((one) => area(keeper, one)).join('\n\n')}\n`,
    ]),
  )
}

const named = (keeper: string) => `---\nname: ${keeper}\ncolor: blue\n---`

test.each([
  [
    'the highest headings',
    (keeper: string, area: string) =>
      `# ${area}\n\n## Expectations\n\n- ${expected(keeper, area)}\n\n## Self-Check\n\n- Do I?\n- Would others say so?`,
    named,
  ],
  [
    'headings below the title',
    (keeper: string, area: string) =>
      `## ${area}\n\n### Ask yourself\n\nDo I look after it?\n\n### Requirements\n\n${expected(keeper, area)}`,
    (keeper: string) => `# ${keeper}`,
  ],
  [
    'headings below a title in front, in German',
    (keeper: string, area: string) =>
      `## ${area}\n\n### Erwartungen\n\n- ${expected(keeper, area)}\n\n### Fragen\n\n1. Do I?\n\n   Always?`,
    named,
  ],
])('what asks beside what is expected is no area: %s', (_, area, top) => {
  expect(cellsRead(pages(area, top)).toSorted()).toEqual(cells.toSorted())
})

test('areas that are written as questions are areas', () => {
  const area = (name: string) => `### ${name}\n\n- Do you look after the ${name}?`
  const level = (name: string) => `## ${name}\n\n${AREAS.map(area).join('\n\n')}`
  const read = cellsRead({ 'crew.md': ['Junior Sailor', 'Senior Sailor'].map(level).join('\n\n') })
  expect(read).toHaveLength(6)
})

test('what a page says of its level before the first area is an area, where other pages say it, too', () => {
  const top = (keeper: string) => `${named(keeper)}\n\n## Sense\n\nA ${keeper} sees far.\n\n## Reach\n\nOne ${keeper}.`
  const area = (keeper: string, one: string) => `# ${one}\n\n${expected(keeper, one)}`
  const read = cellsRead(pages(area, top))
  expect(read).toHaveLength(KEEPERS.length * (AREAS.length + 2))
  expect(read).toContain('Compass | Sense | A Compass sees far.')
})
