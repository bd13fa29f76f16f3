import { dirname } from 'node:path/posix'
import { stringify } from 'yaml'
import type { TakenColumns } from './formats/grids/taken-columns.ts'
import { isPage } from './formats/read.ts'
import type { HeadingKind, Taken } from './heading-kinds.ts'
import type { Loaded } from './load.ts'
import { OTHERS } from './meant.ts'

/** Where nothing was read of columns. */
const EXAMPLE: TakenColumns = { level: ['Grade'], area: ['Skill'], text: ['Expectation'] }
/** Longer names are no examples. */
const LONGEST = 32

const KINDS = { track: 'tracks', level: 'levels', area: 'areas', nothing: 'nothing' }

/** What to write where a folder was understood wrongly, by its own names, and only what may be wrong there. */
export function remedies({ framework: { tracks, areas }, files, headings, unread }: Loaded): string[] {
  const ladder = tracks.find(({ levels }) => levels.length > 1)?.levels.map(({ label }) => label) ?? []
  const [area = 'Teamwork'] = examples(areas.map(({ label }) => label))
  const used = files.filter(({ page }) => page.cells.length > 0)
  const isPart = used.length > 0 && used.length < files.length + unread.leftOut.length
  const whys = new Set(files.flatMap(({ page }) => page.account?.left.map(({ why }) => why) ?? []))
  const isSaid = (mend: string) => [...whys].some((why) => why.includes(mend))
  const taken = files.map(({ page }) => page.account?.columns).find((one) => one !== undefined && 'level' in one)
  const hasColumns = files.some(({ file, page }) => !isPage(file) || page.account?.way.includes('table'))
  const lines: [what: string, mend: string, isMeant?: boolean][] = [
    ['wrong levels or areas', 'levels: [Junior, Senior]   areas: [Teamwork, Scope]'],
    ['each row or heading is an area', 'areas: ["*"]', isSaid('areas: ["*"]')],
    ['levels in a wrong order', inYaml({ levels: [...examples(ladder), OTHERS] }), ladder.length > 1],
    [
      'something that is no part of it',
      'ignore: [drafts/**, Interview questions, "* (draft)", Above > Name, "Name #2"]',
    ],
    ['a text right below a level, under no area', 'area: Summary', isSaid('`area`')],
    ['other files hold it', inYaml({ files: folders(used.map(({ file }) => file)) }), isPart],
    ...examples(tracks.map(({ label }) => label))
      .slice(0, 1)
      .map((track): [string, string] => ['a track called wrongly', inYaml({ tracks: { [track]: 'Right Name' } })]),
    ['a level or area called wrongly', inYaml({ rename: { areas: { [area]: 'Right Name', '* Skills': '*' } } })],
    ['columns taken for each other', inYaml({ columns: columnsTaken(taken) }), hasColumns],
    ['headings taken for each other', inYaml({ headings: depthsOf(headings) }), headings.length > 0],
  ]
  const shown = lines.filter(([, , isMeant = true]) => isMeant)
  const width = Math.max(...shown.map(([what]) => what.length))
  return [
    'Is something wrong here? A line in growthbot.yml mends it; "growthbot inspect DIR --write" begins one that explains each.',
    ...shown.map(([what, mend]) => `  ${what.padEnd(width)}  ${mend}`),
    ...headingsTold(headings),
  ]
}

/** The columns of a table as they were taken, each kind's only name by itself. */
function columnsTaken(taken: TakenColumns = EXAMPLE) {
  const named = Object.entries(taken).map(([kind, names]) => [kind, names.length === 1 ? names[0] : names])
  return Object.fromEntries(named)
}

/** The depths of headings as they were taken: several that are levels would name one together. */
function depthsOf(headings: readonly HeadingKind[]) {
  const depths = (kind: Taken) => {
    const all = headings.filter(({ as }) => as === kind)
    const most = Math.max(0, ...all.map(({ names }) => names.length))
    const own = kind === 'level' ? all.filter(({ names }) => names.length === most).slice(0, 1) : all
    const [first, ...others] = own.map(({ depth }) => depth)
    return first === undefined ? {} : { [kind]: others.length === 0 ? first : [first, ...others] }
  }
  const said = { ...depths('track'), ...depths('level'), ...depths('area') }
  return Object.keys(said).length === 0 ? { level: 2, area: 3 } : said
}

/** Each depth of headings, with what it was taken for. */
function headingsTold(headings: readonly HeadingKind[]): string[] {
  const found = headings.map(({ depth, names }) => `${'#'.repeat(depth)} ${firstOf(names, 2)}`)
  const width = Math.max(0, ...found.map(({ length }) => length))
  return headings.map(({ as }, at) => `    ${(found[at] ?? '').padEnd(width)}  ${KINDS[as]}`)
}

/** The first names that are short. */
function examples(names: readonly string[]): string[] {
  return names.filter((name) => name.length <= LONGEST).slice(0, 3)
}

/** The folders of files, or else the files. */
function folders(files: readonly string[]): string[] {
  const all = [...new Set(files.map(dirname))]
  return all.includes('.') ? files.slice(0, 2) : all.slice(0, 2).map((folder) => `${folder}/**`)
}

/** The first of many names, and how many there are. */
export function firstOf(names: readonly string[], most: number): string {
  const first = names.slice(0, most).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name))
  return names.length > most ? `${first.join(', ')}, … (${names.length})` : first.join(', ')
}

/** A line of `growthbot.yml`. */
export function inYaml(settings: Readonly<Record<string, unknown>>): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}: ${flow(value)}`)
    .join(', ')
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${flow(key)}: ${flow(one)}`)
      .join(', ')} }`
  }
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1)
}
