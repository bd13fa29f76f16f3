import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { cellsRead } from './cells-read.ts'

const CREW = [
  ['Junior Baker', 'S1 (Starting)'],
  ['Baker', 'S2 (Settled)'],
] as const

const AREAS = ['Ropes', 'Sails']

/** A page with groups of areas of which all but one are its own. */
function page(job: string, line: string) {
  const area = (name: string) => `### ${name}\n\n- ${name} for a ${job}.`
  return [
    `# ${job}\n\n${line}\n\n## Role Overview\n\nA ${job} sails with us.`,
    `## Outcomes\n\nThis comes of it:\n\n${[`Calm of a ${job}`, `Speed of a ${job}`].map(area).join('\n\n')}`,
    `## Required Skills\n\n${AREAS.map(area).join('\n\n')}`,
    `## Watches\n\n- Day: ${job}\n- Night: ${job}`,
    `## Required Experience\n\n### Years at Sea\n\n- 2-4 years on a ship of any kind or size\n\n${area('Schooling')}`,
  ].join('\n\n')
}

test.each([
  ['a paragraph', (level: string) => `**Level:** ${level}`],
  ['a bullet', (level: string) => `- Ship: all\n- Level: ${level}`],
  ['one of several lines', (level: string) => `**Ship:** all\n**Grade:** ${level}\n**Place:** the deck`],
])('a line below the title says the level, groups of areas are none: %s', (_, line) => {
  const pages = CREW.map(([job, level]) => [`crew/${job}.md`, page(job, line(level))])
  const names = (job: string) => [`Calm of a ${job}`, `Speed of a ${job}`, ...AREAS, 'Schooling']
  expect(cellsRead(Object.fromEntries(pages)).toSorted()).toEqual(
    CREW.flatMap(([job, level]) => [
      `${job} ${level} | Watches | Day | ${job} | Night | ${job}`,
      ...names(job).map((area) => `${job} ${level} | ${area} | ${area} for a ${job}.`),
    ]).toSorted(),
  )
})

test('a number alone in that line is the place of the level the title names', () => {
  const pages = ['Junior Baker', 'Baker'].map((job, at) => [
    `crew/${job}.md`,
    `# ${job}\n\nLevel: ${at + 1}\n\n## Ropes\n\nKnots of a ${job}.\n\n## Sails\n\nSails of a ${job}.\n`,
  ])
  expect(cellsRead(Object.fromEntries(pages))).toContain('Baker | Ropes | Knots of a Baker.')
})

test('lines of keys and values below the title say what the page is of, as programs export them', () => {
  const page = (track: string, level: string) =>
    `# ${level} ${track}\n\nTrack: ${track}\nBand: on request\nStatus: Live\n\n## Dough\n\n- Kneads as ${level}.\n\n## Guests\n\n- Greets as ${level}.\n\n---\n\n### Links\n\n- [How we review](https://notes.example/review)\n`
  const files = ['Bakery', 'Pastry'].flatMap((track) =>
    ['Junior', 'Senior'].map((level) => ({
      is: 'text' as const,
      file: `${track} ${level}.md`,
      text: page(track, level),
    })),
  )
  const { tracks, descriptors } = build(files, 'house').framework
  expect(tracks.map(({ label }) => label)).toEqual(['Bakery', 'Pastry'])
  expect(descriptors.flatMap(({ expectations }) => expectations.map(({ text }) => text)).join('\n')).not.toContain(
    'review',
  )
})
