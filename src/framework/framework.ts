import type { Area, Coordinates, Descriptor, Level, Track } from './descriptor.ts'

/** All descriptors of one company, searchable. Immutable: a reload makes a new one. */
export interface Framework {
  /** What the pages call the whole, else the folder's name. */
  readonly name: string
  /** In the order of the source. */
  readonly tracks: readonly Track[]
  /** Every level of every track once, by rank. */
  readonly levels: readonly Level[]
  /** In the order of the source. */
  readonly areas: readonly Area[]
  /** In the order of the source. */
  readonly descriptors: readonly Descriptor[]
  track(id: string): Track | undefined
  level(id: string): Level | undefined
  area(id: string): Area | undefined
  /**
   * The descriptors at these coordinates, in the order of rank and source. A track that is not shared brings
   * the shared tracks' descriptors of its levels with it.
   */
  at(coordinates: Coordinates): readonly Descriptor[]
}
