import { wordsIn } from '../../page-words.ts'
import { fold } from '../../text.ts'
import type { Grid } from '../grids/grid.ts'
import { textsOf } from '../grids/grid-rows.ts'
import { isGeneric, isOnly } from '../vocabulary.ts'

/** What tabs are called by what they hold. */
const HOLDING = wordsIn('whole', 'folders', 'areas', 'levels', 'tracks')
/** What parts a tab's name from that of its workbook: "Orchard ladders - Growing". */
const PARTING = /(?:\s[-–—|·]|[:–—])\s+$/u

/** Where a file's name ends, after a dash, with what a title row above the table says, that end. */
export function endSaidAbove(grid: Grid, name: string): string | undefined {
  const header = grid.findIndex((row) => textsOf(row).length > 1)
  const titles = grid.slice(0, Math.max(0, header)).flatMap(textsOf)
  const ends = titles.map((title) => ({ title, start: name.slice(0, -title.length), end: name.slice(-title.length) }))
  const isName = (end: string) => !isGeneric(end) && !isOnly(end, HOLDING)
  return ends.find(({ title, start, end }) => PARTING.test(start) && fold(end) === fold(title) && isName(end))?.end
}
