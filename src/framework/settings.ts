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
const texts = z.array(z.coerce.string(), 'must be a list of names').default([])
const group = 'must be a list of two words or more'
const depth = z.int('must be a number from 1 to 6').min(1).max(6).optional()
const address = z.url({ protocol: /^https?$/u, error: 'must be an address such as https://example.org' })

/** What `growthbot.yml` in a framework's folder may say: how to read and speak of that framework, nothing else. */
export const settingsSchema = z.strictObject({
  /** What the framework is called. */
  name: z.string('must be a text').optional(),
  /** The address the pages' paths start from. */
  site: address.optional(),
  /** Whom to ask where nothing is written: a name, an address or both. */
  contact: z.string('must be a text').optional(),
  /** The levels as the pages call them, lowest first. Nothing else is a level then. */
  levels: texts,
  /** What a track is called, by what its heading, file or folder is called. */
  tracks: z.record(z.string(), z.string('must be a text')).default({}),
  /** What is left out: files (`drafts/**`), or headings, rows and columns by their names. */
  ignore: texts,
  /** Headers of the columns of a table with a record per row. */
  columns: z
    .strictObject({
      level: z.string('must be a text').optional(),
      area: z.string('must be a text').optional(),
      track: z.string('must be a text').optional(),
      text: z
        .union([z.string().transform((text) => [text]), z.array(z.string())], 'must be a text or a list of them')
        .default([]),
    })
    .prefault({}),
  /** What headings of a depth are: `level: 2` for those that start with ##. */
  headings: z.strictObject({ level: depth, area: depth }).prefault({}),
  /** Other names, by label or id. */
  aliases: z.strictObject({ tracks: names, levels: names, areas: names }).prefault({}),
  /** Groups of words that ask for the same: a question's word also looks for the others of its group. */
  synonyms: z
    .array(z.array(z.string('must be a word'), group).min(2, group), 'must be a list of groups of words')
    .default([]),
})

export type Settings = z.infer<typeof settingsSchema>

/** The settings of a framework without `growthbot.yml`. */
export const NO_SETTINGS: Settings = settingsSchema.parse({})

/** The JSON Schema of `growthbot.yml`, for editors. */
export function settingsJsonSchema(): unknown {
  return z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' })
}

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
  const unlisted = (value?.levels ?? []).flatMap((name, at) =>
    known.levels.flat().some((level) => fold(level) === fold(name))
      ? []
      : [noSuchName(['levels', at], name, framework.levels, lineAt)],
  )
  const unaliased = (['tracks', 'levels', 'areas'] as const).flatMap((kind) => {
    const folded = new Set(known[kind].flat().map(fold))
    const unknown = Object.keys(value?.aliases[kind] ?? {}).filter((name) => !folded.has(fold(name)))
    return unknown.map((name) => noSuchName(['aliases', kind, name], name, framework[kind], lineAt))
  })
  return [...unlisted, ...unaliased]
}

/** A warning for each group in `synonyms` of which no page says any word: it can find nothing. */
export function idleSynonyms({ value, lineAt }: Read<Settings>, { areas, descriptors }: Framework): Problem[] {
  const said = fold([...areas, ...descriptors.flatMap(({ expectations }) => expectations)].map(textOf).join('\n'))
  return (value?.synonyms ?? []).flatMap((group, at): Problem[] => {
    if (group.some((word) => said.includes(fold(word)))) return []
    const message = `No page says any of ${group.join(', ')}. Add a word that the pages use.`
    return [{ severity: 'warning', kind: 'settings', file: SETTINGS_FILE, line: lineAt(['synonyms', at]), message }]
  })
}

function textOf(named: { readonly text: string } | { readonly label: string }): string {
  return 'text' in named ? named.text : named.label
}

function noSuchName(
  path: readonly PropertyKey[],
  name: string,
  all: readonly { readonly label: string }[],
  lineAt: Read<Settings>['lineAt'],
): Problem {
  const where = `\`${path.filter((part) => typeof part === 'string').join('.')}\``
  const said = path.at(-1) === name ? '' : ` "${name}"`
  const message = `${where}: the framework has no such name${said}. It has: ${all.map(({ label }) => label).join(', ')}.`
  return { severity: 'error', kind: 'settings', file: SETTINGS_FILE, line: lineAt(path), message }
}
