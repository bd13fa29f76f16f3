import type { Left } from '../../cell.ts'
import { readLevelName } from '../../level-name.ts'
import { digits } from '../../level-words.ts'
import { fold, wordCount } from '../../text.ts'
import { isAboutOthers, kindCalled, mayCallTracks } from '../called.ts'
import type { Guide } from '../guide.ts'
import { block, LEAST_WORDS, merged, type Placed } from '../placed.ts'
import {
  AREA_HEADERS,
  DESCRIPTION_WORDS,
  hasWord,
  isAntiPattern,
  isGroupHeader,
  isOnly,
  LEVEL_HEADERS,
  TITLE_HEADERS,
  TRACK_HEADERS,
} from '../vocabulary.ts'
import { areAside, isLegend, textsIn } from './asides.ts'
import type { Grid } from './grid.ts'
import { average, leftRow, SHORT, unreadIn } from './grid-rows.ts'
import { sectionsIn } from './sections.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/** Which column of a table with a level per row is what. */
interface Roles {
  readonly level: number
  readonly title: number | undefined
  readonly track: number | undefined
  /** Where each row is one area; else each of `texts` is. */
  readonly area: number | undefined
  readonly texts: readonly number[]
  /** Whether the names of the levels tell that they are. */
  readonly isSure: boolean
}

/** Reads a table with a level per row, each further column an area, or with an area and a text in columns. */
export function levelPerRow(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const roles = rolesOf(labels, body, around)
  if (roles === undefined) return undefined
  const { level, title, track, area, texts } = roles
  if (title !== undefined && !isOnly(labels[title] ?? '', TITLE_HEADERS) && areMoves(body, level, title))
    return undefined
  if (area === undefined && isLegend(texts, labels, body)) return undefined
  const isText = (at: number) => hasWord(labels[at] ?? '', DESCRIPTION_WORDS)
  // What all tables call their one text is no area.
  const isShared = (at: number) => around.area !== undefined && around.survey?.isSharedHeader(labels[at] ?? '') === true
  const isOne = texts.length === 1 && texts.every((at) => isText(at) || isShared(at) || labels[at] === '')
  const isWhole =
    area === undefined && (isOne || (texts.length > 0 && texts.every(isText) && around.area !== undefined))
  if (texts.length === 0 || (isWhole && around.area === undefined)) return undefined

  const sections = sectionsIn(body, level, around.guide)
  let section: string[] = []
  const placed: Placed[] = []
  const left: Left[] = []
  let above = { level: '', area: '', track: '' }
  for (const row of body) {
    const at = (column: number | undefined) => (column === undefined ? '' : (row.cells[column]?.text ?? ''))
    if (sections.has(row)) {
      section = [at(level)]
      left.push(leftRow(row, 'It names a group of the rows below.'))
      continue
    }
    const names = [level, ...(title === undefined ? [] : [title])].toSorted((one, other) => one - other).map(at)
    const name = at(level) === '' ? above.level : joined(names)
    above = { level: name, area: at(area) || above.area, track: at(track) || above.track }
    if (name === '') left.push(leftRow(row, 'It names no level, and no row above does.'))
    for (const column of name === '' ? [] : texts) {
      const label = area !== undefined ? above.area : isWhole ? (around.area ?? '') : (labels[column] ?? '')
      if (label === '' || isAntiPattern(label)) continue
      placed.push({
        level: name,
        area: label,
        ...(track !== undefined && above.track !== '' && { track: above.track }),
        above: [...around.above, ...section],
        nodes: [block(row.cells[column]?.nodes ?? [])],
        line: row.line,
        ...(!roles.isSure && { doubt: 'levels' as const }),
      })
    }
  }
  const read = new Set([level, title, track, area, ...texts].filter((at) => at !== undefined))
  const way = area === undefined ? 'a level per row' : 'a record per row'
  return { way, placed: merged(placed), left, unread: unreadIn(labels, body, read) }
}

