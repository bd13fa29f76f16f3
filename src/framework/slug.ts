import { fold } from './text.ts'

/** A lower-case id of letters and digits of any script, joined by hyphens; never empty. */
export function slug(text: string): string {
  const words = fold(text).match(/[\p{L}\p{M}\p{N}]+/gu)
  return words?.join('-') ?? 'unnamed'
}

/** Gives each text asked for an id of its own: a slug already given away gets `-2`, `-3` and so on. */
export function createIds(): (text: string) => string {
  const taken = new Set<string>()
  return (text) => {
    const base = slug(text)
    let id = base
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
    taken.add(id)
    return id
  }
}
