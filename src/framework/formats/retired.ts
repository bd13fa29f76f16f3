import { wordsIn } from '../page-words.ts'
import { plain } from '../text.ts'
import { wordsOfKey } from './called.ts'

const RETIRED = wordsIn('retired')
const ACTIVE = wordsIn('active')
const NO = wordsIn('no')

/** Whether what stands beside a text says that it no longer counts: `status: archived`, `active: false`, `deleted_at: 2023-01-01`. */
export function isRetired(beside: readonly { readonly key: string; readonly text: string }[]): boolean {
  return beside.some(({ key, text }) => {
    const words = wordsOfKey(key)
    const value = plain(text)
    if (words.some((word) => RETIRED.has(word))) return value !== '' && !NO.has(value)
    if (words.some((word) => ACTIVE.has(word))) return NO.has(value)
    return RETIRED.has(value)
  })
}
