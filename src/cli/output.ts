import { pipeline } from 'node:stream/promises'
import { inspect } from 'node:util'
import { StoreError } from '../errors.ts'
import type { Shell } from './shell.ts'

export type Lines = AsyncIterable<string> | Iterable<string>

/** Prints line by line, no faster than they are read. */
export async function print({ output }: Shell, lines: Lines): Promise<void> {
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`
  }
  await pipeline(ended, output, { end: false })
}

export function note({ errors, printable }: Pick<Shell, 'errors' | 'printable'>, text: string): void {
  errors.write(`${printable(text)}\n`)
}

/** Notes what fails while people are answered. A database that fails does so with each question: it is told once. */
export function noting(shell: Pick<Shell, 'errors' | 'printable'>): (error: unknown) => void {
  let last: string | undefined
  return (error) => {
    const text = error instanceof StoreError ? error.message : inspect(error)
    if (text !== last) note(shell, text)
    last = error instanceof StoreError ? text : undefined
  }
}

/** JSON on one line, whatever its reader takes for the end of one. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
