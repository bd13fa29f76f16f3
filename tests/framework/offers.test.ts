import { expect, test } from 'vitest'
import { offered } from '../../src/framework/offers.ts'
import { wrong } from './with-settings.ts'

const files = ['deck/knots.md', 'deck/sails.md', 'galley/bread.md']
const names = ['Category: On Deck', 'Category: Below', 'Junior', 'Senior', 'Knots', 'Sails', 'Stores', 'Tides', 'Crew']

test('few names are all told, of many those of the kind that is meant', () => {
  expect(offered(['Knots', 'a.md'], names, 'Knot')).toBe('It has: Knots, a.md.')
  expect(offered([], [], 'Knot')).toBe('It has none.')
  expect(offered([...files, ...names], [], 'Nuts')).toMatch(/^The nearest it has: Knots, [^.]*\.$/u)
  expect(offered([...files, ...names], [], 'nuts.md')).toMatch(/^The nearest it has: knots\.md, /u)
  expect(offered([...files, ...names], [], 'deckk/')).toMatch(/^The nearest it has: deck, /u)
})

test('of a name with a * what stands around it is compared', () => {
  expect(offered(names, ['Competency: Knots'], 'Categry: *')).toMatch(
    /^The nearest it has: Category: On Deck, Category: Below, /u,
  )
})

test('headings are offered for tracks, too, where names are many', () => {
  const page = (skill: string) =>
    `# Category: On Deck\n\n## Competency: ${skill}\n\n### Developing\n\n- I learn ${skill} each day.\n\n### Advanced\n\n- I teach ${skill} to all.\n`
  const all = ['Knots', 'Sails', 'Tides', 'Wind', 'Stars', 'Oars', 'Nets', 'Charts', 'Bells']
  const parts = Object.fromEntries(all.map((skill) => [`deck/${skill.toLowerCase()}.md`, page(skill)]))
  expect(wrong('tracks: { "Categry: *": "*" }', parts)).toEqual([
    expect.stringMatching(/no such name\. The nearest it has: Category: On Deck, /u),
  ])
})

test('what is meant by other marks than * is told', () => {
  const files = { 'a.csv': 'Area,Junior,Senior\nRopes,I hold them.,I mend them.\nTides,I read them.,I know them.\n' }
  expect(wrong('rename: { areas: { "?opes": Lines } }', files)).toEqual([
    '1 error `rename.areas.?opes`: the framework has no such name. It has: Ropes, Tides. Anything is written `*`; a `?` stands for itself.',
  ])
  expect(wrong('ignore: [Area: Ropes]', files)).toEqual([
    '1 error `ignore.0` must be a name; with ": " in it, it needs quotes.',
  ])
})
