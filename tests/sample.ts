import { fileURLToPath } from 'node:url'
import { loadFramework } from '../src/framework/load.ts'

export const sampleFolder = fileURLToPath(new URL('../data', import.meta.url))

/** The framework of `data/`, read anew. */
export async function sampleFramework() {
  const { framework } = await loadFramework(sampleFolder)
  return framework
}
