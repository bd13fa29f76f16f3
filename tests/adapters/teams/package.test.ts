import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { limits } from '../../../adapters/teams/limits.ts'
import { menu } from '../../../adapters/teams/names.ts'
import { packageCommand } from '../../../adapters/teams/package.ts'
import { UsageError } from '../../../src/errors.ts'
import { ids } from '../../drivers/teams/fixture.ts'

const command = packageCommand({ CLIENT_ID: ids.app }, '0.1.0')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-package-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The zip that the command writes, opened. */
function written(options: Record<string, string> = {}) {
  const out = join(folder, 'app.zip')
  const said = command.run({ out, ...options })
  const bytes = new Uint8Array(readFileSync(out))
  return { said, bytes, files: unzipSync(bytes) }
}

const manifestIn = ({ files }: ReturnType<typeof written>) =>
  JSON.parse(new TextDecoder().decode(files['manifest.json']))

describe('growthbot teams:package', () => {
  test('writes a zip with the manifest and both icons at its root, always the same', () => {
    const { said, bytes, files } = written()
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png'])
    expect(said).toContain(ids.app)
    expect(written().bytes).toEqual(bytes)
  })

  test('fills in the ids, the version and who offers it', () => {
    const about = 'https://growth.example.com/about'
    const manifest = manifestIn(written({ developer: 'Larkspur', about }))
    expect(manifest).toMatchObject({
      manifestVersion: '1.25',
      id: ids.app,
      version: '0.1.0',
      developer: { name: 'Larkspur', websiteUrl: about, privacyUrl: about, termsOfUseUrl: about },
      bots: [{ botId: ids.app, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [{ botId: ids.app }],
      icons: { color: 'color.png', outline: 'outline.png' },
    })
    expect(manifest.bots[0].commandLists[0].commands).toEqual(menu)
  })

  test('is valid by Microsoft’s own schema', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifestIn(written()))).toEqual([])
    expect(await AppManifestUtils.validateAgainstSchema({ ...manifestIn(written()), id: 'no' })).not.toEqual([])
  })

  test('suggests no more than Teams shows', () => {
    expect(menu.length).toBeGreaterThanOrEqual(limits.suggestions)
  })

  test.each([[{ about: 'http://x.example' }], [{ about: '' }], [{ developer: '' }], [{ developer: 'x'.repeat(33) }]])(
    'refuses %j',
    (options) => {
      expect(() => command.run({ out: join(folder, 'app.zip'), ...options })).toThrow(UsageError)
    },
  )

  test('without an id says which variable is missing', () => {
    expect(() => packageCommand({}, '0.1.0').run({})).toThrow('TEAMS_CLIENT_ID (or CLIENT_ID) is missing')
  })
})

describe('the icons', () => {
  test('colour: 192 by 192', () => {
    const { width, height } = pixelsOf(written().files['color.png'])
    expect([width, height]).toEqual([192, 192])
  })

  test('outline: 32 by 32, white on transparent', () => {
    const { width, height, pixels } = pixelsOf(written().files['outline.png'])
    expect([width, height]).toEqual([32, 32])
    const opaque = pixels.filter(([, , , alpha = 255]) => alpha > 0)
    expect(opaque.length).toBeGreaterThan(50)
    expect(opaque.length).toBeLessThan(pixels.length)
    for (const [red, green, blue] of opaque) expect([red, green, blue]).toEqual([255, 255, 255])
  })
})

const Head = z.object({ depth: z.literal(8), colours: z.union([z.literal(2), z.literal(6)]) })

/** Reads a PNG with 8 bits a channel: its rows are deflated, each with a filter that refers to its neighbours. */
function pixelsOf(png: Uint8Array = new Uint8Array()) {
  const bytes = Buffer.from(png)
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const { colours } = Head.parse({ depth: bytes[24], colours: bytes[25] })
  const size = colours === 6 ? 4 : 3
  const rows = inflateSync(Buffer.concat(data))
  const flat = Buffer.alloc(width * height * size)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (width * size + 1)] ?? 0
    for (let x = 0; x < width * size; x += 1) {
      const before = (dx: number, dy: number) =>
        x - dx < 0 || y - dy < 0 ? 0 : (flat[(y - dy) * width * size + x - dx] ?? 0)
      const [left, up, corner] = [before(size, 0), before(0, 1), before(size, 1)]
      const guess = [0, left, up, Math.floor((left + up) / 2), nearest(left, up, corner)][filter] ?? 0
      flat[y * width * size + x] = (rows[y * (width * size + 1) + 1 + x] ?? 0) + guess
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => [
    ...flat.subarray(index * size, (index + 1) * size),
  ])
  return { width, height, pixels }
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one))
  if (a === undefined || b === undefined || c === undefined) return 0
  return a <= b && a <= c ? left : b <= c ? up : corner
}
