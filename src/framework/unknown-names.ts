import type { Problem } from '../errors.ts'
import type { ReadFile } from './cell.ts'
import { endsAsSentence, isShortName } from './formats/data/keys.ts'
import type { Framework } from './framework.ts'
import { fullNames, levelNames } from './level-name.ts'
import { isCalled, isMeant, type Spot, saidOf } from './meant.ts'
import { offered } from './offers.ts'
import { SETTINGS_FILE, type Settings } from './settings.ts'
import { spotsOfCell, spotsOn } from './spots.ts'
import { isFileCalled } from './wanted.ts'
import type { Read } from './yaml.ts'

/** A name of the settings, where it stands, and the names it could be. */
interface Named {
  readonly path: readonly PropertyKey[]
  readonly name: string
  readonly known: readonly string[]
  /** What else could be named, where those known are many. */
  readonly others?: readonly string[]
  readonly isKnown: boolean
  readonly severity?: Problem['severity']
  /** What else may be called so, though nothing is understood by it. */
  readonly mayBe?: (spot: Spot) => boolean
}

/** What a framework is made of: files as read, before and after the settings, and all that stands in them by a name. */
export interface Made {
  readonly files: readonly ReadFile[]
  readonly kept: readonly ReadFile[]
  readonly spots: () => readonly Spot[]
}

/** A problem for each name in `growthbot.yml` that nothing is called by. */
export function unknownNames(
  { value, lineAt }: Read<Settings>,
  framework: Framework,
  { files, kept, spots }: Made,
): Problem[] {
  if (value === undefined) return []
  const names = [
    ...ofFramework(value, framework, files, kept),
    ...ofPages(value, files),
    ...ofParts(value, files, value.ignore.length === 0 ? [] : spots()),
  ]
  const unknown = names.filter(({ isKnown }) => !isKnown)
  return [
    ...unknown.map((one) => (one.mayBe && spots().some(one.mayBe) ? idleName(one, lineAt) : problemOf(one, lineAt))),
    ...idleArea(value, framework, lineAt(['area'])),
  ]
}

/** A name that stands in the files, but not as what the owner says it is. */
function idleName({ path, name }: Named, lineAt: Read<Settings>['lineAt']): Problem {
  const what = path[0] === 'levels' ? 'level' : 'area'
  const message = `\`${what}s\`: "${name}" stands in the files, but no ${what} of that name is read. "growthbot inspect" lists what is left out, and why.`
  return { severity: 'warning', kind: 'settings', file: SETTINGS_FILE, line: lineAt(path), message }
}

function idleArea({ area, rename }: Settings, { areas }: Framework, line: number): Problem[] {
  const shown = area === undefined ? undefined : (saidOf(area, rename.areas) ?? area)
  if (shown === undefined || areas.some(({ label }) => isCalled(label, shown))) return []
  const message = `\`area\`: no text without an area stands right below a level, so nothing is called "${shown}". Say what the levels are (\`levels\` or \`headings\`), or remove it.`
  return [{ severity: 'warning', kind: 'settings', file: SETTINGS_FILE, line, message }]
}

/** A name that must be one of those known. */
function named(path: readonly PropertyKey[], name: string, known: readonly string[]): Named {
  return { path, name, known, isKnown: known.some((one) => isCalled(one, name)) }
}

function ofFramework(
  settings: Settings,
  framework: Framework,
  files: readonly ReadFile[],
  kept: readonly ReadFile[],
): Named[] {
  const called = {
    tracks: framework.tracks.flatMap(({ id, label, name }) => [label, name, id]),
    levels: [
      ...framework.levels.flatMap((level) => [...levelNames(level), level.id]),
      ...kept.flatMap(({ page }) => page.cells.flatMap(({ level }) => fullNames(level))),
    ],
    areas: [
      ...framework.areas.flatMap(({ id, label }) => [label, id]),
      ...files.flatMap(({ page }) => page.cells.map(({ area }) => area)),
    ],
  }
  return [
    ...(['levels', 'areas'] as const).flatMap((kind) =>
      settings[kind].map((name, at): Named => {
        return { ...named([kind, at], name, called[kind]), mayBe: ({ label }) => isCalled(label, name) }
      }),
    ),
    ...(['tracks', 'levels', 'areas'] as const).flatMap((kind) =>
      Object.keys(settings.aliases[kind]).map((name) => named(['aliases', kind, name], name, called[kind])),
    ),
  ]
}

