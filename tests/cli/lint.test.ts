import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { path, ran } from '../drivers/cli.ts'

let empty = ''
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'growthbot-'))
})
afterAll(() => rmSync(empty, { recursive: true }))

describe('lint', () => {
  test('lists findings and sums them up', async () => {
    const { status, lines } = await ran(['lint', path('data')])
    expect(status).toBe(0)
    expect(lines.at(-1)).toMatch(/^0 errors, \d+ warnings?, \d+ notes?$/)
  })

  test('ends with status 1 where there are errors', async () => {
    const { status, lines } = await ran(['lint', empty])
    expect(status).toBe(1)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.at(-1)).toMatch(/^[1-9]\d* errors?, /)
  })

  test.each([
    ['without', () => path('data'), 0],
    ['with', () => empty, 1],
  ])('--json is one array %s errors', async (_, dir, expected) => {
    const { status, stdout } = await ran(['lint', dir(), '--json'])
    expect(status).toBe(expected)
    const findings: { severity: string }[] = JSON.parse(stdout)
    expect(findings.some(({ severity }) => severity === 'error')).toBe(expected === 1)
  })
})
