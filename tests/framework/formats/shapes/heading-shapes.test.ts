import { headingWriters } from './heading-writers.ts'
import { readBack } from './read-back.ts'

readBack(headingWriters)
