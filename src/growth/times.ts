import { GB } from 'chrono-node/en'
import type { Cadence } from '../store/store.ts'
import { cadences, idle, type Phrase, weekdays } from './wordings.ts'

/** A word as typed, and as it is compared. */
export interface Word {
  readonly typed: string
  readonly text: string
}

export function wordsOf(text: string): Word[] {
  return text.split(/\s+/).flatMap((typed) => {
    const folded = typed
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    return folded === '' ? [] : [{ typed, text: folded }]
  })
}

/** The first day a text names; `idle`: nothing else is said in it. */
export function dateIn(
  words: readonly Word[],
  now: Temporal.ZonedDateTime,
): { readonly date?: string; readonly idle: boolean } {
  const text = typed(words)
  const [found] = parsed(text, now)
  if (found === undefined) return { idle: allIdle(text) }
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')]
  const rest = text.slice(0, found.index) + text.slice(found.index + found.text.length)
  if (year === null || month === null || day === null) return { idle: false }
  return { date: Temporal.PlainDate.from({ year, month, day }).toString(), idle: allIdle(rest) }
}

export interface Regular {
  readonly cadence?: Cadence | undefined
  readonly weekday?: number | undefined
  readonly time?: string | undefined
  readonly idle: boolean
}

/** How often, on which weekday and at what time; `idle`: nothing else is said. */
export function regularIn(words: readonly Word[], now: Temporal.ZonedDateTime): Regular {
  const often = cadences.find(({ phrase }) => placeOf(words, phrase) >= 0)
  const cadence = often?.cadence
  const at = often === undefined ? 0 : placeOf(words, often.phrase)
  const others = often === undefined ? words : [...words.slice(0, at), ...words.slice(at + often.phrase.length)]
  const day = weekdays.findIndex((names) => others.some(({ text }) => names.includes(text)))
  const rest = typed(others.filter(({ text }) => !weekdays[day]?.includes(text)))
  // Read only for the time of day: the weekday is taken out before.
  const found = parsed(rest, now).find(({ start }) => start.isCertain('hour') && !start.isCertain('day'))
  const beside = found === undefined ? rest : rest.slice(0, found.index) + rest.slice(found.index + found.text.length)
  const time = found && clock(found.start.get('hour') ?? 0, found.start.get('minute') ?? 0)
  return { cadence, weekday: day < 0 ? undefined : day + 1, time, idle: allIdle(beside) }
}

export function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Dates and times as chrono finds them; 5/1 is the fifth of January. */
function parsed(text: string, now: Temporal.ZonedDateTime) {
  const timezone = now.offsetNanoseconds / 60_000_000_000
  return GB.parse(text, { instant: new Date(now.epochMilliseconds), timezone }, { forwardDate: true })
}

export const typed = (words: readonly Word[]) => words.map((word) => word.typed).join(' ')
const allIdle = (text: string) => wordsOf(text).every((word) => idle.has(word.text))

export function startsWith(words: readonly Word[], phrase: Phrase): boolean {
  return words.length >= phrase.length && phrase.every((text, at) => words[at]?.text === text)
}

function placeOf(words: readonly Word[], phrase: Phrase): number {
  return words.findIndex((_, at) => startsWith(words.slice(at), phrase))
}
