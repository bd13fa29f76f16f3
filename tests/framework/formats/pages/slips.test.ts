import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Baker', 'Senior Baker', 'Head Baker']
const AREAS = ['Dough', 'Ovens', 'Guests']

interface Depths {
  readonly level: number
  readonly section: number
  readonly area: number
}

const USUAL: Depths = { level: 3, section: 4, area: 5 }

/** A page of levels; some of a level's headings are less deep or deeper than elsewhere. `section`: what stands above the areas. */
function page(slips: Readonly<Record<string, Partial<Depths>>>, section?: string): string {
  const ofLevel = (level: string) => {
    const depths = { ...USUAL, ...slips[level] }
    const head = (depth: number, label: string) => `${'#'.repeat(depth)} ${label}\n`
    const sections = section === undefined ? [] : [head(depths.section, section)]
    return [
      head(depths.level, level),
      `A ${level.toLowerCase()} is one of us.\n`,
      ...sections,
      ...AREAS.flatMap((area) => [
        head(depths.area, area),
        `The ${level.toLowerCase()} minds ${area.toLowerCase()}.\n`,
      ]),
    ]
  }
  return ['# Our bakery\n', '## Bakers\n', ...LEVELS.flatMap(ofLevel)].join('\n')
}

function cells(text: string): string[] {
  return build([{ is: 'text', file: 'bakers.md', text }], 'bakery').framework.descriptors.map(
    ({ level, area, expectations }) => [level.label, area.label, ...expectations.map((one) => one.text)].join(' | '),
  )
}

const expected = LEVELS.flatMap((level) =>
  AREAS.map((area) => `${level} | ${area} | The ${level.toLowerCase()} minds ${area.toLowerCase()}.`),
)

const SLIPS: Readonly<Record<string, Partial<Depths>>> = {
  'a section as deep as its level': { section: 3 },
  'a section less deep than its level': { section: 2 },
  'a section and its areas one less deep': { section: 3, area: 4 },
  'areas as deep as their section': { area: 4 },
  'areas as deep as their level': { area: 3 },
  'areas one deeper': { area: 6 },
  'a level one deeper': { level: 4 },
  'a level as deep as areas': { level: 5 },
  'a level less deep': { level: 2 },
}

test.each(Object.entries(SLIPS).flatMap(([name, slip]) => LEVELS.map((level) => [name, level, slip] as const)))(
  '%s, below "%s", changes nothing',
  (_, level, slip) => {
    expect(cells(page({ [level]: slip }, 'Skills needed for this level'))).toEqual(expected)
    expect(cells(page({ [level]: slip }, 'What we look for here'))).toEqual(expected)
    if (!('section' in slip)) expect(cells(page({ [level]: slip }))).toEqual(expected)
  },
)

test('the one heading less deep among many that stand below levels is as deep as they are', () => {
  const sentences = ['I learn', 'I ask', 'I help', 'I share', 'I lead', 'I decide']
  const head = (label: string, depth: number) => `${'#'.repeat(depth)} ${label}\n\n- So that all know that ${label}.\n`
  const text = [
    '# Bakers\n',
    '## Junior Baker\n',
    ...sentences.slice(0, 2).map((label) => head(label, 4)),
    '## Senior Baker\n',
    ...sentences.slice(2).map((label, at) => head(label, at === 1 ? 3 : 4)),
  ].join('\n')
  expect(cells(text)).toEqual(
    sentences.map((label, at) => `${at < 2 ? 'Junior' : 'Senior'} Baker | ${label} | So that all know that ${label}.`),
  )
})

test('a level that slipped below the one before is one, where that has a text of its own', () => {
  const page = (area: string) =>
    `# ${area}\n\n## Associate\n\nLearns ${area}.\n\n### Mid\n\nKnows ${area}.\n\n## Senior\n\nTeaches ${area}.\n\n## Principal\n\nChanges ${area}.\n`
  const cells = cellsRead({ 'dough.md': page('Dough'), 'ovens.md': page('Ovens').replace('### Mid', '## Mid') })
  expect(cells).toEqual(
    ['Dough', 'Ovens'].flatMap((area) => [
      `Associate | ${area} | Learns ${area}.`,
      `Mid | ${area} | Knows ${area}.`,
      `Senior | ${area} | Teaches ${area}.`,
      `Principal | ${area} | Changes ${area}.`,
    ]),
  )
})
