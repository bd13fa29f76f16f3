import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { wordsOf } from './words.ts'

/** One of the hand-kept tables of `language/`; its README says what each means. */
export function table<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(`language/${name}.yml`, import.meta.url), 'utf8')))
}

export const list = z.array(z.coerce.string())
/** Each entry as its words. */
export const phrases = (entries: readonly string[]) => entries.map(wordsOf).filter((words) => words.length > 0)
