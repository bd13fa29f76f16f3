import { measure } from './measure.ts'
import { fallen, groupsOf, readRecorded, writeRecorded } from './recorded.ts'

/** Records the figures as they are now, and says what is worse than before. */
const before = readRecorded()
const sets = await measure()
for (const [set, outcomes] of Object.entries(sets)) {
  for (const line of fallen(before[set] ?? {}, outcomes)) console.log(`${set}: ${line}`)
}
writeRecorded(Object.fromEntries(Object.entries(sets).map(([set, outcomes]) => [set, groupsOf(outcomes)])))
