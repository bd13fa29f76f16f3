import { fold } from '../../text.ts'
import { labelOf } from '../label.ts'
import { isAreasHeading, isTextWord } from '../vocabulary.ts'
import { labelsIn } from './flow.ts'
import type { Block } from './outline.ts'

/** So many sections of one name tell what they have in common. */
const SEVERAL = 3

/** The text between a heading and the next. */
interface Section {
  readonly title: string
  readonly labels: ReadonlySet<string>
}

/** Folded labels of bullets that stand below several headings. */
export function repeatedLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const places = Map.groupBy(labelsIn(blocks), ({ label }) => fold(label))
  const repeated = [...places].filter(([, all]) => new Set(all.map(({ below }) => below)).size > 1)
  const rare = rareLabels(sectionsOf(blocks))
  return new Set(repeated.map(([label]) => label).filter((label) => !rare.has(label)))
}

/**
 * Labels that only sections of one name have, and no more than half of these: the section is the area, and what comes again in
 * it by chance belongs to its text.
 */
function rareLabels(sections: readonly Section[]): ReadonlySet<string> {
  const byTitle = Map.groupBy(sections, ({ title }) => title)
  const labels = new Set(sections.flatMap((section) => [...section.labels]))
  const isRare = (label: string) => {
    const having = sections.filter((section) => section.labels.has(label))
    const [title = '', ...others] = new Set(having.map((section) => section.title))
    const fellows = byTitle.get(title)?.length ?? 0
    const isName = title !== '' && !isTextWord(title) && !isAreasHeading(title)
    return isName && others.length === 0 && fellows >= SEVERAL && having.length * 2 <= fellows
  }
  return new Set([...labels].filter(isRare))
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const starts = blocks.flatMap((block, at) =>
    block.is === 'heading' ? [{ at, title: fold(labelOf(block.heading.text)) }] : [],
  )
  return starts.map(({ at, title }, place) => {
    const own = blocks.slice(at + 1, starts[place + 1]?.at)
    return { title, labels: new Set(labelsIn(own).map(({ label }) => fold(label))) }
  })
}
