import { basename, dirname, extname } from 'node:path/posix'
import { isIndex } from '../../places.ts'
import { type Datum, type Document, readDatum } from '../data/datum.ts'
import { ownName, roleOfKey } from '../data/keys.ts'
import { type Grid, gridOf } from '../grids/grid.ts'
import { createGuide } from '../guide.ts'
import { labelOfFile } from '../label.ts'
import { flowOf, type Item } from '../pages/flow.ts'
import type { ParsedPage } from '../pages/parse.ts'
import { withoutQuestions } from '../pages/questions.ts'
import { withTitle } from '../pages/title.ts'
import { textOf } from '../statements.ts'
import { AREA_HEADERS, isAreasHeading, isLevelsHeading, isOnly, LEVEL_HEADERS } from '../vocabulary.ts'

/** A name with what stands below it: a folder, a file, a heading, a bullet, a row or a key. */
export interface Branch {
  readonly label: string
  /** What else it is called: a page by its file. */
  readonly also?: string
  /** What the branches below are said to be. */
  readonly holds?: 'level' | 'area' | undefined
  readonly text: string
  readonly branches: readonly Branch[]
  /** Whether it is a table, its rows below it. */
  readonly isTable?: boolean
}

/** A file as far as branches of it are seen: a page, data or sheets as they were parsed. */
export interface Branching {
  readonly file: string
  readonly grids?: readonly Grid[]
  readonly page?: ParsedPage
  readonly data?: Document
}

const NO_GUIDE = createGuide()

/** All files as one tree; the index of a folder stands for it. */
export function branchesOf(files: readonly Branching[], folder = '.'): Branch[] {
  const inside = files.filter(({ file }) => dirname(file) === folder)
  const below = new Set(
    files.flatMap(({ file }) => {
      const rest = folder === '.' ? file : file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : ''
      const [name = '', ...others] = rest.split('/')
      return others.length === 0 ? [] : [folder === '.' ? name : `${folder}/${name}`]
    }),
  )
  const pages = inside.map((one) => ({ one, branch: branchOf(one) }))
  const indexes = pages.filter(({ one }) => isIndex(one.file)).flatMap(({ branch }) => branch.branches)
  const own = pages.filter(({ one }) => !isIndex(one.file)).map(({ branch }) => branch)
  const folders = [...below].map((name): Branch => {
    return { label: labelOfFile(basename(name)), text: '', branches: branchesOf(files, name) }
  })
  return [...indexes, ...folders, ...own]
}

function branchOf({ file, page, data, grids }: Branching): Branch {
  const name = labelOfFile(basename(file, extname(file)))
  if (grids !== undefined) {
    const tables = grids.flatMap(ofGrid)
    const [only] = tables
    return tables.length === 1 && only !== undefined
      ? { ...only, label: name }
      : { label: name, text: '', branches: tables }
  }
  if (data !== undefined) return ofDatum(name, data.datum)
  if (page === undefined) return { label: name, text: '', branches: [] }
  const items = withoutQuestions(flowOf(withTitle(page.blocks, page.title || name), () => true, NO_GUIDE))
  const [top, ...rest] = ofItems(items)
  const isTop = top !== undefined && rest.length === 0
  const label = page.title || name
  const { branches: said } = ofDatum(name, readDatum(page.markdown.frontMatter?.value ?? '', 1).datum)
  const below = isTop ? top.branches : top === undefined ? [] : [top, ...rest]
  const branches = [...said.filter((one) => one.branches.length > 0), ...below]
  return { label, also: name, text: isTop ? top.text : '', branches, holds: isTop ? top.holds : undefined }
}

/** Headings with what stands below them, up to the next of their rank. */
function ofItems(items: readonly Item[]): Branch[] {
  const first = items.findIndex(({ is }) => is === 'heading')
  const heading = items[first]
  if (heading?.is !== 'heading') return []
  const end = items.findIndex((item, at) => at > first && item.is === 'heading' && item.depth <= heading.depth)
  const own = items.slice(first + 1, end < 0 ? undefined : end)
  const next = own.findIndex(({ is }) => is === 'heading')
  const body = next < 0 ? own : own.slice(0, next)
  const tables = body.flatMap((item) => (item.is === 'table' ? ofGrid(gridOf(item.table)) : []))
  const text = body.flatMap((item) => (item.is === 'text' ? [textOf([item.node])] : [])).join(' ')
  const role = roleOfHeading(heading.label)
  const [table] = tables
  const isTable = tables.length === 1 && table !== undefined && next < 0
  const branch: Branch = {
    label: heading.label,
    text,
    branches: isTable ? table.branches : [...tables, ...ofItems(own)],
    holds: isTable ? (table.holds ?? role) : role,
    isTable,
  }
  return [branch, ...(end < 0 ? [] : ofItems(items.slice(end)))]
}

