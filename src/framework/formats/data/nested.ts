import type { Left } from '../../cell.ts'
import { isPlaceholder } from '../../page-words.ts'
import { fold } from '../../text.ts'
import { kindCalled, mayCallTracks } from '../called.ts'
import { withDoubt } from '../facts.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { block, merged, type Placed, type Reading } from '../placed.ts'
import { AREA_HEADERS, isAntiPattern, isGenericName, isOnly, isTrackKey } from '../vocabulary.ts'
import type { Datum } from './datum.ts'
import { withInnerTracks } from './inner-tracks.ts'
import { withoutKeyOfTexts } from './key-of-texts.ts'
import { isNameKey, isShortName, type Label, type Role, sentencesIn } from './keys.ts'
import { aboveAreas, besideAreas, isOfLevels, pointers, withoutKinds, withoutMore } from './kinds.ts'
import type { Names } from './names.ts'
import { nodesOf } from './tables.ts'
import { type Text, textsIn } from './texts.ts'

/** What is known of data before it is read. */
export interface Around {
  /** The names that other files give ids. */
  readonly names?: Names
  /** The path of the file. */
  readonly path?: string
  /** What the file is called, and what level or area it is of where nothing in it says so. */
  readonly file?: string
  readonly level?: string
  readonly area?: string
  /** Whether nothing of all files is understood otherwise. */
  readonly isLast?: boolean
}

/** A reading with what the data calls itself. */
export type NamedReading = Reading & { readonly name?: string }

/** Reads levels and areas that are nested one in the other, or that records point at. */
export function readNested(datum: Datum, names: Names, guide: Guide, around: Around): NamedReading {
  const read = withInnerTracks(withoutKeyOfTexts(textsIn(datum, [], undefined, names), guide), guide)
  const texts = withoutMore(withoutKinds(read), guide, around.area !== undefined)
  const levelAt = levelPlaces(texts, guide)
  const long = new Set(
    texts.flatMap(({ path, text, isShort }) => (isShort || isPlaceholder(text) ? [] : (path.at(-1)?.id ?? []))),
  )
  const wholes = aboveAreas(texts)
  const pointing = pointers(texts, names)
  const notes = besideAreas(texts, names, guide)
  const placedIn = (said: Around) =>
    texts.map((one) => {
      const last = one.path.at(-1)
      const key = last?.id ?? ''
      const isNote = last !== undefined && notes.has(last)
      const isText = (!one.isShort || long.has(key)) && !pointing.has(key) && !isNote
      const place = isText ? placeOf(one, levelAt, names, guide, said) : undefined
      return { ...one, place: wholes.has(fold(place?.area ?? '')) ? undefined : place }
    })
  const own = placedIn({})
  const areas = new Set(own.flatMap(({ place }) => place?.area ?? []))
  // One key such as "skills" above all texts names no area where the file does.
  const areNamed = areas.size > 1 || [...areas].some((area) => around.area === undefined || !isOnly(area, AREA_HEADERS))
  const found = areNamed ? own : placedIn(around)
  const placed = usefulOf(found.flatMap(({ place }) => place ?? []))
  const shown = found.filter(({ text, place }) => (place === undefined ? !isPlaceholder(text) : placed.includes(place)))
  const lost = shown.filter(({ place }) => place === undefined)
  const used = new Set(shown.flatMap(({ path, text }) => [text, ...path.flatMap((label) => [label.id, label.text])]))
  const unused = sentencesIn(datum).filter(({ text }) => !used.has(text) && !used.has(labelOf(text)))
  const left = [
    ...lost.map(({ line, path, text }): Left => {
      const above = path.map((label) => label.text)
      return { line, what: 'record', why: 'It points at no level and area.', text: [...above, text].join(' > ') }
    }),
    ...unused.map(({ line, text }): Left => ({ line, what: 'record', why: 'It names nothing that has a text.', text })),
  ]
  const isOfOneLevel = new Set(placed.map(({ level }) => level)).size === 1
  const isAboveLevel = isOfOneLevel && standsAboveLevels(nameOf(datum, names, false), texts)
  const called = nameOf(datum, names, isOfOneLevel && !isAboveLevel)
  const isLevel = isOfOneLevel && placed.some(({ level }) => fold(level) === fold(called ?? ''))
  const name = (isLevel ? undefined : called) ?? outermost(placed)
  return {
    way: 'data',
    placed: withDoubt(merged(isOfLevels(shown) ? placed.map((one) => ({ ...one, doubt: 'texts' })) : placed)),
    left,
    isOfOneLevel,
    isOfOneArea: new Set(placed.map(({ area }) => fold(area))).size === 1,
    ...(name !== undefined && { name }),
  }
}

