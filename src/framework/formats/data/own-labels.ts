import { readLevelName } from '../../level-name.ts'
import { digits } from '../../level-words.ts'
import { isPlaceholder } from '../../page-words.ts'
import { fold, wordCount } from '../../text.ts'
import { mayCallTracks } from '../called.ts'
import { isFamilyKey } from '../vocabulary.ts'
import { type Entry, hasMaps } from './datum.ts'
import { codeIn, isIdKey, isNaming, isShortName, type Label, ownName, type Role, roleOfKey, saysToo } from './keys.ts'
import type { Names } from './names.ts'

/** A track's name has no more words. */
const LONGEST_TRACK = 4

/** A map's label, and the entries that say it. */
interface OwnLabel {
  readonly label: Label
  readonly entries: readonly Entry[]
}

/** The labels of a map that say something new below those above it. */
export function toldLabels(labels: readonly OwnLabel[], path: readonly Label[]): Label[] {
  const below = path.slice(path.findLastIndex(({ role }) => role === 'level') + 1)
  const isBelowLevel = below.length < path.length
  const isWithin = isBelowLevel && path.some(({ role }) => role === 'area')
  // A thing below a level that nothing says the kind of is an area, too.
  const isNamed = isBelowLevel && below.some(({ role, among }) => role === undefined && among === undefined)
  const told = labels.filter(
    (one) =>
      !isSaid(one.label, path.at(-1)) &&
      !isInherited(one, path) &&
      !((isWithin || (isNamed && one.label.role === undefined)) && isOfId(one)),
  )
  return told.map(({ label }) => label)
}

/** Whether a map's name is part of what its key is listed as: "Doing" below "2 Doing". */
function isSaid(label: Label, key: Label | undefined): boolean {
  return label.role === undefined && key !== undefined && ` ${fold(key.text)}`.endsWith(` ${fold(label.text)}`)
}

/** Whether a key says of a map what it says of all around it: `theme: dark` tells nothing apart there. */
function isInherited({ label, entries }: OwnLabel, path: readonly Label[]): boolean {
  const isSame = ({ role, text }: Label) => (role === 'area' || role === 'group') && fold(text) === fold(label.text)
  return label.role === 'area' && !entries.some(({ key }) => isNaming(key)) && path.some(isSame)
}

/** Below a level and an area an id is a statement's. */
function isOfId({ entries }: OwnLabel): boolean {
  return entries.every(({ key }) => isIdKey(key))
}

/** The labels a map gives itself by its keys: `level: senior`, `theme: delivery`, `name: Delivery`. */
export function ownLabels(entries: readonly Entry[], said: Role | undefined, names: Names): OwnLabel[] {
  const hasLevels = entries.some(({ key, value }) => names.roleOf(key) === 'level' && value.is !== 'text')
  const hasAreas = entries.some(({ key, value }) => names.roleOf(key) === 'area' && hasMaps(value))
  // What has a level's code and holds areas is that level.
  const role = said ?? (hasAreas && readLevelName(codeIn(entries))?.isCode === true ? 'level' : undefined)
  const holds = entries.some(({ value }) => value.is !== 'text')
  const pointed = entries.flatMap((entry): OwnLabel[] => {
    const isForWhom = names.roleOf(entry.key) === undefined && holds && namesTrack(entry)
    const pointedRole = isForWhom ? 'track' : names.roleOf(entry.key)
    const text = entry.value.is === 'text' ? entry.value.text : ''
    if (pointedRole === undefined || text === '' || isPlaceholder(text) || !isShortName(text)) return []
    // What has levels below names the one that is required of somebody; what is called otherwise may point at nothing.
    if (pointedRole === 'level' && (hasLevels || (holds && isCount(entry)))) return []
    // "theme: Learning" beside the competencies of a level is none of them.
    if (pointedRole === 'area' && hasAreas) return []
    if (!isForWhom && roleOfKey(entry.key) === undefined && !names.isListed(text, pointedRole)) return []
    return [{ label: { text: names.labelOf(text, pointedRole), role: pointedRole, id: text }, entries: [entry] }]
  })
  const name = ownName(entries, role)
  if (name === undefined || !isShortName(name.text)) return widestFirst(pointed)
  const roles = new Set(pointed.map(({ label }) => label.role))
  const isId = name.entries.every(({ key }) => isIdKey(key))
  if (roles.has('area') && (roles.has('level') || isId)) return pointed
  if (roles.has('level') && role === 'level' && isId && /\d/u.test(name.text)) return pointed
  const level = pointed.find(({ label }) => label.role === 'level')
  if (
    level !== undefined &&
    (role === 'level' || role === undefined) &&
    entries.some(({ value }) => value.is !== 'text')
  ) {
    const text = levelOf(level.label.text, ownName(entries, 'level')?.text ?? name.text)
    return [
      ...pointed.filter((one) => one !== level),
      { label: { ...level.label, text }, entries: [...level.entries, ...name.entries] },
    ]
  }
  // A topic that has a title and a theme is called by its title: the theme is what several are of.
  const isTitled = role === 'area' && !isId
  const isOfWider = role === 'track' && !isId && pointed.every((one) => one.label.role !== role || isWide(one))
  if (role !== undefined && roles.has(role) && !isTitled && !isOfWider) return widestFirst(pointed)
  const [first] = name.entries
  const id = first?.value.is === 'text' ? first.value.text : name.text
  const own = { label: { text: name.text, ...(role && { role }), id }, entries: name.entries }
  const isGroup = ({ label }: OwnLabel) => label.role === 'group' || (isTitled && label.role === 'area')
  const groups = pointed.filter(isGroup).map((one) => ({ ...one, label: { ...one.label, role: 'group' as const } }))
  return widestFirst([...groups, own, ...pointed.filter((one) => !isGroup(one))])
}

/** A department or family before the role in it, whichever is written first. */
function widestFirst(labels: readonly OwnLabel[]): OwnLabel[] {
  return [...labels.filter(isWide), ...labels.filter((one) => !isWide(one))]
}

/** Whether a key says that a track may have several in it. */
function isWide({ label, entries }: OwnLabel): boolean {
  return label.role === 'track' && entries.some(({ key }) => mayCallTracks(key) || isFamilyKey(key))
}

/** "levels: 4" says how many there are below. */
function isCount({ key, value }: Entry): boolean {
  return /[sn]$/u.test(key) && value.is === 'text' && digits(value.text.trim()) !== undefined
}

/** A level by what its record points at and is called. */
function levelOf(pointed: string, name: string): string {
  if (fold(pointed) === fold(name)) return pointed
  return saysToo(name, pointed) ? name : `${pointed} ${name}`
}

/** "Department" and its kin with a name of a few words: whom all that stands beside it is for. */
function namesTrack({ key, value }: Entry): boolean {
  return (
    value.is === 'text' && mayCallTracks(key) && wordCount(value.text) <= LONGEST_TRACK && !/[.!?]$/u.test(value.text)
  )
}