function ofPages({ tracks, rename, columns, headings }: Settings, files: readonly ReadFile[]): Named[] {
  const keysOf = (names: object, path: readonly PropertyKey[], kind: 0 | 1 | 2) => {
    const own = Object.keys(names)
    const known =
      own.length === 0 ? [] : files.flatMap(({ page }) => page.cells.map(spotsOn(page)).flatMap((all) => all[kind]))
    const paths = kind === 0 ? files.flatMap(({ file, page }) => (page.cells.length === 0 ? [] : [file])) : []
    const others = kind === 0 ? files.flatMap(({ page }) => page.headings?.map(({ written }) => written) ?? []) : []
    return own.map((name): Named => {
      const isKnown = known.some((spot) => isMeant(spot, name)) || paths.some((file) => isFileCalled(file, name))
      return { path: [...path, name], name, known: known.map(({ label }) => label), others, isKnown }
    })
  }
  const { files: columnsOfFiles, ...ofAllColumns } = columns
  const { files: headingsOfFiles, ...ofAllHeadings } = headings
  return [
    ...keysOf(tracks, ['tracks'], 0),
    ...keysOf(rename.levels, ['rename', 'levels'], 1),
    ...keysOf(rename.areas, ['rename', 'areas'], 2),
    ...columnNames(ofAllColumns, ['columns'], files),
    ...headingNames(ofAllHeadings, ['headings'], files),
    ...Object.entries(columnsOfFiles).flatMap(([name, said]) =>
      ofFile(['columns', 'files', name], name, files, (own) => columnNames(said, ['columns', 'files', name], own)),
    ),
    ...Object.entries(headingsOfFiles).flatMap(([name, said]) =>
      ofFile(['headings', 'files', name], name, files, (own) => headingNames(said, ['headings', 'files', name], own)),
    ),
  ]
}

/** A file that something is said of, and the names in what is said. */
function ofFile(
  path: readonly PropertyKey[],
  name: string,
  files: readonly ReadFile[],
  names: (own: readonly ReadFile[]) => Named[],
): Named[] {
  const own = files.filter(({ file }) => isFileCalled(file, name))
  return own.length === 0 ? [{ path, name, known: files.map(({ file }) => file), isKnown: false }] : names(own)
}

function columnNames(
  said: Readonly<Record<string, readonly string[]>>,
  path: readonly PropertyKey[],
  files: readonly ReadFile[],
): Named[] {
  const headers = files.flatMap(({ page }) => page.headers ?? []).map(({ label }) => label)
  return Object.entries(said).flatMap(([kind, names]) => names.map((name) => named([...path, kind], name, headers)))
}

function headingNames(
  said: Readonly<Record<string, readonly (number | string)[]>>,
  path: readonly PropertyKey[],
  files: readonly ReadFile[],
): Named[] {
  const headings = files.flatMap(({ page }) => page.headings ?? [])
  const depths = [...new Set(headings.map(({ depth }) => String(depth)))]
  const labels = headings.map(({ written }) => written)
  return Object.entries(said).flatMap(([kind, names]) =>
    names.map((name) => named([...path, kind], String(name), typeof name === 'number' ? depths : labels)),
  )
}

function ofParts({ files: wanted, ignore }: Settings, files: readonly ReadFile[], spots: readonly Spot[]): Named[] {
  if (wanted.length === 0 && ignore.length === 0) return []
  const paths = files.map(({ file }) => file)
  const all = [...spots, ...files.flatMap(({ page }) => page.cells.flatMap(spotsOfCell))]
  const labels = [...paths, ...all.map(({ label }) => label).filter(isName)]
  const isFile = (name: string) => paths.some((file) => isFileCalled(file, name))
  return [
    ...wanted.map((name, at): Named => {
      return { path: ['files', at], name, known: paths, isKnown: isFile(name), severity: 'warning' }
    }),
    ...ignore.map((name, at): Named => {
      const isKnown = isFile(name) || all.some((spot) => isMeant(spot, name))
      return { path: ['ignore', at], name, known: labels, isKnown, severity: 'warning' }
    }),
  ]
}

/** What is no sentence. */
function isName(label: string): boolean {
  return isShortName(label) && !endsAsSentence(label)
}

function problemOf(
  { path, name, known, others = [], severity = 'error' }: Named,
  lineAt: Read<Settings>['lineAt'],
): Problem {
  const where = `\`${path.filter((part) => typeof part === 'string').join('.')}\``
  const said = path.at(-1) === name ? '' : ` "${name}"`
  const mark = name.includes('?') ? ' Anything is written `*`; a `?` stands for itself.' : ''
  const message = `${where}: the framework has no such name${said}. ${offered(known, others, name)}${mark}`
  return { severity, kind: 'settings', file: SETTINGS_FILE, line: lineAt(path), message }
}
