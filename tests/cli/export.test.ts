import { describe, expect, test } from 'vitest'
import { exportedSchema } from '../../src/framework/export.ts'
import { objects, ran } from '../drivers/cli.ts'

describe('export', () => {
  test('is one descriptor a line, with and without --json', async () => {
    const [exported, listed] = [await ran(['export', '--json']), await ran(['export'])]
    expect(exported.lines.length).toBeGreaterThan(0)
    for (const cell of objects(exported.lines)) expect(exportedSchema.parse(cell)).toEqual(cell)
    expect(listed.lines.length).toBe(exported.lines.length)
    expect(listed.stdout).toMatch(/^level2\.md:\d+: .*Edge Computing: \d+ statements$/m)
  })
})
