import type { Element } from 'hast'
import { fold } from '../../text.ts'
import { withoutNamedFacts } from '../facts.ts'
import { areShort, block, doubted, merged, type Placed, type Reading } from '../placed.ts'
import { hasText, textOf } from '../statements.ts'
import { isAntiPattern, isAreasHeading, isGeneric, isSection } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import { isList, labelledItems, labelledOf } from './labelled.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import { lineOf } from './outline.ts'
import type { PageFlow } from './page-flow.ts'

/** What all a level expects is called, where its pages have no word for it. */
const ALL = 'Expectations'

type Text = Extract<Item, { is: 'text' }>
/** A level with what stands below it up to the next. */
interface Body {
  readonly level: string
  readonly items: readonly Item[]
}

/**
 * Levels with texts below them and nothing that names an area: all of a level's is one area. Labels that come again at
 * most levels ("Craft: …") are areas beside it.
 */
export function readLevelsAlone(
  { items, isLevel, guide }: PageFlow,
  pageLevel: string | undefined,
): Reading | undefined {
  const { area: said } = guide.hints
  const bodies = isLevel === undefined ? wholePage(items, pageLevel) : bodiesOf(items, isLevel)
  const written = bodies.filter((body) => body.items.some(({ is }) => is === 'text'))
  const within = bodies.flatMap((body) => headingsOf(body.items))
  const isOther = ({ label }: Heading) => !isGeneric(label) && !isAntiPattern(label)
  if (
    written.length <= bodies.length / 2 ||
    (said === undefined && within.some(isOther)) ||
    guide.hints.headings.area.length > 0
  ) {
    return undefined
  }
  const most = Math.max(2, written.length * 0.6)
  const comesAgain = (labels: readonly string[][]) => {
    const places = Map.groupBy(
      labels.flatMap((all) => [...new Set(all.map(fold))]),
      (label) => label,
    )
    return new Set([...places].flatMap(([label, all]) => (all.length >= most ? [label] : [])))
  }
  const sections = comesAgain(
    written.map((body) =>
      headingsOf(body.items)
        .map(({ label }) => label)
        .filter(isSection),
    ),
  )
  const labels = comesAgain(
    written.map((body) => body.items.flatMap((item) => (item.is === 'text' ? labelsIn(item) : []))),
  )
  const whole = said ?? (sections.size > 0 ? undefined : wordFor(items, isLevel))
  const placed = withoutNamedFacts(written.flatMap((body) => placedIn(body, { sections, labels, whole })))
  if (placed.length === 0 || (said === undefined && areShort(placed.map(({ nodes }) => textOf(nodes)))))
    return undefined
  const isOfOneLevel = isLevel === undefined
  const isWeak = isOfOneLevel && said === undefined
  const reading = { way: 'levels without areas', placed: merged(placed), left: [], isWeak, isOfOneLevel }
  return said === undefined ? doubted(reading, 'areas') : reading
}

function wholePage(items: readonly Item[], level: string | undefined): Body[] {
  const tops = headingsOf(items).filter(({ depth }) => depth < 2)
  const isTitle = ({ label, depth }: Heading) => depth < 2 && (tops.length < 3 || label === level)
  const rest = items.filter((item) => item.is !== 'heading' || !isTitle(item))
  return level === undefined ? [] : [{ level, items: rest }]
}

function bodiesOf(items: readonly Item[], isLevel: (heading: Heading) => boolean): Body[] {
  return items.flatMap((item, at) => {
    if (item.is !== 'heading' || !isLevel(item)) return []
    const rest = items.slice(at + 1)
    const end = rest.findIndex(
      (one) => (one.is === 'heading' && (one.depth <= item.depth || isLevel(one))) || one.is === 'line',
    )
    return [{ level: item.label, items: end < 0 ? rest : rest.slice(0, end) }]
  })
}

/** The page's own word for what levels expect: "Competencies" of "Competencies of bakers". */
function wordFor(items: readonly Item[], isLevel: PageFlow['isLevel']): string {
  const titles = headingsOf(items).filter((heading) => isLevel?.(heading) !== true)
  const words = titles.flatMap(({ label }) => label.match(/[\p{L}\p{M}]+/gu) ?? [])
  const word = words.find(isAreasHeading)
  return word === undefined ? ALL : word.charAt(0).toUpperCase() + word.slice(1)
}

function labelsIn({ node }: Text): string[] {
  return parts(node).flatMap(({ label }) => label ?? [])
}

/** The bullets of a list, or the paragraph, each with its label. */
function parts(
  node: Text['node'],
): { readonly label?: string; readonly item: Element; readonly rest: Placed['nodes'] }[] {
  if (node.type !== 'element') return []
  const items = isList(node) ? labelledItems(node) : [{ item: node, labelled: labelledOf(node) }]
  return items.map(({ item, labelled }) =>
    labelled === undefined ? { item, rest: [] } : { label: labelled.label, item, rest: labelled.rest },
  )
}

function placedIn(
  { level, items }: Body,
  areas: {
    readonly sections: ReadonlySet<string>
    readonly labels: ReadonlySet<string>
    readonly whole: string | undefined
  },
): Placed[] {
  let area = areas.whole
  return items.flatMap((item): Placed[] => {
    if (item.is === 'heading') area = areas.sections.has(fold(item.label)) ? item.label : areas.whole
    if (item.is !== 'text') return []
    const own = parts(item.node)
    const labelled = own.filter(({ label }) => label !== undefined && areas.labels.has(fold(label)))
    if (labelled.length === 0) {
      return area === undefined ? [] : [{ level, area, above: [], nodes: [item.node], line: item.line }]
    }
    return own.flatMap((part): Placed[] => {
      const isOwn = labelled.includes(part)
      const label = isOwn ? part.label : area
      // A label alone is of what follows.
      if (isOwn && !hasText(part.rest)) area = label
      const nodes = isOwn ? part.rest : [part.item]
      const line = lineOf(part.item) ?? item.line
      return label === undefined ? [] : [{ level, area: label, above: [], nodes: [block(nodes)], line }]
    })
  })
}
