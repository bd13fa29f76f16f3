import { keptWriters } from './kept-writers.ts'
import { readBack } from './read-back.ts'

readBack(keptWriters)
