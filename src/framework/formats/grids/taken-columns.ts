import type { ColumnKind } from '../guide.ts'

/** What the columns of a table that were read are called, by what they were taken for. */
export type TakenColumns = Readonly<Partial<Record<ColumnKind, readonly string[]>>>

type Places = Readonly<Record<ColumnKind, readonly (number | undefined)[]>>

/** Columns without a header cannot be named, so nothing is told of their kind. */
export function takenColumns(labels: readonly string[], places: Partial<Places>): TakenColumns {
  const kinds = (['level', 'area', 'track', 'text'] as const).flatMap((kind) => {
    const names = (places[kind] ?? []).flatMap((at) => (at === undefined ? [] : (labels[at] ?? '')))
    return names.length === 0 || names.includes('') ? [] : [[kind, [...new Set(names)]] as const]
  })
  return Object.fromEntries(kinds)
}
