import type { Problem } from '../errors.ts'
import type { ReadFile } from './cell.ts'
import { trackNames } from './edit.ts'
import { labelOf, spellings } from './formats/label.ts'
import type { Framework } from './framework.ts'
import { levelNames } from './level-name.ts'
import { nearest } from './nearest.ts'
import { SETTINGS_FILE, type Settings } from './settings.ts'
import { fold } from './text.ts'
import { isFileCalled } from './wanted.ts'
import type { Read } from './yaml.ts'

/** A name of the settings, where it stands, and the names it could be. */
interface Named {
  readonly path: readonly PropertyKey[]
  readonly name: string
  readonly known: readonly string[]
  readonly severity?: Problem['severity']
}

const MOST = 8

/**
 * A problem for each name in `growthbot.yml` that nothing is called by. `files` are as read, before the settings; `labels`
 * are what could be left out of them.
 */
export function unknownNames(
  { value, lineAt }: Read<Settings>,
  framework: Framework,
  files: readonly ReadFile[],
  labels: readonly string[],
): Problem[] {
  if (value === undefined) return []
  const names = [...ofFramework(value, framework), ...ofPages(value, files, labels)]
  const isKnown = ({ name, known }: Named) =>
    known.some(
      (one) => [one, labelOf(one)].some((own) => spellings(name).includes(fold(own))) || isFileCalled(one, name),
    )
  return names.filter((one) => !isKnown(one)).map((one) => problemOf(one, lineAt))
}

function ofFramework({ levels, areas, aliases }: Settings, framework: Framework): Named[] {
  const known = {
    tracks: framework.tracks.flatMap(({ id, label, name }) => [label, name, id]),
    levels: framework.levels.flatMap((level) => [...levelNames(level), level.id]),
    areas: framework.areas.flatMap(({ id, label }) => [label, id]),
  }
  const listed = levels.map((name, at): Named => ({ path: ['levels', at], name, known: known.levels }))
  const areasListed = areas.map((name, at): Named => ({ path: ['areas', at], name, known: known.areas }))
  const aliased = (['tracks', 'levels', 'areas'] as const).flatMap((kind) =>
    Object.keys(aliases[kind]).map((name): Named => ({ path: ['aliases', kind, name], name, known: known[kind] })),
  )
  return [...listed, ...areasListed, ...aliased]
}

function ofPages(
  { tracks, files: wanted, ignore, rename, columns, headings }: Settings,
  files: readonly ReadFile[],
  labels: readonly string[],
): Named[] {
  const cells = files.flatMap(({ page }) => page.cells)
  const called = {
    tracks: cells.flatMap(trackNames),
    levels: cells.map(({ level }) => level.label),
    areas: cells.map(({ area }) => area),
  }
  const headers = files.flatMap(({ page }) => page.headers ?? [])
  const depths = files.flatMap(({ page }) => page.depths ?? []).map(String)
  const paths = files.map(({ file }) => file)
  const everything = [...paths, ...called.tracks, ...called.levels, ...called.areas, ...labels]
  const keysOf = (names: object, path: readonly PropertyKey[], known: readonly string[]) =>
    Object.keys(names).map((name): Named => ({ path: [...path, name], name, known }))
  return [
    ...keysOf(tracks, ['tracks'], called.tracks),
    ...keysOf(rename.levels, ['rename', 'levels'], called.levels),
    ...keysOf(rename.areas, ['rename', 'areas'], called.areas),
    ...wanted.map((name, at): Named => ({ path: ['files', at], name, known: paths, severity: 'warning' })),
    ...ignore.map((name, at): Named => ({ path: ['ignore', at], name, known: everything, severity: 'warning' })),
    ...Object.entries(columns).flatMap(([kind, names]) =>
      [names ?? []].flat().map((name): Named => ({ path: ['columns', kind], name, known: headers })),
    ),
    ...Object.entries(headings).flatMap(([kind, depth]) =>
      depth === undefined ? [] : [{ path: ['headings', kind], name: String(depth), known: depths }],
    ),
  ]
}

function problemOf({ path, name, known, severity = 'error' }: Named, lineAt: Read<Settings>['lineAt']): Problem {
  const where = `\`${path.filter((part) => typeof part === 'string').join('.')}\``
  const said = path.at(-1) === name ? '' : ` "${name}"`
  const message = `${where}: the framework has no such name${said}. ${has(known, name)}`
  return { severity, kind: 'settings', file: SETTINGS_FILE, line: lineAt(path), message }
}

/** All names where they are few, else the nearest. */
function has(known: readonly string[], name: string): string {
  const all = [...Map.groupBy(known, fold).values()].flatMap(([first]) => first ?? [])
  if (all.length === 0) return 'It has none.'
  if (all.length <= MOST) return `It has: ${all.join(', ')}.`
  return `The nearest it has: ${nearest(all, name, MOST).join(', ')}.`
}
