import * as z from 'zod'
import type { AnswerJson } from '../src/ask/json.ts'
import { type Cell, inOneTrack, type Key, keys, sameName, startsOrEnds } from './eval-names.ts'

const names = z.array(z.string())

/** What is right to answer; `tests/golden/README.md` says what each key means. */
export const expectSchema = z.strictObject({
  track: z.string().optional(),
  level: z.string().optional(),
  area: z.string().optional(),
  tracks: names.optional(),
  levels: names.optional(),
  areas: names.optional(),
  levelPrefix: z.string().optional(),
  levelSuffix: z.string().optional(),
  none: z.literal(true).optional(),
  missing: names.optional(),
  see: z.string().optional(),
  section: z.string().optional(),
})
export type Expect = z.infer<typeof expectSchema>

/**
 * `offered`: the cell is among the first three choices. `part`: not first, not all, or too much beside it. `declined`:
 * no answer though there is one. `wrong`: a cell that was not asked for.
 */
export type Verdict = 'right' | 'offered' | 'part' | 'declined' | 'wrong'

export type Given = Pick<AnswerJson, 'kind' | 'candidates' | 'missing'> & {
  readonly descriptors: readonly Partial<Record<Key | 'text', string>>[]
}

/** Every cell of the framework, as `growthbot export --json` prints it. */
export type Exported = Required<Cell> & { readonly state: string }

const mostChoices = 10
const mostBeside = 3
/** More cells than this need not be shown: it is right to ask which. */
const mostCells = 12
/** Of what is shown this much must be wanted, and of what is wanted this much shown. */
const enough = { good: 0.8, got: 0.9, onlyChoices: 0.9, part: 0.5 }

/** Judges answers over one framework. */
export function createScorer(cells: readonly Exported[]): (expect: Expect, answer: Given) => Verdict {
  const compared = inOneTrack(cells) ? keys.filter((key) => key !== 'track') : keys
  const fits = (cell: Cell, want: Cell) =>
    compared.every((key) => want[key] === undefined || sameName(key, cell[key], want[key]))
  /** A choice may say less than a cell; it stands for every cell that fits it. */
  const stands = (choice: Cell, cell: Cell) => compared.some((key) => choice[key] !== undefined) && fits(cell, choice)
  const isWholeCell = (shown: Cell & { text?: string }) =>
    shown.text !== undefined && compared.every((key) => shown[key] !== undefined)

  return (expect, answer) => {
    const { descriptors } = answer
    const choices = answer.candidates.slice(0, mostChoices)
    const shown: readonly Cell[] = [...descriptors, ...choices]
    const namesMissing = answer.kind === 'missing' || answer.missing.length > 0
    if (!descriptors.every(isWholeCell)) return 'wrong'
    if (expect.none) return descriptors.length > 0 ? 'wrong' : saysNone(expect, answer, namesMissing)
    if (expect.see !== undefined) return referred(expect, expect.see, shown, answer)
    if (expect.missing && !namesMissing) return shown.length > 0 ? 'part' : 'declined'
    return isOneCell(expect) ? oneCell(expect, descriptors, choices) : manyCells(expect, descriptors, choices)
  }

  function referred(expect: Expect, see: string, shown: readonly Cell[], { kind }: Given): Verdict {
    const either = (cell: Cell) => fits(cell, expect) || fits(cell, { ...expect, level: see })
    if (kind === 'unwritten' || shown.some(either)) return 'right'
    return shown.length > 0 ? 'wrong' : 'declined'
  }

  function oneCell(expect: Expect, descriptors: readonly Cell[], choices: readonly Cell[]): Verdict {
    const [first] = descriptors
    if (first && fits(first, expect)) return descriptors.length <= mostBeside ? 'right' : 'part'
    if (!first) return choices.slice(0, mostBeside).some((choice) => isOffer(choice, expect)) ? 'offered' : 'declined'
    return descriptors.slice(0, mostBeside).some((cell) => fits(cell, expect)) ? 'part' : 'wrong'
  }

  function isOffer(choice: Cell, expect: Expect): boolean {
    const named = compared.filter((key) => choice[key] !== undefined)
    return (
      named.some((key) => expect[key] !== undefined) && named.every((key) => sameName(key, choice[key], expect[key]))
    )
  }

  function manyCells(expect: Expect, descriptors: readonly Cell[], choices: readonly Cell[]): Verdict {
    const shown = [...descriptors, ...choices]
    if (shown.length === 0) return 'declined'
    const sides = sidesOf(expect)
    const wanted = cells.filter(
      (cell) => fits(cell, expect) && isOnASide(cell, expect, sides) && startsOrEnds(cell, expect),
    )
    const good = shareOf(shown, (item) => wanted.some((cell) => stands(item, cell)))
    const got = gotOf(expect, sides, wanted, shown)
    if (good >= enough.good && got >= enough.got) return 'right'
    const asksWhich = descriptors.length === 0 && choices.length > 1 && wanted.length > mostCells
    if (good >= enough.onlyChoices && asksWhich) return 'right'
    if (good >= enough.part) return 'part'
    return descriptors.length > 0 ? 'wrong' : 'declined'
  }

  /** How much of what is wanted is shown: of each side something, else of the cells that are written each. */
  function gotOf(expect: Expect, sides: readonly Side[], wanted: readonly Exported[], shown: readonly Cell[]): number {
    const several = expect.levelPrefix === undefined && expect.levelSuffix === undefined ? 1 : 2
    if (several > 1 || listsOf(expect).length > 0) {
      const named = shareOf(sides, ({ key, name }) => shown.some((item) => sameName(key, item[key], name)))
      return shown.length >= several ? named : 0
    }
    const written = wanted.filter(({ state }) => state !== 'unwritten')
    return shareOf(written.length > 0 ? written : wanted, (cell) => shown.some((item) => stands(item, cell)))
  }
}

const listsOf = (expect: Expect) => keys.filter((key) => expect[`${key}s`] !== undefined)

interface Side {
  readonly key: Key
  readonly name: string
}

/** What has to be named in the answer: the sides of a comparison but those that do not exist. */
function sidesOf(expect: Expect): readonly Side[] {
  return keys.flatMap((key) =>
    (expect[`${key}s`] ?? [])
      .filter((name) => !expect.missing?.some((missing) => sameName(key, missing, name)))
      .map((name) => ({ key, name })),
  )
}

/** Of every list one. */
function isOnASide(cell: Cell, expect: Expect, sides: readonly Side[]): boolean {
  return listsOf(expect).every((key) => sides.some((side) => side.key === key && sameName(key, cell[key], side.name)))
}

function isOneCell(expect: Expect): boolean {
  const several = [expect.tracks, expect.levels, expect.areas, expect.levelPrefix, expect.levelSuffix]
  return several.every((each) => each === undefined) && expect.level !== undefined && expect.area !== undefined
}

/** Nothing is shown where there is nothing: whether the answer says why. */
function saysNone(expect: Expect, { kind }: Given, namesMissing: boolean): Verdict {
  if (expect.missing) return namesMissing ? 'right' : 'declined'
  if (expect.level !== undefined || expect.area !== undefined) return kind === 'unwritten' ? 'right' : 'declined'
  const honest: readonly string[] = expect.track === undefined ? [] : ['unwritten', 'several', 'list']
  return ['nothing', 'help', 'missing', ...honest].includes(kind) ? 'right' : 'declined'
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length)
}
