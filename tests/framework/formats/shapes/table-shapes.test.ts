import { readBack } from './read-back.ts'
import { tableWriters } from './table-writers.ts'

readBack(tableWriters)
