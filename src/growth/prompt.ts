import { hash as digest } from 'node:crypto'
import type { Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { About, Delivery, Prompted } from '../store/store.ts'
import { framings } from './framings.ts'
import { isLost, type Lost, type Standing, standingOf } from './profile.ts'
import { orderOf } from './rounds.ts'

/** What a prompt is taken from, of all that is kept about a person. */
export type Known = Pick<About, 'person' | 'profile' | 'deliveries' | 'done'>

/** The statement to show, or why there is none. `pause`: the framework lost where the person stands; they are asked. */
export type Chosen =
  | {
      readonly is: 'prompt'
      readonly shown: Prompted
      readonly cell: Descriptor
      readonly framing: string
      /** From the level they are at: there is none above it, or nothing is written there. */
      readonly own?: 'top' | 'unwritten'
    }
  | { readonly is: 'none'; readonly reason: string; readonly pause: boolean; readonly lost?: Lost }

/** The text of a slot: the same for the same person, slot and history. A slot that was sent before says the same again. */
export function choosePrompt(framework: Framework, known: Known, slot: string): Chosen {
  return choose(framework, known, slot, ({ order, own }) => {
    const last = own?.prompted.at(-1)
    return order.find(({ shown }) => shown.hash === last?.hash) ?? order[0]
  })
}

/** Another text for a slot: none that was shown for it before, as long as there is one. */
export function anotherPrompt(framework: Framework, known: Known, slot: string): Chosen {
  return choose(framework, known, slot, ({ order, own }) => {
    const seen = (own?.prompted ?? []).map(({ hash }) => hash)
    const last = order.findIndex(({ shown }) => shown.hash === seen.at(-1))
    return order.find(({ shown }) => !seen.includes(shown.hash)) ?? order[(last + 1) % order.length]
  })
}

/** The text for one who asks for a prompt now, `number` from 1; from there on it is another one each time. */
export function extraPrompt(framework: Framework, known: Known, day: string, number: number): Chosen {
  return choose(framework, known, day, ({ order }) => order[(number - 1) % order.length])
}

/** A statement by its hash, where it was shown to the person or is open to them. */
export function statementOf(framework: Framework, known: Known, hash: string): Prompted | undefined {
  const shown = known.deliveries.flatMap(({ prompted }) => prompted).find((one) => one.hash === hash)
  if (shown !== undefined) return shown
  const standing = standingOf(known.profile, framework)
  if (standing === undefined || isLost(standing)) return undefined
  return statementsIn(poolOf(standing, framework).cells).find((one) => one.shown.hash === hash)?.shown
}

export interface Statement {
  readonly cell: Descriptor
  readonly shown: Prompted
}

interface Offer {
  readonly order: readonly Statement[]
  readonly own: Delivery | undefined
}

function choose(
  framework: Framework,
  known: Known,
  slot: string,
  pick: (offer: Offer) => Statement | undefined,
): Chosen {
  const standing = standingOf(known.profile, framework)
  if (standing === undefined) return { is: 'none', reason: 'no-profile', pause: true }
  if (isLost(standing)) return { is: 'none', reason: `${standing.lost}-gone`, pause: true, lost: standing }
  const { cells, own } = poolOf(standing, framework)
  const earlier = known.deliveries.filter((delivery) => delivery.slot !== slot && delivery.prompted.length > 0)
  const seed = [known.person.platform, known.person.tenant, known.person.id, slot].join('\n')
  const order = orderOf(statementsIn(cells), earlier, known.done, (key) => fingerprint(`${seed}\n${key}`))
  const delivery = known.deliveries.find((one) => one.slot === slot)
  const chosen = order.length > 0 ? pick({ order, own: delivery }) : undefined
  if (chosen === undefined) return { is: 'none', reason: 'nothing-written', pause: false }
  const shownBefore = earlier.reduce((sum, { prompted }) => sum + prompted.length, 0)
  const again = delivery?.prompted.findIndex(({ hash }) => hash === chosen.shown.hash) ?? order.indexOf(chosen)
  const turn = shownBefore + (again < 0 ? (delivery?.prompted.length ?? 0) : again)
  const first = Number.parseInt(fingerprint(known.person.id).slice(0, 8), 16)
  const framing = framings[(first + turn) % framings.length] ?? ''
  return { is: 'prompt', ...chosen, framing, ...(own && { own }) }
}

/** The written cells a prompt can come from. */
function poolOf({ track, level, aims }: Standing, framework: Framework) {
  const written = (id: string) =>
    framework.at({ track: track.id, level: id }).filter(({ state }) => state === 'written')
  const above = aims.flatMap(({ id }) => written(id))
  if (above.length > 0) return { cells: above }
  return { cells: written(level.id), own: aims.length === 0 ? ('top' as const) : ('unwritten' as const) }
}

/** Fingerprints take their time, and thousands are prompted out of the same cells. */
const fingerprinted = new WeakMap<Descriptor, readonly Statement[]>()

function statementsIn(cells: readonly Descriptor[]): Statement[] {
  return cells.flatMap((cell) => {
    const statements = fingerprinted.get(cell) ?? statementsOf(cell)
    fingerprinted.set(cell, statements)
    return statements
  })
}

function statementsOf(cell: Descriptor): readonly Statement[] {
  const [track, level, area] = [cell.track.id, cell.level.id, cell.area.id]
  return cell.expectations.map(({ text }) => {
    const hash = fingerprint([track, level, area, text].join('\n')).slice(0, 12)
    return { cell, shown: { track, level, area, hash, text } }
  })
}

function fingerprint(text: string): string {
  return digest('sha256', text)
}
