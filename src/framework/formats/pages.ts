import type { Problem } from '../../errors.ts'
import type { Page } from '../cell.ts'
import { distinct, type LevelName, levelNamed, readLevelName } from '../level-name.ts'
import { digits } from '../level-words.ts'
import { fold } from '../text.ts'
import { accountFor, unitsIn } from './account.ts'
import { cellsOf, type FileNames, fullLevel } from './cells.ts'
import { readData } from './data.ts'
import { type Described, levelMissing, readDescribed } from './described.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { gridOf, headersIn } from './grid.ts'
import { createGuide, type Guide, namesColumns } from './guide.ts'
import { readHeadings } from './headings.ts'
import { labelOf } from './label.ts'
import { createLinks } from './links.ts'
import { readMarkup } from './markdown.ts'
import { readPart } from './one-level.ts'
import { type Block, type Heading, outline } from './outline.ts'
import { readMatrices } from './page-tables.ts'
import { type Reading, weightOf } from './placed.ts'
import { readSections } from './sections.ts'
import { pageTitle } from './title.ts'
import { isGenericName, isTrackKey } from './vocabulary.ts'

/** A page's text; `file` is relative to the framework's folder, `folder` what the folder it lies in is called. */
export interface PageSource {
  readonly file: string
  readonly folder: string
  readonly text: string
  readonly site: string | undefined
  readonly guide?: Guide
  /** What the file is called; absent: as its path says. */
  readonly name?: string
  /** What the pages beside it are called, where they are called as levels. */
  readonly company?: readonly string[]
  /** What the folder it lies in is called, where that is a level. */
  readonly level?: string
}

/** Reads a page by every way of writing known; the one that places most texts counts, the first of equals. */
export function readPage(source: PageSource): Page {
  const { file, text, site, guide = createGuide() } = source
  const markdown = readMarkup(file, text)
  const front = readFrontMatter(file, text, markdown)
  if (front.values === undefined) return { cells: [], sections: [], looseLinks: [], problems: front.problems }

  const { permalink, grand_parent, parent } = front.values
  const order = front.values.nav_order ?? front.values.weight
  const blocks = outline(markdown.tree)
  const links = createLinks(file, permalink ?? undefined, site)
  const level = pageLevel(front.values, blocks, source, guide)
  const described = readDescribed(source, blocks, levelOf(front.values, blocks) ?? level, order, links)
  const readings = [
    readMatrices(blocks, guide),
    readHeadings(blocks, level?.label, guide),
    source.level === undefined ? undefined : readPart(blocks, source.level, source.name ?? '', guide),
    ...(markdown.frontMatter === undefined
      ? []
      : [readData(markdown.frontMatter.value, 2, guide, level && { level: level.label })]),
  ].filter((reading) => reading !== undefined)
  const full = readings.filter(({ placed }) => placed.length > 0)
  const [best, ...others] = full.toSorted((one, other) => weightOf(other) - weightOf(one))
  const name = grand_parent ?? parent
  const title = pageTitle(blocks, front.values.title)
  const headers = !namesColumns(guide)
    ? []
    : blocks.flatMap((block) => (block.is === 'table' ? headersIn(gridOf(block.table)) : []))
  const names = { depths: headings(blocks).map(({ depth }) => depth), ...(namesColumns(guide) && { headers }) }
  const page = { ...names, title, sections: readSections(blocks, file, links), ...(name && { name }) }
  const units = unitsIn(markdown.tree)
  const written = described.cells.filter(({ expectations }) => expectations.length > 0).length
  const isEmptyPart = best?.isOfOneLevel === true && described.lines.length === 0
  if (best === undefined || (weightOf(best) <= written && !isEmptyPart)) {
    const { cells, looseLinks, problems, lines } = described
    const missing = cells.length === 0 ? lines.slice(0, 1).map((line) => levelMissing(file, line)) : []
    const account = describedAccount(described, units)
    return { ...page, cells, looseLinks, problems: [...front.problems, ...missing, ...problems], account }
  }
  const ties = others.filter((other) => weightOf(other) === weightOf(best)).map(({ way }) => way)
  const { cells, looseLinks } = cellsOf(best, namesOf(source, front.values, blocks, best, guide), links)
  const isNamed = best.isOfOneLevel === true && best.isOfLevelFolder !== true
  const named = isNamed && level !== undefined ? cells.map((cell) => ({ ...cell, level })) : cells
  const ordered = order === undefined || best.isOfOneLevel !== true ? named : named.map((cell) => ({ ...cell, order }))
  const warnings = (best.faults ?? []).map((fault): Problem => ({ severity: 'warning', file, ...fault }))
  return {
    ...page,
    ...(best.isOfHeadings === true && { sections: [] }),
    cells: ordered,
    looseLinks,
    problems: [...front.problems, ...warnings],
    account: accountFor(units, best, ties),
  }
}

