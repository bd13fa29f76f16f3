import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function tracks(text: string): string[] {
  return build([{ is: 'text', file: 'house.md', text }], 'house').framework.tracks.map(({ label }) => label)
}

test('a job over its levels is a track where one of them is called the same', () => {
  const level = (name: string) =>
    `## ${name}\n\n### Dough\n\n- Kneads as ${name}.\n\n### Ovens\n\n- Fires as ${name}.\n\n`
  const bakers = ['Trainee Baker', 'Baker', 'Master Baker'].map(level).join('')
  const cooks = ['Line Cook', 'Head Chef'].map(level).join('')
  expect(tracks(`# Welcome\n\nHello.\n\n# Baker\n\n${bakers}# Kitchen\n\n${cooks}`)).toEqual(['Baker', 'Kitchen'])
})

test('a table of pay under a heading of its own makes no track of the heading over the other', () => {
  const ladder = '| | P1 Baker | P2 Baker |\n|---|---|---|\n| Dough | Kneads by the book. | Writes recipes alone. |\n'
  const pay = '| Level | City | Country |\n|---|---|---|\n| P1 | 20-25 | 18-20 |\n| P2 | 25-30 | 20-25 |\n'
  expect(tracks(`# Bakers\n\n## What we look for\n\n${ladder}\n## Pay\n\n${pay}`)).toEqual(['Bakers'])
})

const bullets = (name: string) => `### ${name}\n\n- L1: Learns ${name} from others.\n- L2: Does ${name} alone.\n\n`

test('headings over areas are tracks where one area stands below three of them, and groups where none comes again', () => {
  const part = (name: string, areas: readonly string[]) => `## ${name}\n\n${areas.map(bullets).join('')}`
  const parts = (last: readonly string[]) =>
    [
      ['Writing', 'Grammar', 'Pace'],
      ['Drawing', 'Colour', 'Paper'],
      ['Making', 'Timber', 'Glue'],
    ].map(([name = '', ...areas], at) => part(name, [...areas, last[at] ?? '']))
  const page = (last: readonly string[]) => `# Studio\n\n${parts(last).join('')}`
  expect(tracks(page(['Guests', 'Guests', 'Guests']))).toEqual(['Writing', 'Drawing', 'Making'])
  expect(tracks(page(['Guests', 'Money', 'Stores']))).toEqual(['Studio'])
})

test('headings over tables with areas of their own are tracks where most levels of each are, too', () => {
  const table = (levels: readonly string[], areas: readonly string[]) => {
    const row = (level: string) => `| ${level} | ${areas.map((area) => `Minds ${area} as ${level}`).join(' | ')} |\n`
    return `| Grade | ${areas.join(' | ')} |\n|---|${areas.map(() => '---|').join('')}\n${levels.map(row).join('')}\n`
  }
  const page = (joiners: readonly string[], finishers: readonly string[]) =>
    `# Shop\n\n## Joinery\n\n${table(joiners, ['Timber', 'Drawings'])}## Finishing\n\n${table(finishers, ['Oils', 'Health'])}`
  const [one, other] = [
    ['Apprentice', 'Joiner', 'Master Joiner'],
    ['Apprentice', 'Finisher', 'Master Finisher'],
  ]
  expect(tracks(page(one, other))).toEqual(['Joinery', 'Finishing'])
  expect(tracks(page(one, one).replace('# Shop', '# Apprentice joiner'))).toEqual(['Apprentice joiner'])
})

test.each([
  ['teams', ['Cellar', 'Vineyard crew'], ['Cellar', 'Vineyard crew']],
  ['what somebody is good at', ['Cellar', 'Working with people'], ['Our estate']],
  ['qualities', ['Kindness', 'Curiosity'], ['Our estate']],
  ['a question', ['Cellar', 'How we grow'], ['Our estate']],
])('headings over areas of their own and the same levels, called as %s', (_, [one = '', other = ''], expected) => {
  const page = `# Our estate\n\n## ${one}\n\n${bullets('Must')}${bullets('Casks')}## ${other}\n\n${bullets('Vines')}${bullets('Soil')}`
  expect(tracks(page)).toEqual(expected)
})

test('headings over areas of their own are groups where other pages have such, too', () => {
  const page = (title: string) =>
    `# ${title}\n\n## Cellar\n\n${bullets('Must')}${bullets('Casks')}## Vines\n\n${bullets('Soil')}${bullets('Wires')}`
  const text = (file: string, title: string) => ({ is: 'text' as const, file, text: page(title) })
  const { tracks: read } = build([text('a.md', 'Hill'), text('b.md', 'Valley')], 'estate').framework
  expect(read.map(({ label }) => label)).toEqual(['Hill', 'Valley'])
})

test('a page without cells beside it changes nothing', () => {
  const text = `# Our estate\n\n## Cellar\n\n${bullets('Must')}${bullets('Casks')}## Vines\n\n${bullets('Soil')}${bullets('Wires')}`
  const files = [
    { is: 'text' as const, file: 'about.md', text: '# About\n\nWe have been here for long.\n' },
    { is: 'text' as const, file: 'estate.md', text },
  ]
  expect(build(files, 'estate').framework.tracks.map(({ label }) => label)).toEqual(['Cellar', 'Vines'])
})

test('a page of several areas, one of them called as the page is, is a track of its own', () => {
  const page = (title: string, areas: readonly string[]) => `# ${title}\n\n${areas.map(bullets).join('')}`
  const text = (file: string, title: string, areas: readonly string[]) => ({
    is: 'text' as const,
    file,
    text: page(title, areas),
  })
  const files = [text('cellar.md', 'Cellar', ['Casks', 'Cellar', 'Must']), text('vines.md', 'Vines', ['Soil', 'Wires'])]
  expect(build(files, 'estate').framework.tracks.map(({ label }) => label)).toEqual(['Cellar', 'Vines'])
})
