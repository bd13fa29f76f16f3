import { readLevelName } from '../../level-name.ts'
import { hasWord, isOnly, LEVEL_HEADERS, TITLE_HEADERS } from '../vocabulary.ts'

const LEVEL_OR_TITLE = LEVEL_HEADERS.union(TITLE_HEADERS)

/** "Q1", "Q2", "Q3" right of "Level" are levels, whatever such codes count elsewhere; so are "Q1 Tester" and its fellows right of "Level Title". */
export function areCodesOfLevels([corner = '', ...labels]: readonly string[]): boolean {
  const isOfLevels = isOnly(corner, LEVEL_OR_TITLE) && hasWord(corner, LEVEL_HEADERS)
  return labels.length > 1 && isOfLevels && areCounted(labels)
}

/** Whether labels have codes of one letter or word that count up. */
function areCounted(labels: readonly string[]): boolean {
  const codes = labels.map(readLevelName).filter((name) => name?.isCode === true)
  const prefixes = new Set(codes.map((name) => name?.key.replace(/ \d+$/u, '')))
  const numbers = codes.flatMap((name) => name?.number ?? [])
  const areRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? number))
  return codes.length === labels.length && prefixes.size === 1 && areRising
}
