import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Descriptor } from '../src/framework/descriptor.ts'
import type { Framework } from '../src/framework/framework.ts'

/** Finds descriptors by a raw question, best first. */
export type Search = (question: string) => readonly Descriptor[]

const fields = ['track', 'level', 'area', 'text']
const mostHits = 10

/** The search libraries one would otherwise use, set up as one first would. */
export const libraries: Readonly<Record<string, (framework: Framework) => Search>> = {
  minisearch({ descriptors }) {
    const index = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true } })
    index.addAll(descriptors.map(documentOf))
    return (question) => index.search(question).flatMap(({ id }) => descriptors[id] ?? [])
  },
  'fuse.js'({ descriptors }) {
    const index = new Fuse(descriptors.map(documentOf), { keys: fields, ignoreLocation: true })
    return (question) => index.search(question, { limit: mostHits }).flatMap(({ item }) => descriptors[item.id] ?? [])
  },
}

function documentOf({ track, level, area, expectations }: Descriptor, id: number) {
  const text = expectations.map((each) => each.text).join(' ')
  return { id, track: track.label, level: level.label, area: area.label, text }
}
