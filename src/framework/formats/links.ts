import { posix } from 'node:path'
import type { Nodes } from 'hast'
import type { LooseLink } from '../cell.ts'
import { linksIn, textOf } from './statements.ts'

/** A menu has headings, too, and pages that are not there yet. */
const MENU_SHARE = 0.5
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

export interface Links {
  /** The page's own public address, where one is known. */
  readonly address: string | undefined
  /** The absolute address of a link of this page; undefined where none is known, or where it is not for a browser. */
  resolve(href: string): string | undefined
  /** Whether the link is relative and only a site address is missing. */
  isLoose(href: string): boolean
}

/** The links of the page `file`. `site` is the address the paths of all pages start from; it may hold a path itself. */
export function createLinks(file: string, permalink: string | undefined, site: string | undefined): Links {
  const root = site?.replace(/\/+$/u, '')
  const address = addressOf(permalink, root)
  const base = address ?? (root && `${root}/${posix.join(posix.dirname(file), '/')}`)

  function resolve(href: string): string | undefined {
    const inSite = href.startsWith('/') && !href.startsWith('//') && root !== undefined
    const target = inSite ? root + href : href
    const url = URL.parse(target, base) ?? undefined
    return url !== undefined && PROTOCOLS.has(url.protocol) ? url.href : undefined
  }

  return {
    address,
    resolve,
    isLoose: (href) => base === undefined && URL.canParse(href, 'https://site.example') && !URL.canParse(href),
  }
}

/** The loose links below the nodes; `line` is where they stand if the source does not say. */
export function looseLinksIn(nodes: readonly Nodes[], links: Links, file: string, line: number): LooseLink[] {
  return linksIn(nodes)
    .filter(({ href }) => links.isLoose(href))
    .map(({ href, node }) => ({ href, file, line: node.position?.start.line ?? line }))
}

function addressOf(permalink: string | undefined, root: string | undefined): string | undefined {
  if (permalink === undefined) return undefined
  const absolute = URL.parse(permalink)
  if (absolute !== null) return absolute.protocol.startsWith('http') ? permalink : undefined
  return root === undefined ? undefined : `${root}/${permalink.replace(/^\/+/u, '')}`
}

/** Whether a text is links to other pages of the site and hardly anything else: a menu, a way back. */
export function isNavigation(node: Nodes): boolean {
  const links = linksIn([node]).filter(({ href }) => isOfSite(href))
  if (links.length === 0) return false
  const letters = lettersIn(textOf([node]))
  const linked = links.reduce((sum, link) => sum + lettersIn(textOf([link.node])), 0)
  return linked === letters || (links.length > 2 && linked > letters * MENU_SHARE)
}

/** Whether all of a text are links, wherever they lead. */
export function isLinked(node: Nodes): boolean {
  const linked = linksIn([node]).reduce((sum, link) => sum + lettersIn(textOf([link.node])), 0)
  return linked > 0 && linked === lettersIn(textOf([node]))
}

/** Whether a link leads to another page of the same site, or to a place on this one. */
export function isOfSite(href: string): boolean {
  return !URL.canParse(href) && !href.startsWith('//')
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
