import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type CellChange, differences, type Part, saidAt } from '../../src/growth/difference.ts'
import type { Said } from '../../src/store/store.ts'
import { sampleFramework } from '../sample.ts'

const said = (area: string, ...statements: readonly string[]): Said => ({ track: 't', area, label: area, statements })
/** The words of a statement without the parts that were `left` out. */
const without = (left: Part['change'], parts: readonly Part[]) =>
  parts
    .flatMap(({ text, change }) => (change === left ? [] : [text]))
    .join('')
    .trim()
const oldOf = (parts: readonly Part[]) => without('added', parts)
const newOf = (parts: readonly Part[]) => without('removed', parts)

/** Does to a cell what is shown. Throws where what it takes away was never there. */
function applied(statements: readonly string[], { statements: shown }: CellChange): string[] {
  const left = [...statements]
  for (const parts of shown) {
    const was = oldOf(parts)
    if (was === '') continue
    const at = left.indexOf(was)
    if (at < 0) throw new Error(`Never said: ${was}`)
    left.splice(at, 1)
  }
  return [...left, ...shown.map(newOf).filter((text) => text !== '')].sort()
}

const words = fc.constantFrom(
  ...[
    'I',
    'build',
    'review',
    'the',
    'team’s',
    'models',
    'C++',
    'don’t',
    'straße',
    'モデルを作る',
    '審査する',
    'e\u0301',
    '👩‍🚀',
    '“a”,',
    'b.',
  ],
)
const statement = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
const cells = fc.uniqueArray(
  fc.record({ area: fc.constantFrom('a', 'b', 'c', 'd', 'e'), statements: fc.array(statement, { maxLength: 5 }) }),
  { selector: ({ area }) => area, maxLength: 5 },
)
const levels = cells.map((all) => all.map(({ area, statements }) => said(area, ...statements)))

/** A level, and the same after some edits of its statements and areas. */
const edited = fc.tuple(levels, levels, fc.infiniteStream(fc.nat(5)), words).map(([before, other, dice, word]) => {
  const roll = () => dice.next().value ?? 0
  const after = before.flatMap((cell) => {
    if (roll() === 0) return []
    const statements = cell.statements.flatMap((text) => {
      const parts = text.split(' ')
      switch (roll()) {
        case 0:
          return []
        case 1:
          return [parts.with(roll() % parts.length, word).join(' ')]
        case 2:
          return [parts.toSpliced(roll() % parts.length, 1, word, word).join(' '), text]
        case 3:
          return [parts.slice(1).join(' ') || word]
        default:
          return [text]
      }
    })
    return [{ ...cell, statements: roll() === 0 ? statements.toReversed() : statements }]
  })
  return [before, roll() === 0 ? other : after] as const
})

describe('any two states of a level', () => {
  it('what is shown, done to the old one, gives the new one', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const changes = differences(before, after)
        const found = new Map(before.map((cell) => [cell.area, cell]))
        for (const change of changes) {
          const { is, cell, was } = change
          const old = is === 'renamed' ? before.find(({ label }) => label === was) : found.get(cell.area)
          if (is === 'renamed') found.delete(old?.area ?? '')
          if (is === 'gone') expect(applied(cell.statements, change)).toEqual([])
          if (is === 'gone') found.delete(cell.area)
          else found.set(cell.area, { ...cell, statements: applied(old?.statements ?? [], change) })
        }
        const sorted = (all: Iterable<Said>) =>
          [...all]
            .map((cell) => ({ ...cell, statements: cell.statements.toSorted() }))
            .sort((one, other) => one.area.localeCompare(other.area))
        expect(sorted(found.values())).toEqual(sorted(after))
      }),
      { numRuns: 1_000 },
    )
  })

  it('the same state has no difference, in whatever order', () => {
    fc.assert(
      fc.property(levels, (level) => {
        const turned = level.map((cell) => ({ ...cell, statements: cell.statements.toReversed() })).toReversed()
        expect(differences(level, turned)).toEqual([])
      }),
    )
  })
})

describe('what a change is called', () => {
  const [full, empty] = [said('a', 'I build.'), said('a')]
  test.each<[string, readonly Said[], readonly Said[], CellChange['is']]>([
    ['a new area', [], [full], 'new'],
    ['a new area without text', [], [empty], 'new'],
    ['an area that is gone', [full], [], 'gone'],
    ['now written', [empty], [full], 'written'],
    ['no longer written', [full], [empty], 'unwritten'],
    ['another name', [full], [{ ...full, area: 'b', label: 'b' }], 'renamed'],
    ['other words', [full], [said('a', 'I build it.')], 'changed'],
  ])('%s', (_, before, after, is) => {
    expect(differences(before, after)).toMatchObject([{ is }])
  })

  test('areas without text are not taken for each other', () => {
    expect(differences([said('a')], [said('b')]).map(({ is }) => is)).toEqual(['new', 'gone'])
  })
})

test('words removed and added stand where they are; the rest of the statement stays', () => {
  const before = said('a', 'I pick a tool for each project.', 'I mentor.')
  const after = said('a', 'I mentor.', 'I pick the best tools for each project.')
  expect(differences([before], [after])).toEqual([
    {
      is: 'changed',
      cell: after,
      kept: 1,
      statements: [
        [
          { text: 'I pick ' },
          { text: 'a tool', change: 'removed' },
          { text: 'the best tools', change: 'added' },
          { text: ' for each project.' },
        ],
      ],
    },
  ])
})

test('a statement with few words in common is another one', () => {
  const [change] = differences([said('a', 'I pick a tool.')], [said('a', 'We hire people with care.')])
  expect(change?.statements).toEqual([
    [{ text: 'We hire people with care.', change: 'added' }],
    [{ text: 'I pick a tool.', change: 'removed' }],
  ])
})

test('what a level says: each area, those of shared tracks too, its statements on one line', async () => {
  const framework = await sampleFramework()
  const cells = saidAt(framework, 'edge-ml-engineer', 'level-2')
  expect(cells.map(({ label }) => label)).toEqual(
    framework.at({ track: 'edge-ml-engineer', level: 'level-2' }).map(({ area }) => area.label),
  )
  expect(new Set(cells.map(({ track }) => track)).size).toBeGreaterThan(1)
  for (const { statements } of cells) for (const text of statements) expect(text).toBe(text.trim())
})
