import { fold } from '../../text.ts'
import { labelOf } from '../label.ts'
import { mostOften } from '../survey.ts'
import { type Block, type Heading, headingsIn } from './outline.ts'

/**
 * The page with headings that come again below several others as deep as they mostly are, and these as deep as one another: "Loans"
 * and "Risk" below each of "Clerk", "Registrar" and "Head", one of which slipped with all that is its own.
 */
export function withEvenDepths(blocks: readonly Block[]): readonly Block[] {
  const depths = evenDepths(headingsIn(blocks))
  if (depths.size === 0) return blocks
  return blocks.map((block) => {
    const depth = block.is === 'heading' ? depths.get(block.heading) : undefined
    return block.is === 'heading' && depth !== undefined ? { ...block, heading: { ...block.heading, depth } } : block
  })
}

function evenDepths(headings: readonly Heading[]): ReadonlyMap<Heading, number> {
  const repeated = [...Map.groupBy(headings, nameOf).values()].filter((all) => all.length > 1)
  const inner = new Set(repeated.flat())
  const owners = ownersOf(headings, inner)
  const [first] = owners
  const [usual = 0, ...others] = new Set(repeated.map(usualDepth))
  const outer = usualDepth(owners)
  const start = first === undefined ? -1 : headings.indexOf(first)
  const between = headings.slice(
    start,
    headings.findLastIndex((one) => inner.has(one)),
  )
  const isWhole =
    start >= 0 &&
    headings.slice(0, start).every((one) => !inner.has(one)) &&
    between.every((one) => inner.has(one) || owners.includes(one) || one.depth > usual)
  const isSlipped = repeated.some((all) => new Set(all.map(({ depth }) => depth)).size > 1)
  if (!isWhole || !isSlipped || owners.length < 2 || repeated.length < 2 || others.length > 0 || outer >= usual)
    return new Map()
  return new Map([...owners.map((one) => [one, outer] as const), ...[...inner].map((one) => [one, usual] as const)])
}

/** The headings that each begin anew with one that has come already. */
function ownersOf(headings: readonly Heading[], inner: ReadonlySet<Heading>): Heading[] {
  const owners: Heading[] = []
  let seen = new Set<string>()
  for (const [at, heading] of headings.entries()) {
    if (inner.has(heading)) {
      seen.add(nameOf(heading))
      continue
    }
    const next = headings[at + 1]
    const begins = next !== undefined && inner.has(next) && (owners.length === 0 || seen.has(nameOf(next)))
    if (!begins || (at === 0 && heading.depth === 1)) continue
    owners.push(heading)
    seen = new Set()
  }
  return owners
}

function nameOf({ text }: Heading): string {
  return fold(labelOf(text))
}

/** The depth that most have. */
function usualDepth(headings: readonly Heading[]): number {
  return mostOften(headings.map(({ depth }) => depth)) ?? 0
}
