import { readFileSync, writeFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { UsageError } from '../../src/errors.ts'
import type { PlatformCommand } from '../../src/ports.ts'
import { menu, search } from './names.ts'
import { clientId } from './settings.ts'

const folder = new URL('./app/', import.meta.url)
const icons = ['color.png', 'outline.png'] as const

/** The parts of the template that are filled in; all else stays as it is. */
const Template = z.looseObject({
  bots: z.tuple([z.looseObject({ scopes: z.array(z.string()) })]),
  composeExtensions: z.tuple([z.looseObject({ commands: z.tuple([z.looseObject({ id: z.literal(search) })]) })]),
})

/** Who offers the app to the people of the company. */
interface Developer {
  readonly name: string
  /** Address of a page about it, of its privacy and of its terms. */
  readonly site: string
}

/** Teams' manifest for the app with this client id. */
export function manifestFor(id: string, version: string, { name, site }: Developer): object {
  const template = Template.parse(JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')))
  const [bot] = template.bots
  const [extension] = template.composeExtensions
  return {
    ...template,
    version,
    id,
    developer: { name, websiteUrl: site, privacyUrl: site, termsOfUseUrl: site },
    bots: [{ ...bot, botId: id, commandLists: [{ scopes: bot.scopes, commands: menu }] }],
    composeExtensions: [{ ...extension, botId: id }],
  }
}

/** The app package: the manifest with its two icons, byte for byte the same whenever it is made. */
export function packageOf(manifest: object): Uint8Array {
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
  const images = icons.map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const)
  return zipSync({ 'manifest.json': text, ...Object.fromEntries(images) }, { mtime: '2026-01-01' })
}

const site = z.url({ protocol: /^https$/ })
const version = z.string().regex(/^\d+\.\d+\.\d+$/)

/** `growthbot teams:package`: writes the zip to upload to Teams. The version is growthbot's own. */
export function packageCommand(
  environment: Readonly<Record<string, string | undefined>>,
  growthbot: string,
): PlatformCommand {
  return {
    name: 'teams:package',
    description: 'write the Teams app package for TEAMS_CLIENT_ID',
    options: [
      { flags: '--out <file>', description: 'where to write it (else growthbot-teams.zip)' },
      { flags: '--developer <name>', description: 'who offers it, as people read it (else growthbot)' },
      {
        flags: '--about <url>',
        description: 'https page about it, its privacy and its terms (else an example address)',
      },
    ],
    run({ out = 'growthbot-teams.zip', developer = 'growthbot', about = 'https://growthbot.example.com' }) {
      if (!site.safeParse(about).success) {
        throw new UsageError(`--about has to be an address that begins with https://, not "${about}".`)
      }
      if (developer === '' || developer.length > 32) {
        throw new UsageError('--developer has to be a name of 1 to 32 characters.')
      }
      const id = clientId(environment)
      writeFileSync(out, packageOf(manifestFor(id, version.parse(growthbot), { name: developer, site: about })))
      return `${out} is written, for the app ${id}. Upload it: Teams, Apps, Manage your apps, Upload an app.\n`
    },
  }
}
