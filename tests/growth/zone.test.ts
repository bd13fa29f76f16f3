import { describe, expect, it, test } from 'vitest'
import { isZone, readZone } from '../../src/growth/zone.ts'
import { zones } from './arbitraries.ts'

describe('every zone', () => {
  it('by its name, in any case', () => {
    for (const zone of zones) expect(readZone(zone.toLowerCase()), zone).toBe(zone)
  })

  it('by its city', () => {
    const city = (zone: string) => zone.split('/').at(-1) ?? ''
    // Some cities have an old spelling beside the new one: the zone is the same.
    const same = (one: string, other: string) =>
      new Temporal.ZonedDateTime(0n, one).equals(new Temporal.ZonedDateTime(0n, other))
    const wrong = zones.filter((zone) => {
      const found = readZone(city(zone).replaceAll('_', ' '))
      return found === undefined || (city(found) !== city(zone) && !same(found, zone))
    })
    expect(wrong).toEqual([])
  })
})

test.each([
  ['London', 'Europe/London'],
  ['london time', 'Europe/London'],
  ['CET', 'Europe/Paris'],
  ['EST', 'America/New_York'],
  ['New York', 'America/New_York'],
  ['san francisco', 'America/Los_Angeles'],
  ['Berlin, Germany', 'Europe/Berlin'],
  ['München', 'Europe/Berlin'],
  ['Sao Paulo', 'America/Sao_Paulo'],
  ['são paulo', 'America/Sao_Paulo'],
  ['kiev', 'Europe/Kyiv'],
  ['Londn', 'Europe/London'],
  ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ['UTC', 'UTC'],
  ['utc+2', undefined],
  ['+02:00', undefined],
  ['Atlantis', undefined],
  ['', undefined],
])('%s: %s', (text, zone) => {
  expect(readZone(text)).toBe(zone)
})

test('every name of the table leads to a zone', () => {
  expect(isZone('Europe/London')).toBe(true)
  expect(isZone('Pacific Standard Time')).toBe(false)
})
