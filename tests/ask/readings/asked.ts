import { intentOf, withoutNames } from '../../../src/ask/intent.ts'
import { meaningsOf } from '../../../src/ask/meanings.ts'
import type { Asked, Reader } from '../../../src/ask/readings/reading.ts'
import { resolve } from '../../../src/ask/resolve.ts'
import { createTextIndex } from '../../../src/ask/texts.ts'
import { tokensOf } from '../../../src/ask/token.ts'
import { createVocabulary } from '../../../src/ask/vocabulary.ts'
import type { Framework } from '../../../src/framework/framework.ts'

export function readerOf(framework: Framework): Reader {
  const meanings = meaningsOf(framework.synonyms)
  return { framework, vocabulary: createVocabulary(framework), texts: createTextIndex(framework), meanings }
}

/** A question, taken apart as the readings get it. */
export function askedOf(question: string, reader: Reader): Asked {
  const words = tokensOf(question)
  const intent = intentOf(words)
  const named = withoutNames(words, intent)
  const comparing = intent.compare.length > 0 || intent.bothEnds
  return { words, intent, ...reader, ...resolve(named, reader.framework, reader.vocabulary, comparing) }
}
