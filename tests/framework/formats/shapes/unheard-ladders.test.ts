import { dataWriters } from './data-writers.ts'
import { pageWriters } from './page-writers.ts'
import { readBack } from './read-back.ts'
import { unheardSamples } from './sample.ts'
import { writers } from './writers.ts'

/** Shapes in which too little beside the names themselves says what is a level. */
const TOLD_BY_NAMES: ReadonlySet<string> = new Set([
  'a page per level with tables of words unheard of',
  'a page per level with tables without headers',
  'a page per area, called by its file',
  'a folder per area, a page per level',
  'lists joined by numbers',
  'a folder per track, a file of levels per area',
  'levels within tracks, named by the same short ids',
  'areas of each track',
  'CSV tables below one another',
])

const all = Object.entries({ ...writers, ...pageWriters, ...dataWriters })
readBack(Object.fromEntries(all.filter(([name]) => !TOLD_BY_NAMES.has(name))), unheardSamples(1, 3))
