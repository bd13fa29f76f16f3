import * as z from 'zod'
import type { Problem } from '../errors.ts'
import type { Framework } from './framework.ts'
import { levelNames } from './level-name.ts'
import { fold } from './text.ts'
import { type Read, readYaml } from './yaml.ts'

export const SETTINGS_FILE = 'growthbot.yml'

/** Other names, by a name that the framework has. */
export type Names = Readonly<Record<string, readonly string[]>>

const names = z
  .record(z.string(), z.array(z.string(), 'must be a list of names'), 'must be names, each with a list of other names')
  .default({})
const address = z.url({ protocol: /^https?$/u, error: 'must be an address such as https://example.org' })

/** What `growthbot.yml` in a framework's folder may say: how to read and speak of that framework, nothing else. */
export const settingsSchema = z.strictObject({
  /** What the framework is called. */
  name: z.string('must be a text').optional(),
  /** The address the pages' paths start from. */
  site: address.optional(),
  /** Other names, by label or id. */
  aliases: z.strictObject({ tracks: names, levels: names, areas: names }).prefault({}),
})

export type Settings = z.infer<typeof settingsSchema>

/** Reads the text of `growthbot.yml`; an absent file says nothing. */
export function readSettings(text = ''): Read<Settings> {
  return readYaml({ text, file: SETTINGS_FILE, firstLine: 1, kind: 'settings' }, settingsSchema)
}

export function isSite(site: string): boolean {
  return address.safeParse(site).success
}

/** The other names given for something that goes by any of `known`. */
export function namesFor(aliases: Names, known: readonly string[]): string[] {
  const folded = new Set(known.map(fold))
  return Object.entries(aliases).flatMap(([name, others]) => (folded.has(fold(name)) ? others : []))
}

/** An error for each name in `aliases` that the framework does not have. */
export function unknownNames({ value, lineAt }: Read<Settings>, framework: Framework): Problem[] {
  const known = {
    tracks: framework.tracks.map(({ id, label, name }) => [id, label, name]),
    levels: framework.levels.map((level) => [level.id, ...levelNames(level)]),
    areas: framework.areas.map(({ id, label }) => [id, label]),
  }
  return (['tracks', 'levels', 'areas'] as const).flatMap((kind) => {
    const folded = new Set(known[kind].flat().map(fold))
    const unknown = Object.keys(value?.aliases[kind] ?? {}).filter((name) => !folded.has(fold(name)))
    return unknown.map((name): Problem => {
      const path = ['aliases', kind, name]
      const message = `\`${path.join('.')}\`: the framework has no such name. It has: ${framework[kind].map(({ label }) => label).join(', ')}.`
      return { severity: 'error', kind: 'settings', file: SETTINGS_FILE, line: lineAt(path), message }
    })
  })
}
