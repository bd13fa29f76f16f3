import { fromHtml } from 'hast-util-from-html'
import { parse } from 'yaml'
import { plain } from '../../text.ts'

/** A line of what builders of sites add to Markdown: a part of the page begins here, or ends. */
export interface Marker {
  readonly name: string
  readonly is: 'open' | 'close' | 'alone'
  readonly title?: string
  /** What its title is looked up by among those of the part around it. */
  readonly value?: string
  /** The titles of the parts within, where they stand here. */
  readonly titles?: readonly PartTitle[]
  /** The name by which its end goes; absent: its indentation tells how far it goes. */
  readonly end?: string
  /** Its text, where it begins and ends on one line. */
  readonly content?: string
}

export interface PartTitle {
  readonly title: string
  readonly value: string
}

/** `<TabItem label="L1">`: components; the tags of HTML have small letters. */
const COMPONENT = /^<(\/?)([A-Z][\w.]*)((?:\s.*?)?)(\/?)>$/su
const ON_ONE_LINE = /^<([A-Z][\w.]*)((?:\s[^>]*)?)>(.+)<\/\1>$/u
/** `{% tab title="L1" %}` … `{% endtab %}`: GitBook, Liquid. */
const LIQUID = /^\{%-?\s*(end)?(\w+)(.*?)()-?%\}$/u
/** `{{< tab "L1" >}}` … `{{< /tab >}}`: Hugo. */
const SHORTCODE = /^\{\{[<%]\s*(\/?)\s*([\w./-]+)(.*?)(\/?)\s*[>%]\}\}$/u
/** `:::tip[Title]` … `:::`: Docusaurus, VuePress, Pandoc. */
const COLONS = /^:{3,}\s*(?:\{?\.?([\w-]+))?(.*)$/u
/** `=== "L1"`, `??? note "L1"`: MkDocs, with its content indented. */
const INDENTED = /^(===|!!!|\?\?\?)[+!]?\s*([\w -]*?)\s*(?:"(.*)")?$/u

const TITLES = ['title', 'label', 'summary', 'header', 'heading', 'tab', 'name', 'caption']
const LISTS = ['items', 'values', 'labels', 'tabs']

/** Reads a line that is nothing but a marker; undefined: it is text. */
export function markerIn(line: string): Marker | undefined {
  const text = line.trim()
  const indented = INDENTED.exec(text)
  if (indented !== null) {
    const [, kind = '', name = '', title] = indented
    if (kind === '===' && title === undefined) return undefined
    // What opens is a part of the text, whatever it looks like.
    return { name: kind === '!!!' ? name : kind, is: 'open', ...titled(title) }
  }
  const colons = COLONS.exec(text)
  if (colons !== null) {
    const [, name, rest = ''] = colons
    return name === undefined ? { name: ':::', is: 'close' } : { name, is: 'open', end: ':::', ...titleOf(rest) }
  }
  const whole = ON_ONE_LINE.exec(text)
  if (whole !== null) {
    const [, name = '', rest = '', content = ''] = whole
    return { name, is: 'alone', content, ...titleOf(rest) }
  }
  const [, closing, name = '', rest = '', alone] =
    LIQUID.exec(text) ?? SHORTCODE.exec(text) ?? COMPONENT.exec(text) ?? []
  if (name === '') return undefined
  if (closing) return { name, is: 'close' }
  return { name, is: alone ? 'alone' : 'open', end: name, ...titleOf(rest) }
}

/** Whether a tag begins on this line and ends on a later one. */
export function isUnclosed(line: string): boolean {
  return /^\s*<[A-Z][\w.]*(?:\s[^<>]*)?$/u.test(line)
}

function titleOf(rest: string): Pick<Marker, 'title' | 'value' | 'titles'> {
  const bare = /^\s*(?:\["?(.+?)"?\]|"(.+?)"|“(.+?)”)/u.exec(rest)
  if (bare !== null) return titled(bare[1] ?? bare[2] ?? bare[3])
  if (!rest.includes('=')) return titled(rest.replace(/[{}]/gu, ''))
  const said = attributesIn(rest)
  const titles = LISTS.flatMap((key) => titlesIn(said.get(key) ?? ''))
  const value = said.get('value')
  return {
    ...titled(TITLES.map((key) => said.get(key)).find((one) => one !== undefined)),
    ...(value !== undefined && { value }),
    ...(titles.length > 0 && { titles }),
  }
}

function titled(title: string | undefined): Pick<Marker, 'title'> {
  const text = title?.trim() ?? ''
  return text === '' ? {} : { title: text }
}

/** The attributes of a tag; what stands in braces as a text, too. */
function attributesIn(rest: string): ReadonlyMap<string, string> {
  const quoted = rest
    .replace(/=\s*\{\s*(["'`])(.*?)\1\s*\}/gsu, '="$2"')
    .replace(/=\s*\{\s*(\[.*?\])\s*\}/gsu, (_, list: string) => `="${list.replaceAll('"', "'")}"`)
    .replace(/^\s*\{|\}\s*$/gu, '')
  const [tag] = fromHtml(`<p ${quoted}>`, { fragment: true }).children
  const properties = tag?.type === 'element' ? tag.properties : {}
  const texts = Object.entries(properties).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return new Map(texts.map(([key, value]) => [plain(key), value]))
}

/** `['L1', 'L2']`, `[{label: 'L1', value: 'l1'}]`. */
function titlesIn(list: string): PartTitle[] {
  if (!list.startsWith('[')) return []
  let items: unknown
  try {
    items = parse(list)
  } catch {
    return []
  }
  return (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
    if (typeof item === 'string') return [{ title: item, value: item }]
    const said = new Map<string, unknown>(typeof item === 'object' && item !== null ? Object.entries(item) : [])
    const title = TITLES.map((key) => said.get(key)).find((one) => typeof one === 'string')
    const value = said.get('value')
    return typeof title === 'string' ? [{ title, value: typeof value === 'string' ? value : title }] : []
  })
}
