import { readLevelName } from '../level-name.ts'
import { digits, isSeniority, roman } from '../level-words.ts'
import { wordsIn } from '../page-words.ts'
import { plain } from '../text.ts'
import { jobOf } from './likeness.ts'
import { AREA_NOUNS, DESCRIPTION_WORDS, hasWord, isOnly } from './vocabulary.ts'

const NUMBERED = wordsIn('numbered')

/** Those of the labels that only numbers tell apart: "SDE I" and "SDE II", "Tech Desk 1" and "Tech Desk 2", "I", "II" and "III". */
export function countedIn(labels: readonly string[]): ReadonlySet<string> {
  const counted = labels.flatMap((label) => {
    const [, stem = '', number = ''] = /^(?:(\p{L}+(?: \p{L}+){0,2})[\s-]+)?(\p{L}+|\d{1,2})$/u.exec(label) ?? []
    const count = digits(number) ?? roman(number)
    const isOther = hasWord(stem, NUMBERED) || hasWord(stem, DESCRIPTION_WORDS) || isOnly(stem, AREA_NOUNS)
    return count === undefined || isOther ? [] : [{ label, stem: plain(stem), count }]
  })
  const families = [...Map.groupBy(counted, ({ stem }) => stem)].filter(
    ([stem, all]) => new Set(all.map(({ count }) => count)).size > (stem === '' ? 2 : 1),
  )
  return new Set(families.flatMap(([, all]) => all.map(({ label }) => label)))
}

/** Those of the labels that only words of seniority tell apart: "Junior quay keeper", "Quay keeper" and "Lead quay keeper". */
export function gradedIn(labels: readonly string[]): ReadonlySet<string> {
  const senior = labels.map((label) => ({ label, seniority: seniorityBeside(label) }))
  if (new Set(senior.flatMap(({ seniority }) => seniority ?? [])).size < 2) return new Set()
  const titled = senior.map((one) => ({ ...one, job: jobOf(one.label) }))
  const families = [...Map.groupBy(titled, ({ job }) => job)].filter(
    ([job, all]) => job !== '' && new Set(all.flatMap(({ seniority }) => seniority ?? [])).size > 1,
  )
  return new Set(families.flatMap(([, all]) => all.map(({ label }) => label)))
}

/** The seniority of a title that begins or ends with it. */
function seniorityBeside(title: string): number | undefined {
  const words = title.match(/[\p{L}\p{M}]+/gu) ?? []
  return [words.at(0), words.at(-1)].some((word) => isSeniority(word ?? ''))
    ? readLevelName(title)?.seniority
    : undefined
}
