import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StoreError } from '../errors.ts'
import type { Tables } from './tables.ts'

/** Forward only, in the order of their names. A released one is never changed: `tests/fixtures/store` holds its schema. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-growth': {
    async up(db) {
      const { schema } = db
      await keyed(schema.createTable('person'))
        .addColumn('name', 'text')
        .addColumn('zone', 'text')
        .addColumn('route', 'text')
        .addColumn('last_seen', 'bigint', (column) => column.notNull())
        .addColumn('unreachable_since', 'bigint')
        .addColumn('unreachable_why', 'text')
        .addColumn('gone_since', 'bigint')
        .addColumn('checked_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('person_key', ['platform', 'tenant', 'person'])
        .execute()
      await schema.createIndex('person_checked').on('person').columns(['platform', 'checked_at']).execute()

      await keyed(schema.createTable('profile'))
        .addColumn('track', 'text')
        .addColumn('level', 'text')
        .addColumn('aims', 'text')
        .addColumn('zone', 'text')
        .addPrimaryKeyConstraint('profile_key', ['platform', 'tenant', 'person'])
        .execute()

      await keyed(schema.createTable('schedule'))
        .addColumn('cadence', 'text', (column) => column.notNull())
        .addColumn('weekday', 'integer', (column) => column.notNull())
        .addColumn('time', 'text', (column) => column.notNull())
        .addColumn('on_holidays', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('paused_until', 'text')
        .addColumn('reason', 'text')
        .addColumn('skipped', 'text')
        .addColumn('snoozed_slot', 'text')
        .addColumn('snoozed_until', 'bigint')
        .addColumn('served_slot', 'text')
        .addColumn('served_until', 'text')
        .addColumn('next_slot', 'text')
        .addColumn('next_at', 'bigint')
        .addPrimaryKeyConstraint('schedule_key', ['platform', 'tenant', 'person'])
        .execute()
      await schema.createIndex('schedule_next').on('schedule').columns(['platform', 'next_at']).execute()

      await keyed(schema.createTable('delivery'))
        .addColumn('slot', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('wake_at', 'bigint')
        .addColumn('holder', 'text')
        .addColumn('prompted', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('sent_at', 'bigint')
        .addPrimaryKeyConstraint('delivery_key', ['platform', 'tenant', 'person', 'slot'])
        .execute()
      // Nearly every row is settled and has no place in it.
      await schema
        .createIndex('delivery_wake')
        .on('delivery')
        .columns(['platform', 'wake_at'])
        .where(sql.ref('wake_at'), 'is not', null)
        .execute()

      await keyed(schema.createTable('done'))
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('track', 'text', (column) => column.notNull())
        .addColumn('level', 'text', (column) => column.notNull())
        .addColumn('area', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('done_key', ['platform', 'tenant', 'person', 'hash'])
        .execute()
    },
  },
  '0002-changes': {
    async up({ schema }) {
      await keyed(schema.createTable('snapshot'))
        .addColumn('track', 'text', (column) => column.notNull())
        .addColumn('level', 'text', (column) => column.notNull())
        .addColumn('last', 'text', (column) => column.notNull())
        .addColumn('last_at', 'bigint', (column) => column.notNull())
        .addColumn('before', 'text')
        .addColumn('before_at', 'bigint')
        .addPrimaryKeyConstraint('snapshot_key', ['platform', 'tenant', 'person', 'track', 'level'])
        .execute()
      await schema
        .createTable('text')
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('used_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('text_key', ['hash'])
        .execute()
    },
  },
  '0003-gaps': {
    async up({ schema }) {
      await schema
        .createTable('gap')
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('area', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('gap_key', ['question', 'area', 'day'])
        .execute()
    },
  },
}

function keyed<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
}

/** Brings a database up to date. Throws StoreError where a newer program made it. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StoreError('A newer growthbot has changed this database: start that one, or a copy made before.', 'newer')
  }
  if (error !== undefined) throw error
}
