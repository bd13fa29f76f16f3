import { expect, test } from 'vitest'
import { isDate, isTime } from '../../src/reply/values.ts'

test.each(['00:00', '09:30', '23:59'])('%s is a time', (value) => expect(isTime(value)).toBe(true))
test.each(['24:00', '9:30', '09:60', '09:30:00', '', ' 09:30', undefined])('%j is no time', (value) =>
  expect(isTime(value)).toBe(false),
)
test.each(['2026-11-23', '2024-02-29'])('%s is a date', (value) => expect(isDate(value)).toBe(true))
test.each(['2026-13-01', '23.11.2026', '2026-11-23T00:00', '', undefined])('%j is no date', (value) =>
  expect(isDate(value)).toBe(false),
)
