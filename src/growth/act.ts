import type { Self } from '../ask/readings/self.ts'
import { growthWords as words } from '../reply/growth-words.ts'
import { exportReply, forgetReply, forgottenReply, meReply, notedReply } from '../reply/me.ts'
import { type Reply, text } from '../reply/reply.ts'
import { changedReply, pauseReply, preset, settingsReply, setupReply } from '../reply/settings.ts'
import { whyReply } from '../reply/why.ts'
import type { Profile, Schedule } from '../store/store.ts'
import { changes } from './changes.ts'
import { type Desk, notSetUp, saved } from './desk.ts'
import { filledProfile, filledSchedule, type Values } from './form.ts'
import { isLost, standingOf } from './profile.ts'
import { another, did, extra, skip, snooze } from './prompted.ts'
import { dayOf } from './schedule.ts'
import { dateOf } from './times.ts'
import type { Wish } from './wish.ts'

export type Act = Wish | { readonly do: 'self'; readonly self: Self }

/** Carries out what somebody wants and says what became of it. Throws StoreError. */
export async function actOn(desk: Desk, act: Act): Promise<Reply> {
  switch (act.do) {
    case 'me':
      return desk.values === undefined ? meReply(desk) : saveProfile(desk, desk.values)
    case 'setup':
      return desk.values === undefined ? setupReply(desk) : saveAll(desk, desk.values)
    case 'settings':
      return desk.values === undefined ? settings(desk) : saveSchedule(desk, desk.values)
    case 'remind':
      return remind(desk, act)
    case 'zone':
      return saveProfile(desk, { zone: act.zone })
    case 'self':
      return introduced(desk, act.self)
    case 'why':
      return whyReply(desk)
    case 'prompt':
      return extra(desk, act.number)
    case 'another':
      return another(desk, act.slot)
    case 'did':
      return did(desk, act.hash)
    case 'snooze':
      return snooze(desk, act)
    case 'skip':
      return skip(desk, act)
    case 'pause':
      return pause(desk, act.unread, act.until ?? desk.values?.['until'])
    case 'resume':
      return resume(desk)
    case 'stop':
      return stop(desk)
    case 'forget':
      return act.sure ? forgottenReply(await desk.people.forget(desk.about.person)) : forgetReply()
    case 'export':
      return exportReply(desk, desk.known, await desk.people.snapshots(desk.about.person))
    case 'changes':
      return changes(desk, act.again)
  }
}

const isWrong = (wrong: object) => Object.keys(wrong).length > 0

async function saveProfile(desk: Desk, values: Values): Promise<Reply> {
  const { value: profile, wrong } = filledProfile(values, desk)
  if (isWrong(wrong)) return { ...meReply(desk, values, wrong), replaces: true }
  return notedReply(await saved(desk, { profile, ...found(profile, desk) }))
}

/** A schedule that was paused because its person's place was lost goes on once there is one again. */
function found(profile: Profile, { about, framework }: Desk): { schedule?: Schedule } {
  const { schedule } = about
  if (schedule?.state !== 'paused' || schedule.reason === undefined) return {}
  const standing = standingOf(profile, framework)
  return standing === undefined || isLost(standing) ? {} : { schedule: running(schedule) }
}

async function introduced(desk: Desk, { track, level, aims }: Self): Promise<Reply> {
  const values = { ...(track && { track }), ...(level && { level }), ...(aims && { aim: aims[0] ?? '' }) }
  const { value, wrong } = filledProfile(values, desk)
  if (isWrong(wrong)) return meReply(desk, values, wrong)
  const above = aims?.filter((id) => id !== value.level) ?? []
  const profile = above.length > 0 ? { ...value, aims: above } : value
  return notedReply(await saved(desk, { profile, ...found(profile, desk) }))
}

