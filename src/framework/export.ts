import * as z from 'zod'
import type { Descriptor } from './descriptor.ts'

/** A descriptor as `growthbot export` prints it; track, level and area are the framework's own headings. */
export const exportedSchema = z.strictObject({
  track: z.string(),
  level: z.string(),
  area: z.string(),
  state: z.enum(['written', 'unwritten']),
  expectations: z.array(z.string()),
  /** What is not to be done; absent where the pages say nothing of it. */
  antiPatterns: z.array(z.string()).optional(),
  /** The level an unwritten one refers to. */
  see: z.string().optional(),
  source: z.strictObject({ file: z.string(), line: z.int().positive() }),
})

export type Exported = z.infer<typeof exportedSchema>

export function exported(descriptor: Descriptor): Exported {
  const { track, level, area, state, expectations, antiPatterns, see, source } = descriptor
  return {
    track: track.label,
    level: level.label,
    area: area.label,
    state,
    expectations: expectations.map(({ text }) => text),
    ...(antiPatterns && { antiPatterns: antiPatterns.map(({ text }) => text) }),
    ...(see && { see: see.label }),
    source: { file: source.file, line: source.line },
  }
}
