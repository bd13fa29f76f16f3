import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { growthSettings } from '../../src/growth/settings.ts'

test('without variables: a file here, four a second, six hours', () => {
  expect(growthSettings({ GROWTHBOT_STORE: '' })).toMatchObject({
    store: { file: 'growthbot.db' },
    delivery: { pace: 4, catchUp: 21_600_000 },
  })
})

test('as set', () => {
  const settings = growthSettings({
    DATABASE_URL: 'postgres://fake@localhost/growthbot',
    GROWTHBOT_PACE: '0',
    GROWTHBOT_CATCH_UP: '0.5',
    GROWTHBOT_HOLIDAYS: 'holidays.ics',
  })
  expect(settings).toMatchObject({
    store: { url: 'postgres://fake@localhost/growthbot' },
    delivery: { pace: 0, catchUp: 1_800_000 },
    holidays: 'holidays.ics',
  })
})

test('everything that is wrong is said at once', () => {
  const wrong = { DATABASE_URL: 'mysql://fake', GROWTHBOT_PACE: 'fast', GROWTHBOT_CATCH_UP: '-1' }
  expect(() => growthSettings(wrong)).toThrow(UsageError)
  for (const name of Object.keys(wrong)) expect(() => growthSettings(wrong)).toThrow(name)
})
