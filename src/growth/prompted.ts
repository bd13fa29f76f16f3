import { growthWords as words } from '../reply/growth-words.ts'
import { extraReply, placeOf, promptReply } from '../reply/prompt.ts'
import { type Reply, text } from '../reply/reply.ts'
import { button, changedReply } from '../reply/settings.ts'
import { whenText } from '../reply/when.ts'
import type { Delivery, Schedule } from '../store/store.ts'
import { type Desk, notSetUp, saved } from './desk.ts'
import { anotherPrompt, extraPrompt, statementOf } from './prompt.ts'
import { dayOf, instantOf, nextDue, nextSent, replanned, workingDayAfter } from './schedule.ts'
import type { Wish } from './wish.ts'

/** A prompt now: an answer, of which nothing is kept. */
export function extra(desk: Desk, number: number): Reply {
  const { about, framework, now, zone = 'UTC' } = desk
  const chosen = extraPrompt(framework, about, dayOf(now, zone).toString(), number)
  return {
    ...extraReply(chosen, framework, number, about.schedule !== undefined),
    ...(number > 1 && { replaces: true }),
  }
}

/** Another text in place of the one that was sent. */
export async function another(desk: Desk, slot: string | undefined): Promise<Reply> {
  const { about, framework, people } = desk
  const delivery = sentFor(about.deliveries, slot)
  if (delivery === undefined) return slot === undefined ? extra(desk, 1) : noPrompt()
  const chosen = anotherPrompt(framework, about, delivery.slot)
  if (chosen.is === 'prompt') await people.prompted(about.person, delivery.slot, chosen.shown)
  return { ...promptReply(chosen, framework, delivery.slot), replaces: true }
}

/** Counts a statement: the one that was pressed, else the last that was sent. */
export async function did(desk: Desk, hash: string | undefined): Promise<Reply> {
  const { about, framework, people, now } = desk
  const last = sentFor(about.deliveries, undefined)?.prompted.at(-1)?.hash
  const shown = statementOf(framework, about, hash ?? last ?? '')
  if (shown === undefined) return hash === undefined ? noPrompt() : { title: words.notKnown, lines: [], seen: 'asker' }
  await people.save(about.person, { told: about.told }, now)
  const fresh = await people.did(about.person, { ...shown, at: now })
  const count = about.done.length + (fresh ? 1 : 0)
  return {
    title: words.counted(placeOf(shown, framework)),
    lines: [
      { as: 'item', spans: [{ text: shown.text }] },
      text(fresh ? words.countedText(count) : words.countedBefore),
      ...nextLine(desk),
    ],
    actions: [
      button(words.promptNow, { do: 'prompt', number: 1 }),
      button(words.me, { do: 'me' }),
      about.schedule === undefined ? button(words.setUp, { do: 'setup' }) : button(words.settings, { do: 'settings' }),
    ],
    seen: 'asker',
    replaces: true,
  }
}

/** The prompt comes again tomorrow, or on the day that was asked for, or on the next working day, at its usual time. */
export async function snooze(desk: Desk, { slot: asked, until }: Wish & { do: 'snooze' }): Promise<Reply> {
  const { about, zone, holidays, now } = desk
  const { schedule } = about
  if (schedule === undefined || zone === undefined) return notSetUp(desk)
  const slot = asked ?? currentSlot(desk, schedule, zone)
  const today = dayOf(now, zone)
  const before = until === undefined ? today : Temporal.PlainDate.from(until).subtract({ days: 1 })
  const day = workingDayAfter(Temporal.PlainDate.compare(before, today) > 0 ? before : today, holidays)
  if (slot === undefined || day === undefined) return noPrompt()
  const snoozed = replanned(
    { ...schedule, snoozed: { slot, until: instantOf(day, schedule.time, zone) } },
    zone,
    holidays,
    now,
  )
  // Only if it really comes then: the one after may be there first, or nothing is to come at all.
  const after = nextSent(schedule, zone, holidays, now, {
    from: (schedule.next?.slot === slot ? schedule.next.at : now) + 1,
  })
  if (snoozed.next?.slot !== slot || (after && after.at <= snoozed.next.at))
    return changedReply(words.notSnoozedTitle, desk, [text(words.notSnoozed)])
  return {
    ...changedReply(words.snoozedTitle, await saved(desk, { schedule: snoozed })),
    lines: [text(words.snoozedText(whenText(snoozed.next.at, zone)))],
  }
}

/** The one that was sent in the period of today, else the one to come. */
function currentSlot({ about, holidays, now }: Desk, schedule: Schedule, zone: string): string | undefined {
  const last = sentFor(about.deliveries, undefined)
  const today = dayOf(now, zone).toString()
  const current = last !== undefined && schedule.served?.slot === last.slot && today <= schedule.served.until
  return current ? last.slot : nextDue(schedule, zone, holidays, now)?.slot
}

/** Leaves out a slot that is to come; one that was sent is not brought again. */
export async function skip(desk: Desk, { slot: asked, week }: Wish & { do: 'skip' }): Promise<Reply> {
  const { about, zone, holidays, now } = desk
  const { schedule } = about
  if (schedule === undefined || zone === undefined) return notSetUp(desk)
  const { snoozed, ...rest } = schedule
  const was = sentFor(about.deliveries, asked) !== undefined && asked !== undefined
  const span = week === undefined ? {} : spanOf(week, zone)
  const turn = asked === undefined ? nextSent(schedule, zone, holidays, now, span) : undefined
  const slot = asked ?? turn?.slot
  if (slot === undefined) return changedReply(words.nothingToSkip, desk)
  const kept = snoozed !== undefined && snoozed.slot !== slot ? { snoozed } : {}
  const skipped = was ? {} : { skipped: [...new Set([...(schedule.skipped ?? []), slot])] }
  const after = await saved(desk, { schedule: { ...rest, ...kept, ...skipped } })
  return changedReply(words.skippedTitle, after, turn && [text(words.skippedText(whenText(turn.at, zone)))])
}

/** The week of a local date. */
function spanOf(week: string, zone: string) {
  const day = Temporal.PlainDate.from(week)
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return { from: instantOf(monday, '00:00', zone), to: instantOf(monday.add({ weeks: 1 }), '00:00', zone) }
}

function nextLine({ about, zone, holidays, now }: Desk) {
  const next = about.schedule && zone && nextSent(about.schedule, zone, holidays, now)
  return next && zone ? [text(words.next(whenText(next.at, zone)))] : []
}

/** What was sent for this slot, or last. */
function sentFor(deliveries: readonly Delivery[], slot: string | undefined): Delivery | undefined {
  return deliveries.findLast((one) => one.prompted.length > 0 && (slot === undefined || one.slot === slot))
}

function noPrompt(): Reply {
  return {
    title: words.noPromptYet,
    lines: [text(words.noPromptYetText)],
    actions: [button(words.promptNow, { do: 'prompt', number: 1 })],
    seen: 'asker',
  }
}