async function saveAll(desk: Desk, values: Values): Promise<Reply> {
  const filled = filledProfile(values, desk)
  const planned = filledSchedule(values, desk.about.schedule ?? preset, desk)
  const unknown = filled.value.level === undefined && filled.wrong['level'] === undefined ? { level: words.choose } : {}
  const wrong = { ...unknown, ...filled.wrong, ...planned.wrong }
  if (isWrong(wrong)) return setupReply(desk, values, wrong)
  return changedReply(
    words.settingsTitle,
    await saved(desk, { profile: filled.value, schedule: running(planned.value) }),
  )
}

/** Without a level or a zone there is nothing to plan: the form that asks for all comes first. */
function settings(desk: Desk): Reply {
  return desk.about.schedule === undefined || desk.zone === undefined ? setupReply(desk) : settingsReply(desk)
}

async function saveSchedule(desk: Desk, values: Values): Promise<Reply> {
  const { schedule } = desk.about
  if (schedule === undefined) return setupReply(desk, values)
  const filled = filledProfile(values, desk)
  const planned = filledSchedule(values, schedule, desk)
  const wrong = { ...filled.wrong, ...planned.wrong }
  if (isWrong(wrong)) return { ...settingsReply(desk, values, wrong), replaces: true }
  return changedReply(words.settingsTitle, await saved(desk, { profile: filled.value, schedule: planned.value }))
}

async function remind(desk: Desk, wish: Wish & { do: 'remind' }): Promise<Reply> {
  const { about, framework } = desk
  const { cadence, weekday, time, zone, unread } = wish
  const values = {
    ...(cadence && { cadence }),
    ...(weekday && { weekday: String(weekday) }),
    ...(time && { time }),
    ...(zone && { zone }),
  }
  const standing = standingOf(about.profile, framework)
  const filled = filledProfile(values, desk)
  const planned = filledSchedule(values, about.schedule ?? preset, desk)
  const wrong = { ...filled.wrong, ...planned.wrong, ...(unread && { cadence: words.noCadence(unread) }) }
  const isKnown = standing !== undefined && !isLost(standing) && (zone ?? desk.zone) !== undefined
  if (!isKnown) return setupReply(desk, values, wrong)
  if (isWrong(wrong)) return settingsReply(desk, values, wrong)
  const changes = { profile: filled.value, schedule: running(planned.value) }
  return changedReply(
    words.settingsTitle,
    await saved(desk, zone === undefined ? { schedule: changes.schedule } : changes),
  )
}

/** As chosen, and on. */
function running({ state: _, pausedUntil: __, reason: ___, ...rest }: Schedule): Schedule {
  return { ...rest, state: 'on' }
}

async function pause(desk: Desk, unread: string | undefined, until: string | undefined): Promise<Reply> {
  const { about, zone, now } = desk
  if (about.schedule === undefined || zone === undefined) return notSetUp(desk)
  if (unread !== undefined) return pauseReply(words.cannotRead(unread))
  if (until === undefined) return pauseReply()
  const day = until === '' ? undefined : dateOf(until)
  if (until !== '' && (day === undefined || Temporal.PlainDate.compare(day, dayOf(now, zone)) <= 0)) {
    return pauseReply(words.noDate, until)
  }
  const { snoozed: _, pausedUntil: __, reason: ___, ...rest } = about.schedule
  const schedule: Schedule = { ...rest, state: 'paused', ...(day && { pausedUntil: day.toString() }) }
  return changedReply(words.pausedTitle, await saved(desk, { schedule }))
}

async function resume(desk: Desk): Promise<Reply> {
  const { about, framework, zone } = desk
  const standing = standingOf(about.profile, framework)
  if (about.schedule === undefined || zone === undefined) return notSetUp(desk)
  if (standing === undefined || isLost(standing)) return setupReply(desk)
  return changedReply(words.resumedTitle, await saved(desk, { schedule: running(about.schedule) }))
}

async function stop(desk: Desk): Promise<Reply> {
  const { about } = desk
  if (about.schedule === undefined) return notSetUp(desk)
  const { snoozed: _, pausedUntil: __, reason: ___, next: ____, ...rest } = about.schedule
  const stopped = await saved(desk, { schedule: { ...rest, state: 'stopped' } })
  return changedReply(words.stoppedTitle, stopped, [text(words.stoppedText)])
}
