import { expect, test } from 'vitest'
import { dayText, weekdayText, whenText } from '../../src/reply/when.ts'

test.each([
  ['2026-12-01T09:30[Europe/London]', 'Tue 1 Dec 2026, 09:30 Europe/London'],
  ['2026-09-30T00:05[Asia/Kolkata]', 'Wed 30 Sep 2026, 00:05 Asia/Kolkata'],
])('%s: %s', (text, shown) => {
  const time = Temporal.ZonedDateTime.from(text)
  expect(whenText(time.epochMilliseconds, time.timeZoneId)).toBe(shown)
})

test('days and weekdays', () => {
  expect(dayText(Temporal.PlainDate.from('2027-01-05'))).toBe('Tue 5 Jan 2027')
  expect([1, 2, 7].map(weekdayText)).toEqual(['Monday', 'Tuesday', 'Sunday'])
})
