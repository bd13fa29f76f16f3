import type { Action } from './reply.ts'

/** The way to the lines that did not fit: `command` goes on from the line after those shown. */
export function showAll(command: string, shown: number): Action {
  const [, before, from] = continued.exec(command) ?? []
  const next = before === undefined ? `${command} from ${shown + 1}` : `${before} from ${Number(from) + shown}`
  return { label: 'Show all', command: next }
}

/** `<command> from 8`: an answer that begins with its 8th line. */
const continued = /^(.+) from (\d+)$/s
