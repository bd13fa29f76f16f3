import type { Asker } from '../ask/answer.ts'
import type { Mine } from '../ask/readings/reading.ts'
import { StoreError } from '../errors.ts'
import { createOnce } from '../once.ts'
import type { Message, Person } from '../ports.ts'
import { growthWords as words } from '../reply/growth-words.ts'
import { failedReply } from '../reply/me.ts'
import type { Action, Reply } from '../reply/reply.ts'
import { button } from '../reply/settings.ts'
import type { About, Instant, Told } from '../store/store.ts'
import { actOn } from './act.ts'
import type { Desk } from './desk.ts'
import type { Growth } from './growth.ts'
import { isLost, standingOf, zoneOf } from './profile.ts'
import { readWish } from './read-wish.ts'
import { replanned } from './schedule.ts'
import type { Wish } from './wish.ts'
import { isZone, zoneNamed } from './zone.ts'

/** Answers what people want of their own profile and prompts. */
export interface Responder {
  /** The reply to a wish; undefined where the message is a question about the framework. */
  respond(message: Message, asker: Asker): Promise<Reply | undefined>
  /** Notes that somebody wrote, and tells where they stand. Never rejects, and never holds up an answer for long. */
  met(message: Message, asker: Asker): Promise<Met>
  /** The reply with what the bot has to offer besides. */
  offered(reply: Reply, message: Message, met: Met): Reply
}

export interface Met {
  readonly mine?: Mine
  /** They have set up prompts. */
  readonly isSetUp?: boolean
}

/** Milliseconds that the database may take before a question is answered without it. */
const patience = 1_000
/** Two letters are too little to know. */
const shortestZone = 3
/** Nobody who only asks is kept, so this is all there is to offer prompts once to each. */
const offers = { keep: 30 * 86_400_000, most: 10_000 }

/** `onFailure` hears of a database that fails. */
export function createResponder(
  { people, holidays, now, lookUp }: Growth,
  onFailure?: (error: unknown) => void,
): Responder {
  const offered = createOnce({ now, ...offers })

  const local = (zone = 'UTC') => Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(zone)

  /** What is kept about somebody who just wrote; undefined where nothing is. */
  async function greet({ from, known }: Message, more: Told = {}): Promise<About | undefined> {
    const about = await people.about(from)
    if (about === undefined) return undefined
    const told = { ...more, ...toldBy(known) }
    await people.seen(from, told, now())
    const { unreachable: _, goneSince: __, ...current } = merged(about, told)
    const zone = zoneOf(current)
    if (current.schedule === undefined || zone === undefined || zone === zoneOf(about)) return current
    // They travelled: the same local time is another instant.
    const schedule = replanned(current.schedule, zone, holidays, now())
    await people.save(from, { schedule }, now())
    return { ...current, schedule }
  }

  async function deskFor(message: Message, asker: Asker): Promise<Desk> {
    const { from, known } = message
    const told = { ...toldBy(await lookUp(from)), ...toldBy(known) }
    const kept = await greet(message, told)
    const about = kept ?? merged(stranger(from, now()), told)
    const { values } = message
    const zone = zoneOf(about)
    return { people, framework: asker.framework, holidays, now: now(), about, known: kept !== undefined, zone, values }
  }

  return {
    async respond(message, asker) {
      const wish = readWish(message.text, local()) ?? zoneIn(message.text, asker)
      const self = wish === undefined ? asker.self(message.text) : undefined
      if (wish === undefined && self === undefined) return undefined
      try {
        const desk = await deskFor(message, asker)
        // Now that their zone is known: tomorrow is another day elsewhere.
        const act = wish && (readWish(message.text, local(desk.zone)) ?? wish)
        return await actOn(desk, act ?? { do: 'self', self: self ?? {} })
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        onFailure?.(error)
        return failedReply()
      }
    },

    async met(message, asker) {
      const late = Promise.withResolvers<Met>()
      const timer = setTimeout(() => late.resolve({}), patience)
      try {
        return await Promise.race([meet(message, asker), late.promise])
      } catch (error) {
        onFailure?.(error)
        return {}
      } finally {
        clearTimeout(timer)
      }
    },

    offered(reply, { from, place, text }, { isSetUp, mine }) {
      const isHome = ['home', 'help'].includes(text.trim().toLowerCase())
      const more = (...actions: Action[]) => ({ ...reply, actions: [...(reply.actions ?? []), ...actions] })
      // In a channel, an offer would be shown to all.
      if (place === 'channel' || isSetUp === undefined) return reply
      const changes = mine && isHome ? [button(words.changes, { do: 'changes', again: false })] : []
      if (isSetUp) {
        const own = [button(words.settingsTitle, { do: 'settings' }), button(words.me, { do: 'me' })]
        return isHome ? more(...own, ...changes) : reply
      }
      const first = offered.first([from.platform, from.tenant, from.id].join('\n'))
      return first || isHome ? more(button(words.setUp, { do: 'setup' }), ...changes) : reply
    },
  }

  async function meet(message: Message, asker: Asker): Promise<Met> {
    const about = await greet(message)
    if (about === undefined) return { isSetUp: false }
    const standing = standingOf(about.profile, asker.framework)
    const isSetUp = about.schedule !== undefined
    if (standing === undefined || isLost(standing)) return { isSetUp }
    return { isSetUp, mine: { track: standing.track.id, level: standing.level.id } }
  }
}

/** A zone and nothing else, where it means nothing in the framework: "Berlin", "CET". */
function zoneIn(text: string, asker: Asker): Wish | undefined {
  const isZone = text.length >= shortestZone && zoneNamed(text) !== undefined
  return isZone && asker.ask(text).kind === 'nothing' ? { do: 'zone', zone: text.trim() } : undefined
}

function stranger(person: Person, now: Instant): About {
  return { person, told: {}, lastSeen: now, profile: {}, deliveries: [], done: [] }
}

function toldBy(known: Told | undefined): Told {
  const { name, zone, route } = known ?? {}
  return { ...(name && { name }), ...(zone && isZone(zone) && { zone }), ...(route && { route }) }
}

function merged(about: About, told: Told): About {
  return { ...about, told: { ...about.told, ...told } }
}
