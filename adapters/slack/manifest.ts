import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { UsageError } from '../../src/errors.ts'
import type { PlatformCommand } from '../../src/ports.ts'
import { path } from './names.ts'

const address = z.url({ protocol: /^https$/ })
const name = (most: number) => z.string().min(1).max(most)

/** The parts of Slack's app manifest that growthbot uses; Slack refuses unknown keys, so do we. */
export const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: name(35),
    description: name(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({ display_name: name(80), always_online: z.boolean() }),
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      /** Otherwise nobody can write to the bot. */
      messages_tab_read_only_enabled: z.literal(false),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: name(32).startsWith('/'),
          description: name(2_000),
          usage_hint: name(1_000),
          should_escape: z.literal(false),
          url: address.optional(),
        }),
      )
      .min(1),
    shortcuts: z.array(
      z.strictObject({
        name: name(24),
        type: z.enum(['message', 'global']),
        callback_id: name(255),
        description: name(150),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).min(1) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address.optional(), bot_events: z.array(z.string()).min(1) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    /** A rotated token would be renewed on incoming events only, too late for whoever speaks first. */
    token_rotation_enabled: z.literal(false),
  }),
})
export type Manifest = z.infer<typeof Manifest>

const file = new URL('../../manifest.yml', import.meta.url)

export function readManifest(): Manifest {
  return Manifest.parse(parse(readFileSync(file, 'utf8')))
}

/** The same app without Socket Mode: Slack sends everything to this public https address. */
export function overHttp({ features, settings, ...manifest }: Manifest, address: string): Manifest {
  const url = `${address.replace(/\/+$/, '')}${path}`
  return {
    ...manifest,
    features: { ...features, slash_commands: features.slash_commands.map((command) => ({ ...command, url })) },
    settings: {
      ...settings,
      event_subscriptions: { request_url: url, ...settings.event_subscriptions },
      interactivity: { ...settings.interactivity, request_url: url },
      socket_mode_enabled: false,
    },
  }
}

/** `growthbot slack:manifest`: prints the manifest to paste when the app is made. */
export const manifestCommand: PlatformCommand = {
  name: 'slack:manifest',
  description: "print the Slack app's manifest",
  options: [{ flags: '--url <url>', description: 'public https address of this process: the HTTP variant' }],
  run({ url }) {
    if (url === undefined) return readFileSync(file, 'utf8')
    if (!address.safeParse(url).success) {
      throw new UsageError(`--url has to be a public address that begins with https://, not "${url}".`)
    }
    return stringify(overHttp(readManifest(), url))
  },
}
