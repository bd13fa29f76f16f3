import { readLevelName } from '../../level-name.ts'
import { plain } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { isJob } from '../likeness.ts'
import type { Datum, Entry } from './datum.ts'
import { isShortName, ownName, type Role, roleOfKey, textOfDatum } from './keys.ts'

/** Something the data lists and may refer to by an id: a level, an area, a track, or a record of its own. */
export interface Thing {
  /** As written. */
  readonly ids: readonly string[]
  /** What it is listed by. */
  readonly key?: string
  readonly entries: readonly Entry[]
  /** Its name where it is only a text. */
  readonly text?: string
  /** What it is listed in: the track of a level that is written below it. */
  readonly parent?: Thing
}

/** Things of one kind. */
export interface List {
  readonly key: string
  readonly things: readonly Thing[]
}

/** A level that is listed by its code goes by that, too. */
export function nameOfThing({ text, key, entries, ids }: Thing, role: Role | undefined): string {
  const own = text ?? ownName(entries, role)?.text ?? (role === 'level' ? saidOfLevel(entries).join(' ') : undefined)
  const isCode = role === 'level' && key !== undefined && readLevelName(key)?.isCode === true
  const isOnlyTitle = own !== undefined && readLevelName(own)?.number === undefined
  return isCode && isOnlyTitle ? `${key} ${own}` : (own ?? ids[0] ?? '')
}

/** What two keys and more say of a level that none else names: `grade: 1`, `roleLevel: Junior`. One alone may be of pay. */
export function saidOfLevel(entries: readonly Entry[]): string[] {
  const said = entries.flatMap(({ key, value }) =>
    roleOfKey(key) === 'level' && value.is === 'text' ? [value.text] : [],
  )
  return said.length > 1 && said.every((text) => text !== '' && isShortName(text)) ? said : []
}

export function inferred(list: List, guide: Guide): Role | undefined {
  return areLevels(list, guide) ? 'level' : undefined
}

/**
 * "Junior Analyst", "Analyst", "Senior Analyst" as roles, or as groups of functions, each at a level of its own, or where
 * nothing else is a level: they are those levels.
 */
export function jobLists(all: readonly List[], guide: Guide): ReadonlySet<List> {
  const roles = all.filter(({ key }) => roleOfKey(key) === 'track' || roleOfKey(key) === 'group')
  const saysLevels = all.some(({ key, things }) => roleOfKey(key) === 'level' || things.some(pointsAtLevel))
  const areJobs = (list: List) => {
    const levels = list.things.map(levelsOf)
    const isOne = levels.every((own) => own.length === 1) && new Set(levels.flat()).size === levels.length
    return (
      (isOne || !saysLevels) && (areLevels(list, guide) || (roleOfKey(list.key) === 'group' && areCalledAsJobs(list)))
    )
  }
  const byKey = Map.groupBy(roles, ({ key }) => key)
  const jobs = [...byKey.values()].flatMap((same) => {
    const found = same.filter(areJobs)
    return !saysLevels && found.length > same.length / 2 ? same : found
  })
  return new Set(jobs)
}

function pointsAtLevel({ entries }: Thing): boolean {
  return entries.some(({ key }) => roleOfKey(key) === 'level')
}

function levelsOf({ entries }: Thing): string[] {
  return entries.flatMap(({ key, value }) => (roleOfKey(key) === 'level' ? textsOf(value) : []))
}

function areLevels({ things }: List, guide: Guide): boolean {
  return things.length > 1 && guide.levelShare(things.map((thing) => nameOfThing(thing, 'level'))) >= 0.6
}

/** Groups of areas are called otherwise, and roles may be crafts, too. */
function areCalledAsJobs({ things }: List): boolean {
  const jobs = things.filter((thing) => isJob(nameOfThing(thing, 'level')))
  return things.length > 1 && jobs.length >= 0.6 * things.length
}

/** What may be ids. */
export function textsOf(value: Datum): string[] {
  return textOfDatum(value).map(plain)
}
