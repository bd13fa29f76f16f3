import { partNamed } from '../intent.ts'
import { indexes } from '../phrases.ts'
import { type Asked, tells, type Understood } from './reading.ts'

/** "What levels are there?" */
export function readList({ words, intent, best }: Asked): Understood | undefined {
  const part = partNamed(words)
  if (!part || best.area || best.level) return undefined
  const told = new Set([...(best.track?.positions ?? []), ...intent.list.flatMap(indexes), part.at])
  if (words.some((word, at) => !told.has(at) && tells(word) && word.role !== 'job')) return undefined
  const [track] = best.track?.ids ?? []
  return { is: 'clear', command: { do: 'list', what: part.what, at: track === undefined ? {} : { track } } }
}
