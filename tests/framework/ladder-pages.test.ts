import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

/** The framework of pages, with the headings and texts of each. */
function read(pages: Readonly<Record<string, string>>) {
  const files = Object.entries(pages).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(files, 'inn').framework
}

function page(title: string, level: number | undefined, headings: readonly string[]): string {
  const front = ['---', `title: ${title}`, ...(level === undefined ? [] : [`level: ${level}`]), '---']
  return [
    ...front,
    ...headings.flatMap((one) => ['', `### ${one}`, '', `- ${one}, day after day, as a ${title}.`]),
  ].join('\n')
}

test('pages of the levels of one job count, though no heading of theirs comes again', () => {
  const { tracks, levels, descriptors } = read({
    'kitchen/a.md': page('Junior Cook', undefined, ['You peel what is to be peeled', 'You ask before you salt']),
    'kitchen/b.md': page('Cook', undefined, ['You run a station by yourself', 'You taste all that leaves it']),
    'kitchen/c.md': page('Senior Cook', undefined, ['You write the menu', 'You teach those who join']),
  })
  expect(tracks.map(({ label }) => label)).toEqual(['kitchen'])
  expect(levels.map(({ label }) => label)).toEqual(['Junior Cook', 'Cook', 'Senior Cook'])
  expect(descriptors).toHaveLength(6)
})

test('so do those whose front matter numbers the levels, whatever each is called', () => {
  const { tracks, descriptors } = read({
    'cellar/porter.md': page('Porter', 1, ['You carry crates with care', 'You know where each wine lies']),
    'cellar/waiter.md': page('Wine Waiter', 2, ['You pour at the table', 'You tell guests what they drink']),
    'cellar/chief.md': page('Head of Wine', 3, ['You buy for the whole year', 'You train the floor']),
  })
  expect(tracks.map(({ label, levels }) => [label, levels.map((level) => level.label)])).toEqual([
    ['cellar', ['Porter', 'Wine Waiter', 'Head of Wine']],
  ])
  expect(descriptors).toHaveLength(6)
})

test('titles that no word tells are levels beside numbers of levels', () => {
  const { levels } = read({
    'cellar/a.md': page('Scullion', 1, ['You carry crates with care', 'You know where each wine lies']),
    'cellar/b.md': page('Decanter', 2, ['You pour at the table', 'You tell guests what they drink']),
    'cellar/c.md': page('Vintner', 3, ['You buy for the whole year', 'You train the floor']),
  })
  expect(levels.map(({ label }) => label)).toEqual(['Scullion', 'Decanter', 'Vintner'])
})

test('two levels of a job are a ladder beside others', () => {
  const pages = {
    'kitchen/a.md': page('Junior Cook', undefined, ['You peel what is to be peeled', 'You ask before you salt']),
    'kitchen/b.md': page('Senior Cook', undefined, ['You write the menu', 'You teach those who join']),
  }
  expect(read(pages).descriptors).toEqual([])
  const { tracks } = read({
    ...pages,
    'cellar/a.md': page('Junior Waiter', undefined, ['You carry crates with care', 'You know each wine']),
    'cellar/b.md': page('Senior Waiter', undefined, ['You buy for the whole year', 'You train the floor']),
  })
  expect(tracks.map(({ label }) => label)).toEqual(['kitchen', 'cellar'])
})

test('who leads them may be called otherwise', () => {
  const { levels } = read({
    'kitchen/a.md': page('Junior Cook', undefined, ['You peel what is to be peeled', 'You ask before you salt']),
    'kitchen/b.md': page('Cook', undefined, ['You run a station by yourself', 'You taste all that leaves it']),
    'kitchen/c.md': page('Head Chef', undefined, ['You write the menu', 'You teach those who join']),
  })
  expect(levels.map(({ label }) => label)).toEqual(['Junior Cook', 'Cook', 'Head Chef'])
})

test('pages of several jobs that have nothing in common stay out', () => {
  const { descriptors } = read({
    'stories/a.md': page('Junior Cook', undefined, ['How she found us', 'What she does on Sundays']),
    'stories/b.md': page('Senior Porter', undefined, ['A letter from the sea', 'The day of the flood']),
    'stories/c.md': page('Lead Gardener', undefined, ['Roses in winter', 'His first tree']),
  })
  expect(descriptors).toEqual([])
})
