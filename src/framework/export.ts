import * as z from 'zod'
import type { Descriptor } from './descriptor.ts'

/** A descriptor as `growthbot export` prints it; track, level and area are the framework's own headings. */
export const exportedSchema = z.strictObject({
  track: z.string(),
  level: z.string(),
  area: z.string(),
  state: z.enum(['written', 'unwritten']),
  expectations: z.array(z.string()),
  source: z.strictObject({ file: z.string(), line: z.int().positive() }),
})

export type Exported = z.infer<typeof exportedSchema>

export function exported({ track, level, area, state, expectations, source }: Descriptor): Exported {
  return {
    track: track.label,
    level: level.label,
    area: area.label,
    state,
    expectations: expectations.map(({ text }) => text),
    source: { file: source.file, line: source.line },
  }
}
