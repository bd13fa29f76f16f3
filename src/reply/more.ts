import type { Action, Line } from './reply.ts'

/** How many lines fit, at least one; `fits` is told a number. A heading does not stay behind without what it heads. */
export function fitting(lines: readonly Line[], fits: (shown: number) => boolean): number {
  let most = 1
  let tooMany = lines.length
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    if (fits(middle)) most = middle
    else tooMany = middle
  }
  while (most > 1 && lines[most - 1]?.as === 'heading') most -= 1
  return most
}

/** The way to the lines that did not fit: `command` goes on from the line after those shown. */
export function showAll(command: string, shown: number): Action {
  const [, before, from] = continued.exec(command) ?? []
  const next = before === undefined ? `${command} from ${shown + 1}` : `${before} from ${Number(from) + shown}`
  return { label: 'Show all', command: next }
}

/** `<command> from 8`: an answer that begins with its 8th line. */
const continued = /^(.+) from (\d+)$/s
