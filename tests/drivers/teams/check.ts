import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { z } from 'zod'
import type { Sheet } from '../../../adapters/teams/card.ts'

/** Microsoft's own opinions of a card, and Teams' limits once more and on their own. */

const require = createRequire(import.meta.url)

/** The package's main file does not load in Node, and its types are for browsers. */
interface Parser {
  HostConfig: new (config: object) => object
  AdaptiveCard: new () => {
    hostConfig: object
    parse(json: unknown, context: Context): void
    validateProperties(): { validationEvents: readonly { message: string }[] }
  }
  SerializationContext: new () => Context
}
interface Context {
  readonly eventCount: number
  getEventAt(index: number): { readonly message: string }
}
const isParser = (it: unknown): it is Parser => typeof it === 'object' && it !== null && 'AdaptiveCard' in it
const loaded: unknown = require('adaptivecards/dist/adaptivecards.js')
if (!isParser(loaded)) throw new Error('adaptivecards is not where it was')
const cards = loaded

/** What Microsoft's renderer has against a card. */
export function complaints(card: unknown): string[] {
  const context = new cards.SerializationContext()
  const parsed = new cards.AdaptiveCard()
  // Teams' own setting; the renderer's is five.
  parsed.hostConfig = new cards.HostConfig({ actions: { maxActions: 6 } })
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}

const official = new URL('../../../../shared/schemas/adaptive-card.1.5.0.json', import.meta.url)
export const hasSchema = existsSync(official)
const check = hasSchema ? compiled() : undefined

/** What the official 1.5 schema has against a card; nothing where the schema is not at hand. */
export function violations(card: unknown): unknown[] {
  if (check === undefined) return []
  check(card)
  return check.errors ?? []
}

function compiled() {
  const ajv = new Ajv({ strict: false, validateFormats: false })
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'))
  const { id, ...rest } = z.looseObject({ id: z.string() }).parse(JSON.parse(readFileSync(official, 'utf8')))
  return ajv.compile({ ...rest, $id: id })
}

const Card = z.object({ body: z.array(z.object({ actions: z.array(z.unknown()).max(6).optional() })) })

/** What Teams would not take, or not show. */
export function refusals({ card, summary }: Sheet): string[] {
  const bytes = Buffer.byteLength(JSON.stringify({ card, summary }), 'utf16le')
  return [
    ...(bytes > 25 * 1024 ? [`${bytes} bytes`] : []),
    ...(Card.safeParse(card).success ? [] : ['more than six buttons']),
  ]
}
