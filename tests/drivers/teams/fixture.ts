import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Activity = z.record(z.string(), z.unknown())
export type Fixture = z.infer<typeof Activity>

/** The visibly fake ids of the fixtures. */
export const ids = {
  app: '00000000-0000-4000-8000-00000000b07a',
  tenant: '11111111-1111-4111-8111-111111111111',
  ada: '22222222-2222-4222-8222-222222222222',
  personal: 'a:1FAKEPERSONAL',
  channel: '19:fakechannel@thread.tacv2;messageid=1795420800001',
} as const

/** An activity of tests/fixtures/teams with some parts changed. */
export function fixture(name: string, ...changes: readonly Fixture[]): Fixture {
  const text = readFileSync(new URL(`../../fixtures/teams/${name}.json`, import.meta.url), 'utf8')
  return changes.reduce(merged, Activity.parse(JSON.parse(text)))
}

function merged(whole: Fixture, changes: Fixture): Fixture {
  const result = { ...whole }
  for (const [name, change] of Object.entries(changes)) {
    const [old, anew] = [Activity.safeParse(whole[name]), Activity.safeParse(change)]
    result[name] = old.success && anew.success ? merged(old.data, anew.data) : change
  }
  return result
}
