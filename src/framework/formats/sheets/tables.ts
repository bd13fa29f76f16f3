import type { Grid, GridRow } from '../grids/grid.ts'
import { textsOf } from '../grids/grid-rows.ts'
import type { Guide } from '../guide.ts'
import { AREA_HEADERS, isOnly, LEVEL_HEADERS, TITLE_HEADERS, TRACK_HEADERS } from '../vocabulary.ts'

/** A sheet of a spreadsheet; a CSV file has one without a name. */
export interface Sheet {
  readonly name?: string
  readonly grid: Grid
}

export interface Table extends Sheet {
  /** The rows to account for: all but the sheet's first. */
  readonly units: Grid
}

/** The tables of a sheet, parted by empty rows, where each has a header of its own; one alone above is its title. */
export function tablesIn(sheet: Sheet, guide: Guide): readonly Table[] {
  const { grid } = sheet
  const isTitle = (at: number) => grid[at] !== undefined && textsOf(grid[at]).length === 1
  const headers = [...grid.keys()].filter((at) => grid[at] !== undefined && isHeader(grid[at], guide))
  const titled = headers.map((at) => (at > 0 && isTitle(at - 1) ? at - 1 : at)).filter((at) => isStart(grid, at))
  const starts = [...new Set(titled)]
  if (starts.length < 2) return [{ ...sheet, units: grid.slice(1) }]
  return starts.map((start, place) => {
    const rows = grid.slice(place === 0 ? 0 : start, starts[place + 1])
    const [title] = isTitle(start) ? textsOf(grid[start] ?? { cells: [], line: 0 }) : []
    const own = title === undefined ? rows : grid.slice(start + 1, starts[place + 1])
    const units = place === 0 ? rows.slice(1) : rows
    return { ...sheet, ...(title !== undefined && { name: title }), grid: own, units }
  })
}

function isStart(grid: Grid, at: number): boolean {
  return at === 0 || grid[at]?.isBelowGap === true
}

function isHeader(row: GridRow, guide: Guide): boolean {
  const [corner = '', ...others] = row.cells.map(({ text }) => text)
  const isNamed = [AREA_HEADERS, LEVEL_HEADERS, TITLE_HEADERS, TRACK_HEADERS].some((words) => isOnly(corner, words))
  const labels = others.filter((text) => text !== '')
  return labels.length > 1 && (isNamed || guide.levelShare(labels) >= 0.6)
}
