import { expect, test } from 'vitest'
import { assemble } from '../../src/framework/assemble.ts'
import { readPage } from '../../src/framework/formats/pages/pages.ts'

function page(file: string, front: string, body: string) {
  const table = `| Area | Description |\n|---|---|\n${body}\n`
  return readPage({ file, folder: file.split('/')[0] ?? '', text: `---\n${front}\n---\n${table}`, site: undefined })
}

test('a page without a section is a track called as its folder; each has its own ladder', () => {
  const pages = [
    page('baker/one.md', 'title: Junior', '| Ovens | I light them. |'),
    page('baker/two.md', 'title: Senior', '| Ovens | I mend them. |'),
    page('miller/two.md', 'title: Senior', '| Mill | I turn it. |'),
  ]
  const { framework, problems } = assemble(pages, 'bakery')
  expect(problems).toEqual([])
  expect(framework.tracks.map(({ id, levels }) => [id, levels.map((level) => level.id)])).toEqual([
    ['baker', ['junior', 'senior']],
    ['miller', ['senior']],
  ])
})

const rows = (track: string, area: string) =>
  `\n## ${track}\n\n| Area | Description |\n|---|---|\n| ${area} | I do it. |\n`
const sharedIn = (...pages: ReadonlyArray<readonly [title: string, body: string]>) => {
  const read = pages.map(([title, body], at) => {
    const text = `---\ntitle: ${title}\n---\n${body}`
    return readPage({ file: `yard/${at}.md`, folder: 'yard', text, site: undefined })
  })
  return assemble(read, 'yard').framework.tracks.flatMap(({ label, shared }) => (shared ? label : []))
}

test.each(['All', 'All Engineers', 'Craft - All Roles'])(
  'a track for %j is everyone’s beside others of its levels',
  (all) => {
    expect(
      sharedIn(['Junior', rows(all, 'Talk') + rows('Welder', 'Seams')], ['Senior', rows('Welder', 'Seams')]),
    ).toEqual([all])
  },
)

test.each([
  [
    'others have other levels',
    [
      ['Junior', rows('All Engineers', 'Talk')],
      ['Director', rows('Welder', 'Seams')],
    ],
  ],
  ['it stands alone', [['Junior', rows('All Engineers', 'Talk')]]],
  ['it names none but some', [['Junior', rows('All-round Cook', 'Talk') + rows('Welder', 'Seams')]]],
] as const)('a track for “all” engineers is one as others where %s', (_, pages) => {
  expect(sharedIn(...pages)).toEqual([])
})

test('a title that is a track’s name is no name of a level', () => {
  const pages = [page('baker/one.md', 'title: Level 1 (Baker/Mate)', '| Ovens | I light them. |')]
  expect(assemble(pages, 'bakery').framework.levels[0]?.titles).toEqual(['Baker/Mate', 'Mate'])
})

test('one level on two pages has the titles of both', () => {
  const pages = [
    page('baker/two.md', 'title: Level 2 (Mate)', '| Ovens | I light them. |'),
    page('miller/two.md', 'title: L2 - Boss', '| Mill | I turn it. |'),
  ]
  const { framework } = assemble(pages, 'bakery')
  expect(framework.levels.map(({ id, label, titles }) => [id, label, titles])).toEqual([
    ['level-2', 'Level 2', ['Mate', 'Boss', 'L2']],
  ])
})

test('an area named by two tracks is one area, and its first spelling counts', () => {
  const pages = [
    page('baker/two.md', 'title: Level 2', '| Clean  hands | I wash them. |\n| C++ | a |\n| C | b |'),
    page('miller/two.md', 'title: Level 2', '| clean hands | I dry them. |'),
  ]
  const { framework, problems } = assemble(pages, 'bakery')
  expect(problems).toEqual([])
  expect(framework.areas.map(({ id, label }) => [id, label])).toEqual([
    ['clean-hands', 'Clean hands'],
    ['c', 'C++'],
    ['c-2', 'C'],
  ])
  expect(framework.at({ area: 'clean-hands' })).toHaveLength(2)
})

test('links of definitions count as loose only where the definition is used', () => {
  const pages = [
    page('one.md', 'title: Level 2', '| Ovens | See [this](/this). |'),
    readPage({
      file: 'areas.md',
      folder: 'bakery',
      text: '## Ovens\n\nSee [a](/a).\n\n## Else\n\nSee [b](/b).\n',
      site: undefined,
    }),
  ]
  expect(assemble(pages, 'bakery').framework.looseLinks).toEqual([
    { href: '/this', file: 'one.md', line: 6 },
    { href: '/a', file: 'areas.md', line: 3 },
  ])
})

test('two tracks may put the same levels in another order', () => {
  const ladder = (names: readonly string[]) => names.map((name, at) => ({ name, at }))
  const pages = (['Staff', 'Lead'] as const).flatMap((first, track) =>
    ladder(['Junior', first, first === 'Staff' ? 'Lead' : 'Staff']).map(({ name, at }) =>
      page(
        `${['baker', 'miller'][track]}/${at}.md`,
        `level: ${name}\nnav_order: ${at}`,
        `| Ovens | ${name}s tend them. |`,
      ),
    ),
  )
  const { framework } = assemble(pages, 'bakery')
  const orders = framework.tracks.map(({ levels }) => levels.map(({ label }) => label))
  expect(orders).toEqual([
    ['Junior', 'Staff', 'Lead'],
    ['Junior', 'Lead', 'Staff'],
  ])
  for (const { levels } of framework.tracks) expect(levels.map(({ rank }) => rank)).toEqual([0, 1, 2])
  const shown = framework.at({ track: 'miller' }).map(({ level }) => level.label)
  expect(shown).toEqual(['Junior', 'Lead', 'Staff'])
})
