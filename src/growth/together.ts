import { setImmediate } from 'node:timers/promises'

/**
 * Makes one call of many: what is asked for at about the same time goes together, what comes meanwhile with the next. It
 * waits as long as each turn of the event loop brings more.
 */
export function together<Item, Result>(call: (items: readonly Item[]) => Promise<Result>) {
  let waiting: Item[] = []
  let next: Promise<Result> | undefined
  let running: Promise<unknown> = Promise.resolve()

  async function all(): Promise<Result> {
    await running
    let seen: number
    do {
      seen = waiting.length
      await setImmediate()
    } while (waiting.length > seen)
    const items = waiting
    waiting = []
    next = undefined
    const result = call(items)
    running = result.catch(() => undefined)
    return result
  }

  return (item: Item): Promise<Result> => {
    waiting.push(item)
    next ??= all()
    return next
  }
}

/** Lets so many through at a time. */
export function createGate(width: number) {
  const waiting: (() => void)[] = []
  let free = width
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => void waiting.push(resolve))
    try {
      return await work()
    } finally {
      const first = waiting.shift()
      if (first === undefined) free += 1
      else first()
    }
  }
}
