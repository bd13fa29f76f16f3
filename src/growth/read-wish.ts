import { allIdle, startsWith, typed, type Word, wordsOf } from './said.ts'
import { dateIn, dateOf, dayAfterIn, regularIn, weekIn } from './times.ts'
import type { Wish } from './wish.ts'
import { afterwards, alone, beforehand, dated, idle, type Kind, lately, type Phrase, wordings } from './wordings.ts'
import { zoneNamed } from './zone.ts'

/** Longer texts are questions, if anything. */
const longest = 200

/** Reads a canonical wish, or one in everyday words; undefined: a question about the framework. `now` in the person's zone. */
export function readWish(text: string, now: Temporal.ZonedDateTime): Wish | undefined {
  return text.length > longest ? undefined : (exactly(text.trim()) ?? inWords(plainly(wordsOf(text)), now))
}

const slot = /^\d{4}-(?:W\d\d|\d\d)$/
const hash = /^[0-9a-f]{12}$/
const day = /^\d{4}-\d\d-\d\d$/

function exactly(text: string): Wish | undefined {
  const [typed = '', rest = '', ...more] = text.split(/\s+/)
  const verb = typed.toLowerCase()
  if (text.toLowerCase() === 'forget me yes') return { do: 'forget', sure: true }
  if (verb === 'changes' && rest.toLowerCase() === 'again' && more.length === 0) return { do: 'changes', again: true }
  if (more.length > 0) return undefined
  switch (verb) {
    case 'skip':
      if (day.test(rest) && dateOf(rest) !== undefined) return { do: 'skip', week: rest }
      return slot.test(rest) ? { do: 'skip', slot: rest } : undefined
    case 'snooze':
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

/** Without the politeness around it. */
function plainly(words: readonly Word[]): readonly Word[] {
  const rest = (phrase: Phrase) => words.length - phrase.length
  const before = beforehand.find(({ phrase }) => rest(phrase) > 0 && startsWith(words, phrase))
  if (before !== undefined) return plainly(words.slice(before.phrase.length))
  const after = afterwards.find(({ phrase }) => rest(phrase) > 0 && startsWith(words.slice(rest(phrase)), phrase))
  return after === undefined ? words : plainly(words.slice(0, rest(after.phrase)))
}

function inWords(words: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  switch (alone.get(words.map(({ text }) => text).join(' '))) {
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
  // Without a wording, only what can hardly be said of anything else.
  const wish = remind(words, now)
  return wish?.unread === undefined && (wish?.cadence ?? wish?.weekday ?? wish?.time) ? wish : undefined
}

/** The wish, if what follows its wording belongs to it. */
function completed(kind: Kind, rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  switch (kind) {
    case 'pause':
      return wholeWeek(rest, now) ?? pause(rest, now)
    case 'zone':
      return rest.length > 0 && rest.length <= 5 ? { do: 'zone', zone: typed(rest) } : undefined
    case 'place':
      return zoneNamed(typed(rest)) === undefined ? undefined : { do: 'zone', zone: typed(rest) }
    case 'remind':
      return rest.length === 0 ? { do: 'settings' } : remind(rest, now)
    case 'setup':
      return setup(rest, now)
    case 'snooze': {
      const { date, idle } = dateIn(rest, now)
      return idle ? { do: 'snooze', ...(date !== undefined && { until: date }) } : undefined
    }
    case 'skip':
      if (allIdle(rest) || dayAfterIn(rest, now) !== undefined) return wholeWeek(rest, now) ?? { do: 'skip' }
      return isDated(rest) ? until(rest, now) : undefined
    case 'stop':
      return (isDated(rest) ? until(rest, now) : undefined) ?? idly(kind, rest)
    case 'resume':
      return until(rest, now) ?? idly(kind, rest)
    case 'changes':
      return rest.every(({ text }) => idle.has(text) || lately.has(text)) ? { do: 'changes', again: false } : undefined
    case 'prompt':
      return allIdle(rest) ? { do: 'prompt', number: 1 } : undefined
    default:
      return idly(kind, rest)
  }
}

function idly<Plain extends 'stop' | 'resume' | 'another' | 'did' | 'settings'>(
  kind: Plain,
  rest: readonly Word[],
): { readonly do: Plain } | undefined {
  return allIdle(rest) ? { do: kind } : undefined
}

const isDated = (rest: readonly Word[]) => rest.some(({ text }) => dated.has(text))

function wholeWeek(rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  const week = weekIn(rest, now)
  return week === undefined ? undefined : { do: 'skip', week }
}

/** No prompts until a day, however that is put. */
function until(rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  const { date, idle } = dateIn(rest, now)
  const later = idle && date !== undefined && date > now.toPlainDate().toString()
  return later ? { do: 'pause', until: date } : undefined
}

function pause(rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  const { date, idle } = dateIn(rest, now)
  const until = dayAfterIn(rest, now) ?? date
  if (idle) return { do: 'pause', ...(until !== undefined && { until }) }
  return isDated(rest) ? { do: 'pause', unread: typed(rest) } : undefined
}

function setup(rest: readonly Word[], now: Temporal.ZonedDateTime): Wish | undefined {
  const { weekday, time, idle } = regularIn(rest, now)
  if (idle && weekday === undefined && time === undefined) return { do: 'setup' }
  return remind(rest, now)
}

function remind(rest: readonly Word[], now: Temporal.ZonedDateTime): (Wish & { readonly do: 'remind' }) | undefined {
  const { zone, others } = zoneAtEnd(rest)
  const { cadence, weekday, time, unread, idle } = regularIn(others, now)
  const wish = {
    ...(cadence && { cadence }),
    ...(weekday && { weekday }),
    ...(time && { time }),
    ...(zone && { zone }),
    ...(unread && { unread }),
  }
  return idle && Object.keys(wish).length > 0 ? { do: 'remind', ...wish } : undefined
}

/** The most words that a zone's name has: "Buenos Aires local time". */
const longestZone = 4

/** A zone stands last: "at 9:30 London time". */
function zoneAtEnd(words: readonly Word[]): { readonly zone?: string; readonly others: readonly Word[] } {
  for (let at = Math.max(0, words.length - longestZone); at < words.length; at++) {
    const zone = typed(words.slice(at))
    if (zoneNamed(zone) !== undefined) return { zone, others: words.slice(0, at) }
  }
  return { others: words }
}
