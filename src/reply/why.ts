import type { View } from '../growth/view.ts'
import type { Delivery, Instant } from '../store/store.ts'
import { growthWords as words } from './growth-words.ts'
import { type Line, type Reply, text } from './reply.ts'
import { button, reasonText, statusLines } from './settings.ts'
import { dayText, whenText } from './when.ts'

/** Skipped slots that are told, newest first. */
const mostSkipped = 5

/** When the last prompt was sent, when the next is due, and what was left out for which reason. */
export function whyReply(view: View): Reply {
  const { about, zone = 'UTC' } = view
  const newest = about.deliveries.toReversed()
  const sent = newest.find(({ state }) => state === 'sent' || state === 'unknown')
  const skipped = newest.filter(({ state }) => state === 'skipped').slice(0, mostSkipped)
  const waiting = newest.filter(({ state }) => state === 'due' || state === 'claimed' || state === 'sending')
  return {
    title: words.whyTitle,
    lines: [
      text(sent === undefined ? words.nothingSent : sentText(sent, zone)),
      ...waiting.map(({ slot }) => text(words.onTheWay(slot))),
      ...statusLines(view),
      ...skipped.map(({ slot, reason = '' }): Line => item(words.skippedSlot(slot, reasonText(reason)))),
      ...(about.unreachable === undefined ? [] : [text(unreachableText(about.unreachable, zone))]),
      text(words.paced),
    ],
    actions: [button(words.settings, { do: 'settings' }), button(words.me, { do: 'me' })],
    command: 'why prompts',
    seen: 'asker',
  }
}

const item = (sentence: string): Line => ({ as: 'item', spans: [{ text: sentence }] })

function sentText({ state, slot, sentAt, dueAt }: Delivery, zone: string): string {
  const when = whenText(sentAt ?? dueAt, zone)
  return state === 'sent' ? words.lastSent(when, slot) : words.lastUnconfirmed(when, slot)
}

function unreachableText({ why, since }: { readonly why: string; readonly since: Instant }, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone).toPlainDate()
  return words.unreachable(why, dayText(day))
}
