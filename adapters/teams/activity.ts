import { z } from 'zod'
import type { Message, Person } from '../../src/ports.ts'

/** Teams writes null for nothing, too. */
const maybe = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined)
const Account = z.object({ id: z.string().min(1), name: maybe, aadObjectId: maybe })

/** The parts of a Bot Framework activity that growthbot reads. */
export const Activity = z.object({
  type: z.string().min(1),
  id: maybe,
  name: maybe,
  action: maybe,
  channelId: z.string(),
  serviceUrl: z.url(),
  from: Account,
  recipient: Account,
  conversation: z.object({ id: z.string().min(1), conversationType: maybe, tenantId: maybe }),
  text: maybe,
  value: z.unknown().optional(),
  replyToId: maybe,
  locale: maybe,
  localTimezone: maybe,
  entities: z
    .array(z.unknown())
    .nullish()
    .transform((entities) => entities ?? []),
  attachments: z
    .array(z.object({ contentType: maybe }))
    .nullish()
    .transform((attachments) => attachments ?? []),
  channelData: z
    .object({
      tenant: z
        .object({ id: z.string() })
        .nullish()
        .transform((tenant) => tenant ?? undefined),
    })
    .nullish()
    .transform((data) => data ?? undefined),
})
export type Activity = z.infer<typeof Activity>

/** Every tenant the activity names. */
export function tenantsOf({ conversation, channelData }: Activity): string[] {
  return [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined)
}

/** The bot's own chat with one person. */
export function isPersonal({ conversation }: Activity): boolean {
  return conversation.conversationType === 'personal'
}

export function person(activity: Activity): Person {
  const { id, aadObjectId } = activity.from
  return { platform: 'teams', tenant: tenantsOf(activity)[0] ?? '', id: aadObjectId ?? id }
}

/** Undefined where Teams gave no id: then nothing tells that it comes again. */
export function keyOf({ conversation, id }: Activity): string | undefined {
  return id === undefined ? undefined : `${conversation.id}/${id}`
}

/** What somebody inserted from the message extension: nothing was asked. */
export function carriesCard({ attachments }: Activity): boolean {
  return attachments.some(({ contentType }) => contentType?.startsWith('application/vnd.microsoft.card.'))
}

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string(), name: maybe }),
})
const Client = z.object({ type: z.literal('clientInfo'), timezone: maybe })

/** What a person wrote, as they saw it: mentions by their names, those of the bot left out. */
export function wordsOf({ text = '', entities, recipient }: Activity): string {
  let words = text
  for (const entity of entities) {
    const { data } = Mention.safeParse(entity)
    if (data === undefined) continue
    const { mentioned } = data
    words = words.replaceAll(data.text, mentioned.id === recipient.id ? '' : (mentioned.name ?? ''))
  }
  return words
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()
}

/** What Teams told of the person just now; all of it but the route. */
export function toldBy({ from, locale, localTimezone, entities }: Activity): NonNullable<Message['known']> {
  const client = entities.map((entity) => Client.safeParse(entity).data).find((data) => data !== undefined)
  const zone = localTimezone ?? client?.timezone
  return {
    ...(from.name !== undefined && { name: from.name }),
    ...(zone !== undefined && { zone }),
    ...(locale !== undefined && { locale }),
  }
}
