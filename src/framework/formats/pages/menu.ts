import { dirname, extname, join, normalize } from 'node:path/posix'
import type { Nodes } from 'hast'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { isOfSite } from '../links.ts'
import { textOf } from '../statements.ts'
import { isGenericName } from '../vocabulary.ts'

/** A link of a page to another, and what it stands below: a heading, or the bullet it belongs to. */
export interface MenuLink {
  readonly file: string
  readonly below: string
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt'])
const INDEX = /\/?(?:index|_index|readme)$/iu
/** "Data Scientist (DS)" */
const INITIALS = /\s*\((\p{Lu}{2,6})\)$/u

/** The links of a page to the other files of a framework, in order. */
export function menuOf(tree: Nodes, file: string, find: (target: string) => string | undefined): MenuLink[] {
  const links: MenuLink[] = []
  let heading = ''
  const visit = (node: Nodes, bullet: string): void => {
    if (!('children' in node)) return
    const tag = node.type === 'element' ? node.tagName : ''
    if (HEADINGS.has(tag)) heading = withoutInitials(labelOf(textOf(node.children)))
    const href = node.type === 'element' && tag === 'a' ? node.properties['href'] : undefined
    if (typeof href === 'string' && isOfSite(href)) {
      const target = find(targetOf(href, file))
      if (target !== undefined && target !== file) links.push({ file: target, below: bullet || heading })
    }
    for (const child of node.children) {
      const isList = child.type === 'element' && ['ul', 'ol', 'dl'].includes(child.tagName)
      visit(child, (isList && tag === 'li' && ownText(node.children)) || bullet)
    }
  }
  visit(tree, '')
  return links
}

/** The track of each page of a level, where a menu lists those of one folder below several headings. */
export function tracksIn(menus: readonly (readonly MenuLink[])[], levelPages: readonly string[], guide: Guide) {
  const folders = [...Map.groupBy(levelPages, dirname).values()]
  const tracks = folders.flatMap((pages) => {
    const labelled = menus.map((menu) =>
      pages.flatMap((page) => {
        const below = menu.find(({ file }) => file === page)?.below ?? ''
        return below === '' || isGenericName(below) || guide.isLevelLike(below) ? [] : [[page, below] as const]
      }),
    )
    const isWhole = (labels: (typeof labelled)[number]) =>
      labels.length === pages.length && new Set(labels.map(([, label]) => label)).size > 1
    return labelled.find(isWhole) ?? []
  })
  return new Map(tracks)
}

/** Finds a file by its path without ending, from the root of the site or any folder above. */
export function finderOf(files: readonly string[]): (target: string) => string | undefined {
  const byKey = new Map(files.map((file) => [keyOf(file), file]))
  return (target) => {
    const key = keyOf(target)
    const exact = byKey.get(key)
    if (exact !== undefined || !target.startsWith('/')) return exact
    return files.find((file) => `/${keyOf(file)}`.endsWith(key))
  }
}

function ownText(nodes: readonly Nodes[]): string {
  const own = nodes.filter((node) => node.type !== 'element' || !['ul', 'ol', 'dl'].includes(node.tagName))
  return labelOf(textOf(own))
}

function targetOf(href: string, file: string): string {
  const path = (href.split(/[#?]/u, 1)[0] ?? '').replace(/\/+$/u, '')
  return path.startsWith('/') ? path : normalize(join(dirname(file), path))
}

function keyOf(file: string): string {
  const bare = ['.md', '.mdx', '.markdown', '.html', '.htm'].includes(extname(file).toLowerCase())
    ? file.slice(0, -extname(file).length)
    : file
  return bare.replace(INDEX, '').toLowerCase()
}

/** A label without its own initials in brackets. */
function withoutInitials(label: string): string {
  const bare = label.replace(INITIALS, '')
  const initials = bare.split(/[\s-]+/u).map((word) => word[0] ?? '')
  return INITIALS.exec(label)?.[1] === initials.join('').toUpperCase() ? bare : label
}
