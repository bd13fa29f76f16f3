import { setImmediate } from 'node:timers/promises'

/** Work that can rest wherever it yields. */
export type Slices<Result> = Generator<void, Result>

export function atOnce<Result>(work: Slices<Result>): Result {
  let slice = work.next()
  while (!slice.done) slice = work.next()
  return slice.value
}

/** Does it between other things: whatever else waits goes before each slice. */
export async function between<Result>(work: Slices<Result>): Promise<Result> {
  let slice = work.next()
  while (!slice.done) {
    await setImmediate()
    slice = work.next()
  }
  return slice.value
}
