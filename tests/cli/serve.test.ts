import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { ran } from '../drivers/cli.ts'

describe('without a command', () => {
  test('serves every platform whose variables are set', async () => {
    const { status, started, reloads } = await ran([], { variables: ['TWO_TOKEN'] })
    expect({ status, started }).toEqual({ status: 0, started: ['TWO'] })
    expect(reloads).toHaveLength(1)
  })

  test('with none, says what to set', async () => {
    const { status } = await ran([])
    expect(status).toBeInstanceOf(UsageError)
    expect(String(status)).toMatch(/ONE: ONE_TOKEN\n.*TWO: TWO_TOKEN/)
  })

  test('says all that is wrong at once, and starts nothing', async () => {
    const { status, started } = await ran([], { variables: ['ONE_WRONG', 'TWO_WRONG'] })
    expect(status).toBeInstanceOf(UsageError)
    expect(String(status)).toMatch(/ONE_WRONG is wrong\n.*TWO_WRONG is wrong/)
    expect(started).toEqual([])
  })
})
