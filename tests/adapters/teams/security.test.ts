import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Scripted, scripted } from '../../drivers/scripted.ts'
import { fixture, ids } from '../../drivers/teams/fixture.ts'
import type { Odd } from '../../drivers/teams/identity.ts'
import { type Rig, startRig } from '../../drivers/teams/rig.ts'

let rig: Rig
let bot: Scripted
beforeEach(async () => {
  // botbuilder prints the public key of each forged token, and nothing can stop it.
  vi.spyOn(console, 'error').mockReturnValue()
  bot = scripted()
  rig = await startRig(bot)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rig.stop()
})

const asked = (...changes: Record<string, unknown>[]) =>
  fixture('message-personal', { serviceUrl: rig.service.url }, ...changes)

/** Nothing was asked, nothing was sent, and whoever asked learns nothing. */
function refused({ status, text }: { status: number; text: string }, expected: number): void {
  expect({ status, text }).toEqual({ status: expected, text: '' })
  expect(bot.heard).toEqual([])
  expect(rig.service.calls).toEqual([])
}

test('a signed activity of the own tenant is answered, with our own token', async () => {
  const { status, text } = await rig.send(asked())
  expect({ status, text }).toEqual({ status: 200, text: '' })
  expect(bot.heard).toHaveLength(1)
  expect((await rig.service.show(0)).authorization).toBe('Bearer fake-token')
})

describe('a token is refused', () => {
  test.each<[string, Odd]>([
    ['for another audience', { audience: ids.tenant }],
    ['of another issuer', { issuer: 'https://sts.windows.net/evil/' }],
    ['of the emulator', { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }],
    ['that has expired', { expires: -600 }],
    ['with a key nobody published', { key: 'stranger' }],
    ['with a key for another channel', { key: 'webchat' }],
    ['with a forged signature', { forged: true }],
    ['for another service address', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
    ['that is not signed', { unsigned: true }],
  ])('%s', async (_what, odd) => {
    const token = await rig.identity.token(rig.service.url, odd)
    refused(await rig.send(asked(), { authorization: `Bearer ${token}` }), 401)
  })

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another scheme', 'Basic Zm9vOmJhcg=='],
    ['no token', 'Bearer '],
    ['rubbish', 'Bearer a.b.c'],
    ['more rubbish', 'Bearer growthbot'],
  ])('where there is %s', async (_what, authorization) => {
    refused(await rig.send(asked(), authorization === undefined ? {} : { authorization }), 401)
  })

  test('in a doubled header, even where both are valid', async () => {
    const token = await rig.identity.token(rig.service.url)
    const body = JSON.stringify(asked())
    const header = `authorization: Bearer ${token}\r\n`
    const status = await posted(`${header}${header}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    refused({ status, text: '' }, 401)
  })
})

describe('a signed activity is refused', () => {
  test.each<[string, Record<string, unknown>, number]>([
    ['of another tenant', { conversation: { tenantId: ids.app } }, 401],
    ['of a channel in another tenant', { channelData: { tenant: { id: ids.app } } }, 401],
    ['of no tenant', { conversation: { tenantId: null }, channelData: null }, 401],
    ['of no service address', { serviceUrl: null }, 400],
    ['of an empty service address', { serviceUrl: '' }, 400],
    ['of no channel', { channelId: null }, 400],
    ['without a type', { type: null }, 400],
    ['without a sender', { from: null }, 400],
    ['without a conversation', { conversation: null }, 400],
  ])('%s', async (_what, changes, status) => {
    refused(await rig.send(asked(changes)), status)
  })

  test('of another channel', async () => {
    // The key is endorsed for Teams only, so this ends before the channel is even compared.
    refused(await rig.send(asked({ channelId: 'webchat' })), 401)
  })

  test('of a service address that is none of Teams', async () => {
    for (const serviceUrl of [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user:pass@smba.trafficmanager.net/',
      'file:///etc/passwd',
    ]) {
      const authorization = `Bearer ${await rig.identity.token(serviceUrl)}`
      refused(await rig.send(asked({ serviceUrl }), { authorization }), 401)
    }
    expect(new Set(rig.log)).toEqual(new Set(['A signed request was refused: from an unknown service address']))
  })
})

describe('a body is refused', () => {
  test.each([['{}'], ['[]'], ['null'], ['"text"'], ['{'], [''], ['{"type":1}']])('%s', async (body) => {
    refused(await rig.send(body), 400)
  })

  test('that is larger than any activity', async () => {
    refused(await rig.send(JSON.stringify({ ...asked(), text: 'x'.repeat(600_000) })), 400)
  })
})

test('while the keys cannot be fetched nothing is believed, and nothing told', async () => {
  await rig.identity.stop()
  refused(await rig.send(asked()), 503)
})

test.each([
  ['GET', 405],
  ['HEAD', 405],
  ['PUT', 405],
  ['OPTIONS', 405],
])('%s is answered with %i', async (method, status) => {
  expect((await fetch(rig.url, { method })).status).toBe(status)
})

test('anonymous posts do not end the process', async () => {
  for (const body of ['{}', '{', '[]']) await rig.send(body, {})
  expect((await fetch(new URL('/healthz', rig.url))).status).toBe(200)
  expect((await rig.send(asked())).status).toBe(200)
})

describe('without a login', () => {
  test('every request is believed, which is said loudly; answers go to this machine only', async () => {
    await rig.stop()
    rig = await startRig(bot, 'local')
    expect(rig.log[0]).toContain('EVERY REQUEST IS BELIEVED')
    expect((await rig.send(asked(), {})).status).toBe(200)
    expect(bot.heard).toHaveLength(1)
    expect((await rig.send(asked({ serviceUrl: 'https://evil.example/' }), {})).status).toBe(401)
    expect((await rig.send(asked({ serviceUrl: 'https://127.0.0.1.evil.example/' }), {})).status).toBe(401)
    expect(bot.heard).toHaveLength(1)
  })
})

/** The status of a request as it stands on the wire: fetch would join the headers. */
async function posted(rest: string): Promise<number> {
  const { hostname, port, pathname } = new URL(rig.url)
  const socket = connect(Number(port), hostname)
  socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n${rest}`)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return Number(answer.split(' ')[1])
}
