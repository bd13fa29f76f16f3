import { dirname } from 'node:path/posix'
import type { Problem } from '../../../errors.ts'
import type { Header, Page } from '../../cell.ts'
import type { LevelName } from '../../level-name.ts'
import { fold } from '../../text.ts'
import { accountFor, linesLeft, unitsIn, withLeft } from '../account.ts'
import { cellsOf, fullLevel } from '../cells.ts'
import { keysIn, readData } from '../data/data.ts'
import { gridOf, headersIn } from '../grids/grid.ts'
import { createGuide, type Guide, namesColumns } from '../guide.ts'
import { labelOf } from '../label.ts'
import { createLinks } from '../links.ts'
import { type Reading, weightOf } from '../placed.ts'
import { type Survey, survey as surveyOf } from '../survey.ts'
import { isGenericName } from '../vocabulary.ts'
import { withBareLines } from './bare-lines.ts'
import { readByPlace } from './by-place.ts'
import { withTitleBelow } from './coded-title.ts'
import { type Described, levelMissing, readDescribed } from './described.ts'
import { type FrontMatter, frontData, placeOf } from './front-matter.ts'
import { readHeadings } from './headings.ts'
import { calledByLegend } from './legend.ts'
import { withoutLegends } from './legend-areas.ts'
import { levelBelowTitle } from './level-line.ts'
import { readLevelsAlone } from './levels-alone.ts'
import { headingsIn } from './outline.ts'
import { pageFlow } from './page-flow.ts'
import { areaSaid, isOnlyNumbered, levelOfPage, levelSaid, namesOf } from './page-level.ts'
import type { PageSource } from './page-source.ts'
import { readMatrices } from './page-tables.ts'
import { type ParsedPage, parsePage } from './parse.ts'
import { readPart } from './part.ts'
import { withPlainLevels } from './plain-levels.ts'
import { readSections } from './sections.ts'
import { withAreasOfSteps } from './steps.ts'
import { withTitle } from './title.ts'
import { bestOf } from './united.ts'

/** Reads a page by every way of writing known; the one that places most texts counts, the first of equals. */
export function readPage(source: PageSource): Page {
  const { file, text, site, guide = createGuide() } = source
  const parsed = source.parsed ?? parsePage(file, text)
  const { markdown, front, blocks, title, problems } = parsed
  if (front === undefined) return { cells: [], sections: [], looseLinks: [], problems }

  const { permalink, grand_parent, parent } = front
  const order = placeOf(front)
  const heading = headingsIn(blocks).find(({ depth }) => depth === 1)?.text
  const links = createLinks(file, permalink ?? undefined, site)
  const line = levelBelowTitle(blocks, guide)
  const survey = source.survey ?? surveyOf([blocks])
  const coded = levelOfPage(front, heading, source, guide, line)
  const level = withTitleBelow(asListed(coded, source), blocks, survey, guide)
  const said = isOnlyNumbered(front, heading) ? level : levelSaid(front, heading)
  const described = readDescribed(source, blocks, said, order, links, guide)
  const readings = readingsOf({ ...source, survey }, parsed, front, level, guide)
  const full = readings.filter(({ placed }) => placed.length > 0)
  const sorted = full.toSorted((one, other) => weightOf(other) - weightOf(one))
  const found = bestOf(sorted)
  const best = found && withoutLegends({ ...found, placed: calledByLegend(found.placed, blocks, guide) })
  const name = grand_parent ?? parent
  const headings = headingsIn(blocks).map(({ text, ...one }) => ({ ...one, label: labelOf(text), written: text }))
  const names = { headings, ...(namesColumns(guide) && { headers: headersOf(parsed) }) }
  const sections = best?.isOfHeadings === true ? [] : readSections(blocks, file, links)
  const page = { ...names, title, sections, ...(name && { name }) }
  const ignored = linesLeft(parsed.leftOut)
  const units = unitsIn(markdown.tree).filter(({ line }) => !ignored.has(line))
  const written = described.cells.filter(({ expectations }) => expectations.length > 0).length
  const isPart = best?.isOfOneLevel === true || source.isOfOneArea === true
  const isEmptyPart = isPart && described.lines.length === 0
  if (best === undefined || (weightOf(best) <= written && !isEmptyPart)) {
    const { cells, looseLinks, lines } = described
    const missing = cells.length === 0 ? lines.slice(0, 1).map((line) => levelMissing(file, line)) : []
    const account = withLeft(describedAccount(described, units), parsed.leftOut)
    return { ...page, cells, looseLinks, problems: [...problems, ...missing, ...described.problems], account }
  }
  const others = sorted.filter((other) => other !== found && other !== sorted[0])
  const ties = others.filter((other) => weightOf(other) === weightOf(best)).map(({ way }) => way)
  const { cells, looseLinks } = cellsOf(best, namesOf(source, front, parsed, best, guide), links)
  const isNamed = best.isOfOneLevel === true && best.isOfLevelFolder !== true
  const named = isNamed && level !== undefined ? cells.map((cell) => ({ ...cell, level })) : cells
  const ordered = order === undefined || best.isOfOneLevel !== true ? named : named.map((cell) => ({ ...cell, order }))
  const warnings = (best.faults ?? []).map((fault): Problem => ({ severity: 'warning', file, ...fault }))
  return {
    ...page,
    cells: ordered,
    looseLinks,
    problems: [...problems, ...warnings],
    account: withLeft(accountFor(units, best, ties), parsed.leftOut),
  }
}

