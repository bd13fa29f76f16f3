import { type LevelName, readLevelName } from '../../level-name.ts'
import { isLevelWord } from '../../level-words.ts'
import { fullLevel } from '../cells.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { hasText } from '../statements.ts'
import type { Survey } from '../survey.ts'
import { isAreasHeading, isClause, isElsewhere, isGeneric } from '../vocabulary.ts'
import { type Block, headingsIn } from './outline.ts'

/** A level of which the page's title is only the code, with the title right below that: "Grade C Cook" of "Grade C" over "Cook". */
export function withTitleBelow(
  level: LevelName | undefined,
  blocks: readonly Block[],
  survey: Survey,
  { hints }: Guide,
): LevelName | undefined {
  const { headings } = hints
  const told = [hints.levels, headings.track, headings.level, headings.area].flat()
  if (level === undefined || told.length > 0 || !isCodeAlone(level.label)) return level
  const title = titleBelow(level.label, blocks)
  const isName = title !== undefined && ![isGeneric, isAreasHeading, isClause, isElsewhere].some((is) => is(title))
  return isName && survey.isOfOneTitle(title) ? fullLevel(`${level.label} ${title}`) : level
}

/** What the only heading right below the page's first is called, where that is the code and all others stand below both. */
function titleBelow(code: string, blocks: readonly Block[]): string | undefined {
  const [first, second] = blocks
    .values()
    .filter((block) => block.is !== 'text' || hasText([block.node]))
    .take(2)
  if (first?.is !== 'heading' || second?.is !== 'heading' || labelOf(first.heading.text) !== code) return undefined
  const rest = headingsIn(blocks).slice(2)
  const { depth, text } = second.heading
  return depth > first.heading.depth && rest.length > 1 && rest.every((heading) => heading.depth > depth)
    ? labelOf(text)
    : undefined
}

/** "Level 2", "Grade C". */
function isCodeAlone(label: string): boolean {
  const [word = '', letter = '', ...others] = label.split(' ')
  if (isLevelWord(word) && /^\p{Lu}$/u.test(letter)) return others.length === 0
  const name = readLevelName(label)
  return name?.isCode === true && name.titles.length === 0 && name.seniority === undefined
}
