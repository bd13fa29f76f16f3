import { pageWriters } from './page-writers.ts'
import { readBack } from './read-back.ts'

readBack(pageWriters)
