import * as z from 'zod'
import { saidOf } from './meant.ts'
import { type Read, readYaml } from './yaml.ts'

export const SETTINGS_FILE = 'growthbot.yml'

/** Other names, by a name that the framework has. */
export type Names = Readonly<Record<string, readonly string[]>>

const names = z
  .record(z.string(), z.array(z.string(), 'must be a list of names'), 'must be names, each with a list of other names')
  .default({})
const name = 'must be a name; with ": " in it, it needs quotes'
const texts = z
  .array(
    z.union([z.string(), z.number().transform(String), z.boolean().transform(String)], name),
    'must be a list of names',
  )
  .default([])
const group = 'must be a list of two words or more'
const labels = z.record(z.string(), z.string('must be a text'), 'must be names, each with another name').default({})
const text = z.string('must be a text').optional()
const oneOrMore = z
  .union([z.string().transform((text) => [text]), z.array(z.string())], 'must be a text or a list of them')
  .default([])
const either = 'must be a depth from 1 to 6, or the names of headings'
const depthOrName = z.union([z.int().min(1).max(6), z.string()], either)
const headingsOf = z.union([depthOrName.transform((one) => [one]), z.array(depthOrName)], either).default([])
const address = z.url({ protocol: /^https?$/u, error: 'must be an address such as https://example.org' })
const keys = (...all: readonly string[]) => `must be a group of the keys ${all.join(', ')}`

const columns = {
  level: oneOrMore.describe('The one that holds levels, or two that name one together: its code and its title.'),
  area: oneOrMore.describe('The one that holds areas; of several names the first that a table has.'),
  track: oneOrMore.describe('The one that holds tracks; of several names the first that a table has.'),
  text: oneOrMore.describe('The one that holds the texts, or several, read one after the other.'),
}
const headings = {
  track: headingsOf.describe('The depth of headings that are tracks, 1 to 6, or their names.'),
  level: headingsOf.describe(
    'The depth of headings that are levels, 1 to 6, or two that name one together, or their names.',
  ),
  area: headingsOf.describe('The depth of headings that are areas, 1 to 6, or their names.'),
}
const ofFiles = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .record(z.string(), z.strictObject(shape, keys(...Object.keys(shape))), 'must be files, each with a group of keys')
    .default({})
    .describe('The same for some files alone: `web/**: { level: 3 }`.')

/**
 * What `growthbot.yml` in a framework's folder may say: how to read and speak of that framework, nothing else. In names `*`
 * stands for anything.
 */
export const settingsSchema = z.strictObject(
  {
    name: text.describe('What the framework is called.'),
    site: address.optional().describe('The address the pages’ paths start from.'),
    contact: text.describe('Whom to ask where nothing is written: a name, an address or both.'),
    files: texts.describe('The files that hold the framework (`ladder/**`): all others are left out.'),
    ignore: texts.describe(
      'What is left out: files (`drafts/**`), or by their names headings with all below them, tables, sheets, rows, columns, bullets and keys, and paragraphs by how they begin (`This role *`).',
    ),
    levels: texts.describe(
      'The levels as the pages call them, lowest first. Nothing else is a level then, unless `*` is among them.',
    ),
    areas: texts.describe(
      'The areas as the pages call them. Nothing else is an area then; `*` is whatever may be one.',
    ),
    track: text.describe('What the only track is called, whatever headings, files and folders say.'),
    area: text.describe('What the area is called where nothing names one: what a level says right below its heading.'),
    tracks: labels.describe('What a track is called, by what its heading, file or folder is called.'),
    rename: z
      .strictObject(
        {
          levels: labels.describe('The label in the pages, and the one to show: `Sr: Senior`.'),
          areas: labels.describe('The label in the pages, and the one to show: `Comms: Communication`.'),
        },
        keys('levels', 'areas'),
      )
      .prefault({})
      .describe('Other labels for levels and areas, by those of the pages. Two of one label are one.'),
    columns: z
      .strictObject({ ...columns, files: ofFiles(columns) }, keys(...Object.keys(columns), 'files'))
      .prefault({})
      .describe('What stands in which column: headers of tables, or keys of data.'),
    headings: z
      .strictObject({ ...headings, files: ofFiles(headings) }, keys(...Object.keys(headings), 'files'))
      .prefault({})
      .describe('What headings are, by their depth or name: `level: 2` for those that start with ##.'),
    aliases: z
      .strictObject(
        {
          tracks: names.describe('A track, and a list of its other names.'),
          levels: names.describe('A level, and a list of its other names.'),
          areas: names.describe('An area, and a list of its other names.'),
        },
        keys('tracks', 'levels', 'areas'),
      )
      .prefault({})
      .describe('Other names people use, by label or id.'),
    synonyms: z
      .array(z.array(z.string('must be a word'), group).min(2, group), 'must be a list of groups of words')
      .default([])
      .describe('Groups of words that ask for the same: a question’s word also looks for the others of its group.'),
  },
  'must be lines of `key: value`',
)

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
  return known.flatMap((one) =>
    Object.entries(aliases).flatMap(([name, others]) =>
      others.flatMap((other) => saidOf(one, { [name]: other }) ?? []),
    ),
  )
}
