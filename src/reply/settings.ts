import { isLost, standingOf } from '../growth/profile.ts'
import { dayOf, isOn, nextSent } from '../growth/schedule.ts'
import type { View } from '../growth/view.ts'
import { printWish, type Wish } from '../growth/wish.ts'
import type { Schedule } from '../store/store.ts'
import { marked, placeFields, timeFields, type Wrong, zoneField } from './growth-forms.ts'
import { growthWords as words } from './growth-words.ts'
import { type Action, type Line, type Reply, text } from './reply.ts'
import { dayText, weekdayText, whenText } from './when.ts'

/** What a form starts with. */
export const preset: Schedule = { cadence: 'weekly', weekday: 2, time: '09:30', onHolidays: 'move', state: 'on' }

type Values = Readonly<Record<string, string>>

export const button = (label: string, wish: Wish): Action => ({ label, command: printWish(wish) })
export const dangerous = (label: string, wish: Wish): Action => ({ ...button(label, wish), danger: true })

/** The one form that starts prompts: where somebody is, and when it suits them. */
export function setupReply(view: View, values: Values = {}, wrong: Wrong = {}): Reply {
  const { about, framework, holidays, zone } = view
  const fields = [
    ...placeFields(framework, about.profile),
    ...timeFields(about.schedule ?? preset, holidays),
    zoneField(zone),
  ]
  return {
    title: words.setupTitle,
    lines: [text(words.setupText)],
    fields: marked(fields, values, wrong),
    actions: [button(words.start, { do: 'setup' }), button(words.promptNow, { do: 'prompt', number: 1 })],
    seen: 'asker',
    replaces: true,
  }
}

/** How prompts stand, and a form to change that. */
export function settingsReply(view: View, values: Values = {}, wrong: Wrong = {}): Reply {
  const { about, holidays, zone } = view
  const schedule = about.schedule ?? preset
  return {
    title: words.settingsTitle,
    lines: statusLines(view),
    fields: marked([...timeFields(schedule, holidays), zoneField(zone)], values, wrong),
    actions: [button(words.save, { do: 'settings' }), ...steps(view)],
    command: 'settings',
    seen: 'asker',
  }
}

/** What stands now, after something was changed. */
export function changedReply(title: string, view: View, more: readonly Line[] = []): Reply {
  return {
    title,
    lines: [...more, ...statusLines(view)],
    actions: [button(words.settings, { do: 'settings' }), ...steps(view)],
    seen: 'asker',
    replaces: true,
  }
}

function steps({ about, zone, now }: View): Action[] {
  const { schedule } = about
  const on = schedule !== undefined && zone !== undefined && isOn(schedule, dayOf(now, zone))
  return on
    ? [
        button(words.skipNext, { do: 'skip' }),
        button(words.pause, { do: 'pause' }),
        button(words.why, { do: 'why' }),
        dangerous(words.stop, { do: 'stop' }),
      ]
    : [button(words.resume, { do: 'resume' }), button(words.why, { do: 'why' }), button(words.me, { do: 'me' })]
}

/** Whether prompts come, how often, and the next time. */
export function statusLines({ about, zone, framework, holidays, now }: View): Line[] {
  const { schedule, profile } = about
  if (schedule === undefined || zone === undefined) return [text(words.noNext)]
  const { state, pausedUntil, reason, cadence, weekday, time } = schedule
  const often = words.everyTime[cadence](weekdayText(weekday))
  const next = nextSent(schedule, zone, holidays, now)
  const standing = standingOf(profile, framework)
  const paused = state === 'paused' && !isOn(schedule, dayOf(now, zone))
  return [
    ...(state === 'stopped' ? [text(words.stopped)] : []),
    ...(paused && reason !== undefined ? [text(words.pausedBecause(reasonText(reason)))] : []),
    ...(paused && reason === undefined ? [text(pausedText(pausedUntil))] : []),
    ...(isLost(standing) ? [text(words.lost[standing.lost](standing.id))] : []),
    ...(state === 'stopped' ? [] : [text(words.rhythm(often, time, zone))]),
    ...(next === undefined
      ? []
      : [{ as: 'text', spans: [{ text: words.next(whenText(next.at, zone)), bold: true }] } as const]),
  ]
}

function pausedText(until: string | undefined): string {
  return until === undefined ? words.paused : words.pausedUntil(dayText(Temporal.PlainDate.from(until)))
}

/** A reason of the ledger in words; one that a platform gave is shown as it is. */
export function reasonText(reason: string): string {
  const [kind = '', detail] = reason.split(': ')
  const known = Object.entries(words.reasons).find(([name]) => name === kind)?.[1] ?? kind
  return detail === undefined ? known : `${known} (${detail})`
}

/** Asks for the day to pause until. */
export function pauseReply(problem?: string, value?: string): Reply {
  return {
    title: words.pauseTitle,
    lines: [text(words.pauseText)],
    fields: [{ name: 'until', label: words.until, kind: 'date', ...(value && { value }), ...(problem && { problem }) }],
    actions: [button(words.pause, { do: 'pause' }), button(words.settings, { do: 'settings' })],
    seen: 'asker',
    replaces: true,
  }
}
