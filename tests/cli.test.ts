import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../adapters/terminal/lines.ts'
import { type Answered, run, type Shell, type Welcome } from '../src/cli.ts'
import { FrameworkError, UsageError } from '../src/errors.ts'
import { exportedSchema } from '../src/framework/export.ts'

const sample = 'what does Level 2 Edge Computing expect?'
const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

let empty = ''
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'growthbot-'))
})
afterAll(() => rmSync(empty, { recursive: true }))
