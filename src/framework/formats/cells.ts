import type { ElementContent } from 'hast'
import type { Cell, LooseLink } from '../cell.ts'
import { distinct, type LevelName, levelNamed, readLevelName } from '../level-name.ts'
import { isNotYet, isPlaceholder } from '../page-words.ts'
import { fold, inAnyOrder } from '../text.ts'
import { withoutLetters } from './lettered.ts'
import { isCertain } from './likeness.ts'
import { type Links, looseLinksIn } from './links.ts'
import type { Reading } from './placed.ts'
import { isEmphasised, readStatements, textOf } from './statements.ts'
import { type FileNames, tracksIn } from './tracks-above.ts'
import { isAntiPattern, referredLevel } from './vocabulary.ts'

/** Makes cells of placed texts: levels get their names, among those `listed` elsewhere; one of the headings above is the track. */
export function cellsOf(
  { placed: lettered, hasTracksAbove = false }: Pick<Reading, 'placed' | 'hasTracksAbove'>,
  names: FileNames,
  links: Links,
  listed: readonly string[] = [],
): { readonly cells: readonly Cell[]; readonly looseLinks: readonly LooseLink[] } {
  const placed = withoutLetters(lettered)
  const levels = levelsNamed([...listed, ...placed.map(({ level }) => level)])
  const trackOf = tracksIn(placed, names, hasTracksAbove)
  const href = links.address === undefined ? {} : { href: links.address }
  return {
    cells: placed.map((one) => ({
      track: trackOf(one),
      level: levels.get(one.level) ?? levelNamed(one.level),
      ...(one.order !== undefined && { order: one.order }),
      area: one.area,
      ...textsOf(one.nodes, links),
      source: { file: names.file, line: one.line, ...href },
      ...(one.table !== undefined && { table: one.table }),
      ...(one.doubt && { doubt: one.doubt }),
    })),
    looseLinks: placed.flatMap(({ nodes, line }) => looseLinksIn(nodes, links, names.file, line)),
  }
}

/**
 * The expectations in a cell, none where it is only a placeholder; what follows "Anti-patterns" is kept apart. What may
 * refer to another level is kept as a text, too, until the levels are known.
 */
function textsOf(nodes: readonly ElementContent[], links: Links): Pick<Cell, 'expectations' | 'antiPatterns' | 'see'> {
  const statements = readStatements(nodes, links.resolve)
  const at = statements.findIndex(({ text }) => isAntiPattern(text))
  const own = at < 0 ? statements : statements.slice(0, at)
  const see = own.length === 1 ? referredLevel(own[0]?.text ?? '') : undefined
  const isEmpty = own.every(({ text }) => isPlaceholder(text)) || (isEmphasised(nodes) && isNotYet(textOf(nodes)))
  const isWritten = !isEmpty && (see === undefined || !isCertain(see))
  return {
    expectations: isWritten ? own : [],
    ...(see !== undefined && { see }),
    ...(at >= 0 && { antiPatterns: statements.slice(at + 1) }),
  }
}

/**
 * Names of the levels of one source. Two that share a code, such as "L3 Engineer" and "L3 Manager", stay two; "L3
 * Engineer" and "Engineer L3" are one.
 */
export function levelsNamed(labels: readonly string[]): ReadonlyMap<string, LevelName> {
  const names = [...new Set(labels)].map((label) => [label, fullLevel(label)] as const)
  const byKey = Map.groupBy(names, ([, { key }]) => key)
  const byWords = Map.groupBy(names, ([label]) => inAnyOrder(label))
  return new Map(
    names.map(([label, name]) => {
      const same = new Set((byKey.get(name.key) ?? []).map(([other]) => inAnyOrder(other)))
      const [first = label] = byWords.get(inAnyOrder(label))?.[0] ?? []
      return [label, same.size > 1 ? { ...name, key: fold(first) } : name]
    }),
  )
}

/** A level called as its heading says, with every other name the heading tells. */
export function fullLevel(label: string): LevelName {
  const name = levelNamed(label)
  const read = readLevelName(name.label)
  return read === undefined
    ? name
    : { ...name, titles: distinct([...name.titles, read.label, ...read.titles], name.label) }
}
