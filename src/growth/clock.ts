import { type Word, wordsOf } from './said.ts'

const hours = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numbers: ReadonlyMap<string, number> = new Map([
  ...hours.map((word, at): [string, number] => [word, at + 1]),
  ['quarter', 15],
  ['fifteen', 15],
  ['twenty', 20],
  ['half', 30],
  ['thirty', 30],
])
const marks: ReadonlySet<string> = new Set(['am', 'pm', 'oclock'])

/** "09:30". */
export function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Times of day as digits, as they are read: "half past nine", "at nine thirty", "9h30", "at 0930". */
export function inDigits(words: readonly Word[]): readonly Word[] {
  for (const at of words.keys()) {
    const found = toOrPast(words.slice(at)) ?? inNumbers(words, at) ?? inLetters(words, at)
    if (found === undefined) continue
    return [...words.slice(0, at), ...wordsOf(found.time), ...inDigits(words.slice(at + found.length))]
  }
  return words
}

interface Found {
  readonly time: string
  /** In words. */
  readonly length: number
}

function toOrPast([first, second, third]: readonly Word[]): Found | undefined {
  const [minute = 60, hour = 60] = [numberIn(first), numberIn(third)]
  if (minute > 30 || hour < 1 || hour > 12) return undefined
  if (second?.text === 'past') return { time: timeOf(hour, minute), length: 3 }
  return second?.text === 'to' ? { time: timeOf(hour === 1 ? 12 : hour - 1, 60 - minute), length: 3 } : undefined
}

function inNumbers(words: readonly Word[], at: number): Found | undefined {
  const text = words[at]?.text ?? ''
  const found =
    /^(\d\d?)[h.](\d\d)?$/.exec(text) ?? (words[at - 1]?.text === 'at' ? /^(\d\d?)(\d\d)$/.exec(text) : null)
  const [, hour, minute = '00'] = found ?? []
  return hour === undefined ? undefined : { time: `${hour}:${minute}`, length: 1 }
}

function inLetters(words: readonly Word[], at: number): Found | undefined {
  const [hour, next] = [words[at], words[at + 1]]
  if (!hours.includes(hour?.text ?? '')) return undefined
  if (words[at - 1]?.text !== 'at' && !marks.has(next?.text ?? '')) return undefined
  const [number = 0, minute = 0] = [numberIn(hour), numberIn(next)]
  return minute < 15 ? { time: String(number), length: 1 } : { time: timeOf(number, minute), length: 2 }
}

const timeOf = (hour: number, minute: number) => `${hour}:${String(minute).padStart(2, '0')}`

function numberIn(word: Word | undefined): number | undefined {
  const text = word?.text ?? ''
  return numbers.get(text) ?? (/^\d\d?$/.test(text) ? Number(text) : undefined)
}
