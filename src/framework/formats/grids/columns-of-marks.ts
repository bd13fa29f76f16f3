import { readLevelName } from '../../level-name.ts'
import { fold, wordCount } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { textsIn } from './asides.ts'
import type { Grid, GridRow } from './grid.ts'
import type { Column, Header } from './grid-header.ts'
import { average } from './grid-rows.ts'

/** A level's column. */
interface OfLevel {
  readonly at: number
  readonly label: string
  readonly level: string
}

/** A text's column has more words than this on the average. */
const LONG = 3

/** Without columns of levels that only mark at which of them a row says something, where others hold what it says there. */
export function withoutColumnsOfMarks(header: Header, guide: Guide): Header {
  const { columns, body } = header
  const runs = runsOfLevels(columns, guide)
  const hasTexts = (run: readonly OfLevel[]) => average(run.map(({ at }) => longest(body, at))) > LONG
  const told = new Set(runs.filter(hasTexts).flatMap((run) => run.map(({ level }) => level)))
  const isMarked = (run: readonly OfLevel[]) =>
    run.length > 1 && run.every(({ at, label, level }) => told.has(level) && areMarks(textsIn(body, at), label))
  const gone = new Set(runs.filter(isMarked).flatMap((run) => run.map(({ at }) => at)))
  if (gone.size === 0) return header
  const isKept = (_: unknown, at: number) => !gone.has(at)
  return {
    ...header,
    columns: columns.filter(isKept),
    body: body.map((row): GridRow => ({ ...row, cells: row.cells.filter(isKept) })),
  }
}

/** The columns of levels side by side, none of which comes twice. */
function runsOfLevels(columns: readonly Column[], guide: Guide): readonly (readonly OfLevel[])[] {
  const likeness = guide.among(columns.map(({ label }) => label))
  const runs: OfLevel[][] = []
  for (const [at, { label }] of columns.entries()) {
    if (likeness(label) === 0) continue
    const level = levelOf(label)
    const last = runs.at(-1)
    if (last?.at(-1)?.at === at - 1 && last.every((one) => one.level !== level)) last.push({ at, label, level })
    else runs.push([{ at, label, level }])
  }
  return runs
}

/** What a level goes by, by whatever word: "2" of "Level 2" and "L2". */
function levelOf(label: string): string {
  const number = readLevelName(label)?.number
  return number === undefined ? fold(label) : String(number)
}

function longest(body: Grid, at: number): number {
  return Math.max(0, ...textsIn(body, at).map(wordCount))
}

/** "x", "no", or "Level 2" below "Level 2", at some rows or none. */
function areMarks(texts: readonly string[], label: string): boolean {
  return texts.every((text) => wordCount(text) < 2 || fold(text) === fold(label))
}
