import type { Left } from '../cell.ts'
import { isPlaceholder } from '../page-words.ts'
import { fold } from '../text.ts'
import { idsIn, type Label, type Names, ownName, type Role, roleOf, TEXT_KEYS } from './data-keys.ts'
import { type Datum, type Document, type Entry, readDatum } from './datum.ts'
import type { Guide } from './guide.ts'
import { labelOf, labelOfFile } from './label.ts'
import { readMarkdown } from './markdown.ts'
import { block, merged, type Placed, type Reading, withDoubt } from './placed.ts'
import { hasWord, isAntiPattern, isGenericName } from './vocabulary.ts'

const LONGEST_NAME = 8
/** A text of more words is a sentence. */
const SHORT = 3

/** A text of the data with the labels above it. */
interface Text {
  readonly path: readonly Label[]
  readonly text: string
  readonly line: number
  /** A word or two beside a key: a text only where the key has longer ones elsewhere. */
  readonly isShort?: boolean
}

/** Reads a framework written as data: records that point at levels and areas, or one nested in the other. */
export function readData(
  source: string,
  firstLine: number,
  guide: Guide,
  beyond?: Names,
): Reading & { readonly name?: string; readonly errors: Document['errors'] } {
  const { datum, errors } = readDatum(source, firstLine)
  const names = idsIn([datum], beyond)
  const texts = textsIn(datum, [], undefined, names)
  const levelAt = levelPlaces(texts, guide)
  const long = new Set(
    texts.flatMap(({ path, text, isShort }) => (isShort || isPlaceholder(text) ? [] : (path.at(-1)?.id ?? []))),
  )
  const placed: Placed[] = []
  const left: Left[] = []
  for (const one of texts) {
    const isText = !one.isShort || long.has(one.path.at(-1)?.id ?? '')
    const found = isText ? placeOf(one, levelAt, names, guide) : undefined
    if (found !== undefined) placed.push(found)
    else if (!isPlaceholder(one.text)) {
      const text = [...one.path.map(({ text: label }) => label), one.text].join(' > ')
      left.push({ line: one.line, what: 'record', why: 'It points at no level and area.', text })
    }
  }
  const name = nameOf(datum) ?? outermost(placed)
  return {
    way: 'data',
    placed: withDoubt(merged(placed.filter(isUseful(placed)))),
    left,
    errors,
    ...(name !== undefined && { name }),
  }
}

/** What the whole calls itself. */
function nameOf(datum: Datum): string | undefined {
  if (datum.is !== 'map') return undefined
  const entry = datum.entries.find(
    ({ key, value }) => ['name', 'title', 'track', 'family'].includes(fold(key)) && value.is === 'text',
  )
  return entry?.value.is === 'text' && entry.value.text !== '' ? labelOf(entry.value.text) : undefined
}

/** What stands above everything, where that says more than "ladder". */
function outermost(placed: readonly Placed[]): string | undefined {
  const [name = '', ...others] = new Set(placed.map(({ above }) => above[0]))
  return others.length > 0 || name === '' || isGenericName(name) ? undefined : name
}

/** An empty text counts where its area has a text elsewhere. */
function isUseful(all: readonly Placed[]): (one: Placed) => boolean {
  const written = new Set(all.filter(({ nodes }) => nodes.length > 0).map(({ area }) => fold(area)))
  return ({ area }) => written.has(fold(area))
}

function textsIn(datum: Datum, path: readonly Label[], role: Role | undefined, names: Names): Text[] {
  if (datum.is === 'text') return path.length === 0 ? [] : [{ path, text: datum.text, line: datum.line }]
  if (datum.is === 'map') return textsOfMap(datum.entries, path, role, names)
  if (datum.items.length === 0) return path.length === 0 ? [] : [{ path, text: '', line: datum.line }]
  const arePlaces = role === 'level' && datum.items.length > 1 && datum.items.every(isNameless)
  return datum.items.flatMap((item, at) => {
    const place: Label[] = arePlaces ? [{ text: String(at + 1), id: String(at + 1), role }] : []
    return textsIn(item, [...path, ...place], arePlaces ? undefined : role, names)
  })
}

/** An item of a list of levels that is known by its place alone. */
function isNameless(item: Datum): boolean {
  if (item.is === 'text') return wordCount(item.text) > SHORT || isPlaceholder(item.text)
  return (
    item.is === 'list' || !item.entries.some(({ key }) => ownName([nothing(key)], 'level') || roleOf(key) === 'level')
  )
}

function nothing(key: string): Entry {
  return { key, value: { is: 'text', text: '.', line: 1 }, line: 1 }
}

