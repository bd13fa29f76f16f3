import { once } from 'node:events'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { FrameworkError, type Problem } from '../errors.ts'
import { between, type Slices } from '../slices.ts'
import { type Contents, createFramework, type Framework } from './framework.ts'
import type { LoadOptions } from './load.ts'
import { type Packed, unpacker } from './packed.ts'

/** What the worker tells: the framework without its descriptors, then these in packs; or why there is none. */
export type Told =
  | { readonly is: 'loaded'; readonly rest: Omit<Contents, 'descriptors'>; readonly problems: readonly Problem[] }
  | { readonly is: 'more'; readonly descriptors: readonly Packed[] }
  | { readonly is: 'failed'; readonly message: string; readonly problems: readonly Problem[] }

export interface Aside {
  readonly framework: Framework
  readonly problems: readonly Problem[]
}

/**
 * Reads a framework in a thread of its own; what it tells is taken over between other things, so that no question waits
 * for either. Throws as `loadFramework` does.
 */
export async function loadAside(dir: string, options: LoadOptions): Promise<Aside> {
  const { port1: port, port2: telling } = new MessageChannel()
  const workerData = { dir, options, telling }
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData, transferList: [telling] })
  try {
    await once(worker, 'exit')
    // One at a time: messages that are listened to come all in one go.
    return await between(takenOver(() => receiveMessageOnPort(port)?.message))
  } finally {
    port.close()
  }
}

function* takenOver(next: () => Told | undefined): Slices<Aside> {
  const told = next()
  if (told?.is === 'failed') throw new FrameworkError(told.message, told.problems)
  if (told?.is !== 'loaded') throw new Error('Reading the framework ended without a result.')
  const unpack = unpacker(told.rest)
  const packs: ReturnType<typeof unpack>[][] = []
  for (let more = next(); more?.is === 'more'; more = next()) {
    packs.push(more.descriptors.map(unpack))
    yield
  }
  return { framework: createFramework({ ...told.rest, descriptors: packs.flat() }), problems: told.problems }
}
