import type { About, Claim, Delivery, Instant, Ledger, Move, Opening } from '../../src/store/store.ts'

/** Opens exactly these, whoever is due. */
export async function open(ledger: Ledger, openings: readonly Opening[], claim: Claim): Promise<readonly Delivery[]> {
  const { opened } = await ledger.openDue(claim, 1, () => ({ openings, moves: [] }))
  return opened
}

export async function moveOn(ledger: Ledger, moves: readonly Move[], claim: Claim): Promise<void> {
  await ledger.openDue(claim, 1, () => ({ openings: [], moves }))
}

/** Who is due, with nothing done about it. */
export async function dueNow(ledger: Ledger, platform: string, now: Instant, limit: number): Promise<readonly About[]> {
  const claim = { platform, holder: 'nobody', now, lease: now }
  const { people } = await ledger.openDue(claim, limit, () => ({ openings: [], moves: [] }))
  return people
}
