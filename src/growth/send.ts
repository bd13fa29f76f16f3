import type { Framework } from '../framework/framework.ts'
import type { Sent } from '../ports.ts'
import { promptReply } from '../reply/prompt.ts'
import type { Reply } from '../reply/reply.ts'
import type { About, Delivery, Mark, Outcome, Prompted } from '../store/store.ts'
import type { Batch, Delivering, Row } from './deliver.ts'
import type { Pace } from './pace.ts'
import { zoneOf } from './profile.ts'
import { choosePrompt } from './prompt.ts'
import { dayOf, isOn } from './schedule.ts'
import { createGate, together } from './together.ts'

/** What to say, or why to say nothing. `lost`: they are asked where they stand, and nothing more comes. */
type Text = { readonly reply: Reply; readonly shown?: Prompted; readonly lost?: string } | { readonly skip: string }

/** Sends what was claimed. Never rejects: what fails stays in the ledger, and is seen to when its lease is over. */
export function createSending(
  { ledger, platform, framework, log, settings, now, wait }: Delivering,
  pace: Pace,
  stop: AbortSignal,
): (batch: Batch) => Promise<void> {
  const sends = createGate(platform.sent === undefined ? settings.blindWidth : settings.width)
  const lookUps = createGate(1)

  return async ({ claim, rows }) => {
    const mark = together((marks: readonly Mark[]) =>
      ledger.mark(marks, { ...claim, now: now(), lease: now() + settings.lease }),
    )
    const settle = async ({ id }: Delivery, to: Outcome): Promise<void> => void (await mark({ id, to }))
    async function see(row: Row): Promise<void> {
      const { delivery } = row
      if (delivery.state === 'claimed') return send(row)
      if (await lookUps(() => mayHaveArrived(delivery))) return
      return send(row)
    }

    /** Whether nothing is to be sent: it arrived, or nobody can tell. */
    async function mayHaveArrived(delivery: Delivery): Promise<boolean> {
      const { person, dueAt, id, reason = 'interrupted' } = delivery
      if (now() >= claim.lease || stop.aborted) return true
      if (platform.sent === undefined) {
        await settle(delivery, { is: 'unknown', reason })
        return true
      }
      try {
        if (!(await platform.sent(person, id, new Date(dueAt)))) return false
        await settle(delivery, { is: 'sent', at: now() })
      } catch (error) {
        log.warn({ ...idsOf(delivery), error: String(error) }, 'A prompt could not be looked up')
        const again = now() - dueAt > settings.catchUp ? {} : { at: now() + settings.lease }
        await settle(delivery, { is: 'unknown', reason, ...again })
      }
      return true
    }

    async function send({ delivery, about: whom }: Row): Promise<void> {
      const { person } = delivery
      if (whom === undefined) return
      const held = pace.heldUntil(person)
      if (held > now()) return settle(delivery, { is: 'due', at: held })
      const late = now() - delivery.dueAt > settings.catchUp ? 'late' : undefined
      const reason = late ?? closed(whom)
      if (reason !== undefined) return settle(delivery, { is: 'skipped', reason })
      const delay = pace.next(person)
      if (delay > 0) await wait(delay, stop)
      const { settled } = await sends(() => post(delivery, whom))
      await settled
    }

    /**
     * Resolves once the request is over. Who comes next is marked `sending` together with this one's outcome or after it,
     * so never more are marked so than requests are in flight.
     */
    async function post(delivery: Delivery, whom: About): Promise<{ readonly settled: Promise<void> }> {
      const { person, id, slot } = delivery
      const held = pace.heldUntil(person)
      if (stop.aborted || held > now()) {
        return { settled: settle(delivery, { is: 'due', at: Math.max(held, now()) }) }
      }
      const text = textFor(whom, slot, framework(person.tenant), now())
      if ('skip' in text) return { settled: settle(delivery, { is: 'skipped', reason: text.skip }) }
      const begun = await mark({ id, to: { is: 'sending', prompted: shownOf(delivery, text.shown) } })
      if (!begun.has(id)) return { settled: Promise.resolve() }
      if (text.lost !== undefined) await ledger.pause(person, text.lost)
      const sent = await platform.send(person, whom.told.route, text.reply, id)
      const settled = settle(delivery, outcomeOf(sent, delivery, text.lost))
      return { settled: sent.is === 'unreachable' ? settled.then(() => lose(whom, sent.why)) : settled }
    }

    function outcomeOf(sent: Sent, delivery: Delivery, lost: string | undefined): Outcome {
      if (sent.is !== 'sent') log.warn({ ...idsOf(delivery), ...sent }, `A prompt was not sent: ${sent.is}`)
      switch (sent.is) {
        case 'sent':
          return { is: 'sent', at: now(), ...(lost === undefined ? {} : { reason: lost }) }
        case 'unknown':
          return { is: 'unknown', reason: 'no-answer', ...(platform.sent && { at: now() + settings.doubt }) }
        case 'unreachable':
          return { is: 'skipped', reason: `unreachable: ${sent.why}` }
        case 'later': {
          const at = now() + sent.seconds * 1_000
          pace.hold(delivery.person, at)
          return { is: 'due', at }
        }
      }
    }

    async function lose({ person }: About, why: string): Promise<void> {
      await ledger.unreachable(person, why, now())
      const found = await platform.lookUp?.(person).catch(() => undefined)
      if (found?.gone) await ledger.gone(person, now())
    }

    await Promise.all(
      rows.map((row) =>
        see(row).catch((error: unknown) => {
          log.warn({ ...idsOf(row.delivery), error: String(error) }, 'A prompt waits: it could not be seen to')
        }),
      ),
    )
  }
}

function idsOf({ person: { platform, tenant, id: person }, slot, id: delivery }: Delivery) {
  return { platform, tenant, person, slot, delivery }
}

/** Why nobody speaks to them now. */
function closed({ goneSince, unreachable }: About): string | undefined {
  if (goneSince !== undefined) return 'gone'
  return unreachable === undefined ? undefined : `unreachable: ${unreachable.why}`
}

function textFor(about: About, slot: string, framework: Framework, now: number): Text {
  const { schedule } = about
  const zone = zoneOf(about)
  if (schedule === undefined || zone === undefined) return { skip: 'stopped' }
  const chosen = choosePrompt(framework, about, slot)
  const asking = chosen.is === 'none' && chosen.lost !== undefined
  // A question that was on its way when the schedule was paused for it still goes out.
  if (!isOn(schedule, dayOf(now, zone)) && !(asking && schedule.reason === chosen.reason))
    return { skip: schedule.state }
  if (chosen.is === 'none' && !asking) return { skip: chosen.reason }
  const reply = promptReply(chosen, framework, slot)
  return chosen.is === 'prompt' ? { reply, shown: chosen.shown } : { reply, lost: chosen.reason }
}

function shownOf({ prompted }: Delivery, shown: Prompted | undefined): readonly Prompted[] {
  return shown === undefined || prompted.at(-1)?.hash === shown.hash ? prompted : [...prompted, shown]
}
