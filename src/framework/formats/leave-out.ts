import { createCounter, isMeant, type Spot } from '../meant.ts'
import type { Datum, Entry } from './data/datum.ts'
import { isShortName, ownName } from './data/keys.ts'
import { leftRow } from './grids/grid-rows.ts'
import { gridWithout } from './grids/grid-without.ts'
import type { ParsedPage } from './pages/parse.ts'
import { withoutParts } from './pages/without-parts.ts'
import type { Book } from './sheets/book.ts'

/** Whether the owner leaves it out; undefined: nothing is left out. */
export type Leaves = ((spot: Spot) => boolean) | undefined

export const LEFT_OUT = 'growthbot.yml leaves it out.'

export function leaving(ignore: readonly string[]): Leaves {
  return ignore.length === 0 ? undefined : (spot) => ignore.some((name) => isMeant(spot, name))
}

/** Everything that a way of leaving out asks about: what could be left out by its name. */
export function spotsOf(leaveOut: (leaves: Leaves) => unknown): Spot[] {
  const spots: Spot[] = []
  leaveOut((spot) => {
    spots.push(spot)
    return false
  })
  return spots.filter(({ label }) => label !== '')
}

/** The page without headings and bold lines of these names and what stands below them, and without such tables, rows, columns and bullets. */
export function pageWithout(page: ParsedPage, file: string, leaves: Leaves): ParsedPage {
  if (leaves === undefined) return page
  const { kept, gone } = withoutParts(page.blocks, file, leaves)
  return { ...page, blocks: kept, leftOut: gone.map((one) => ({ ...one, why: LEFT_OUT })) }
}

/** The sheets without those of these names, and without such rows and columns. */
export function bookWithout(book: Book, file: string, leaves: Leaves): Book {
  if (leaves === undefined) return book
  const { sheets, problems } = book
  const read = sheets.map((sheet) => {
    const name = sheet.name ?? ''
    const isGone = leaves({ label: name, above: [file] })
    const { kept, left } = isGone
      ? { kept: [], left: sheet.grid.slice(1).map((row) => leftRow(row, '')) }
      : gridWithout(sheet.grid, [file, name], leaves)
    const shown = sheets.length > 1 && name !== '' ? `${name}: ` : ''
    const leftOut = left.map((one) => ({ ...one, text: `${shown}${one.text}`, why: LEFT_OUT }))
    return { kept: { ...sheet, grid: kept }, leftOut }
  })
  const kept = read.map((one) => one.kept).filter(({ grid }) => grid.length > 0)
  const leftOut = read.flatMap((one) => one.leftOut)
  return { sheets: kept, problems, leftOut }
}

/** The data without keys, and without items of lists, that are called so; what is only named stays, for it is pointed at. */
export function datumWithout(datum: Datum, above: readonly string[], leaves: Leaves): Datum {
  if (leaves === undefined || datum.is === 'text') return datum
  if (datum.is === 'map') {
    const kept = datum.entries.filter(({ key }) => !leaves({ label: key, above }))
    return {
      ...datum,
      entries: kept.map(
        (entry): Entry => ({ ...entry, value: datumWithout(entry.value, [...above, entry.key], leaves) }),
      ),
    }
  }
  const count = createCounter()
  return {
    ...datum,
    items: datum.items.flatMap((item) => {
      const name = item.is === 'map' ? (ownName(item.entries, undefined)?.text ?? '') : ''
      const isGone = isLeft(item, above, count(name), leaves)
      return isGone ? [] : [datumWithout(item, name === '' ? above : [...above, name], leaves)]
    }),
  }
}

function isLeft(item: Datum, above: readonly string[], nth: number, leaves: NonNullable<Leaves>): boolean {
  if (item.is !== 'map') return false
  const name = ownName(item.entries, undefined)
  const isThing = item.entries.every(({ value }) => value.is === 'text')
  const others = item.entries.filter((entry) => !name?.entries.includes(entry))
  return (
    (!isThing && name !== undefined && leaves({ label: name.text, above, nth })) ||
    others.some(({ value }) => value.is === 'text' && isShortName(value.text) && leaves({ label: value.text, above }))
  )
}
