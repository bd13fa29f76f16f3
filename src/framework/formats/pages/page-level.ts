import { distinct, type LevelName, levelNamed, readLevelName } from '../../level-name.ts'
import { digits } from '../../level-words.ts'
import { fold } from '../../text.ts'
import { fullLevel } from '../cells.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { jobOf } from '../likeness.ts'
import type { Reading } from '../placed.ts'
import type { FileNames } from '../tracks-above.ts'
import { AREA_HEADERS, isFamilyKey, isGenericName, isJobAlone, isOnly, isTrackKey } from '../vocabulary.ts'
import { countedTracks } from './counted-tracks.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Block } from './outline.ts'
import type { PageSource } from './page-source.ts'
import type { ParsedPage } from './parse.ts'
import { propertiesOf } from './properties.ts'
import { toldTracks } from './told-tracks.ts'

/** The level that front matter or title name in so many words. */
export function levelSaid(front: FrontMatter, heading: string | undefined): LevelName | undefined {
  const titled = [front.title, heading].find((title) => readLevelName(title ?? '') !== undefined)
  const read = titled == null ? undefined : calledFor(titled)
  const named = front.level ? levelNamed(front.level) : read
  if (named === undefined) return undefined
  const titles = front.titles ?? (read?.key === named.key ? [...named.titles, ...read.titles] : named.titles)
  return { ...named, titles: distinct(titles, named.label) }
}

/** "Lead (Level 2)" goes by its number, "Ward Sister (Band 6)" by all of it: a code alone would not tell what it counts. */
function calledFor(title: string): LevelName | undefined {
  const read = readLevelName(title)
  const isNumber = read !== undefined && /^level /u.test(fold(read.label))
  return read === undefined || isNumber || fold(title).startsWith(fold(read.label)) ? read : fullLevel(title)
}

/** Whether front matter has a level's number, and the title its name: it goes by that. */
export function isOnlyNumbered({ level, title, titles }: FrontMatter, heading: string | undefined): boolean {
  const name = title ?? heading
  const isNamed = name != null && readLevelName(name)?.number === undefined
  return digits(level?.trim() ?? '') !== undefined && titles === undefined && isNamed
}

/** The level a page is about: what its first heading, title or file is called, with the number its front matter gives. */
export function levelOfPage(
  front: FrontMatter,
  heading: string | undefined,
  { name = '', company }: PageSource,
  guide: Guide,
  line?: string,
): LevelName | undefined {
  const labels = [heading, front.title, name].map((one) => labelOf(one ?? '')).filter((one) => one !== '')
  // Beside pages of levels, one that gives its level's number is called as the level.
  const label = company
    ? (labels.find((one) => guide.among(company)(one) > 0) ?? (front.level || line ? labels[0] : undefined))
    : labels.find(guide.isLevelLike)
  const stated = front.level || line
  if (!stated) return label === undefined ? undefined : fullLevel(label)
  const said = fullLevel(stated)
  if (label === undefined) return said
  const called = fullLevel(label)
  if (called.number !== undefined && called.titles.length === 0) return said
  if (digits(stated.trim()) === undefined) {
    if (!front.level) return fullLevel(fold(label) === fold(stated) ? label : `${label} ${stated}`)
    return said.isCode && said.titles.length === 0 ? fullLevel(`${stated.trim()} ${label}`) : said
  }
  return {
    ...called,
    ...(said.number !== undefined && { number: said.number }),
    titles: [...called.titles, said.label],
  }
}

/** The area that the front matter names: `competency: Planning`. */
export function areaSaid(front: FrontMatter): string | undefined {
  const said = Object.entries(front).find(([key, value]) => typeof value === 'string' && isOnly(key, AREA_HEADERS))?.[1]
  return typeof said === 'string' && said.trim() !== '' ? labelOf(said) : undefined
}

/** What a page and its place are called, for where no heading names the track. */
export function namesOf(
  { file, folder, above, name, listed, isAlone = false }: PageSource,
  front: FrontMatter,
  { title, blocks }: ParsedPage,
  reading: Reading,
  guide: Guide,
): FileNames {
  const areas = new Set(reading.placed.map(({ area }) => fold(area)))
  const isOfOneArea = areas.size === 1 && (areas.has(fold(title)) || areas.has(fold(name ?? '')))
  const isOfLevel = new Set(reading.placed.map(({ level }) => level)).size < 2 && guide.isLevelLike(title)
  const isOwn = title !== '' && reading.isOfOneLevel !== true && !isOfLevel
  const isPart = reading.isOfOneLevel === true || isOfOneArea || name === undefined || isGenericName(name)
  const said = trackSaid(front, blocks, guide)
  // A family has several jobs: a page about one of them is called after that, unless another is called the same.
  const isOfJob = isOwn && (isJobAlone(title) || isJobOf(title, reading))
  const family = isOfJob && isFamilyKey(said?.key ?? '') ? said : undefined
  const track = family === undefined ? said?.label : undefined
  const whole = reading.isOfAreaFolder === true ? (above ?? folder) : (reading.isOfOneLevel && listed) || folder
  const { tracks, told } = toldTracks(blocks, guide)
  const known = { file, folder, isAlone, tracks: [...tracks, ...countedTracks(blocks)], ...(told && { told }) }
  const called = family?.label ?? (isPart ? whole : name)
  return { ...known, name: called, ...(isOwn && { title }), ...(track && { track }) }
}

/** Whether several levels of a page are called after its title: "Junior Mapper" and "Mapper" on a page called "Mapper". */
function isJobOf(title: string, { placed }: Reading): boolean {
  const levels = [...new Set(placed.map(({ level }) => fold(level)))]
  return levels.filter((level) => jobOf(level) === jobOf(title)).length > 1
}

/** The track that the front matter or a line below the title names, and by which key: `family: Site Reliability`. */
function trackSaid(
  front: FrontMatter,
  blocks: readonly Block[],
  guide: Guide,
): { readonly key: string; readonly label: string } | undefined {
  const said = [...Object.entries(front), ...propertiesOf(blocks).map(({ key, value }) => [key, value] as const)]
  const [key, name] = said.find(([key, value]) => typeof value === 'string' && isTrackKey(key)) ?? []
  const isNamed = typeof name === 'string' && name.trim() !== '' && !guide.isLevelLike(name)
  return key !== undefined && isNamed ? { key, label: labelOf(name) } : undefined
}
