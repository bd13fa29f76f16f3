import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { type Label, roleOfKey } from './keys.ts'
import { isLevel } from './kinds.ts'
import type { Text } from './texts.ts'

/**
 * Texts without the one key that all named things below a level have theirs in: "claims" below "Dough" and "Ovens" is no
 * area, and no word tells that it holds texts.
 */
export function withoutKeyOfTexts(texts: readonly Text[], guide: Guide): readonly Text[] {
  const pairs = texts.flatMap((text) => pairOf(text, guide) ?? [])
  const names = new Set(pairs.map(({ name }) => fold(name.text)))
  const keys = new Set(pairs.map(({ key }) => fold(key.id)))
  if (keys.size !== 1 || names.size < 2) return texts
  const last = new Set(pairs.map(({ key }) => key))
  return texts.map((text) => ({ ...text, path: text.path.filter((label) => !last.has(label)) }))
}

/** What a thing below a level calls itself, and the key of a text in it. */
function pairOf({ path }: Text, guide: Guide): { readonly name: Label; readonly key: Label } | undefined {
  const [name, key] = path.slice(-2)
  if (name === undefined || key?.among === undefined || roleOfKey(key.id) !== undefined) return undefined
  const isOwnName = name.among === undefined && name.role !== 'level' && !isLevel(name, guide)
  return isOwnName && key.role === undefined && path.slice(0, -2).some((label) => isLevel(label, guide))
    ? { name, key }
    : undefined
}
