import { z } from 'zod'

/** What a child is told to do. */
export const Job = z.object({
  platform: z.enum(['slack', 'teams']),
  store: z.union([z.object({ file: z.string() }), z.object({ url: z.string() })]),
  api: z.string(),
  /** Milliseconds. */
  lease: z.number(),
})
export type Job = z.infer<typeof Job>