function rolesOf(labels: readonly string[], body: Grid, { guide }: Surroundings): Roles | undefined {
  const { columns } = guide.hints
  const values = labels.map((_, at) => [...new Set(textsIn(body, at))])
  const isShort = (at: number) => average((values[at] ?? []).map(wordCount)) <= SHORT
  const share = (at: number) => guide.levelShare(values[at] ?? [])
  const has = (at: number, words: ReadonlySet<string>) => isOnly(labels[at] ?? '', words)
  const called = (name: string | undefined) => {
    const at = labels.findIndex((label) => name !== undefined && fold(label) === fold(name))
    return at < 0 ? undefined : at
  }

  const all = labels.map((_, at) => at)
  const short = all.filter(isShort)
  const isList = (at: number) => (values[at]?.length ?? 0) > 1
  const [told, toldTitle] = columns.level.flatMap((name) => called(name) ?? [])
  const level =
    told ??
    short.find((at) => has(at, LEVEL_HEADERS) && (isList(at) || share(at) >= 0.6)) ??
    short.find((at) => at < 3 && share(at) >= 0.6 && isList(at)) ??
    short.find((at) => at === 0 && hasWord(labels[at] ?? '', LEVEL_HEADERS) && isList(at))
  if (level === undefined || labels.length < 2) return undefined

  const others = all.filter((at) => at !== level)
  const isName = (at: number) => isShort(at) && repeats(body, at)
  const isCalled = (at: number) => kindCalled(labels[at] ?? '') === 'track' || mayCallTracks(labels[at] ?? '')
  const track =
    called(columns.track) ??
    others.find((at) => has(at, TRACK_HEADERS) && isName(at)) ??
    others.find((at) => isCalled(at) && isName(at)) ??
    others.find(
      (at) => isName(at) && share(at) < 0.6 && !isAboutOthers(labels[at] ?? '') && hasLadders(body, at, level),
    )
  const isTitle = (at: number) => hasWord(labels[at] ?? '', TITLE_HEADERS) || share(at) >= 0.6
  const title =
    toldTitle ??
    others.find((at) => at !== track && Math.abs(at - level) === 1 && isShort(at) && isTitle(at) && others.length > 1)
  const rest = others.filter((at) => at !== track && at !== title)
  const areas = rest.filter((at) => has(at, AREA_HEADERS) && isShort(at) && rest.length > 1)
  const area = called(columns.area) ?? areas.find((at) => !isGroupHeader(labels[at] ?? '')) ?? areas[0]
  // A column of titles only says what the levels are called elsewhere.
  const isTitles = (at: number) => isShort(at) && share(at) >= 0.6
  const texts = rest.filter(
    (at) =>
      at !== area &&
      !isTitles(at) &&
      (labels[at] !== '' || rest.length === 1) &&
      !areAside(labels[at] ?? '', textsIn(body, at)),
  )
  const telling = texts.filter((at) => hasWord(labels[at] ?? '', DESCRIPTION_WORDS))
  const named = columns.text.flatMap((name) => called(name) ?? [])
  const isLong = (at: number) => average(textsIn(body, at).map(wordCount)) > LEAST_WORDS
  const isWide =
    area === undefined && has(level, LEVEL_HEADERS) && telling.length === 0 && texts.filter(isLong).length > 2
  return {
    level,
    title,
    track,
    area,
    texts: named.length > 0 ? named : area !== undefined && telling.length > 0 ? telling : texts,
    isSure:
      told !== undefined ||
      (!isCounted(labels[level] ?? '', values[level] ?? []) &&
        (title !== undefined || !isOfOthers(labels[level] ?? '', values[level] ?? [])) &&
        (share(level) >= 0.5 || areJobs(values[level] ?? [], guide) || isWide)),
  }
}

/** "L3 Baker" of "L3" and "Baker"; what the other name has anyway is not said twice: "3" of "Baker 3". */
function joined(names: readonly string[]): string {
  const different = [...new Set(names)].filter((name) => name !== '')
  const isWithin = (name: string, other: string) => name !== other && ` ${other} `.includes(` ${name} `)
  return different.filter((name) => !different.some((other) => isWithin(name, other))).join(' ')
}

/** "S1", "S2" below "Severity": codes alone, of something that is called otherwise. */
function isOfOthers(header: string, names: readonly string[]): boolean {
  const isKnown = [LEVEL_HEADERS, TITLE_HEADERS, TRACK_HEADERS, AREA_HEADERS].some((words) => hasWord(header, words))
  return header !== '' && !isKnown && names.every((name) => readLevelName(name)?.isCode && !name.includes(' '))
}

/** "Analyst", "Consultant", "Partner": a ladder without words of seniority. */
function areJobs(names: readonly string[], guide: Guide): boolean {
  return names.length > 1 && names.every((name) => guide.likeness(name) > 0)
}

/** From "SDR (P1)" to "Senior SDR (P2)", from "Middle" to "Senior": what it takes to be promoted. */
function areMoves(body: Grid, from: number, to: number): boolean {
  const [starts, ends] = [from, to].map((at) => new Set(textsIn(body, at).map(fold)))
  const moves = body.filter(({ cells }) => {
    const texts = [from, to].map((at) => cells[at]?.text ?? '')
    const [one, other] = texts.map(readLevelName)
    const [start = '', end = ''] = texts.map(fold)
    const isNext = start !== end && (starts?.has(end) === true || ends?.has(start) === true)
    return isNext || (one?.isCode === true && other?.isCode === true && one.number !== other.number)
  })
  return moves.length > body.length / 2
}

/** Numbers below no header of levels count the steps of whatever it is. */
function isCounted(header: string, names: readonly string[]): boolean {
  return (
    !hasWord(header, LEVEL_HEADERS) && names.filter((name) => digits(name) !== undefined).length >= names.length / 2
  )
}

/** Whether levels come again, once at most below each text of a column. */
function hasLadders(body: Grid, at: number, level: number): boolean {
  let above = ''
  const pairs = body.map(({ cells }) => {
    above = cells[at]?.text || above
    return [above, cells[level]?.text ?? ''] as const
  })
  const levels = new Set(pairs.map(([, one]) => one))
  const isLadder = (rows: typeof pairs) => rows.length > 1 && new Set(rows.map(([, one]) => one)).size === rows.length
  return (
    levels.size < pairs.length &&
    Map.groupBy(pairs, ([text]) => text)
      .values()
      .every(isLadder)
  )
}

function repeats(body: Grid, at: number): boolean {
  const texts = body.map(({ cells }) => cells[at]?.text ?? '')
  return new Set(texts).size < texts.length
}
