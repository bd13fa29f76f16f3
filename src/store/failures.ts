import { z } from 'zod'
import { StoreError } from '../errors.ts'
import type { StoreSettings } from './open.ts'

/** SQLite's result codes: https://sqlite.org/rescode.html, the low byte of the extended ones. */
const sqlite: Readonly<Record<number, string>> = {
  5: 'another process keeps it locked',
  8: 'it may not be written: check the rights of the file and its folder',
  10: 'reading or writing failed: check the disk',
  11: 'it is damaged: put back a copy',
  13: 'the disk is full: make room',
  14: 'it cannot be opened: check that its folder exists and may be written',
  26: 'it is not a database: set GROWTHBOT_STORE to another file',
}

/** PostgreSQL's and the system's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address: start it, or check DATABASE_URL',
  ENOTFOUND: 'there is no such host: check DATABASE_URL',
  EACCES: 'it may not be written: check the rights of the file and its folder',
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full: make room',
  EISDIR: 'that is a folder: set GROWTHBOT_STORE to a file',
  ENOTDIR: 'a part of its path is a file: set GROWTHBOT_STORE to another',
  '28P01': 'the password is refused: check DATABASE_URL',
  '28000': 'the user is refused: check DATABASE_URL',
  '3D000': 'there is no such database: create it, or check DATABASE_URL',
  '42501': 'the user may not do that: it has to own the database',
  '53100': 'its disk is full: make room',
  '53300': 'it takes no more connections',
}

const Failure = z.object({
  code: z.string().optional().catch(undefined),
  errcode: z.number().optional().catch(undefined),
  message: z.string().catch(''),
})

/** What went wrong and what to do; the address without its password. */
export function explained(error: unknown, settings: StoreSettings): StoreError {
  const { code = '', errcode, message } = Failure.parse(error instanceof Error ? error : { message: String(error) })
  const why = (errcode === undefined ? codes[code] : sqlite[errcode & 0xff]) ?? (message || code)
  return new StoreError(`The database ${nameOf(settings)} cannot be used: ${why}.`, 'unavailable', { cause: error })
}

function nameOf(settings: StoreSettings): string {
  if ('file' in settings) return settings.file
  const { host, pathname } = new URL(settings.url)
  return `${host}${pathname}`
}