/** What the columns of its tables and the keys of its front matter are called. */
function headersOf({ blocks, markdown }: ParsedPage): Header[] {
  const columns = blocks.flatMap((block) => (block.is === 'table' ? headersIn(gridOf(block.table)) : []))
  const data = frontData(markdown)
  return data === undefined ? columns : [...columns, ...keysIn(data.datum)]
}

/** A level as the data lists it, by its name or its number: "Grade 1" is "1 Junior". */
function asListed(level: LevelName | undefined, { names }: PageSource): LevelName | undefined {
  if (level === undefined || names === undefined) return level
  const number = level.isCode && level.titles.length === 0 ? String(level.number) : ''
  const id = [level.label, number].find((one) => one !== '' && names.isListed(one, 'level'))
  return id === undefined ? level : fullLevel(names.labelOf(id, 'level'))
}

function readingsOf(
  source: PageSource & { readonly survey: Survey },
  { markdown, blocks, title }: ParsedPage,
  front: FrontMatter,
  level: LevelName | undefined,
  guide: Guide,
): Reading[] {
  const { file, folder, above, name = '', survey } = source
  const isNamed =
    (!isGenericName(name) || guide.isLevelLike(name)) && fold(name) !== fold(folder) && dirname(file) !== '.'
  const labelled = withAreasOfSteps(blocks, survey)
  const titled = withPlainLevels(withTitle(labelled, title || (isNamed ? name : '')), guide)
  const flow = pageFlow(titled, survey, guide)
  const part = {
    level: source.level,
    page: level?.label,
    said: areaSaid(front),
    name,
    ...(above !== undefined && { folder }),
  }
  const bare = flow.isLevel === undefined && level === undefined ? withBareLines(titled, guide) : undefined
  const bareFlow = bare && pageFlow(bare, survey, guide)
  const last = () => readLevelsAlone(bareFlow ?? flow, level?.label)
  if (source.isLast === true) return [last() ?? readByPlace(flow.items)].filter((one) => one !== undefined)
  const data = frontData(markdown)
  const readings = [
    readMatrices(flow, level?.label),
    readHeadings(flow, level?.label, source.isOfOneArea === true),
    readPart(flow, part),
    data && readData(data, guide, { path: file, ...(level && { level: level.label }) }),
    bareFlow && readHeadings(bareFlow, undefined, source.isOfOneArea === true),
  ].filter((reading) => reading !== undefined)
  const alone = readings.some(({ placed }) => placed.length > 0) ? undefined : last()
  return alone === undefined ? readings : [...readings, alone]
}

function describedAccount({ lines }: Described, units: Parameters<typeof accountFor>[0]) {
  const placed = lines.map((line) => ({ level: '', area: '', above: [], nodes: [], line }))
  return accountFor(units, { way: 'tables of areas and descriptions', placed, left: [] }, [])
}
