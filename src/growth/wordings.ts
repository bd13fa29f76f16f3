import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Cadence } from '../store/store.ts'

export type Phrase = readonly string[]

const list = z.array(z.string())
const kinds = z.enum([
  'stop',
  'pause',
  'resume',
  'snooze',
  'skip',
  'prompt',
  'another',
  'did',
  'settings',
  'setup',
  'remind',
  'changes',
  'zone',
])
/** What a wording at the beginning of a text asks for. */
export type Kind = z.infer<typeof kinds>

const table = z
  .strictObject({
    wishes: z.record(kinds, list),
    alone: z.record(z.enum(['me', 'why', 'forget', 'export']), list),
    cadences: z.record(z.enum(['weekly', 'fortnight', 'month']), list),
    weekdays: z.array(list).length(7),
    idle: list,
    lately: list,
    before: list,
    dated: list,
  })
  .parse(parse(readFileSync(new URL('wishes.yml', import.meta.url), 'utf8')))

const phraseOf = (text: string): Phrase => text.split(' ')
const longestFirst = (one: { readonly phrase: Phrase }, other: { readonly phrase: Phrase }) =>
  other.phrase.length - one.phrase.length

/** Longest first. */
export const wordings: readonly { readonly kind: Kind; readonly phrase: Phrase }[] = kinds.options
  .flatMap((kind) => table.wishes[kind].map((text) => ({ kind, phrase: phraseOf(text) })))
  .toSorted(longestFirst)

/** A whole text to what it asks for. */
export const alone = new Map(
  (['me', 'why', 'forget', 'export'] as const).flatMap((kind) =>
    table.alone[kind].map((text) => [text, kind] as const),
  ),
)

/** Longest first. */
export const cadences: readonly { readonly cadence: Cadence; readonly phrase: Phrase }[] = (
  ['weekly', 'fortnight', 'month'] as const
)
  .flatMap((cadence) => table.cadences[cadence].map((text) => ({ cadence, phrase: phraseOf(text) })))
  .toSorted(longestFirst)

/** Monday first, each with the ways to say it. */
export const weekdays: readonly (readonly string[])[] = table.weekdays
export const idle: ReadonlySet<string> = new Set(table.idle)
export const lately: ReadonlySet<string> = new Set(table.lately)
export const dated: ReadonlySet<string> = new Set(table.dated)
export const beforehand: readonly Phrase[] = table.before
  .map(phraseOf)
  .toSorted((one, other) => other.length - one.length)
