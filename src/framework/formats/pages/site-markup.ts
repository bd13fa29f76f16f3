import { wordsIn } from '../../page-words.ts'
import { likeness } from '../likeness.ts'
import { isUnclosed, type Marker, markerIn, type PartTitle } from './markers.ts'

/** That a part of the page begins or ends here; what is aside is no text of the page. */
export type Part = { readonly is: 'open'; readonly title: string } | { readonly is: 'aside' | 'close' }

/** A part that has begun. */
interface Frame {
  readonly end: string | undefined
  /** Indentation of the line that opened it. */
  readonly from: number
  readonly isMarked: boolean
  readonly titles: PartTitle[]
  /** How far its content is indented, once that is known. */
  indent?: number
}

const ASIDES = wordsIn('asides')
const MARK = 'growthbot:'
/** In lines. */
const LONGEST_TAG = 30
const MODULE = /^(?:import\s.*["']|import\s*\{|export\s+(?:const|default|function|let|var)\b)/u
const LONE = /^\s*(?:\{\/\*.*\*\/\}|\{:[^}]*\}|\[\[?_?toc_?\]?\])\s*$/iu
const FENCE = /^\s*(```|~~~)/u

/**
 * The page with tabs, panels and notes in the markup of sites' builders as comments, which Markdown leaves alone. Every
 * line keeps its number. What stands within loses its indentation, which would make code of it.
 */
export function withoutSiteMarkup(text: string): string {
  const lines = withoutModules(text.split('\n'))
  const markers = markersIn(lines)
  const ends = new Map([...markers].flatMap(([at, { is, name }]) => (is === 'close' ? [[name, at]] : [])))
  const out: string[] = []
  const open: Frame[] = []
  const closed = (from: number) =>
    open
      .splice(from < 0 ? open.length : from)
      .map(({ isMarked }) => (isMarked ? comment({ is: 'close' }) : ''))
      .join('')
  for (const [at, line] of lines.entries()) {
    const indent = line.trim() === '' ? Number.POSITIVE_INFINITY : line.search(/\S/u)
    let ended = closed(open.findIndex(({ end, from }) => end === undefined && indent <= from))
    if (ended !== '' && out.at(-1)?.trim() === '') ended = out.splice(-1, 1, ended).join('').trim()
    const marker = markers.get(at)
    if (marker === undefined) out.push(ended + dedented(line, open.at(-1)))
    else if (marker.is === 'close') out.push(ended + closed(open.findLastIndex(({ end }) => end === marker.name)))
    else {
      const part = partOf(marker, open.at(-1))
      const begins = part === undefined ? '' : comment(part)
      const { end, content } = marker
      if (content !== undefined) out.push(`${ended}${begins}${content}${part && comment({ is: 'close' })}`)
      else if (marker.is === 'open' && (end === undefined || (ends.get(end) ?? -1) > at)) {
        out.push(ended + begins)
        open.push({ end, from: indent, isMarked: part !== undefined, titles: [...(marker.titles ?? [])] })
      } else out.push(ended)
    }
  }
  return out.join('\n')
}

/** What a comment says of the page's parts; undefined: nothing. */
export function partIn(value: string): Part | undefined {
  const [is, title = ''] = value.startsWith(MARK) ? value.slice(MARK.length).split(' ') : []
  if (is === 'open') return { is, title: decoded(title) }
  return is === 'aside' || is === 'close' ? { is } : undefined
}

function decoded(title: string): string {
  try {
    return decodeURIComponent(title)
  } catch {
    // A page may have such a comment of its own.
    return title
  }
}

function comment(part: Part): string {
  return `<!--${MARK}${part.is}${part.is === 'open' ? ` ${encodeURIComponent(part.title)}` : ''}-->`
}

function partOf({ name, title, value }: Marker, around: Frame | undefined): Part | undefined {
  const listed = around?.titles.find((one) => one.value === value) ?? around?.titles.shift()
  const said = title ?? listed?.title ?? value
  const isAside = ASIDES.has(name.toLowerCase()) && likeness(said ?? '') < 1
  return isAside ? { is: 'aside' } : said === undefined ? undefined : { is: 'open', title: said }
}

function dedented(line: string, frame: Frame | undefined): string {
  if (frame === undefined || line.trim() === '') return line
  const indent = line.search(/\S/u)
  frame.indent ??= indent
  return line.slice(Math.min(indent, frame.indent))
}

/** The markers by line; not those in front matter and code. */
function markersIn(lines: string[]): ReadonlyMap<number, Marker> {
  const markers = new Map<number, Marker>()
  let fence: string | undefined
  for (let at = endOfFrontMatter(lines) + 1; at < lines.length; at += 1) {
    const mark = FENCE.exec(lines[at] ?? '')?.[1]
    if (mark !== undefined) fence = fence === undefined ? mark : mark === fence ? undefined : fence
    if (fence !== undefined) continue
    joinTag(lines, at)
    const marker = markerIn(lines[at] ?? '')
    if (marker !== undefined) markers.set(at, marker)
  }
  return markers
}

/** A tag over several lines stands on its first; the others are left empty. */
function joinTag(lines: string[], at: number): void {
  if (!isUnclosed(lines[at] ?? '')) return
  const rest = lines.slice(at + 1, at + LONGEST_TAG)
  const end = rest.findIndex((line) => line.trim() === '' || /^\s*\/?>|>\s*$/u.test(line))
  if (end < 0 || rest[end]?.trim() === '') return
  const tag = [lines[at]?.trimEnd() ?? '', ...rest.slice(0, end + 1).map((line) => line.trim())].join(' ')
  lines.splice(at, end + 2, tag.replace(/ (?=\/?>$)/u, ''), ...Array.from({ length: end + 1 }, () => ''))
}

/** Without what MDX imports and exports, each up to an empty line, and lines for the builder alone. */
function withoutModules(lines: readonly string[]): string[] {
  let isModule = false
  let isCode = false
  return lines.map((line) => {
    if (FENCE.test(line)) isCode = !isCode
    isModule = !isCode && line.trim() !== '' && (isModule || MODULE.test(line))
    return isModule || (!isCode && LONE.test(line)) ? '' : line
  })
}

function endOfFrontMatter([first, ...others]: readonly string[]): number {
  return first?.trimEnd() === '---' ? others.findIndex((line) => line.trimEnd() === '---') + 1 : -1
}
