import { siteWriters } from './site-writers.ts'
import { readBack } from './read-back.ts'

readBack(siteWriters)
