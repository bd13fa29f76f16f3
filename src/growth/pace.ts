import type { Person } from '../ports.ts'
import type { Instant } from '../store/store.ts'

/** How fast each workspace is spoken to. */
export interface Pace {
  /** Milliseconds until this person may be sent something; that moment is theirs. */
  next(person: Person): number
  /** Nothing goes to the person's workspace until then, or until what was said before if that is later. */
  hold(person: Person, until: Instant): void
  heldUntil(person: Person): Instant
}

/** `perSecond`: messages a second for each workspace; 0: as fast as it goes. */
export function createPace(perSecond: number, now: () => Instant): Pace {
  const gap = perSecond === 0 ? 0 : 1_000 / perSecond
  const free = new Map<string, number>()
  const held = new Map<string, Instant>()
  const heldUntil = (person: Person) => held.get(workspaceOf(person)) ?? 0
  return {
    next(person) {
      if (gap === 0) return 0
      const time = now()
      const turn = Math.max(time, free.get(workspaceOf(person)) ?? 0)
      free.set(workspaceOf(person), turn + gap)
      return turn - time
    },
    hold: (person, until) => void held.set(workspaceOf(person), Math.max(until, heldUntil(person))),
    heldUntil,
  }
}

const workspaceOf = ({ platform, tenant }: Person) => JSON.stringify([platform, tenant])
