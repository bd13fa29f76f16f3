import { weightOf } from '../ask/language.ts'
import { stemOf, wordsOf } from '../ask/words.ts'
import { likeness } from '../reply/likeness.ts'
import type { Gap } from '../store/store.ts'

/** Questions that are alike. */
export interface GapGroup {
  /** The most asked first. */
  readonly questions: readonly string[]
  /** What they are about, as an alias could say it, one for each question that tells. */
  readonly subjects: readonly string[]
  readonly times: number
  /** The last day, `2026-11-23`. */
  readonly day: string
  /** The id of the area that most of those who said so picked. */
  readonly area?: string
}

/** Questions that share so many of the words that tell are about one thing. */
const alike = 0.5

interface Asked {
  readonly question: string
  readonly subject: string
  readonly words: ReadonlySet<string>
  readonly gaps: readonly Gap[]
}

/** The most asked first. `subjectOf`: the words of a question that tell what it is about. */
export function groupGaps(gaps: readonly Gap[], subjectOf: (question: string) => string): GapGroup[] {
  const asked = [...Map.groupBy(gaps, ({ question }) => question)].map(([question, own]): Asked => {
    const subject = subjectOf(question)
    return { question, subject, words: tellingWords(subject || question), gaps: own }
  })
  const groups: [Asked, ...Asked[]][] = []
  for (const one of asked.toSorted(mostAsked)) {
    const group = groups.find(([first]) => likeness(first.words, one.words) >= alike)
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups.map(groupOf).toSorted((one, other) => other.times - one.times || compare(other.day, one.day))
}

/** "The tea" is about what "tea" is about. */
function tellingWords(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const telling = words.filter((word) => weightOf(word) > 0)
  return new Set((telling.length > 0 ? telling : words).map(stemOf))
}

const sum = (gaps: readonly Gap[]) => gaps.reduce((total, { times }) => total + times, 0)
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const mostAsked = (one: Asked, other: Asked) => sum(other.gaps) - sum(one.gaps) || compare(one.question, other.question)

function groupOf(asked: readonly Asked[]): GapGroup {
  const gaps = asked.flatMap((one) => one.gaps)
  const area = pickedMost(gaps)
  return {
    questions: asked.map(({ question }) => question),
    subjects: [...new Set(asked.flatMap(({ subject }) => (subject === '' ? [] : subject)))],
    times: sum(gaps),
    day:
      gaps
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '',
    ...(area !== undefined && { area }),
  }
}

function pickedMost(gaps: readonly Gap[]): string | undefined {
  const picked = Map.groupBy(gaps, ({ area }) => area)
  const [best] = [...picked].filter(([area]) => area !== undefined).sort(([, one], [, other]) => sum(other) - sum(one))
  return best?.[0]
}
