import { intentOf, isSmallTalk, withoutNegated } from './intent.ts'
import { wholeName } from './mentions.ts'
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
  const resolved = resolve(words, reader.framework, reader.vocabulary)
  const named = resolved.picks.some((pick) => pick.coverage >= wholeName)
  if (words.length === 0 || (!named && isSmallTalk(words))) return { is: 'clear', command: { do: 'help' } }

  const asked: Asked = { words, intent: intentOf(words), ...resolved, ...reader }
  return (
    readList(asked) ?? readComparison(asked) ?? readNeighbour(asked) ?? readDefinition(asked) ?? readPlace(asked)
  )
}
