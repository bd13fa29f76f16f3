import { digits } from '../../level-words.ts'
import type { Guide } from '../guide.ts'
import { isOnly, LEVEL_HEADERS } from '../vocabulary.ts'
import type { Block } from './outline.ts'
import { propertiesOf } from './properties.ts'

/** The level that a line below a page's title says: "**Level:** IC1 (Associate)". */
export function levelBelowTitle(blocks: readonly Block[], guide: Guide): string | undefined {
  const said = propertiesOf(blocks).filter(({ key }) => isOnly(key, LEVEL_HEADERS) && !/\d/u.test(key))
  return said.map(({ value }) => value).find((level) => guide.isLevelLike(level) || digits(level) !== undefined)
}
