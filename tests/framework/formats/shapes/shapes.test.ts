import { readBack } from './read-back.ts'
import { writers } from './writers.ts'

readBack(writers)
