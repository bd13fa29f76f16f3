import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../src/ports.ts'

const nothing = () => undefined

/** For those parts of the SDK whose failures reach us as errors: one line an incident, and it is ours. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}

/** For those whose failures nobody else hears of. */
export function boltLogger(log: Log): Logger {
  const warn = (...words: unknown[]) => log.warn({}, words.map(String).join(' '))
  return { ...silent, warn, error: warn }
}
