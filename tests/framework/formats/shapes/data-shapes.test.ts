import { dataWriters } from './data-writers.ts'
import { readBack } from './read-back.ts'

readBack(dataWriters)
