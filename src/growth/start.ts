import { randomUUID } from 'node:crypto'
import { StoreError } from '../errors.ts'
import type { Framework } from '../framework/framework.ts'
import type { Log, Platform, Service } from '../ports.ts'
import { createStore } from '../store/open.ts'
import { createDispatcher, type Delivering } from './deliver.ts'
import type { Growth } from './growth.ts'
import { loadHolidays, noHolidays } from './holidays.ts'
import { createKeeping } from './keeping.ts'
import type { GrowthSettings } from './settings.ts'

export interface World extends Pick<Delivering, 'now' | 'wait'> {
  readonly log: Log
}

export interface Started {
  readonly growth: Growth
  /** What sends prompts and looks after people, to be run beside the platforms. */
  services(framework: (tenant: string) => Framework): readonly Service[]
  stop(): Promise<void>
}

/**
 * Opens the store and reads the holidays. A store that cannot be used now is told, and tried again when it is needed:
 * questions need none. Throws StoreError where it never can be, UsageError for the holidays.
 */
export async function startGrowth(
  settings: GrowthSettings,
  platforms: readonly Platform[],
  world: World,
): Promise<Started> {
  const { log, now } = world
  const holidays = settings.holidays === undefined ? noHolidays : await loadHolidays(settings.holidays)
  const store = createStore(settings.store, (error) => {
    log.warn({ error: error.message }, 'A connection to the database broke')
  })
  await store.start().catch((error: unknown) => {
    if (!(error instanceof StoreError) || error.kind === 'newer') throw error
    log.warn({}, `${error.message} Questions are answered all the same; prompts wait.`)
  })
  return {
    growth: {
      people: store,
      gaps: store.gaps,
      holidays,
      now,
      async lookUp(person) {
        const platform = platforms.find(({ name }) => name === person.platform)
        return (await platform?.lookUp?.(person).catch(() => undefined)) ?? {}
      },
    },
    services: (framework) =>
      platforms.flatMap((platform) => {
        const common = { ...world, ledger: store, gaps: store.gaps, platform, framework, holidays, newId: randomUUID }
        return [createDispatcher({ ...common, settings: settings.delivery }), createKeeping(common)]
      }),
    stop: () => store.stop(),
  }
}
