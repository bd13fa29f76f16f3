import { MessagePort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { FrameworkError } from '../errors.ts'
import { loadFramework } from './load.ts'
import type { Told } from './load-aside.ts'
import { packed } from './packed.ts'

/** Descriptors in one message: as many as are taken over in a few milliseconds. */
const pack = 200

const { dir, options, telling } = z
  .object({
    dir: z.string(),
    options: z.object({ site: z.string().exactOptional() }),
    telling: z.instanceof(MessagePort),
  })
  .parse(workerData)

for await (const one of told()) telling.postMessage(one)
telling.close()

async function* told(): AsyncGenerator<Told> {
  try {
    const { framework, problems } = await loadFramework(dir, options)
    const { name, tracks, levels, areas, descriptors, looseLinks, synonyms, contact } = framework
    const rest = { name, tracks, levels, areas, looseLinks, synonyms, ...(contact !== undefined && { contact }) }
    yield { is: 'loaded', rest, problems }
    for (let from = 0; from < descriptors.length; from += pack) {
      yield { is: 'more', descriptors: descriptors.slice(from, from + pack).map(packed) }
    }
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error
    yield { is: 'failed', message: error.message, problems: error.problems }
  }
}
