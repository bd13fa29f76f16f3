import { labelOf, labelOfFile, spellings } from './formats/label.ts'
import { shownAs } from './formats/shown.ts'
import { remembered } from './remembered.ts'
import { clean, fold } from './text.ts'
import { isFileCalled } from './wanted.ts'

/** Something that a name in `growthbot.yml` may mean: what it is called, and where it stands. */
export interface Spot {
  readonly label: string
  /** Its file, and whatever it stands below, outermost first. */
  readonly above: readonly string[]
  /** Which of those of its name in one place, counted from 1. */
  readonly nth?: number
}

/** In a list of levels, all that it does not name. */
export const OTHERS = '*'

interface Pattern {
  readonly names: ReadonlySet<string>
  /** Where a `*` stands for anything. */
  readonly expressions: readonly RegExp[]
}

const patternOf = remembered((name): Pattern => {
  if (!name.includes('*')) return { names: new Set(spellings(name)), expressions: [] }
  // A `*` it begins with is no bullet.
  const label = name.startsWith('*') ? name : labelOf(name)
  const written = new Set([fold(name), fold(label), fold(labelOfFile(name))])
  return { names: new Set([fold(name)]), expressions: [...written].map(expressionOf) }
})

function expressionOf(name: string): RegExp {
  return new RegExp(`^${name.split('*').map(RegExp.escape).join('(.*)')}$`, 'iu')
}

/** What each `*` of a name stands for in a label that is called so; undefined: it is called otherwise. */
function starsIn(label: string, name: string): readonly string[] | undefined {
  const { names, expressions } = patternOf(name)
  for (const one of new Set([label, ...shownAs(label)])) {
    if (names.has(fold(one))) return []
    for (const expression of expressions) {
      const found = expression.exec(clean(one.normalize('NFKC')))
      if (found !== null) return found.slice(1)
    }
  }
  return undefined
}

/** Whether a label is what a name in the settings says; `*` stands for anything. */
export function isCalled(label: string, name: string): boolean {
  return starsIn(label, name) !== undefined
}

export function isAmong(label: string, names: readonly string[]): boolean {
  return names.some((name) => isCalled(label, name))
}

/** Whether a list has a label, as it is or as it is renamed. */
export function isListed(label: string, names: readonly string[], renamed: Readonly<Record<string, string>>): boolean {
  return isAmong(label, names) || isAmong(saidOf(label, renamed) ?? label, names)
}

/**
 * What goes with something in a map of names: where it stands before what it is called, the name in so many words before
 * those with `*`. A `*` in what goes with it is what that of the name stands for.
 */
export function saidOf(one: string | Spot, said: Readonly<Record<string, string>>): string | undefined {
  const spot = typeof one === 'string' ? { label: one, above: [] } : one
  const found = Object.entries(said).flatMap(([name, text]) => {
    const stars = meantBy(spot, name)
    return stars === undefined ? [] : [{ text, stars, isPlace: starsIn(spot.label, name) === undefined }]
  })
  const [first] = found.toSorted((a, b) => Number(b.isPlace) - Number(a.isPlace) || a.stars.length - b.stars.length)
  return first && filled(first.text, first.stars)
}

/** `Level *` with "2" for the `*`. */
function filled(text: string, stars: readonly string[]): string {
  let at = 0
  return clean(text.replaceAll('*', () => stars[at++] ?? stars.at(-1) ?? '*'))
}

/** Whether a name means this one: `Name`, `Above > Name`, or `Name #2` for the second of one place. */
export function isMeant(spot: Spot, name: string): boolean {
  return meantBy(spot, name) !== undefined
}

/** What each `*` of a name's last part stands for, where it means this one. */
function meantBy({ label, above, nth }: Spot, name: string): readonly string[] | undefined {
  const whole = starsIn(label, name)
  if (whole !== undefined) return whole
  const parts = name.split(/\s+>\s+/u)
  const [, last = '', number] = /^(.*?)(?:\s+#(\d+))?$/u.exec(parts.pop() ?? '') ?? []
  if (number !== undefined && Number(number) !== nth) return undefined
  const stars = starsIn(label, last)
  let start = 0
  const stands = (part: string) => {
    const found = above.findIndex(
      (one, at) => at >= start && (isCalled(one, part) || (at === 0 && isFileCalled(one, part))),
    )
    start = found + 1
    return found >= 0
  }
  return stars !== undefined && parts.every(stands) ? stars : undefined
}

/** Counts what comes again, from 1. */
export function createCounter(): (label: string) => number {
  const counts = new Map<string, number>()
  return (label) => {
    const nth = (counts.get(fold(label)) ?? 0) + 1
    counts.set(fold(label), nth)
    return nth
  }
}
