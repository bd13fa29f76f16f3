import { setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '../errors.ts'
import { fingerprint } from './fingerprint.ts'
import type { Framework } from './framework.ts'
import { type LoadOptions, loadFramework } from './load.ts'
import { type Aside, loadAside } from './load-aside.ts'

export interface WatchOptions extends LoadOptions {
  /** Milliseconds between two looks at the folder. */
  readonly every?: number
  /** Reads a folder that changed; else in a thread of its own. */
  readonly again?: (dir: string, options: LoadOptions) => Promise<Aside>
  /** Done with each framework before it takes the place of the one from before. */
  readonly prepare?: (framework: Framework) => Promise<void>
  /** Told of each new framework, with its warnings. */
  readonly onLoaded?: (framework: Framework, problems: readonly Problem[]) => void
  /** Told why the folder could not be read; the framework from before stays. */
  readonly onFailed?: (error: unknown) => void
}

/** A framework that follows its folder. */
export interface Watched {
  /** The framework as it was last read whole. */
  current(): Framework
  /** Reads the folder now, changed or not; done once the framework is swapped or the failure told. */
  reload(): Promise<void>
  stop(): void
}

const EVERY = 1000
/** How long a changed folder has to stay as it is before it is read, as a part of the time between two looks. */
const SETTLING = 1 / 4

/**
 * Reads the framework, then again whenever its folder changed. A change that is still being written is read once the
 * folder looks the same twice. Throws as `loadFramework` does if the first reading fails.
 */
export async function watchFramework(dir: string, options: WatchOptions = {}): Promise<Watched> {
  const { every = EVERY, again = loadAside, prepare, onLoaded, onFailed, ...load } = options
  let seen = await fingerprint(dir)
  const first = await loadFramework(dir, load)
  let framework = first.framework
  await prepare?.(framework)
  onLoaded?.(framework, first.problems)
  const stopped = new AbortController()
  let reading: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined

  async function read(): Promise<void> {
    try {
      seen = await fingerprint(dir)
      const next = await again(dir, load)
      await prepare?.(next.framework)
      if (stopped.signal.aborted) return
      framework = next.framework
      onLoaded?.(framework, next.problems)
    } catch (error) {
      if (!stopped.signal.aborted) onFailed?.(error)
    }
  }

  /** One reading after the other, and only one to come: it reads all that changed until it begins. */
  function reload(): Promise<void> {
    waiting ??= reading.then(() => {
      waiting = undefined
      return read()
    })
    reading = waiting
    return reading
  }

  const pause = (time: number) => wait(time, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined)

  async function follow(): Promise<void> {
    let before = seen
    while (!stopped.signal.aborted) {
      await pause(before === seen ? every : every * SETTLING)
      const now = await fingerprint(dir)
      if (now !== seen && now === before) await reload()
      before = now
    }
  }

  void follow()
  return { current: () => framework, reload, stop: () => stopped.abort() }
}