function textsOfMap(entries: readonly Entry[], path: readonly Label[], role: Role | undefined, names: Names): Text[] {
  const labels = ownLabels(entries, role, names)
  const own = [...path, ...labels.map(({ label }) => label)]
  const used = new Set(labels.flatMap(({ entries: all }) => all))
  const called = new Set(ownName(entries, role)?.entries)
  const hasBoth = ['level', 'area'].every((one) => own.some((label) => label.role === one))
  return entries.flatMap((entry) => {
    const { key, value } = entry
    if (used.has(entry) || key.startsWith('$')) return []
    const below = roleOf(key)
    if (value.is !== 'text' && below !== undefined && (hasMaps(value) || below === 'level'))
      return textsIn(value, own, below, names)
    if (hasWord(labelOfFile(key), TEXT_KEYS)) return textsIn(value, own, undefined, names)
    if (value.is === 'list' && value.items.length === 0 && hasBoth) return []
    if (value.is === 'text') {
      if (called.has(entry))
        return hasBoth && fold(key) !== 'id' ? [{ path: own, text: value.text, line: value.line }] : []
      const isSentence = wordCount(value.text) > 3 || isPlaceholder(value.text)
      if (hasBoth) return []
      const short: Label = { text: names.labelOf(key, role), id: key }
      if (!isSentence) return [{ path: [...own, short], text: value.text, line: value.line, isShort: true }]
    }
    const label: Label = { text: names.labelOf(key, role), id: key, ...(labels.length === 0 && role && { role }) }
    return textsIn(value, [...own, isStructure(key) ? [] : [label]].flat(), undefined, names)
  })
}

/** The labels a map gives itself by its keys: `level: senior`, `theme: delivery`, `name: Delivery`. */
function ownLabels(entries: readonly Entry[], role: Role | undefined, names: Names) {
  const pointed = entries.flatMap((entry) => {
    const pointedRole = roleOf(entry.key)
    const text = entry.value.is === 'text' ? entry.value.text : ''
    if (pointedRole === undefined || text === '' || isPlaceholder(text) || wordCount(text) > LONGEST_NAME) return []
    return [{ label: { text: names.labelOf(text, pointedRole), role: pointedRole, id: text }, entries: [entry] }]
  })
  const name = ownName(entries, role)
  if (name === undefined || wordCount(name.text) > LONGEST_NAME) return pointed
  const roles = new Set(pointed.map(({ label }) => label.role))
  if (roles.has('level') && roles.has('area')) return pointed
  const level = pointed.find(({ label }) => label.role === 'level')
  if (
    level !== undefined &&
    (role === 'level' || role === undefined) &&
    entries.some(({ value }) => value.is !== 'text')
  ) {
    const isSame = fold(level.label.text) === fold(name.text)
    const text = isSame ? level.label.text : `${level.label.text} ${name.text}`
    return [
      ...pointed.filter((one) => one !== level),
      { label: { ...level.label, text }, entries: [...level.entries, ...name.entries] },
    ]
  }
  if (role !== undefined && roles.has(role)) return pointed
  const [first] = name.entries
  const id = first?.value.is === 'text' ? first.value.text : name.text
  const own = { label: { text: name.text, ...(role && { role }), id }, entries: name.entries }
  const groups = pointed.filter(({ label }) => label.role === 'group')
  return [...groups, own, ...pointed.filter((one) => !groups.includes(one))]
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
): Placed | undefined {
  const hinted = path.findLastIndex(({ role }) => role === 'level')
  const guessed = path.findIndex(
    (label, at) => label.role === undefined && levelAt.has(at) && guide.isLevelLike(label.text),
  )
  const byDepth = path.findIndex((label, at) => label.role === undefined && levelAt.has(at))
  const at = [hinted, guessed, byDepth].find((found) => found >= 0)
  const level = at === undefined ? undefined : path[at]
  const rest = path.filter((label) => label !== level && !isAntiPattern(label.text))
  if (rest.length < path.length - 1) return undefined
  const area = (['area', undefined, 'group'] as const).flatMap(
    (role) => rest.findLast((label) => label.role === role) ?? [],
  )[0]
  if (level === undefined || area === undefined) return undefined
  const above = rest.filter((label) => label !== area)
  const track = above.find(({ role }) => role === 'track')
  const order = names.orderOf(level.id)
  return {
    level: level.text,
    area: area.text,
    ...(track !== undefined && { track: track.text }),
    above: above.filter((label) => label !== track).map(({ text: label }) => label),
    nodes: isPlaceholder(text) ? [] : [block(nodesOf(text), line)],
    line,
    ...(order !== undefined && { order }),
    ...(at === byDepth && guide.likeness(level.text) === 0 && { doubt: 'levels' as const }),
  }
}

/** A text of several lines, or with marks, is read as Markdown. */
function nodesOf(text: string) {
  const { children } = readMarkdown(`${text.trim()}\n`).tree
  return children.filter((child) => child.type !== 'doctype')
}

function hasMaps(datum: Datum): boolean {
  if (datum.is === 'text') return false
  return datum.is === 'map' || datum.items.some((item) => item.is === 'map')
}

/** A key that only holds the framework together. */
function isStructure(key: string): boolean {
  return ['data', 'framework', 'content', 'items', 'values', 'matrix'].includes(fold(key))
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/u).length
}
