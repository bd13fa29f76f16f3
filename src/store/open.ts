import { StoreError } from '../errors.ts'
import { explained } from './failures.ts'
import * as gaps from './gaps.ts'
import * as ledger from './ledger.ts'
import * as people from './people.ts'
import { openPostgres } from './postgres.ts'
import { snapshotsOf, sweepTexts } from './snapshots.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** A file of SQLite, or PostgreSQL's address. */
export type StoreSettings = { readonly file: string } | { readonly url: string }

/**
 * Opens the database with its first use, and again with the next one where that failed. `onTrouble` hears of
 * connections that broke while nobody used them.
 */
export function createStore(settings: StoreSettings, onTrouble: (error: Error) => void): Store {
  let opened: Promise<people.Db> | undefined

  function ready(): Promise<people.Db> {
    opened ??= open()
    return opened
  }

  async function open(): Promise<people.Db> {
    try {
      return await ('url' in settings ? openPostgres(settings.url, onTrouble) : openSqlite(settings.file))
    } catch (error) {
      opened = undefined
      throw error
    }
  }

  function guarded<Given extends readonly unknown[], Result>(
    query: (db: people.Db, ...given: Given) => Promise<Result>,
  ) {
    return async (...given: Given): Promise<Result> => {
      try {
        return await query(await ready(), ...given)
      } catch (error) {
        throw error instanceof StoreError ? error : explained(error, settings)
      }
    }
  }

  return {
    start: guarded(async () => undefined),
    async stop() {
      const db = await opened?.catch(() => undefined)
      opened = undefined
      await db?.destroy()
    },
    about: guarded(people.about),
    save: guarded(people.save),
    seen: guarded(people.seen),
    prompted: guarded(people.prompted),
    did: guarded(people.did),
    forget: guarded(people.forget),
    snapshots: guarded(snapshotsOf),
    openDue: guarded(ledger.openDue),
    pause: guarded(ledger.pause),
    takeOver: guarded(ledger.takeOver),
    aboutAll: guarded(people.aboutAll),
    mark: guarded(ledger.mark),
    unreachable: guarded(ledger.unreachable),
    toCheck: guarded(ledger.toCheck),
    gone: guarded(ledger.gone),
    sweep: guarded(ledger.sweep),
    sweepTexts: guarded(sweepTexts),
    gaps: { keep: guarded(gaps.keep), all: guarded(gaps.all), drop: guarded(gaps.drop) },
  }
}
