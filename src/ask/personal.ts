import type { Coordinates } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Command } from './command.ts'
import type { Mine, Understood } from './readings/reading.ts'

/** Words that ask for one's own. */
export const own: ReadonlySet<string> = new Set(['i', 'im', 'me', 'my', 'mine', 'myself'])

/** Reads what a question left open as the asker's own, where the framework has that place. */
export function personal(understood: Understood, mine: Mine, framework: Framework): Understood {
  switch (understood.is) {
    case 'clear':
      return { ...understood, command: ownCommand(understood.command, mine, framework) }
    case 'unclear': {
      const own = understood.readings.filter((command) => isOwn(command, mine))
      const [only] = own
      return only && own.length === 1 ? { is: 'clear', command: ownCommand(only, mine, framework) } : understood
    }
    default:
      return understood
  }
}

function isOwn(command: Command, { track }: Mine): boolean {
  return command.do === 'show' && command.at.track === track
}

function ownCommand(command: Command, mine: Mine, framework: Framework): Command {
  const cells = (at: Coordinates) => framework.at(at).length
  const has = (at: Coordinates) => cells(at) > 0
  switch (command.do) {
    case 'show': {
      const { at } = command
      const track = { track: mine.track, ...at }
      const level = { level: mine.level, ...track }
      if (at.area !== undefined && track.track === mine.track && has(level)) return { do: 'show', at: level }
      // Where there is no other track, theirs says no more.
      return has(track) && cells(track) < cells(at) ? { do: 'show', at: track } : command
    }
    case 'compare': {
      const sides = command.sides.map((side) => ({ track: mine.track, ...side }))
      return sides.every(has) ? { do: 'compare', sides } : command
    }
    default:
      return command
  }
}
