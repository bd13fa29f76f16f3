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
  'place',
])
/** What a wording at the beginning of a text asks for. */
export type Kind = z.infer<typeof kinds>

const table = z
  .strictObject({
    wishes: z.record(kinds, list),
    alone: z.record(z.enum(['me', 'why', 'forget', 'export']), list),
    cadences: z.record(z.enum(['weekly', 'fortnight', 'month', 'other']), list),
    weekdays: z.array(list).length(7),
    idle: list,
    lately: list,
    before: list,
    after: list,
    weeks: z.record(z.string(), z.int()),
    days: z.record(z.string(), z.int()),
    ahead: list,
    until: list,
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

/** Longest first. `other`: how often prompts do not come. */
export const cadences: readonly { readonly cadence: Cadence | 'other'; readonly phrase: Phrase }[] = (
  ['weekly', 'fortnight', 'month', 'other'] as const
)
  .flatMap((cadence) => table.cadences[cadence].map((text) => ({ cadence, phrase: phraseOf(text) })))
  .toSorted(longestFirst)

/** Monday first, each with the ways to say it. */
export const weekdays: readonly (readonly string[])[] = table.weekdays
export const idle: ReadonlySet<string> = new Set(table.idle)
export const lately: ReadonlySet<string> = new Set(table.lately)
const phrasesOf = (texts: readonly string[]) => texts.map((text) => ({ phrase: phraseOf(text) })).toSorted(longestFirst)
export const beforehand = phrasesOf(table.before)
export const afterwards = phrasesOf(table.after)
const counted = (table: Readonly<Record<string, number>>) =>
  Object.entries(table)
    .map(([text, days]) => ({ phrase: phraseOf(text), days }))
    .toSorted(longestFirst)
/** `days`: from today to a day of that week. */
export const weeks = counted(table.weeks)
/** `days`: from today to the day after. */
export const nearDays = counted(table.days)
export const ahead: ReadonlySet<string> = new Set(table.ahead)
export const until: ReadonlySet<string> = new Set(table.until)
/** After these a date was meant. */
export const dated: ReadonlySet<string> = new Set([...table.until, ...table.dated])
