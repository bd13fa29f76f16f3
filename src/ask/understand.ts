import { intentOf, isSmallTalk, withoutNames, withoutNegated } from './intent.ts'
import { readComparison } from './readings/comparison.ts'
import { readDefinition } from './readings/definition.ts'
import { readList } from './readings/list.ts'
import { readNeighbour } from './readings/neighbour.ts'
import { readPlace } from './readings/place.ts'
import type { Asked, Reader, Understood } from './readings/reading.ts'
import { resolve } from './resolve.ts'
import { tokensOf } from './token.ts'

/** Reads a question. Where the words fit several things equally all are offered; nothing is picked in silence. */
export function understand(question: string, reader: Reader): Understood {
  const words = withoutNegated(tokensOf(question))
  const intent = intentOf(words)
  const resolved = resolve(withoutNames(words, intent), reader.framework, reader.vocabulary, intent.compare.length > 0)
  const named = resolved.picks.some((pick) => pick.whole)
  if (words.length === 0 || (!named && isSmallTalk(words))) return { is: 'clear', command: { do: 'help' } }

  const asked: Asked = { words, intent, ...resolved, ...reader }
  return readList(asked) ?? readComparison(asked) ?? readNeighbour(asked) ?? readDefinition(asked) ?? readPlace(asked)
}