/** A table: its rows with a branch for each further column, or its columns where it has one row of texts. */
export function ofGrid(grid: Grid): Branch[] {
  const [header, ...rows] = grid
  if (header === undefined || rows.length === 0) return []
  const labels = header.cells.map(({ text }) => text)
  const isName = (at: number) =>
    at === 0 || isOnly(labels[at] ?? '', AREA_HEADERS) || isOnly(labels[at] ?? '', LEVEL_HEADERS)
  const start = labels.findIndex((_, at) => !isName(at))
  const [only] = rows
  if (rows.length === 1 && only !== undefined) {
    return [{ label: '', text: '', branches: labels.map((label, at) => leaf(label, only.cells[at]?.text)) }]
  }
  if (start < 1) return []
  const records = ofRecords(labels, rows, start)
  if (records !== undefined) return [records]
  const role = roleOfHeading(labels[start - 1] ?? '')
  const branches = rows.map(({ cells }): Branch => {
    const texts = labels.slice(start).map((label, at) => leaf(label, cells[start + at]?.text))
    const label = cells[start - 1]?.text ?? ''
    return texts.length === 1
      ? { label, text: texts[0]?.text ?? '', branches: [] }
      : { label, text: '', branches: texts }
  })
  return [{ label: '', text: '', branches, holds: role, isTable: true }]
}

/** A table that has a column of levels and one of areas beside a text. */
function ofRecords(labels: readonly string[], rows: Grid, start: number): Branch | undefined {
  const columnOf = (words: ReadonlySet<string>) => labels.slice(0, start).findIndex((label) => isOnly(label, words))
  const [level, area] = [columnOf(LEVEL_HEADERS), columnOf(AREA_HEADERS)]
  if (level < 0 || area < 0) return undefined
  const byLevel = Map.groupBy(rows, ({ cells }) => cells[level]?.text ?? '')
  const branches = [...byLevel].map(([label, own]): Branch => {
    const below = own.map(({ cells }) => {
      const texts = cells.slice(start).map(({ text }) => text)
      return leaf(cells[area]?.text ?? '', texts.join(' '))
    })
    return { label, text: '', branches: below, holds: 'area' }
  })
  return { label: '', text: '', branches, holds: 'level', isTable: true }
}

function leaf(label: string, text = ''): Branch {
  return { label, text, branches: [] }
}

function ofDatum(key: string, datum: Datum): Branch {
  if (datum.is === 'text') return leaf(key, datum.text)
  const role = sideOfKey(key)
  const holds = role === undefined ? {} : { holds: role }
  if (datum.is === 'map') {
    const { text, entries = [] } = ownName(datum.entries, undefined) ?? sideNamed(datum) ?? {}
    const others = datum.entries.filter((entry) => !entries.includes(entry))
    const branches = others.map(({ key: own, value }) => ofDatum(own, value))
    return { label: text ?? key, text: '', branches, ...holds }
  }
  const texts = datum.items.flatMap((item) => (item.is === 'text' ? [item.text] : []))
  const maps = datum.items.filter((item) => item.is === 'map')
  const branches = maps.map((item) => ofDatum('', item))
  const sides = new Set(maps.map((item) => sideNamed(item)?.side))
  const [side] = sides.size === 1 ? sides : []
  return { label: key, text: texts.join(' '), branches, ...(side !== undefined && { holds: side }), ...holds }
}

/** What the one key of a record that says a level or an area says: `area: Dough`. */
function sideNamed({ entries }: Extract<Datum, { is: 'map' }>) {
  const said = entries.filter(({ key, value }) => value.is === 'text' && sideOfKey(key) !== undefined)
  const [entry, ...more] = said
  if (entry?.value.is !== 'text' || more.length > 0) return undefined
  return { text: entry.value.text, entries: said, side: sideOfKey(entry.key) }
}

function sideOfKey(key: string): 'level' | 'area' | undefined {
  const role = roleOfKey(key)
  return role === 'level' || role === 'area' ? role : undefined
}

function roleOfHeading(label: string): 'level' | 'area' | undefined {
  if (isLevelsHeading(label)) return 'level'
  return isAreasHeading(label) || isOnly(label, AREA_HEADERS) ? 'area' : undefined
}
