import * as z from 'zod'
import type { Problem } from '../../../errors.ts'
import { readYaml } from '../../yaml.ts'
import { isOnly, LEVEL_HEADERS } from '../vocabulary.ts'
import type { Markdown } from './markdown.ts'

const text = z.union([z.string(), z.number(), z.boolean()], 'must be a text').transform(String).nullish()

/** Where a page stands among its siblings. */
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
    parent: text,
    grand_parent: text,
  },
  'must be lines of `key: value`',
)

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

/** What some call the title: `name: Manager`. */
function nameIn({ name }: FrontMatter): string | undefined {
  return typeof name === 'string' ? name : undefined
}

/** The level, called in any language: `niveau: Manager`. */
function levelIn(values: FrontMatter): string | undefined {
  const said = Object.entries(values).find(([key, value]) => isOnly(key, LEVEL_HEADERS) && value !== null)?.[1]
  return typeof said === 'string' || typeof said === 'number' ? String(said) : undefined
}

function opensFrontMatter(page: string): boolean {
  return page.split('\n', 1)[0]?.trimEnd() === '---'
}
