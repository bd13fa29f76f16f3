import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { createSpeller } from '../ask/speller.ts'
import { fold, wordsOf } from '../ask/words.ts'

/** Short names, countries and cities that have no zone of their own, hand-kept in `zones.yml`. */
const table = z
  .record(z.string(), z.array(z.string()))
  .parse(parse(readFileSync(new URL('zones.yml', import.meta.url), 'utf8')))

/** Words beside the name: "London time". */
const idle: readonly string[] = ['time', 'timezone', 'zone', 'my', 'is', 'in', 'the', 'local']

const named = new Map<string, string>()
for (const zone of Intl.supportedValuesOf('timeZone')) enter(zone)
for (const [zone, names] of Object.entries(table)) {
  enter(zone)
  for (const name of names) named.set(nameOf(name), zone)
}

/** By its whole name, and by its city. */
function enter(zone: string): void {
  for (const name of [zone, zone.split('/').at(-1) ?? '']) named.set(nameOf(name), zone)
}

const near = createSpeller([...named.keys()].filter((name) => !name.includes(' ')))

/** The IANA time zone that somebody means, where it is spelt right: "Europe/London", "london", "CET", "Berlin, Germany". */
export function zoneNamed(text: string): string | undefined {
  const typed = text.trim()
  return (
    named.get(nameOf(typed)) ??
    zoneCalled(typed.replaceAll(' ', '_')) ??
    typed
      .split(',')
      .map((part) => named.get(nameOf(part)))
      .find((zone) => zone !== undefined)
  )
}

/** The same, with slips of the pen: "Londn". */
export function readZone(text: string): string | undefined {
  const [spelled] = wordsOf(text).length === 1 ? near(fold(text.trim())) : []
  return zoneNamed(text) ?? (spelled && named.get(spelled.key))
}

/** The zone of this very name. An offset is none: it knows no summer time. */
function zoneCalled(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId
  } catch {
    return undefined
  }
}

/** Whether the platform's word for a zone is one. */
export function isZone(name: string): boolean {
  return zoneCalled(name) !== undefined
}

function nameOf(text: string): string {
  const words = wordsOf(text.replaceAll('_', ' '))
  const telling = words.filter((word) => !idle.includes(word))
  return (telling.length > 0 ? telling : words).join(' ')
}
