import { readBack } from './read-back.ts'
import { siteWriters } from './site-writers.ts'

readBack(siteWriters)
