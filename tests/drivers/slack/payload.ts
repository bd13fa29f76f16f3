import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Ids } from './workspace.ts'

const Payload = z.record(z.string(), z.unknown())
export type Payload = z.infer<typeof Payload>

/** The visibly fake ids of the fixtures, and whose they are. */
const fakes: Record<keyof Ids, string> = {
  team: 'T0FAKETEAM',
  bot: 'U0FAKEBOT',
  ada: 'U0FAKEADA',
  channel: 'C0FAKECHAN',
  dm: 'D0FAKEDM',
}

/** A payload of tests/fixtures/slack in which the emulator's ids stand, with some parts changed. */
export function payload(name: string, ids: Partial<Ids> = {}, ...changes: readonly Payload[]): Payload {
  let text = readFileSync(new URL(`../../fixtures/slack/${name}.json`, import.meta.url), 'utf8')
  for (const key of ['team', 'bot', 'ada', 'channel', 'dm'] as const) {
    text = text.replaceAll(fakes[key], ids[key] ?? fakes[key])
  }
  return changes.reduce(merged, Payload.parse(JSON.parse(text)))
}

function merged(whole: Payload, changes: Payload): Payload {
  const result = { ...whole }
  for (const [name, change] of Object.entries(changes)) {
    const [old, anew] = [Payload.safeParse(whole[name]), Payload.safeParse(change)]
    result[name] = old.success && anew.success ? merged(old.data, anew.data) : change
  }
  return result
}
