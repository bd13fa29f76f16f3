import type { Db } from './people.ts'
import type { Gap } from './store.ts'

export async function keep(db: Db, { question, area = '', day }: Omit<Gap, 'times'>): Promise<void> {
  await db.transaction().execute(async (all) => {
    if (area !== '') await takeBack(all, question, day)
    await all
      .insertInto('gap')
      .values({ question, area, day, times: 1 })
      .onConflict((conflict) =>
        conflict.columns(['question', 'area', 'day']).doUpdateSet((now) => ({ times: now('gap.times', '+', 1) })),
      )
      .execute()
  })
}

/** One of those that nobody said an area for. */
async function takeBack(db: Db, question: string, day: string): Promise<void> {
  const same = { question, area: '', day }
  await db
    .updateTable('gap')
    .set((now) => ({ times: now('times', '-', 1) }))
    .where((row) => row.and(same))
    .execute()
  await db.deleteFrom('gap').where('times', '<=', 0).execute()
}

export async function all(db: Db): Promise<readonly Gap[]> {
  const rows = await db.selectFrom('gap').selectAll().orderBy('day', 'desc').orderBy('question').execute()
  return rows.map(({ area, ...gap }) => ({ ...gap, ...(area !== '' && { area }) }))
}

export async function drop(db: Db, before: string): Promise<number> {
  const rows = await db.deleteFrom('gap').where('day', '<', before).returning('question').execute()
  return rows.length
}
