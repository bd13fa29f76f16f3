import type { Area, Descriptor, Level, Track } from '../../../src/framework/descriptor.ts'
import type { Framework } from '../../../src/framework/framework.ts'
import { build, type Invention } from './invention.ts'
import type { Want } from './judge.ts'
import { type Names, namesOf } from './names.ts'
import { createRandom, pick, type Random } from './random.ts'
import { fill, type Wordings, wordingsOf } from './wordings.ts'

/** An invented framework with all that its questions are made of. */
export interface World {
  readonly framework: Framework
  readonly language: Invention['language']
  readonly names: Names
  readonly wordings: Wordings
  readonly random: Random
}

export interface Question {
  readonly kind: string
  readonly text: string
  readonly want: Want
}

export function createWorld(invention: Invention, seed: number): World {
  const framework = build(invention)
  return {
    framework,
    language: invention.language,
    names: namesOf(invention, framework),
    wordings: wordingsOf[invention.language],
    random: createRandom(seed),
  }
}

/** The cells of any of these levels, areas and tracks, those of shared tracks included. */
export function cellsAt(
  { descriptors }: Framework,
  named: { readonly levels?: readonly Level[]; readonly areas?: readonly Area[]; readonly tracks?: readonly Track[] },
): readonly Descriptor[] {
  const { levels, areas, tracks } = named
  return descriptors.filter(
    ({ track, level, area }) =>
      (levels?.includes(level) ?? true) &&
      (areas?.includes(area) ?? true) &&
      (tracks === undefined || track.shared || tracks.includes(track)),
  )
}

/** What is right where exactly these cells are meant. */
export function wantOf(cells: readonly Descriptor[]): Want {
  const [cell] = cells
  if (cell === undefined) return { is: 'missing' }
  if (cells.every(({ state }) => state === 'unwritten')) return { is: 'unwritten' }
  return cells.length === 1 ? { is: 'cell', cell } : { is: 'cells', cells }
}

/** One of the ways to ask this, its gaps filled. */
export function ask(
  { wordings, random }: World,
  kind: keyof Wordings,
  gaps: { readonly [gap: string]: string },
): string {
  return fill(pick(wordings[kind], random) ?? '', gaps)
}
