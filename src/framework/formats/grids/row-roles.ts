import { readLevelName } from '../../level-name.ts'
import { digits } from '../../level-words.ts'
import { wordCount } from '../../text.ts'
import { isAboutOthers, kindCalled, mayHeadTracks } from '../called.ts'
import { columnsCalled, type Guide } from '../guide.ts'
import { LEAST_WORDS } from '../placed.ts'
import {
  AREA_HEADERS,
  DESCRIPTION_WORDS,
  hasWord,
  isGroupHeader,
  isOnly,
  LEVEL_HEADERS,
  TITLE_HEADERS,
  TRACK_HEADERS,
} from '../vocabulary.ts'
import { areAside, textsIn } from './asides.ts'
import type { Grid } from './grid.ts'
import { average, SHORT } from './grid-rows.ts'
import type { Surroundings } from './surroundings.ts'

/** Which column of a table with a level per row is what. */
export interface Roles {
  readonly level: number
  readonly title: number | undefined
  readonly track: number | undefined
  /** Where each row is one area; else each of `texts` is. */
  readonly area: number | undefined
  readonly texts: readonly number[]
  /** Whether the names of the levels tell that they are. */
  readonly isSure: boolean
  /** Whether the texts only are job titles, as a company with several lines of business lists them. */
  readonly areTitles: boolean
}

/** So many columns of job titles are areas: fewer say what the level is called elsewhere. */
const LEAST_COLUMNS = 3
/** In fewer rows words may come again by chance. */
const LEAST_ROWS = 3

/** Finds the levels of a table that has one per row, and what its further columns hold. */
export function rolesOf(labels: readonly string[], body: Grid, { guide }: Surroundings): Roles | undefined {
  const { columns } = guide.hints
  const values = labels.map((_, at) => [...new Set(textsIn(body, at))])
  const isShort = (at: number) => average((values[at] ?? []).map(wordCount)) <= SHORT
  const share = (at: number) => guide.levelShare(values[at] ?? [])
  const has = (at: number, words: ReadonlySet<string>) => isOnly(labels[at] ?? '', words)

  const all = labels.map((_, at) => at)
  const short = all.filter(isShort)
  const isList = (at: number) => (values[at]?.length ?? 0) > 1
  const [told, toldTitle] = columnsCalled(labels, columns.level)
  const level =
    told ??
    short.find((at) => has(at, LEVEL_HEADERS) && (isList(at) || share(at) >= 0.6)) ??
    short.find((at) => at < 3 && share(at) >= 0.6 && isList(at)) ??
    short.find((at) => at === 0 && hasWord(labels[at] ?? '', LEVEL_HEADERS) && isList(at))
  if (level === undefined || labels.length < 2) return undefined

  const others = all.filter((at) => at !== level)
  const isName = (at: number) => isShort(at) && repeats(body, at)
  const isCalled = (at: number) => kindCalled(labels[at] ?? '') === 'track' || mayHeadTracks(labels[at] ?? '')
  const track =
    columnsCalled(labels, columns.track)[0] ??
    others.find((at) => has(at, TRACK_HEADERS) && isName(at)) ??
    others.find((at) => isCalled(at) && isName(at)) ??
    others.find(
      (at) => isName(at) && share(at) < 0.6 && !isAboutOthers(labels[at] ?? '') && hasLadders(body, at, level),
    )
  const isTitle = (at: number) => hasWord(labels[at] ?? '', TITLE_HEADERS) || share(at) >= 0.6
  const ofTitles = others.filter(
    (at) => at !== track && isShort(at) && share(at) >= 0.6 && !hasWord(labels[at] ?? '', TITLE_HEADERS),
  )
  const areTitles = ofTitles.length >= LEAST_COLUMNS && ofTitles.length > others.length / 2
  const title =
    toldTitle ??
    others.find(
      (at) =>
        at !== track &&
        !(areTitles && ofTitles.includes(at)) &&
        Math.abs(at - level) === 1 &&
        isShort(at) &&
        isTitle(at) &&
        others.length > 1,
    )
  const rest = others.filter((at) => at !== track && at !== title)
  // Where each level has one row, a "Theme" of its own in each is what that is called.
  const isLadder = !repeats(body, level) && body.length >= LEAST_ROWS
  const isEachs = (at: number) => isLadder && rest.length > 2 && !repeats(body, at)
  const areas = rest.filter((at) => has(at, AREA_HEADERS) && isShort(at) && rest.length > 1 && !isEachs(at))
  const area =
    columnsCalled(labels, columns.area)[0] ?? areas.find((at) => !isGroupHeader(labels[at] ?? '')) ?? areas[0]
  // A column of titles only says what the levels are called elsewhere.
  const isTitles = (at: number) => !areTitles && isShort(at) && share(at) >= 0.6
  // "Retail" in each row is what the whole table is of.
  const isSame = (at: number) => isShort(at) && values[at]?.length === 1 && textsIn(body, at).length >= LEAST_ROWS
  // "Early career" before two levels is what those are called together.
  const isStretch = (at: number) => isLadder && at < level && isName(at)
  const texts = rest.filter(
    (at) =>
      at !== area &&
      !isStretch(at) &&
      (guide.isListedArea(labels[at] ?? '') ||
        (!isTitles(at) &&
          !isSame(at) &&
          (labels[at] !== '' || rest.length === 1) &&
          !areAside(labels[at] ?? '', textsIn(body, at)))),
  )
  const telling = texts.filter((at) => hasWord(labels[at] ?? '', DESCRIPTION_WORDS))
  const named = columnsCalled(labels, columns.text)
  const isLong = (at: number) => average(textsIn(body, at).map(wordCount)) > LEAST_WORDS
  const isWide =
    area === undefined && has(level, LEVEL_HEADERS) && telling.length === 0 && texts.filter(isLong).length > 2
  return {
    level,
    title,
    track,
    area,
    areTitles,
    texts: named.length > 0 ? named : area !== undefined && telling.length > 0 ? telling : texts,
    isSure:
      told !== undefined ||
      (!isCounted(labels[level] ?? '', values[level] ?? []) &&
        (title !== undefined || !isOfOthers(labels[level] ?? '', values[level] ?? [])) &&
        (share(level) >= 0.5 || areJobs(values[level] ?? [], guide) || isWide)),
  }
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
