/** Remembers what was seen, so that a message which comes again is answered once. */
export interface Once {
  /** Whether this key is new; it is remembered from now on. */
  first(key: string): boolean
  /** As if it had never come: the answer did not get through. */
  forget(key: string): void
}

export interface Memory {
  /** Milliseconds, from any start. */
  readonly now: () => number
  /** Milliseconds a key is remembered. */
  readonly keep: number
  /** Keys at most; the oldest goes first. */
  readonly most: number
}

export function createOnce({ now, keep, most }: Memory): Once {
  // A Map keeps the order of insertion, so the oldest key is always its first.
  const seen = new Map<string, number>()
  return {
    first(key) {
      const time = now()
      for (const [old, since] of seen) {
        if (time - since < keep) break
        seen.delete(old)
      }
      if (seen.has(key)) return false
      const [oldest] = seen.keys()
      if (oldest !== undefined && seen.size >= most) seen.delete(oldest)
      seen.set(key, time)
      return true
    },
    forget: (key) => void seen.delete(key),
  }
}
