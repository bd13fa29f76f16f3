import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** Questions to reflect on, hand-kept in `framings.yml`. */
export const framings: readonly string[] = z
  .array(z.string().min(1))
  .min(12)
  .parse(parse(readFileSync(new URL('framings.yml', import.meta.url), 'utf8')))
