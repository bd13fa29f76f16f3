import type { ElementContent } from 'hast'
import { type Grid, type GridCell, type GridRow, gridCell, squared } from '../grids/grid.ts'
import { readMatrix } from '../grids/matrix.ts'
import type { Matrix } from '../grids/surroundings.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { hasMarkup, nodesOfHtml } from '../markup.ts'
import { readMarkdown } from '../pages/markdown.ts'
import { block, paragraph, textNode } from '../placed.ts'
import { textOf } from '../statements.ts'
import type { Datum, Entry } from './datum.ts'
import { ownName, roleOfKey, textOfDatum } from './keys.ts'
import type { Names } from './names.ts'

type Row = Datum & { readonly is: 'map' }

/** A list of the data that is a table: each of its maps a row, flat but for names. */
export interface DataTable {
  readonly matrix: Matrix
  readonly maps: readonly Row[]
  /** What stands in columns that are read as nothing. */
  readonly unread: readonly Datum[]
}

/** Reads the outermost lists of flat maps that are tables of levels and areas, what they point at called by its name. */
export function readTables(datum: Datum, names: Names, guide: Guide): readonly DataTable[] {
  return flatLists(datum).flatMap((maps) => {
    const matrix = readMatrix(gridOf(maps, names), { above: [], guide })
    if (matrix === undefined || matrix.placed.length === 0) return []
    const isUnread = ({ key }: Entry) => matrix.unread.includes(labelOf(headerOf(key, names)))
    const unread = maps.flatMap(({ entries }) => entries.filter(isUnread).map(({ value }) => value))
    return [{ matrix: inOrder(withoutMissing(matrix, maps, names), names), maps, unread }]
  })
}

function flatLists(datum: Datum): readonly (readonly Row[])[] {
  if (datum.is === 'text') return []
  if (datum.is === 'map') return datum.entries.flatMap(({ value }) => flatLists(value))
  const maps = datum.items.filter((item) => item.is === 'map')
  const isTable =
    maps.length > 1 && maps.length === datum.items.length && maps.every((map) => map.entries.every(isFlat))
  return isTable ? [maps] : []
}

function isFlat({ key, value }: Entry): boolean {
  if (value.is === 'text') return true
  if (value.is === 'list') return value.items.every((item) => item.is === 'text')
  return roleOfKey(key) !== undefined && ownName(value.entries, roleOfKey(key)) !== undefined
}

/** The maps as rows below a header of their keys. */
function gridOf(maps: readonly Row[], names: Names): Grid {
  const keys = [...new Set(maps.flatMap(({ entries }) => entries.map(({ key }) => key)))]
  const tracks = tracksOfRows(maps, keys, names)
  const body = maps.map(({ entries, line }, at): GridRow => {
    const byKey = new Map(entries.map((entry) => [entry.key, entry]))
    return { cells: [...keys.map((key) => cellOf(byKey.get(key), names)), namedCell(tracks[at] ?? '')], line }
  })
  const isTold = tracks.some((track) => track !== undefined)
  const header = [...keys.map((key) => namedCell(headerOf(key, names))), namedCell(isTold ? 'track' : '')]
  return squared([{ cells: header, line: maps[0]?.line ?? 1 }, ...body])
}

/** A key whose values are ids is called by what they are ids of; one that is an id of a level or an area, as that. */
function headerOf(key: string, names: Names): string {
  const kinds = (['level', 'area'] as const).filter((role) => names.isListed(key, role))
  const [kind] = kinds.length === 1 ? kinds : []
  return names.pointedBy(key) ?? (kind === undefined ? key : names.labelOf(key, kind))
}

/** The track of each record, as what it points at has it, where no key of its own is one. */
export function tracksOfRows(
  maps: readonly Row[],
  keys: readonly string[],
  names: Names,
): readonly (string | undefined)[] {
  const hasTrack = keys.some((key) => (names.pointedBy(key) ?? roleOfKey(key)) === 'track')
  return maps.map(({ entries }) => (hasTrack ? undefined : trackOf(entries, names)))
}

export function namedCell(text: string): GridCell {
  return gridCell([textNode(text)])
}

/** The track of the level or area that a record points at. */
function trackOf(entries: readonly Entry[], names: Names): string | undefined {
  const tracks = entries.flatMap(({ key, value }) => {
    const role = names.pointedBy(key) ?? roleOfKey(key)
    const [id] = textOfDatum(value)
    return role === undefined || id === undefined ? [] : (names.trackOf(id, role) ?? [])
  })
  return tracks[0]
}

function cellOf(entry: Entry | undefined, names: Names): GridCell {
  if (entry === undefined) return gridCell([])
  const { key, value } = entry
  if (value.is === 'map') return namedCell(ownName(value.entries, roleOfKey(key))?.text ?? '')
  const texts = textOfDatum(value)
  const shown = texts.map((text) => names.namedBy(key, text) ?? listedAs(text, roleOfKey(key), names))
  const [only = ''] = shown
  const parts = shown.length === 1 && !hasMarks(only) ? only.split('\n') : shown
  return gridCell(parts.length < 2 ? nodesOf(only) : parts.map((text) => block(nodesOf(text), value.line)))
}

/** What one of several lists calls an id, as each track's own levels are listed below it. */
function listedAs(id: string, role: ReturnType<typeof roleOfKey>, names: Names): string {
  return role !== undefined && names.isListed(id, role) ? names.labelOf(id, role) : id
}

/** Whether a text has paragraphs, bullets or tags of its own; else each of its lines is a statement. */
function hasMarks(text: string): boolean {
  return /\n\s*\n|^\s*(?:[-*+]|\d+[.)])\s/mu.test(text) || hasMarkup(text)
}

/** What a map has no key for is no empty text of it. */
function withoutMissing(matrix: Matrix, maps: readonly Row[], names: Names): Matrix {
  if (matrix.way === 'a record per row') return matrix
  const keys = new Set(
    maps.flatMap(({ line, entries }) => entries.map(({ key }) => `${line} ${labelOf(headerOf(key, names))}`)),
  )
  const isThere = ({ line, level, area, nodes }: Matrix['placed'][number]) =>
    textOf(nodes) !== '' || keys.has(`${line} ${level}`) || keys.has(`${line} ${area}`)
  return { ...matrix, placed: matrix.placed.filter(isThere) }
}

function inOrder(matrix: Matrix, names: Names): Matrix {
  const placed = matrix.placed.map((one) => {
    const order = names.orderOf(one.level)
    return order === undefined ? one : { ...one, order }
  })
  return { ...matrix, placed }
}

/** Letters, figures and marks that mean nothing in Markdown. A sentence costs a fraction of a millisecond, thousands do not. */
const SENTENCE = /^\p{L}(?:[\p{L}\p{M}\p{N} ,;.'’‘"“”()?%/–—-]|: )*$/u

/** A text of several lines, or with marks, is read as Markdown; one with tags as HTML. */
export function nodesOf(text: string): ElementContent[] {
  const trimmed = text.trim()
  if (SENTENCE.test(trimmed) && !/www\./iu.test(trimmed)) return [paragraph(trimmed)]
  if (hasMarkup(text) && !text.includes('\n')) return nodesOfHtml(text)
  const { children } = readMarkdown(`${trimmed}\n`).tree
  return children.filter((child) => child.type !== 'doctype')
}
