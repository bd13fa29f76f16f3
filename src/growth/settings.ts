import { z } from 'zod'
import { UsageError } from '../errors.ts'
import type { StoreSettings } from '../store/open.ts'
import { type DeliverySettings, usualDelivery } from './deliver.ts'

export interface GrowthSettings {
  readonly store: StoreSettings
  readonly delivery: DeliverySettings
  /** The file of holidays. */
  readonly holidays?: string
}

const hour = 3_600_000
const postgres = 'has to be the address of PostgreSQL, postgres://user:password@host/database'

const Variables = z.object({
  DATABASE_URL: z
    .string()
    .refine((text) => ['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? ''), postgres)
    .optional(),
  GROWTHBOT_STORE: z.string().optional(),
  GROWTHBOT_HOLIDAYS: z.string().optional(),
  GROWTHBOT_PACE: z.coerce
    .number('has to be a number of messages a second, 0 for no limit')
    .min(0, 'cannot be less than 0')
    .max(1_000, 'cannot be more than 1000')
    .default(usualDelivery.pace),
  GROWTHBOT_CATCH_UP: z.coerce
    .number('has to be a number of hours')
    .min(0, 'cannot be less than 0')
    .max(168, 'cannot be more than a week, 168 hours')
    .default(usualDelivery.catchUp / hour),
})

/** Out of the environment. Throws one UsageError that names every variable that is wrong. */
export function growthSettings(environment: Readonly<Record<string, string | undefined>>): GrowthSettings {
  const set = Object.fromEntries(
    Object.keys(Variables.shape).flatMap((name) => {
      const value = environment[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const { data, error } = Variables.safeParse(set)
  if (data === undefined) {
    throw new UsageError(error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'))
  }
  const { DATABASE_URL: url, GROWTHBOT_STORE: file = 'growthbot.db', GROWTHBOT_HOLIDAYS: holidays } = data
  return {
    store: url === undefined ? { file } : { url },
    delivery: { ...usualDelivery, pace: data.GROWTHBOT_PACE, catchUp: data.GROWTHBOT_CATCH_UP * hour },
    ...(holidays && { holidays }),
  }
}
