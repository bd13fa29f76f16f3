import { createRecent, type Memory } from './recent.ts'

/** Remembers what was seen, so that a message which comes again is answered once. */
export interface Once {
  /** Whether this key is new; it is remembered from now on. */
  first(key: string): boolean
  /** As if it had never come: the answer did not get through. */
  forget(key: string): void
}

export function createOnce(memory: Memory): Once {
  const seen = createRecent<true>(memory)
  return {
    first(key) {
      if (seen.get(key)) return false
      seen.set(key, true)
      return true
    },
    forget: seen.delete,
  }
}
