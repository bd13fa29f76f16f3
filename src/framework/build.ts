import { basename, matchesGlob } from 'node:path/posix'
import type { Problem } from '../errors.ts'
import { assemble } from './assemble.ts'
import type { Cell, Page } from './cell.ts'
import { chosen } from './choose.ts'
import { naturalOrder, type SourceFile } from './files.ts'
import { namesIn } from './formats/data-file.ts'
import { createGuide } from './formats/guide.ts'
import { isData, readSource } from './formats/read.ts'
import type { Framework } from './framework.ts'
import { placesOf } from './places.ts'
import { NO_SETTINGS, readSettings, SETTINGS_FILE, type Settings, unknownNames } from './settings.ts'
import { fold } from './text.ts'

/** A file and what was made of it. */
export interface ReadFile {
  readonly file: string
  readonly page: Page
}

export interface Built {
  readonly framework: Framework
  readonly problems: readonly Problem[]
  readonly files: readonly ReadFile[]
}

/** Makes one framework of files and of the `growthbot.yml` among them. `folder` names it where nothing else does. */
export function build(files: readonly SourceFile[], folder: string, site?: string): Built {
  const own = files.find(({ file }) => file === SETTINGS_FILE)
  const settings = readSettings(own?.is === 'text' ? own.text : undefined)
  const address = site ?? settings.value?.site
  const said = settings.value ?? NO_SETTINGS
  const guide = createGuide(said)
  const sources = files.filter(
    ({ file }) => basename(file) !== SETTINGS_FILE && !said.ignore.some((glob) => matchesGlob(file, glob)),
  )
  const places = placesOf(sources, folder, guide)
  const names = namesIn(sources.flatMap((one) => (one.is === 'text' && isData(one.file) ? [one.text] : [])))
  const read = sources.map((one): ReadFile => {
    const place = places.get(one.file) ?? { name: folder, folder }
    return { file: one.file, page: readSource(one, { place, site: address, guide, names }) }
  })
  const titles = sharedTitles(read)
  const strong = chosen(read).map(({ file, page }) => ({ file, page: edited(namedByFile(page, titles), said) }))
  const pages = strong.map(({ page }) => page)
  const assembled = assemble(pages, folder, settings.value)
  const found = [...settings.problems, ...pages.flatMap((page) => page.problems), ...assembled.problems]
  const problems = found.some(isError)
    ? found
    : [...found, ...unknownNames(settings, assembled.framework), ...noDescriptors(assembled.framework)]
  return { framework: assembled.framework, problems: problems.toSorted(bySource), files: strong }
}

export function bySource(one: Problem, other: Problem): number {
  return naturalOrder.compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0)
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** Titles that several pages have: they name the whole, and no track. */
function sharedTitles(files: readonly ReadFile[]): ReadonlySet<string> {
  const titles = Map.groupBy(files, ({ page }) => fold(page.title ?? ''))
  return new Set([...titles].flatMap(([title, all]) => (title !== '' && all.length > 1 ? [title] : [])))
}

function namedByFile(page: Page, titles: ReadonlySet<string>): Page {
  const cells = page.cells.map((cell): Cell => {
    const { label, fileName } = cell.track
    return fileName === undefined || !titles.has(fold(label)) ? cell : { ...cell, track: { label: fileName } }
  })
  return { ...page, cells }
}

/** The page without what the owner leaves out, its tracks called as the owner says. */
function edited(page: Page, { ignore, tracks }: Settings): Page {
  if (ignore.length === 0 && Object.keys(tracks).length === 0) return page
  const left = new Set(ignore.map(fold))
  const names = new Map(Object.entries(tracks).map(([from, to]) => [fold(from), to]))
  const kept = page.cells.filter(
    ({ track, level, area }) => ![track.label, level.label, area].some((label) => left.has(fold(label))),
  )
  const cells = kept.map((cell): Cell => {
    const { label, fileName } = cell.track
    const called = [label, fileName ?? '', basename(cell.source.file), cell.source.file].map((one) =>
      names.get(fold(one)),
    )
    const name = called.find((one) => one !== undefined)
    return name === undefined ? cell : { ...cell, track: { ...cell.track, label: name } }
  })
  return { ...page, cells }
}

function noDescriptors({ descriptors }: Framework): Problem[] {
  if (descriptors.length > 0) return []
  const message =
    'Nothing in this folder says what a level expects in an area. Write a table of Area and Description for a level, or name another folder.'
  return [{ severity: 'error', kind: 'no-descriptors', file: '.', message }]
}
