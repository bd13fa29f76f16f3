import { expect, test } from 'vitest'
import { createTraffic } from '../src/traffic.ts'

test('ends when all that is in flight has ended, however it ends', async () => {
  const traffic = createTraffic()
  const [good, bad] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const tracked = [traffic.track(good.promise), traffic.track(bad.promise)]
  const order: string[] = []
  const ended = traffic.ended().then(() => order.push('ended'))
  void tracked[0]?.then((text) => order.push(text))
  bad.reject(new Error('bad'))
  await expect(tracked[1]).rejects.toThrow('bad')
  good.resolve('good')
  await ended
  expect(order).toEqual(['good', 'ended'])
})

test('ends at once where nothing is in flight', async () => {
  const traffic = createTraffic()
  expect(await traffic.track(Promise.resolve('done'))).toBe('done')
  await traffic.ended()
})
