import { basename, extname } from 'node:path/posix'
import type { Cell, ReadFile } from './cell.ts'
import { labelOfFile } from './formats/label.ts'
import { likeness } from './formats/likeness.ts'
import { isElsewhere, isOnly } from './formats/vocabulary.ts'
import { isRole } from './level-words.ts'
import { wordsIn } from './page-words.ts'
import { fold, plain } from './text.ts'

const ELSEWHERE = wordsIn('elsewhere')
const MAYBE_ELSEWHERE = wordsIn('maybe elsewhere')
const DEPARTMENTS = wordsIn('departments')

/** Whether a file is an interview script or a form: it has a framework's levels and areas, but says what to ask. */
export function companionsAmong(files: readonly ReadFile[]): (file: ReadFile) => boolean {
  const others = new Set(
    files.flatMap((one) => {
      const names = namesOf(one)
      return names.some(isElsewhere) ? [] : names.map(fold)
    }),
  )
  return (one) => {
    const asks = namesOf(one).filter(isElsewhere)
    return asks.length > 0 && (asksQuestions(one) || !asks.every((name) => isProfession(name, others)))
  }
}

/** "Form Tutor"; "Hiring partners", where no page is called "Partners"; "Recruiting". */
function isProfession(name: string, others: ReadonlySet<string>): boolean {
  const words = plain(name).match(/[\p{L}\p{M}]+/gu) ?? []
  const rest = words.filter((word) => !ELSEWHERE.has(word))
  const telling = words.filter((word) => ELSEWHERE.has(word))
  // "Form Tutor" has a form, "Interview for engineers" is one.
  if (words.length === 2 && isRole(words.at(-1) ?? '') && !/s$/u.test(words.at(-1) ?? '')) return true
  if (!telling.every((word) => MAYBE_ELSEWHERE.has(word))) return false
  return rest.length === 0 ? telling.every((word) => DEPARTMENTS.has(word)) : !others.has(fold(rest.join(' ')))
}

function asksQuestions({ page: { cells } }: ReadFile): boolean {
  const texts = cells.flatMap(({ expectations }) => expectations)
  return texts.filter(({ text }) => /[?？]$/u.test(text)).length > texts.length / 3
}

function namesOf({ file, page }: ReadFile): string[] {
  return [page.title ?? '', labelOfFile(basename(file, extname(file)))].filter((name) => name !== '')
}

/** The cells that tell of a fictional person: their level is "Ada, Junior Baker", and they speak of Ada. */
export function personasIn(files: readonly ReadFile[]): ReadonlySet<Cell> {
  const byLevel = Map.groupBy(
    files.flatMap(({ page }) => page.cells),
    ({ level, source }) => `${source.file}\n${level.label}`,
  )
  const spoken = [...byLevel.values()].filter((cells) => {
    const name = personIn(cells[0]?.level.label ?? '')
    const texts = cells.flatMap(({ expectations }) => expectations.map(({ text }) => text))
    return name !== undefined && texts.filter((text) => text.includes(name)).length > texts.length / 2
  })
  return new Set(spoken.flat())
}

/** "Ada" of "Ada, Junior Baker", "Ada – Junior Baker" and "Ada (Junior Baker)". */
function personIn(label: string): string | undefined {
  const [, name, job] = /^(\p{Lu}\p{Ll}+)(?:,\s*|\s+[–—-]\s+|\s*\()([^)]+)\)?$/u.exec(label) ?? []
  return name !== undefined && likeness(name) === 0 && likeness(job ?? '') > 0 && !isOnly(name, ELSEWHERE)
    ? name
    : undefined
}
