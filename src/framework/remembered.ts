/** More texts than these are no names that come again. */
const MOST = 10_000

/** Does the same work for the same text once: the few names of a framework come again in thousands of places. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.result
    if (known.size >= MOST) known.clear()
    const result = work(text)
    known.set(text, { result })
    return result
  }
}
