import { describe, expect, test } from 'vitest'
import { isShared, nameOf } from '../../src/framework/track-name.ts'

function namesOf(labels: readonly string[], group = 'pages'): string[] {
  const tracks = labels.map((label) => ({ label, group }))
  return tracks.map((track) => nameOf(track, tracks))
}

describe('the name of a track', () => {
  test.each([
    [
      ['Craft - All', 'Craft - Pilot', 'Craft - Edge Pilot'],
      ['All', 'Pilot', 'Edge Pilot'],
    ],
    [
      ['Craft: Pilot', 'Craft: Cook'],
      ['Pilot', 'Cook'],
    ],
    [
      ['Sea / Craft - Pilot', 'Sea / Craft - Cook'],
      ['Pilot', 'Cook'],
    ],
    [
      ['Sea / Craft - Pilot', 'Sea / Trade - Cook'],
      ['Craft - Pilot', 'Trade - Cook'],
    ],
    [
      ['Craft - Pilot', 'Cook'],
      ['Craft - Pilot', 'Cook'],
    ],
    [
      ['Pilot One', 'Pilot Two'],
      ['Pilot One', 'Pilot Two'],
    ],
    [['Craft - Pilot'], ['Craft - Pilot']],
  ])('of %j leaves out what they share', (labels, names) => {
    expect(namesOf(labels)).toEqual(names)
  })

  test('is compared with its siblings only', () => {
    const [one, other] = [
      { label: 'Craft - Pilot', group: 'sea' },
      { label: 'Craft - Cook', group: 'land' },
    ]
    expect(nameOf(one, [one, other])).toBe('Craft - Pilot')
  })
})

test.each(['Craft - All', 'Everyone', 'Shared', 'Sea: COMMON', 'General', 'Team / Core'])(
  '%s is for everyone',
  (label) => {
    expect(isShared(label)).toBe(true)
  },
)

test.each(['Craft - Pilot', 'All-round cook', 'Core Platform', 'All - Pilot', ''])('%j is not', (label) => {
  expect(isShared(label)).toBe(false)
})
