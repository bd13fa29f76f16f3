import { nestedWriters } from './nested-writers.ts'
import { readBack } from './read-back.ts'

readBack(nestedWriters)
