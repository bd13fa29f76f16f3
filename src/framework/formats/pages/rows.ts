import type { ElementContent } from 'hast'
import type { Problem } from '../../../errors.ts'
import type { LooseLink } from '../../cell.ts'
import type { Expectation } from '../../descriptor.ts'
import { isPlaceholder } from '../../page-words.ts'
import { count } from '../../text.ts'
import { type Links, looseLinksIn } from '../links.ts'
import { linksIn, readStatements, textOf } from '../statements.ts'
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

type Fault = Pick<Problem, 'kind' | 'message'> & { readonly line: number }

/** Reads the rows of a table. A row of another length than its header is a warning; its words are kept. */
export function readRows(table: DescriptorTable, file: string, links: Links): Entries {
  const rows = table.rows.filter((row) => row.cells.some(hasText))
  const entries: Entry[] = []
  const faults: Fault[] = ignoredColumns(table, rows)
  for (const row of rows) {
    const entry = readRow(table, row, links)
    const above = entries.at(-1)
    faults.push(...lengthFaults(table, row))
    if (entry.area !== '') entries.push(entry)
    else {
      faults.push(namelessFault(entry, above))
      if (above) entries.splice(-1, 1, { ...above, expectations: [...above.expectations, ...entry.expectations] })
    }
  }
  return {
    entries,
    looseLinks: rows.flatMap((row) => looseLinksIn(row.cells.flat(), links, file, row.line)),
    problems: faults.map((fault) => ({ severity: 'warning', file, ...fault })),
  }
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

function lengthFaults(table: DescriptorTable, { cells, line }: Row): Fault[] {
  const expected = table.header.cells.length
  const lengths = `This row has ${count(cells.length, 'cell')}, its header ${expected}.`
  if (cells.length < expected) {
    return [{ kind: 'row-too-short', line, message: `${lengths} What is missing counts as not written. Add it.` }]
  }
  if (cells.length === expected) return []
  const message = `${lengths} The rest is added to the description. Write a bar within a text as \\|, or remove the cell.`
  return [{ kind: 'row-too-long', line, message }]
}

function namelessFault({ line }: Entry, above: Entry | undefined): Fault {
  const outcome =
    above === undefined ? 'so its text is left out' : `so its text is added to the one above, "${above.area}"`
  return { kind: 'area-empty', line, message: `This row names no area, ${outcome}. Name its area.` }
}

/** Columns beside area and description that hold text. */
function ignoredColumns({ header, area, description }: DescriptorTable, rows: readonly Row[]): Fault[] {
  return header.cells.flatMap((cell, index) => {
    if (index === area || index === description || !rows.some((row) => hasText(row.cells[index] ?? []))) return []
    const message = `The column "${textOf(cell)}" is not read. Move its text into the description.`
    return [{ kind: 'column-ignored', line: header.line, message }]
  })
}

function hasText(cell: readonly ElementContent[]): boolean {
  return textOf(cell) !== ''
}
