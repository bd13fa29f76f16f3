import * as z from 'zod'
import type { Problem } from '../../../errors.ts'
import { readYaml } from '../../yaml.ts'
import { type Document, readDatum } from '../data/datum.ts'
import { codeIn, ownName, saysToo } from '../data/keys.ts'
import { isOnly, LEVEL_HEADERS } from '../vocabulary.ts'
import type { Markdown } from './markdown.ts'

const text = z.union([z.string(), z.number(), z.boolean()], 'must be a text').transform(String).nullish()

const place = z
  .unknown()
  .transform((order) => (typeof order === 'number' ? order : undefined))
  .optional()

/** The keys a page may say something with; all others belong to the site that shows the pages. */
const frontMatterSchema = z.looseObject(
  {
    title: text,
    level: text,
    titles: z
      .union([z.array(z.string()), z.string().transform((title) => [title])], 'must be a list of texts')
      .nullish(),
    permalink: text,
    nav_order: place,
    weight: place,
    order: place,
    sidebar_position: place,
    parent: text,
    grand_parent: text,
  },
  'must be lines of `key: value`',
)

const OF_PLACE: ReadonlySet<string> = new Set(['layout', 'permalink', 'nav_order', 'parent', 'grand_parent'])

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** The front matter of a page; an empty one where the page has none. */
export function readFrontMatter(
  file: string,
  page: string,
  { frontMatter }: Markdown,
): { readonly values?: FrontMatter; readonly problems: readonly Problem[] } {
  if (frontMatter !== undefined) {
    const source = { text: frontMatter.value, file, firstLine: 2, kind: 'front-matter' }
    const { value, problems } = readYaml(source, frontMatterSchema)
    return {
      ...(value && { values: { ...value, title: value.title ?? nameIn(value), level: value.level ?? levelIn(value) } }),
      problems,
    }
  }
  if (!opensFrontMatter(page)) return { values: {}, problems: [] }
  const message = 'The front matter is never closed. Put a line `---` below it, or remove the one it starts with.'
  return { problems: [{ severity: 'error', kind: 'front-matter', file, line: 1, message }] }
}

/** Where the page stands among its siblings, as its site calls it. */
export function placeOf({ nav_order, weight, order, sidebar_position }: FrontMatter): number | undefined {
  return nav_order ?? weight ?? order ?? sidebar_position
}

/** The data of a front matter without what it says of the page's place on its site. */
export function frontData({ frontMatter }: Markdown): Document | undefined {
  if (frontMatter === undefined) return undefined
  const document = readDatum(frontMatter.value, 2)
  const { datum } = document
  if (datum.is !== 'map') return document
  return { ...document, datum: { ...datum, entries: datum.entries.filter(({ key }) => !OF_PLACE.has(key)) } }
}

/** What some call the title: `name: Manager`. */
function nameIn({ name }: FrontMatter): string | undefined {
  return typeof name === 'string' ? name : undefined
}

/** The level, called in any language: `niveau: Manager`; by its code and title where that says the same and more. */
function levelIn(values: FrontMatter): string | undefined {
  const entries = entriesOf(values)
  const said = entries.find(({ key, value }) => isOnly(key, LEVEL_HEADERS) && value.text !== '')?.value.text
  if (said === undefined) return undefined
  return saysToo(codeIn(entries), said) ? ownName(entries, 'level')?.text : said
}

function entriesOf(values: FrontMatter) {
  return Object.entries(values).flatMap(([key, value]) => {
    const isText = typeof value === 'string' || typeof value === 'number'
    return isText ? [{ key, value: { is: 'text' as const, text: String(value), line: 1 }, line: 1 }] : []
  })
}

function opensFrontMatter(page: string): boolean {
  return page.split('\n', 1)[0]?.trimEnd() === '---'
}