/** What the whole calls itself, or what the track is called that it points at. What has one level has that one's name and title. */
export function nameOf(datum: Datum, names: Names, isOfOneLevel: boolean): string | undefined {
  if (datum.is !== 'map') return undefined
  const isName = (key: string) => isNameKey(key) || kindCalled(key) === 'title'
  const called = datum.entries.filter(({ value }) => value.is === 'text' && isShortName(value.text))
  const entry =
    called.find(({ key }) => isTrackKey(key) || (!isOfOneLevel && isName(key))) ??
    called.find(({ key }) => mayCallTracks(key))
  if (entry?.value.is !== 'text' || entry.value.text === '') return undefined
  const { text } = entry.value
  return isTrackKey(entry.key) && names.isListed(text, 'track') ? names.labelOf(text, 'track') : labelOf(text)
}

/** Whether levels stand further down, below others, so that what the whole is called is none of them. */
function standsAboveLevels(name: string | undefined, texts: readonly Text[]): boolean {
  const paths = texts.map(({ path }) => path).filter((path) => path.some(({ role }) => role === 'level'))
  const isAbove = (path: readonly Label[]) =>
    path[0]?.text === name && path.findIndex(({ role }) => role === 'level') > 1
  return paths.length > 0 && paths.every(isAbove)
}

/** What stands above everything, where that says more than "ladder". */
function outermost(placed: readonly Placed[]): string | undefined {
  const [name = '', ...others] = new Set(placed.map(({ above }) => above[0]))
  return others.length > 0 || name === '' || isGenericName(name) ? undefined : name
}

/** Without empty texts in areas that have no other. */
function usefulOf(all: readonly Placed[]): readonly Placed[] {
  const written = new Set(all.filter(({ nodes }) => nodes.length > 0).map(({ area }) => fold(area)))
  return all.filter(({ area }) => written.has(fold(area)))
}

/** Which depths of the paths hold levels, where no key says so. */
function levelPlaces(texts: readonly Text[], guide: Guide): ReadonlySet<number> {
  const depths = Math.max(0, ...texts.map(({ path }) => path.length))
  const shares = Array.from({ length: depths }, (_, at) =>
    guide.levelShare(texts.map(({ path }) => (path[at]?.role ? '' : (path[at]?.text ?? '')))),
  )
  return new Set(shares.flatMap((share, at) => (share >= 0.5 ? [at] : [])))
}

function placeOf(
  { path, text, line }: Text,
  levelAt: ReadonlySet<number>,
  names: Names,
  guide: Guide,
  around: Around,
): Placed | undefined {
  const hinted = path.findLastIndex(({ role }) => role === 'level')
  const guessed = path.findIndex(
    (label, at) => label.role === undefined && levelAt.has(at) && guide.isLevelLike(label.text),
  )
  // Beside keys that are no levels, one is none either, whatever stands as deep elsewhere.
  const isAmongLevels = ({ among = [] }: Label) => among.length === 0 || guide.levelShare(among) > 0
  const byDepth = path.findIndex((label, at) => label.role === undefined && levelAt.has(at) && isAmongLevels(label))
  const at = [hinted, guessed, byDepth].find((found) => found >= 0)
  const level = (at === undefined ? undefined : path[at]) ?? labelled(around.level, 'level')
  const rest = path.filter((label) => label !== level)
  const named = around.area === undefined ? rest : rest.filter(({ text: label }) => !isOnly(label, AREA_HEADERS))
  if (path.some(({ text: label }) => isAntiPattern(label))) return undefined
  const ofRole = (role: Role | undefined) => named.findLast((label) => label.role === role)
  // A group holds areas: a track in it is one, where nothing below is.
  const [group, family] = [ofRole('group'), ofRole('track')]
  const isGrouped = group !== undefined && family !== undefined && named.indexOf(group) < named.indexOf(family)
  const area =
    ofRole('area') ??
    ofRole(undefined) ??
    (isGrouped ? family : group) ??
    labelled(around.area ?? guide.hints.area, 'area')
  if (level === undefined || area === undefined) return undefined
  const above = rest.filter((label) => label !== area)
  // "Baker" over "Junior Baker", "Baker" and "Master Baker" is a job.
  const isAlone = (level.among ?? []).length < 2
  const isLevel = ({ text: label }: Label) => isAlone && fold(label) === fold(level.text)
  const track =
    above.find((label) => label.role === 'track' && !isLevel(label)) ??
    above.find(({ role, id }) => role === undefined && names.isListed(id, 'track'))
  const trackName = track?.text ?? names.trackOf(level.id, 'level') ?? names.trackOf(area.id, 'area')
  const order = names.orderOf(level.id)
  return {
    level: level.text,
    area: area.text,
    ...(trackName !== undefined && { track: trackName }),
    above: above
      .filter((label) => label !== track && label.role !== 'group' && !isLevel(label))
      .map(({ text: label }) => label),
    nodes: isPlaceholder(text) ? [] : [block(nodesOf(text), line)],
    line,
    ...(order !== undefined && { order }),
    ...(at === byDepth && guide.likeness(level.text) === 0 && { doubt: 'levels' as const }),
  }
}

function labelled(text: string | undefined, role: Role): Label | undefined {
  return text === undefined ? undefined : { text, role, id: text }
}
