import { Worker } from 'node:worker_threads'
import { FrameworkError, type Problem } from '../errors.ts'
import { type Contents, createFramework, type Framework } from './framework.ts'
import type { LoadOptions } from './load.ts'

/** What the worker tells: the contents of the framework, or why there is none. */
export type Told =
  | { readonly is: 'loaded'; readonly contents: Contents; readonly problems: readonly Problem[] }
  | { readonly is: 'failed'; readonly message: string; readonly problems: readonly Problem[] }

/** Reads a framework in a thread of its own, so that no question waits for it. Throws as `loadFramework` does. */
export async function loadAside(
  dir: string,
  options: LoadOptions,
): Promise<{ readonly framework: Framework; readonly problems: readonly Problem[] }> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: { dir, options } })
  const told = await new Promise<Told>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`Reading the framework ended with ${code} and no result.`)))
  })
  if (told.is === 'failed') throw new FrameworkError(told.message, told.problems)
  return { framework: createFramework(told.contents), problems: told.problems }
}
