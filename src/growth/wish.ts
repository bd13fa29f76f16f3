import type { Cadence } from '../store/store.ts'
import { dateIn, type Regular, regularIn, startsWith, typed, type Word, wordsOf } from './times.ts'
import { alone, beforehand, dated, idle, type Kind, lately, weekdays, wordings } from './wordings.ts'

/** What somebody wants of their own prompts, profile and data. */
export type Wish =
  | { readonly do: 'me' | 'setup' | 'settings' | 'why' | 'resume' | 'stop' | 'export' }
  /** One now; from 1, each number another one. */
  | { readonly do: 'prompt'; readonly number: number }
  /** `until`: a local date. `unread`: what was said instead of one. */
  | { readonly do: 'pause'; readonly until?: string; readonly unread?: string }
  | { readonly do: 'snooze' | 'skip' | 'another'; readonly slot?: string }
  | { readonly do: 'did'; readonly hash?: string }
  | { readonly do: 'forget'; readonly sure: boolean }
  /** `again`: the ones that were told last. */
  | { readonly do: 'changes'; readonly again: boolean }
  | { readonly do: 'remind'; readonly cadence?: Cadence; readonly weekday?: number; readonly time?: string }
  | { readonly do: 'zone'; readonly zone: string }

const often = { weekly: 'weekly', fortnight: 'fortnightly', month: 'monthly' } as const

/** The canonical text of a wish. */
export function printWish(wish: Wish): string {
  switch (wish.do) {
    case 'prompt':
      return wish.number === 1 ? 'prompt' : `prompt ${wish.number}`
    case 'pause':
      return wish.until === undefined ? 'pause' : `pause until ${wish.until}`
    case 'snooze':
    case 'skip':
    case 'another':
      return wish.slot === undefined ? wish.do : `${wish.do} ${wish.slot}`
    case 'did':
      return wish.hash === undefined ? 'did this' : `did ${wish.hash}`
    case 'forget':
      return wish.sure ? 'forget me yes' : 'forget me'
    case 'export':
      return 'export me'
    case 'why':
      return 'why prompts'
    case 'changes':
      return wish.again ? 'changes again' : 'changes'
    case 'remind':
      return [
        'remind me',
        wish.cadence && often[wish.cadence],
        wish.weekday && weekdays[wish.weekday - 1]?.[0],
        wish.time,
      ]
        .filter(Boolean)
        .join(' ')
    case 'zone':
      return `timezone ${wish.zone}`
    default:
      return wish.do
  }
}

/** Longer texts are questions, if anything. */
const longest = 200

/** Reads a canonical wish, or one in everyday words; undefined: a question about the framework. `now` in the person's zone. */
export function readWish(text: string, now: Temporal.ZonedDateTime): Wish | undefined {
  if (text.length > longest) return undefined
  return exactly(text.trim()) ?? inWords(withoutBefore(wordsOf(text)), now)
}

const slot = /^\d{4}-(?:W\d\d|\d\d)$/
const hash = /^[0-9a-f]{12}$/

function exactly(text: string): Wish | undefined {
  const [typed = '', rest = '', ...more] = text.split(/\s+/)
  const verb = typed.toLowerCase()
  if (text.toLowerCase() === 'forget me yes') return { do: 'forget', sure: true }
  if (verb === 'changes' && rest.toLowerCase() === 'again' && more.length === 0) return { do: 'changes', again: true }
  if (more.length > 0) return undefined
  switch (verb) {
    case 'snooze':
    case 'skip':
    case 'another':
      return slot.test(rest) ? { do: verb, slot: rest } : undefined
    case 'did':
      return hash.test(rest) ? { do: 'did', hash: rest } : undefined
    case 'prompt':
      return /^[1-9]\d{0,2}$/.test(rest) ? { do: 'prompt', number: Number(rest) } : undefined
    default:
      return undefined
  }
}

function withoutBefore(words: readonly Word[]): readonly Word[] {
  const phrase = beforehand.find((one) => startsWith(words, one))
  return phrase === undefined || phrase.length === words.length ? words : withoutBefore(words.slice(phrase.length))
}

function inWords(words: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  const said = words.map(({ text }) => text).join(' ')
  switch (alone.get(said)) {
    case 'me':
      return { do: 'me' }
    case 'why':
      return { do: 'why' }
    case 'forget':
      return { do: 'forget', sure: false }
    case 'export':
      return { do: 'export' }
  }
  for (const { kind, phrase } of wordings) {
    if (!startsWith(words, phrase)) continue
    const wish = completed(kind, words.slice(phrase.length), now)
    if (wish !== undefined) return wish
  }
  const regular = regularIn(words, now)
  const told = regular.cadence !== undefined || regular.time !== undefined
  return regular.idle && regular.weekday !== undefined && told ? remind(regular) : undefined
}

/** The wish, if what follows its wording belongs to it. */
function completed(kind: Kind, rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  switch (kind) {
    case 'pause':
      return pause(rest, now)
    case 'zone':
      return rest.length > 0 && rest.length <= 5 ? { do: 'zone', zone: typed(rest) } : undefined
    case 'remind': {
      const regular = regularIn(rest, now)
      const some = regular.cadence ?? regular.weekday ?? regular.time
      return regular.idle && some !== undefined ? remind(regular) : undefined
    }
    case 'setup': {
      const regular = regularIn(rest, now)
      const some = regular.weekday ?? regular.time
      return regular.idle ? (some === undefined ? { do: 'setup' } : remind(regular)) : undefined
    }
    case 'snooze':
      return dateIn(rest, now).idle ? { do: 'snooze' } : undefined
    case 'changes':
      return rest.every(({ text }) => idle.has(text) || lately.has(text)) ? { do: 'changes', again: false } : undefined
    default:
      return rest.every(({ text }) => idle.has(text)) ? wishOf(kind) : undefined
  }
}

function wishOf(kind: Exclude<Kind, 'pause' | 'zone' | 'remind' | 'setup' | 'snooze' | 'changes'>): Wish {
  return kind === 'prompt' ? { do: 'prompt', number: 1 } : { do: kind }
}

function pause(rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  const { date, idle } = dateIn(rest, now)
  if (idle) return { do: 'pause', ...(date !== undefined && { until: date }) }
  return rest.some(({ text }) => dated.has(text)) ? { do: 'pause', unread: typed(rest) } : undefined
}

function remind({ cadence, weekday, time }: Regular): Wish {
  return { do: 'remind', ...(cadence && { cadence }), ...(weekday && { weekday }), ...(time && { time }) }
}
