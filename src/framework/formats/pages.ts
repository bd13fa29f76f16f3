import { dirname } from 'node:path/posix'
import type { Problem } from '../../errors.ts'
import type { Cell, Page } from '../cell.ts'
import { distinct, type LevelName, levelNamed, readLevelName } from '../level-name.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { createLinks } from './links.ts'
import { readMarkdown } from './markdown.ts'
import { type Block, type Heading, outline } from './outline.ts'
import { readRows } from './rows.ts'
import { readSections } from './sections.ts'
import { type DescriptorTable, readDescriptorTable } from './tables.ts'

/** A page's text; `file` is relative to the framework's folder, `folder` the name of the folder it lies in. */
export interface PageSource {
  readonly file: string
  readonly folder: string
  readonly text: string
  readonly site: string | undefined
}

/** Reads a page of one level: front matter, a heading for each track, and below it tables of areas and descriptions. */
export function readPage({ file, folder, text, site }: PageSource): Page {
  const markdown = readMarkdown(text)
  const front = readFrontMatter(file, text, markdown)
  if (front.values === undefined) return { cells: [], sections: [], looseLinks: [], problems: front.problems }

  const { permalink, nav_order: order, grand_parent, parent } = front.values
  const blocks = outline(markdown.tree)
  const links = createLinks(file, permalink ?? undefined, site)
  const level = levelOf(front.values, blocks)
  const tables = tablesIn(blocks).map(({ table, heading }) => ({ ...readRows(table, file, links), heading }))
  const lines = tables.flatMap(({ entries }) => entries.map(({ line }) => line))
  const href = links.address === undefined ? {} : { href: links.address }

  const cells = tables.flatMap(({ entries, heading }) =>
    entries.map(
      ({ line, ...entry }): Cell | undefined =>
        level && {
          track: heading === undefined ? { label: folder } : { label: heading, group: dirname(file) },
          level,
          ...(order !== undefined && { order }),
          ...entry,
          source: { file, line, ...href },
        },
    ),
  )
  const name = grand_parent ?? parent
  return {
    cells: cells.filter((cell) => cell !== undefined),
    sections: readSections(blocks, file, links),
    looseLinks: tables.flatMap(({ looseLinks }) => looseLinks),
    problems: [
      ...front.problems,
      ...(level === undefined ? lines.slice(0, 1).map((line) => levelMissing(file, line)) : []),
      ...tables.flatMap(({ problems }) => problems),
    ],
    ...(name && { name }),
  }
}

function levelOf(front: FrontMatter, blocks: readonly Block[]): LevelName | undefined {
  const heading = headings(blocks).find(({ depth }) => depth === 1)?.text
  const read = [front.title, heading].map((title) => readLevelName(title ?? '')).find((name) => name !== undefined)
  const named = front.level ? levelNamed(front.level) : read
  if (named === undefined) return undefined
  const titles = front.titles ?? (read?.key === named.key ? [...named.titles, ...read.titles] : named.titles)
  return { ...named, titles: distinct(titles, named.label) }
}

function headings(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => (block.is === 'heading' ? [block.heading] : []))
}

/** The descriptor tables, each with the heading of its track: the highest above it that is not the page's own. */
function tablesIn(
  blocks: readonly Block[],
): { readonly table: DescriptorTable; readonly heading: string | undefined }[] {
  let above: readonly Heading[] = []
  return blocks.flatMap((block) => {
    if (block.is === 'heading') {
      const { heading } = block
      above = [...above.filter(({ depth }) => depth < heading.depth), heading]
    }
    const table = block.is === 'table' ? readDescriptorTable(block.table) : undefined
    return table === undefined
      ? []
      : [{ table, heading: above.find(({ depth, text }) => depth > 1 && text !== '')?.text }]
  })
}

function levelMissing(file: string, line: number): Problem {
  const message =
    'This page has descriptors but no level. Name it in the front matter (`level: Level 2`), or in the title or first heading.'
  return { severity: 'error', kind: 'level-missing', file, line, message }
}
