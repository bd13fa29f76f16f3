import { once } from 'node:events'
import { createServer } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { z } from 'zod'
import { ids } from './fixture.ts'

/** How a token differs from a valid one. */
export interface Odd {
  readonly audience?: string
  readonly issuer?: string
  /** Seconds from now; less than 0 has expired. */
  readonly expires?: number
  readonly serviceUrl?: string
  /** `webchat`: one endorsed for another channel; `stranger`: one that is not published. */
  readonly key?: 'right' | 'webchat' | 'stranger'
  /** Under the name of the right key, but not signed with it. */
  readonly forged?: true
  readonly unsigned?: true
}

/** The Bot Framework's login service on loopback: its metadata, its keys and tokens signed with them. */
export interface Identity {
  readonly issuer: string
  readonly metadata: string
  token(serviceUrl: string, odd?: Odd): Promise<string>
  stop(): Promise<void>
}

// One set for all: making keys takes longer than any test.
const made = {
  right: await generateKeyPair('RS256'),
  webchat: await generateKeyPair('RS256'),
  stranger: await generateKeyPair('RS256'),
}
const endorsements = { right: ['msteams'], webchat: ['webchat'] }

export async function startIdentity(): Promise<Identity> {
  const keys = await Promise.all(
    (['right', 'webchat'] as const).map(async (kid) => ({
      ...(await exportJWK(made[kid].publicKey)),
      kid,
      use: 'sig',
      endorsements: endorsements[kid],
    })),
  )
  const issuer = 'https://api.botframework.com'
  const server = createServer(({ url, headers }, response) => {
    const body = url === '/keys' ? { keys } : { issuer, jwks_uri: `http://${headers.host}/keys` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    issuer,
    metadata: `http://127.0.0.1:${port}/openid`,
    async token(serviceUrl, odd = {}) {
      const claims = { serviceurl: odd.serviceUrl ?? serviceUrl }
      const kid = odd.key ?? 'right'
      const expiry = Math.floor(Date.now() / 1_000) + (odd.expires ?? 3_600)
      const parts = { iss: odd.issuer ?? issuer, aud: odd.audience ?? ids.app, exp: expiry, ...claims }
      if (odd.unsigned) return new UnsecuredJWT(parts).encode()
      const signer: CryptoKey = made[odd.forged ? 'stranger' : kid].privateKey
      return new SignJWT(parts).setProtectedHeader({ alg: 'RS256', kid }).sign(signer)
    },
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
