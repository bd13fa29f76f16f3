import type { ElementContent, Nodes } from 'hast'
import { readLevelName } from '../../level-name.ts'
import { wordCount } from '../../text.ts'
import { type Grid, gridOf } from '../grids/grid.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { block, type Placed } from '../placed.ts'
import { hasText, textOf } from '../statements.ts'
import { isClause, isGeneric } from '../vocabulary.ts'
import { type Block, lineOf } from './outline.ts'

/** A level with its code and its title: "Junior Baker (L1)". */
interface Entry {
  readonly key: string
  readonly label: string
  readonly title: string
  readonly line: number
}

/** In words. */
const LONGEST = 7
/** What stands between the levels of a line: bars and arrows, or commas. */
const BETWEEN = [/\s*(?:[|→⟶➔➜›»·•;]|[-=]+>)\s*/u, /\s*[,;]\s*/u]
const LINES = new Set(['p', 'pre', 'li', 'dt', 'blockquote'])

/** The levels that go by a code alone ("L1") called as the last legend above says: a line, list or table of codes and titles. */
export function calledByLegend(placed: readonly Placed[], blocks: readonly Block[], guide: Guide): readonly Placed[] {
  const levels = new Set(placed.map(({ level }) => level))
  const bare = new Map([...levels].flatMap((level) => (isBareCode(level) ? [[level, keyOf(level)]] : [])))
  if (bare.size < 2) return placed
  const entries = [...blocks, ...paragraphsTogether(blocks)]
    .flatMap((one) => legendOf(one, guide))
    .toSorted((one, other) => one.line - other.line)
  return placed.map((one) => {
    const own = bare.get(one.level)
    const said = entries.filter(({ key }) => key === own)
    const entry = said.findLast(({ line }) => line <= one.line) ?? said[0]
    return { ...one, level: entry?.label ?? one.level }
  })
}

/** Each run of paragraphs as one block. */
function paragraphsTogether(blocks: readonly Block[]): Block[] {
  const runs: ElementContent[][] = [[]]
  for (const one of blocks) {
    const isParagraph = one.is === 'text' && one.node.type === 'element' && one.node.tagName === 'p'
    if (isParagraph) runs.at(-1)?.push(one.node)
    else if (one.is !== 'text' || hasText([one.node])) runs.push([])
  }
  return runs.filter((run) => run.length > 1).map((run) => ({ is: 'text', node: block(run, lineOf(run[0])) }))
}

/** The entries of a block that has two and more, and nothing else. */
function legendOf(one: Block, guide: Guide): Entry[] {
  const lines = one.is === 'table' ? linesOfTable(gridOf(one.table), guide) : one.is === 'text' ? linesIn(one.node) : []
  const [parts = []] = BETWEEN.flatMap((between) => {
    const all = lines
      .flatMap((line) => withoutLead(line).split(between))
      .filter((part) => /\p{L}.*[\p{L}\d]/u.test(part))
    return all.length > 1 && all.every((part) => entryOf(part) !== undefined) ? [all] : []
  })
  const line = (one.is === 'table' ? lineOf(one.table) : one.is === 'text' ? lineOf(one.node) : undefined) ?? 1
  const entries = parts.flatMap((part) => {
    const entry = entryOf(part)
    return entry === undefined ? [] : [{ ...entry, line }]
  })
  const isLadder = new Set(entries.map(({ key }) => key)).size === entries.length && entries.length > 1
  return isLadder && guide.levelShare(entries.map(({ title }) => title)) >= 0.6 ? entries : []
}

/** Without "Levels:" before the first of them. */
function withoutLead(line: string): string {
  const [, lead = '', rest = ''] = /^([^:：]*)[:：]\s*(.+)$/su.exec(line) ?? []
  return rest !== '' && isGeneric(lead) ? rest : line
}

function entryOf(part: string): Omit<Entry, 'line'> | undefined {
  const label = labelOf(part.replace(/\s*=\s*/u, ': '))
  const name = readLevelName(label)
  const [title = ''] = name?.titles ?? []
  const isNamed = title !== '' && !isBareCode(title) && !isClause(label) && wordCount(label) <= LONGEST
  if (name === undefined || !name.isCode || !isNamed) return undefined
  return { key: name.key, label, title }
}

/** The rows of a table that has codes in a column and titles in one other, as lines. */
function linesOfTable([, ...body]: Grid, guide: Guide): string[] {
  const columns = (body[0]?.cells ?? []).map((_, at) => body.map(({ cells }) => cells[at]?.text ?? ''))
  const code = columns.findIndex((texts) => texts.every(isBareCode))
  const [titles, ...more] = columns.filter((texts) => !texts.some(isBareCode) && guide.levelShare(texts) >= 0.6)
  if (code < 0 || titles === undefined || more.length > 0) return []
  return body.map((_, at) => `${columns[code]?.[at]} ${titles[at]}`)
}

function linesIn(node: Nodes): string[] {
  if (!('children' in node)) return []
  const isLine = node.type === 'element' && LINES.has(node.tagName)
  const below = node.children.flatMap(linesIn)
  return isLine && below.length === 0 ? rawText(node).split('\n') : below
}

/** With the line breaks of the source. */
function rawText(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  if ('children' in node) return node.children.map(rawText).join('')
  return node.type === 'text' ? node.value : textOf([node])
}

function isBareCode(label: string): boolean {
  const name = readLevelName(label)
  return name?.isCode === true && name.titles.every((title) => readLevelName(title)?.isCode === true)
}

function keyOf(label: string): string {
  return readLevelName(label)?.key ?? label
}
