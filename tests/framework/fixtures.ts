import { fileURLToPath } from 'node:url'
import { FrameworkError, type Problem } from '../../src/errors.ts'
import { loadFramework } from '../../src/framework/load.ts'

/** The folder of a framework kept for the tests. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/frameworks/${name}`, import.meta.url))
}

/** `file:line severity kind` of each problem. */
export function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, severity, kind }) => `${file}${line === undefined ? '' : `:${line}`} ${severity} ${kind}`,
  )
}

/** The problems that keep a folder from being read; none if it can be read after all. */
export async function problemsOf(dir: string): Promise<readonly Problem[]> {
  try {
    await loadFramework(dir)
    return []
  } catch (error) {
    if (error instanceof FrameworkError) return error.problems
    throw error
  }
}
