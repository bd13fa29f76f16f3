import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { FrameworkError } from '../errors.ts'
import { loadFramework } from './load.ts'
import type { Told } from './load-aside.ts'

const { dir, options } = z
  .object({ dir: z.string(), options: z.object({ site: z.string().exactOptional() }) })
  .parse(workerData)

parentPort?.postMessage(await told())

async function told(): Promise<Told> {
  try {
    const { framework, problems } = await loadFramework(dir, options)
    const { name, tracks, levels, areas, descriptors, looseLinks, synonyms, contact } = framework
    const known = { name, tracks, levels, areas, descriptors, looseLinks, synonyms }
    const contents = { ...known, ...(contact !== undefined && { contact }) }
    return { is: 'loaded', contents, problems }
  } catch (error) {
    if (error instanceof FrameworkError) return { is: 'failed', message: error.message, problems: error.problems }
    throw error
  }
}
