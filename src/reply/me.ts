import type { Framework } from '../framework/framework.ts'
import { isLost, type Lost, type Standing, standingOf } from '../growth/profile.ts'
import { dayOf } from '../growth/schedule.ts'
import type { View } from '../growth/view.ts'
import type { Done, Removed, Snapshot } from '../store/store.ts'
import { marked, placeFields, type Wrong, zoneField } from './growth-forms.ts'
import { growthWords as words } from './growth-words.ts'
import { placeOf } from './prompt.ts'
import { type Action, type Line, type Reply, text } from './reply.ts'
import { button, dangerous, statusLines } from './settings.ts'
import { dayText } from './when.ts'
import { words as general } from './words.ts'

/** What is known of somebody, a form to change it, and what they have done. */
export function meReply(view: View, values: Readonly<Record<string, string>> = {}, wrong: Wrong = {}): Reply {
  const { about, framework, zone } = view
  const known = profileLines(view)
  return {
    title: words.meTitle,
    lines: [...(known.length > 0 ? known : [text(words.meNothing)]), ...planLines(view), ...doneLines(view)],
    fields: marked([...placeFields(framework, about.profile), zoneField(zone)], values, wrong),
    actions: [
      button(words.save, { do: 'me' }),
      about.schedule === undefined ? button(words.setUp, { do: 'setup' }) : button(words.settings, { do: 'settings' }),
      ...(about.profile.level === undefined ? [] : [button(words.changes, { do: 'changes', again: false })]),
      button(words.export, { do: 'export' }),
      dangerous(words.forget, { do: 'forget', sure: false }),
    ],
    command: 'me',
    seen: 'asker',
  }
}

/** What stands now, after the profile was changed. */
export function notedReply(view: View): Reply {
  const standing = standingOf(view.about.profile, view.framework)
  return {
    title: words.meSaved,
    lines: [...profileLines(view), ...planLines(view)],
    actions: [
      ...aimSteps(standing),
      view.about.schedule === undefined
        ? button(words.setUp, { do: 'setup' })
        : button(words.settings, { do: 'settings' }),
      button(words.me, { do: 'me' }),
    ],
    seen: 'asker',
    replaces: true,
  }
}

/** To what the levels aimed for expect. */
function aimSteps(standing: Standing | Lost | undefined): Action[] {
  if (standing === undefined || isLost(standing)) return []
  const { track, aims } = standing
  return aims.slice(0, 3).map(({ id, label }) => ({ label: general.next(label), command: `show ${track.id}/${id}/*` }))
}

function profileLines({ about, framework, zone }: View): Line[] {
  const { profile } = about
  const track = profile.track === undefined ? undefined : (framework.track(profile.track)?.name ?? profile.track)
  const level = profile.level === undefined ? undefined : labelOf(profile.level, framework)
  const standing = standingOf(profile, framework)
  const aims = standing === undefined || isLost(standing) ? [] : standing.aims.map(({ label }) => label)
  return [
    ...(track === undefined ? [] : [item(words.is(words.track, track))]),
    ...(level === undefined ? [] : [item(words.is(words.level, level))]),
    ...(aims.length === 0 ? [] : [item(words.is(words.aim, general.or(aims)))]),
    ...(zone === undefined ? [] : [item(words.is(words.zone, words.zoneFrom(zone, profile.zone !== undefined)))]),
    ...(isLost(standing) ? [text(words.lost[standing.lost](standing.id))] : []),
  ]
}

const labelOf = (id: string, framework: Framework) => framework.level(id)?.label ?? id
const item = (sentence: string): Line => ({ as: 'item', spans: [{ text: sentence }] })

function planLines(view: View): Line[] {
  return view.about.schedule === undefined ? [] : statusLines(view)
}

function doneLines({ about, framework, zone = 'UTC' }: View): Line[] {
  if (about.done.length === 0) return []
  const said = (one: Done): Line => ({
    as: 'item',
    spans: [
      { text: `${placeOf(one, framework)}: `, bold: true },
      { text: one.text },
      { text: words.doneOn(dayText(dayOf(one.at, zone))) },
    ],
  })
  return [
    { as: 'heading', spans: [{ text: words.doneTitle(about.done.length) }] },
    ...about.done.toReversed().map(said),
  ]
}

/** Asks once more. */
export function forgetReply(): Reply {
  return {
    title: words.forgetTitle,
    lines: [text(words.forgetText)],
    actions: [
      button(words.export, { do: 'export' }),
      dangerous(words.forgetYes, { do: 'forget', sure: true }),
      button(words.forgetNo, { do: 'me' }),
    ],
    seen: 'asker',
  }
}

export function forgottenReply(removed: Removed): Reply {
  const rows = (['person', 'profile', 'schedule', 'delivery', 'done', 'snapshot'] as const)
    .filter((kind) => removed[kind] > 0)
    .map((kind) => (removed[kind] === 1 ? words.rows[kind] : `${words.rows[kind]} (${removed[kind]})`))
  return {
    title: words.forgotten,
    lines: [text(rows.length === 0 ? words.forgottenNothing : words.forgottenRows(general.and(rows)))],
    seen: 'asker',
    replaces: true,
  }
}

/** Everything as JSON; the lines joined are the whole, and it breaks only between rows. */
export function exportReply({ about }: View, known: boolean, snapshots: readonly Snapshot[]): Reply {
  if (!known) return { title: words.exportTitle, lines: [text(words.exportNothing)], seen: 'asker' }
  const { person, told, lastSeen, unreachable, goneSince, profile, schedule, deliveries, done } = about
  const remembered = snapshots.flatMap(rememberedOf)
  const whole = { person, told, lastSeen, unreachable, goneSince, profile, schedule, deliveries, done, remembered }
  return {
    title: words.exportTitle,
    lines: jsonLines(whole).map((line) => ({ as: 'text', spans: [{ text: line, code: true }] })),
    actions: [dangerous(words.forget, { do: 'forget', sure: false })],
    command: 'export me',
    seen: 'asker',
  }
}

/** What a level said, cell by cell. */
function rememberedOf({ track, level, last, before }: Snapshot) {
  return [before, last].flatMap((version) =>
    (version?.cells ?? []).map(({ area, statements }) => ({ track, level, area, at: version?.at, statements })),
  )
}

function jsonLines(whole: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(whole).filter(([, value]) => value !== undefined)
  const lines = entries.flatMap(([key, value], at) => {
    const comma = at < entries.length - 1 ? ',' : ''
    const name = JSON.stringify(key)
    if (!Array.isArray(value) || value.length === 0) return [`${name}: ${JSON.stringify(value)}${comma}`]
    const rows = value.map((row, number) => `${JSON.stringify(row)}${number < value.length - 1 ? ',' : ''}`)
    return [`${name}: [`, ...rows, `]${comma}`]
  })
  return ['{', ...lines, '}']
}

/** The database fails; everything else goes on. */
export function failedReply(): Reply {
  return { title: words.storeFailed, lines: [text(words.storeFailedText)], seen: 'asker' }
}
