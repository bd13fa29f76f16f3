import type { Problem } from '../errors.ts'
import type { Cell, ReadFile } from './cell.ts'
import { shownAs } from './formats/shown.ts'
import { fullNames, levelNamed, levelNames } from './level-name.ts'
import { isCalled } from './meant.ts'
import { SETTINGS_FILE, type Settings } from './settings.ts'
import { fold } from './text.ts'
import { isFileCalled } from './wanted.ts'
import type { Read } from './yaml.ts'

const KINDS = ['track', 'level', 'area'] as const
type Kind = (typeof KINDS)[number]

type Said = Readonly<Record<Kind, readonly (number | string)[]>>

/** A warning for each kind of columns or headings that the files have as the owner says, though nothing of it is read from them. */
export function idleSettings({ value, lineAt }: Read<Settings>, files: readonly ReadFile[]): Problem[] {
  if (value === undefined) return []
  const of = (key: 'columns' | 'headings') => {
    const { files: ofFiles, ...ofAll } = value[key]
    const own = Object.entries(ofFiles).map(([name, said]) => ({
      path: [key, 'files', name],
      said,
      files: files.filter(({ file }) => isFileCalled(file, name)),
    }))
    return [{ path: [key], said: ofAll, files }, ...own].flatMap((one) => idleIn(one.said, one.path, one.files, lineAt))
  }
  return [...of('columns'), ...of('headings')]
}

function idleIn(
  said: Said,
  path: readonly string[],
  files: readonly ReadFile[],
  lineAt: Read<Settings>['lineAt'],
): Problem[] {
  const textsOf = path[0] === 'columns' ? columnTexts : headingTexts
  return KINDS.flatMap((kind) => {
    const told = said[kind]
    const texts = files.map((one) => ({ one, texts: textsOf(one, told) })).filter((own) => own.texts.length > 0)
    const isRead = texts.some((own) => own.one.page.cells.some((cell) => isOne(cell, kind, own.texts)))
    if (texts.length === 0 || isRead) return []
    return [problemOf([...path, kind], told.join(', '), kind, lineAt)]
  })
}

/** What stands in the columns of these names; keys of data tell nothing. */
function columnTexts({ page }: ReadFile, names: Said[Kind]): string[] {
  const own = (page.headers ?? []).filter(({ label }) => names.some((name) => isCalled(label, String(name))))
  return own.some(({ texts }) => texts === undefined) ? [] : own.flatMap(({ texts = [] }) => texts)
}

function headingTexts({ page }: ReadFile, told: Said[Kind]): string[] {
  const isTold = (depth: number, label: string) =>
    told.some((one) => (typeof one === 'number' ? one === depth : isCalled(label, one)))
  return (page.headings ?? []).flatMap(({ depth, written }) => (isTold(depth, written) ? shownAs(written) : []))
}

/** Whether the track, level or area of a cell is called as one of these texts; a level also by its code and title. */
function isOne({ track, level, area }: Cell, kind: Kind, texts: readonly string[]): boolean {
  const named = kind === 'level' ? [...fullNames(level), ...levelNames(level)] : [kind === 'track' ? track.label : area]
  const names = new Set(named.flatMap(shownAs).map(fold))
  const isOfLevel = (text: string) => levelNamed(text).key === level.key || fold(level.label).includes(fold(text))
  return texts.some(
    (text) =>
      text !== '' && (shownAs(text).some((label) => names.has(fold(label))) || (kind === 'level' && isOfLevel(text))),
  )
}

function problemOf(path: readonly string[], names: string, kind: Kind, lineAt: Read<Settings>['lineAt']): Problem {
  const of = path[0] === 'columns' ? 'column' : 'heading'
  const rest =
    of === 'column'
      ? 'Say what else its table holds: which headers are levels (`levels`), or which columns hold them and the texts (`columns`).'
      : 'Say what the others are (`headings` or `levels`), or remove it.'
  const message = `\`${path.join('.')}\`: no ${kind} is read from "${names}", though there is such a ${of}. ${rest}`
  return { severity: 'warning', kind: 'settings', file: SETTINGS_FILE, line: lineAt(path), message }
}
