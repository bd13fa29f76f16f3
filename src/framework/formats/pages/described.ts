import { dirname } from 'node:path/posix'
import type { Problem } from '../../../errors.ts'
import type { Cell, LooseLink } from '../../cell.ts'
import type { LevelName } from '../../level-name.ts'
import { nameOfHeading } from '../called.ts'
import type { Guide } from '../guide.ts'
import type { Links } from '../links.ts'
import type { Block, Heading } from './outline.ts'
import { readRows } from './rows.ts'
import { type DescriptorTable, readDescriptorTable } from './tables.ts'

/** What a page of one level says in its tables of areas and descriptions. */
export interface Described {
  readonly cells: readonly Cell[]
  readonly looseLinks: readonly LooseLink[]
  readonly problems: readonly Problem[]
  /** The lines of the rows that were read. */
  readonly lines: readonly number[]
}

/** Reads such tables, with a heading for each track above them. Without a level there are rows, but no cells. */
export function readDescribed(
  { file, folder }: { readonly file: string; readonly folder: string },
  blocks: readonly Block[],
  level: LevelName | undefined,
  order: number | undefined,
  links: Links,
  guide: Guide,
): Described {
  const tables = tablesIn(blocks, guide).map((one) => ({ ...one, ...readRows(one.table, file, links) }))
  const href = links.address === undefined ? {} : { href: links.address }
  const cells = tables.flatMap(({ entries, heading, isTold }) =>
    entries.map(
      ({ line, ...entry }): Cell | undefined =>
        level && {
          track:
            heading === undefined
              ? { label: folder }
              : { label: heading, group: dirname(file), ...(!isTold && { fileName: folder }) },
          level,
          ...(order !== undefined && { order }),
          ...entry,
          source: { file, line, ...href },
        },
    ),
  )
  return {
    cells: cells.filter((cell) => cell !== undefined),
    looseLinks: tables.flatMap(({ looseLinks }) => looseLinks),
    problems: tables.flatMap(({ problems }) => problems),
    lines: tables.flatMap(({ table }) => table.rows.map(({ line }) => line)),
  }
}

/** The descriptor tables, each with the heading of its track: as the owner says, or the highest above it that is not the page's own. */
function tablesIn(
  blocks: readonly Block[],
  guide: Guide,
): { readonly table: DescriptorTable; readonly heading: string | undefined; readonly isTold: boolean }[] {
  let above: readonly Heading[] = []
  return blocks.flatMap((block) => {
    if (block.is === 'heading') {
      const { heading } = block
      above = [...above.filter(({ depth }) => depth < heading.depth), heading]
    }
    if (block.is === 'end') above = above.filter(({ depth }) => depth < block.depth)
    const table = block.is === 'table' ? readDescriptorTable(block.table) : undefined
    if (table === undefined) return []
    const told = above.findLast(({ depth, text }) => guide.isToldHeading('track', { depth, label: text }) === true)
    const highest = above.find(({ depth, text }) => depth > 1 && text !== '')?.text
    const heading = told === undefined ? highest : nameOfHeading(told.text)
    return [{ table, heading, isTold: told !== undefined }]
  })
}

export function levelMissing(file: string, line: number): Problem {
  const message =
    'This page has descriptors but no level. Name it in the front matter (`level: Level 2`), or in the title or first heading.'
  return { severity: 'error', kind: 'level-missing', file, line, message }
}
