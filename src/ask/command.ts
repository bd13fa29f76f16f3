import type { Coordinates } from '../framework/descriptor.ts'

/** What is wanted, exactly. Understanding a question ends in one; a button carries one. */
export type Command =
  | { readonly do: 'show'; readonly at: Coordinates }
  | { readonly do: 'compare'; readonly sides: readonly Coordinates[] }
  | { readonly do: 'define'; readonly area: string }
  | { readonly do: 'list'; readonly what: 'tracks' | 'levels' | 'areas'; readonly at: Coordinates }
  | { readonly do: 'find'; readonly words: string; readonly at: Coordinates }
  | { readonly do: 'help' }
