import type { ElementContent } from 'hast'
import type { Problem } from '../../errors.ts'
import type { LooseLink } from '../cell.ts'
import type { Expectation } from '../descriptor.ts'
import { count, isPlaceholder } from '../text.ts'
import type { Links } from './links.ts'
import { linksIn, readStatements, textOf } from './statements.ts'
import type { DescriptorTable, Row } from './tables.ts'

/** What a row says: an area, and what is expected in it; nothing where it is not written yet. */
export interface Entry {
  readonly area: string
  readonly areaHref?: string
  readonly expectations: readonly Expectation[]
  readonly line: number
}

export interface Entries {
  readonly entries: readonly Entry[]
  readonly looseLinks: readonly LooseLink[]
  readonly problems: readonly Problem[]
}

/** Reads the rows of a table. A row of another length than its header is a warning; its words are kept. */
export function readRows(table: DescriptorTable, file: string, links: Links): Entries {
  const entries: Entry[] = []
  const problems: Problem[] = []
  const rows = table.rows.filter((row) => row.cells.some(hasText))
  const warn = (kind: string, line: number, message: string) =>
    problems.push({ severity: 'warning', kind, file, line, message })

  for (const row of rows) {
    const entry = readRow(table, row, links)
    const length = lengthProblem(table, row)
    if (length !== undefined) warn(length.kind, row.line, length.message)
    const above = entries.at(-1)
    if (entry.area !== '') entries.push(entry)
    else if (above === undefined)
      warn('area-empty', row.line, 'This row names no area, so its text is left out. Name its area.')
    else {
      warn(
        'area-empty',
        row.line,
        `This row names no area. Its text is added to the one above, "${above.area}". Name its area.`,
      )
      entries.splice(-1, 1, { ...above, expectations: [...above.expectations, ...entry.expectations] })
    }
  }
  for (const name of otherColumns(table, rows)) {
    const message = `The column "${name}" is not read: only the area and its description are. Move its text into the description.`
    warn('column-ignored', table.header.line, message)
  }
  return { entries, looseLinks: rows.flatMap((row) => looseLinksIn(row, file, links)), problems }
}

function readRow(table: DescriptorTable, row: Row, links: Links): Entry {
  const area = row.cells[table.area] ?? []
  const href = linksIn(area).map((link) => links.resolve(link.href))[0]
  const expectations = readStatements(descriptionOf(table, row), links.resolve)
  return {
    area: textOf(area),
    ...(href !== undefined && { areaHref: href }),
    expectations: expectations.every(({ text }) => isPlaceholder(text)) ? [] : expectations,
    line: row.line,
  }
}

/** The description, and what a stray `|` cut off it. */
function descriptionOf(table: DescriptorTable, row: Row): readonly ElementContent[] {
  const surplus = row.cells.slice(table.header.cells.length).filter(hasText)
  const stray: ElementContent = { type: 'text', value: ' | ' }
  return [...(row.cells[table.description] ?? []), ...surplus.flatMap((cell) => [stray, ...cell])]
}

function lengthProblem(
  table: DescriptorTable,
  row: Row,
): { readonly kind: string; readonly message: string } | undefined {
  const [expected, found] = [table.header.cells.length, row.cells.length]
  const lengths = `This row has ${count(found, 'cell')}, its header ${expected}.`
  if (found < expected)
    return { kind: 'row-too-short', message: `${lengths} What is missing counts as not written. Add it.` }
  if (found === expected) return undefined
  const message = `${lengths} The rest is added to the description. Write a bar within a text as \\|, or remove the cell.`
  return { kind: 'row-too-long', message }
}

/** Names of columns beside area and description that hold text. */
function otherColumns(table: DescriptorTable, rows: readonly Row[]): string[] {
  return table.header.cells.flatMap((name, index) => {
    const isRead = index === table.area || index === table.description
    return isRead || !rows.some((row) => hasText(row.cells[index] ?? [])) ? [] : [textOf(name)]
  })
}

function looseLinksIn(row: Row, file: string, links: Links): LooseLink[] {
  return linksIn(row.cells.flat())
    .filter(({ href }) => links.isLoose(href))
    .map(({ href, node }) => ({ href, file, line: node.position?.start.line ?? row.line }))
}

function hasText(cell: readonly ElementContent[]): boolean {
  return textOf(cell) !== ''
}
