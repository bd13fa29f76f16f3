import { fold } from '../../text.ts'
import { readStatements } from '../statements.ts'
import { isTextWord } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'

/** A heading with all that stands right below it. */
interface Section {
  readonly heading: Heading
  readonly items: readonly Item[]
  /** The one that it stands below. */
  readonly parent: Heading | undefined
}

/**
 * Areas that say "Expectations" and then ask whether one meets them: what asks is a tool for the reader, and without it
 * the other heading tells nothing.
 */
export function withoutQuestions(items: readonly Item[]): readonly Item[] {
  const sections = sectionsOf(items)
  const split = [...Map.groupBy(sections, ({ parent }) => parent)].flatMap(([parent, all]) => {
    if (parent === undefined || !all.some(isOfTexts)) return []
    const asking = all.filter(isAsking)
    const others = all.filter((one) => !asking.includes(one))
    const areTexts = others.length > 0 && others.every(isOfTexts)
    return asking.length > 0 && areTexts ? [{ asking, others }] : []
  })
  const names = split.flatMap(({ asking }) => [...new Set(asking.map(({ heading }) => fold(heading.label)))])
  const isUsual = ({ heading }: Section) => names.filter((name) => name === fold(heading.label)).length > 1
  const usual = split.filter(({ asking }) => asking.every(isUsual))
  const dropped = new Set<Item>(
    usual.flatMap(({ asking, others }) => [
      ...asking.flatMap((one) => [one.heading, ...one.items.filter(({ is }) => is === 'text')]),
      ...(others.length === 1 ? others.map(({ heading }) => heading) : []),
    ]),
  )
  return dropped.size === 0 ? items : items.filter((item) => !dropped.has(item))
}

function sectionsOf(items: readonly Item[]): Section[] {
  let path: Heading[] = []
  return headingsOf(items).map((heading) => {
    path = [...path.filter(({ depth }) => depth < heading.depth), heading]
    const rest = items.slice(items.indexOf(heading) + 1)
    const end = rest.findIndex(({ is }) => is === 'heading')
    return { heading, items: end < 0 ? rest : rest.slice(0, end), parent: path.at(-2) }
  })
}

function isOfTexts({ heading }: Section): boolean {
  return isTextWord(heading.label)
}

function isAsking({ items }: Section): boolean {
  const nodes = items.flatMap((item) => (item.is === 'text' ? [item.node] : []))
  const statements = readStatements(nodes, () => undefined)
  return statements.length > 0 && statements.every(({ text }) => /[?？]$/u.test(text))
}
