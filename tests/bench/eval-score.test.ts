import { describe, expect, test } from 'vitest'
import { createScorer, type Expect, type Exported, type Given, type Verdict } from '../../bench/eval-score.ts'

const levels = ['Level 1', 'E2 Senior Pilot', 'Level III']
const areas = ['Mooring', 'Charts & Maps']
const cell = (track: string, level: string, area: string): Exported => ({ track, level, area, state: 'written' })
const cells = ['Craft - Pilot', 'Deck'].flatMap((track) =>
  levels.flatMap((level) => areas.map((area) => cell(track, level, area))),
)
cells.push({ track: 'Deck', level: 'Level 1', area: 'Ropes', state: 'unwritten' })
const score = createScorer(cells)

const shown = (...places: readonly (readonly [string, string, string])[]) =>
  places.map(([track, level, area]) => ({ track, level, area, text: 'I do.' }))
const answer = (given: Partial<Given>): Given => ({
  kind: 'several',
  descriptors: [],
  candidates: [],
  missing: [],
  ...given,
})
const wanted: Expect = { track: 'Deck', level: 'Level 1', area: 'Mooring' }
const right = ['Deck', 'Level 1', 'Mooring'] as const
const other = ['Deck', 'Level III', 'Mooring'] as const

const cases: readonly (readonly [string, Expect, Partial<Given>, Verdict])[] = [
  ['the cell', wanted, { descriptors: shown(right) }, 'right'],
  ['the cell by other spellings', wanted, { descriptors: shown(['deck', '1', 'MOORING']) }, 'right'],
  ['two beside the cell', wanted, { descriptors: shown(right, other, other) }, 'right'],
  ['too many beside it', wanted, { descriptors: shown(right, other, other, other) }, 'part'],
  ['the cell, but not first', wanted, { descriptors: shown(other, right) }, 'part'],
  ['another cell', wanted, { descriptors: shown(other) }, 'wrong'],
  ['the cell to choose', wanted, { candidates: [{ area: 'Mooring' }] }, 'offered'],
  ['a choice of something else', wanted, { candidates: [{ area: 'Ropes' }] }, 'declined'],
  ['nothing', wanted, { kind: 'nothing' }, 'declined'],
  ['a cell that says not where it stands', wanted, { descriptors: [{ track: 'Deck', area: 'Mooring' }] }, 'wrong'],
  [
    'a level by its code',
    { ...wanted, level: 'E2' },
    { descriptors: shown(['Deck', 'E2 Senior Pilot', 'Mooring']) },
    'right',
  ],
  ['a level by its Roman number', { ...wanted, level: '3' }, { descriptors: shown(other) }, 'right'],

  [
    'every cell of a place',
    { track: 'Pilot', level: '1' },
    { candidates: [{ track: 'Pilot', level: 'Level 1' }] },
    'right',
  ],
  [
    'unwritten ones left out',
    { track: 'Deck', level: '1' },
    { descriptors: shown(right, ['Deck', '1', 'Charts & Maps']) },
    'right',
  ],
  ['half of a place', { track: 'Deck', level: '1' }, { descriptors: shown(right) }, 'part'],
  ['another place', { track: 'Deck', level: '1' }, { descriptors: shown(other) }, 'wrong'],

  ['both sides', { track: 'Deck', area: 'Mooring', levels: ['1', '3'] }, { descriptors: shown(right, other) }, 'right'],
  ['one side', { area: 'Mooring', levels: ['1', '3'] }, { descriptors: shown(right) }, 'part'],
  [
    'half a comparison, the rest named',
    { area: 'Mooring', levels: ['1', '9'], missing: ['9'] },
    { descriptors: shown(right), missing: ['Level 9'] },
    'right',
  ],
  [
    'half a comparison, nothing named',
    { area: 'Mooring', levels: ['1', '9'], missing: ['9'] },
    { descriptors: shown(right) },
    'part',
  ],
  [
    'levels that begin so',
    { levelPrefix: 'E2', levels: ['E2 Senior Pilot'] },
    { candidates: [{ level: 'E2' }, { level: 'Senior Pilot' }] },
    'right',
  ],

  ['nothing where there is nothing', { none: true }, { kind: 'nothing' }, 'right'],
  ['a cell where there is nothing', { none: true }, { descriptors: shown(right) }, 'wrong'],
  ['choices where there is nothing', { none: true }, { candidates: [{ area: 'Mooring' }] }, 'declined'],
  ['an empty cell, said so', { none: true, area: 'Ropes' }, { kind: 'unwritten' }, 'right'],
  ['an empty cell, not said so', { none: true, area: 'Ropes' }, { kind: 'nothing' }, 'declined'],
  ['what does not exist, named', { none: true, missing: ['Level 9'] }, { missing: ['Level 9'] }, 'right'],
  ['what does not exist, not named', { none: true, missing: ['Level 9'] }, { kind: 'nothing' }, 'declined'],
  ['the cell referred to', { ...wanted, see: '3' }, { descriptors: shown(other) }, 'right'],
  [
    'neither it nor the cell referred to',
    { ...wanted, see: '3' },
    { descriptors: shown(['Deck', '1', 'Ropes']) },
    'wrong',
  ],
]

describe('an answer', () => {
  test.each(cases)('%s', (_name, expected, given, verdict) => {
    expect(score(expected, answer(given))).toBe(verdict)
  })

  test('says no track where there is only one', () => {
    const oneTrack = createScorer(cells.filter(({ track }) => track === 'Deck'))
    expect(oneTrack(wanted, answer({ descriptors: [{ level: '1', area: 'Mooring', text: 'I do.' }] }))).toBe('right')
    expect(score(wanted, answer({ descriptors: [{ level: '1', area: 'Mooring', text: 'I do.' }] }))).toBe('wrong')
  })

  test('that asks which is right where there is too much to show', () => {
    const many = createScorer(Array.from({ length: 13 }, (_, at) => cell('Deck', 'Level 1', `Area ${at}`)))
    expect(
      many(
        { level: '1' },
        answer({
          candidates: [
            { level: '1', area: 'Area 1' },
            { level: '1', area: 'Area 2' },
          ],
        }),
      ),
    ).toBe('right')
  })
})
