/** Values by key, as long as they are recent: the old go by themselves, and the oldest where there are too many. */
export interface Recent<Value> {
  get(key: string): Value | undefined
  /** From now on it is the newest. */
  set(key: string, value: Value): void
  delete(key: string): void
}

export interface Memory {
  /** Milliseconds, from any start. */
  readonly now: () => number
  /** Milliseconds something is remembered. */
  readonly keep: number
  /** Keys at most; the oldest goes first. */
  readonly most: number
}

export function createRecent<Value>({ now, keep, most }: Memory): Recent<Value> {
  // A Map keeps the order of insertion, so the oldest key is always its first.
  const entries = new Map<string, { readonly value: Value; readonly since: number }>()
  function forgetOld(): void {
    for (const [key, { since }] of entries) {
      if (now() - since < keep) return
      entries.delete(key)
    }
  }
  return {
    get(key) {
      forgetOld()
      return entries.get(key)?.value
    },
    set(key, value) {
      forgetOld()
      entries.delete(key)
      const [oldest] = entries.keys()
      if (oldest !== undefined && entries.size >= most) entries.delete(oldest)
      entries.set(key, { value, since: now() })
    },
    delete: (key) => void entries.delete(key),
  }
}
