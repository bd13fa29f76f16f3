import { fold } from '../../text.ts'
import { type Block, headingsIn } from './outline.ts'

interface Line {
  readonly label: string
  readonly line: number
}

/**
 * Whether several headings have several levels below them, each once: the headings are the areas, and other short lines are
 * texts; unless those come again below a heading, as areas of its levels do.
 */
export function areBelowAreas(blocks: readonly Block[], levels: readonly Line[], others: readonly Line[]): boolean {
  const starts = headingsIn(blocks).map(({ line }) => line)
  const byHeading = (lines: readonly Line[]) =>
    Map.groupBy(lines, ({ line }) => starts.findLast((start) => start < line) ?? 0)
  const below = byHeading(levels)
  const ladders = [...below.values()].filter((own) => own.length > 1)
  const areLadders = ladders.length > 1 && !below.has(0) && ladders.every((own) => repeated(own) === 0)
  const areas = [...byHeading(others).values()].reduce((sum, own) => sum + repeated(own), 0)
  return areLadders && areas * 2 <= others.length
}

/** How many lines say what another says. */
function repeated(lines: readonly Line[]): number {
  const same = Map.groupBy(lines, ({ label }) => fold(label))
  return lines.filter(({ label }) => (same.get(fold(label))?.length ?? 0) > 1).length
}
