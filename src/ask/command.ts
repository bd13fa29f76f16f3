import type { Coordinates } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'

/** What is wanted, exactly. Understanding a question ends in one; a button carries one. */
export type Command =
  | { readonly do: 'show'; readonly at: Coordinates }
  | { readonly do: 'compare'; readonly sides: readonly Coordinates[] }
  | { readonly do: 'define'; readonly area: string }
  | { readonly do: 'list'; readonly what: Part; readonly at: Coordinates }
  | { readonly do: 'help' }

export type Part = 'tracks' | 'levels' | 'areas'

/** `*` stands for what is open. */
const open = '*'
const isPart = (word: string): word is Part => word === 'tracks' || word === 'levels' || word === 'areas'

/** A place in ids, as it stands in a command. */
export function printPlace({ track = open, level = open, area = open }: Coordinates): string {
  return `${track}/${level}/${area}`
}

/** The canonical text of a command: `show edge-ml-engineer/level-2/edge-computing`. */
export function printCommand(command: Command): string {
  switch (command.do) {
    case 'show':
      return `show ${printPlace(command.at)}`
    case 'compare':
      return `compare ${command.sides.map(printPlace).join(' ')}`
    case 'define':
      return `define ${command.area}`
    case 'list':
      return `list ${command.what}${command.at.track === undefined ? '' : ` ${command.at.track}`}`
    case 'help':
      return 'help'
  }
}

/** A place that names something, in ids. Whether the framework has it is for the answer to say. */
export function parsePlace(text: string): Coordinates | undefined {
  const parts = text.split('/')
  const [track, level, area] = parts.map((part) => (part === open || part === '' ? undefined : part))
  if (parts.length !== 3 || (track ?? level ?? area) === undefined) return undefined
  return { ...(track && { track }), ...(level && { level }), ...(area && { area }) }
}

/** Reads a canonical command; anything else is a question, and undefined here. */
export function parseCommand(text: string, framework: Framework): Command | undefined {
  const [verb = '', ...rest] = text.trim().toLowerCase().split(/\s+/)
  const [first = '', second] = rest
  const places = rest.map(parsePlace).filter((place) => place !== undefined)
  const allPlaces = places.length === rest.length
  switch (verb) {
    case 'show':
      return places[0] && places.length === 1 && allPlaces ? { do: 'show', at: places[0] } : undefined
    case 'compare':
      return places.length > 0 && allPlaces ? { do: 'compare', sides: places } : undefined
    case 'define':
      return rest.length === 1 && framework.area(first) ? { do: 'define', area: first } : undefined
    case 'list':
      if (!isPart(first) || rest.length > 2 || (second !== undefined && !framework.track(second))) return undefined
      return { do: 'list', what: first, at: second === undefined ? {} : { track: second } }
    case 'help':
      return rest.length === 0 ? { do: 'help' } : undefined
    default:
      return undefined
  }
}