function describedAccount({ lines }: Described, units: Parameters<typeof accountFor>[0]) {
  const placed = lines.map((line) => ({ level: '', area: '', above: [], nodes: [], line }))
  return accountFor(units, { way: 'tables of areas and descriptions', placed, left: [] }, [])
}

function levelOf(front: FrontMatter, blocks: readonly Block[]): LevelName | undefined {
  const heading = headings(blocks).find(({ depth }) => depth === 1)?.text
  const read = [front.title, heading].map((title) => readLevelName(title ?? '')).find((name) => name !== undefined)
  const named = front.level ? levelNamed(front.level) : read
  if (named === undefined) return undefined
  const titles = front.titles ?? (read?.key === named.key ? [...named.titles, ...read.titles] : named.titles)
  return { ...named, titles: distinct(titles, named.label) }
}

/** The level a page is about: what its first heading, title or file is called, with the number its front matter gives. */
function pageLevel(
  front: FrontMatter,
  blocks: readonly Block[],
  { name = '', company }: PageSource,
  guide: Guide,
): LevelName | undefined {
  const names = [headings(blocks).find(({ depth }) => depth === 1)?.text, front.title, name]
  const labels = names.map((one) => labelOf(one ?? '')).filter((one) => one !== '')
  const label = company ? labels.find((one) => guide.among(company)(one) > 0) : labels.find(guide.isLevelLike)
  if (!front.level) return label === undefined ? undefined : fullLevel(label)
  const said = fullLevel(front.level)
  if (label === undefined || digits(front.level.trim()) === undefined) return said
  const called = fullLevel(label)
  if (called.number !== undefined) return said
  return {
    ...called,
    ...(said.number !== undefined && { number: said.number }),
    titles: [...called.titles, said.label],
  }
}

function namesOf(
  { file, folder, name }: PageSource,
  front: FrontMatter,
  blocks: readonly Block[],
  reading: Reading,
  guide: Guide,
): FileNames {
  const title = pageTitle(blocks, front.title)
  const areas = new Set(reading.placed.map(({ area }) => fold(area)))
  const isOfOneArea = areas.size === 1 && areas.has(fold(title))
  const isOwn = title !== '' && reading.isOfOneLevel !== true && !guide.isLevelLike(title)
  const isPart = reading.isOfOneLevel === true || isOfOneArea || name === undefined || isGenericName(name)
  const track = trackSaid(front, guide)
  return { file, name: isPart ? folder : name, folder, ...(isOwn && { title }), ...(track && { track }) }
}

/** The track that the front matter names: `family: Site Reliability`. */
function trackSaid(front: FrontMatter, guide: Guide): string | undefined {
  const said = Object.entries(front).find(([key, value]) => typeof value === 'string' && isTrackKey(key))?.[1]
  return typeof said === 'string' && said.trim() !== '' && !guide.isLevelLike(said) ? labelOf(said) : undefined
}

function headings(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => (block.is === 'heading' ? [block.heading] : []))
}
