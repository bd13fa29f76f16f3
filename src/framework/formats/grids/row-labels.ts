import { isAmong } from '../../meant.ts'
import { wordCount } from '../../text.ts'
import { kindCalled, mayHeadTracks } from '../called.ts'
import type { Hints } from '../guide.ts'
import { AREA_HEADERS, ASIDE_WORDS, DESCRIPTION_WORDS, hasWord, isGroupHeader, isOnly, TAGS } from '../vocabulary.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { average, repeatsBelow, SHORT } from './grid-rows.ts'

/** A row with what its columns before the levels say. */
export interface LabelledRow {
  readonly row: GridRow
  readonly area?: string
  readonly track?: string
  /** What it belongs to, the outermost first. */
  readonly groups: readonly string[]
}

/** Which of the columns before the levels is the area, the track or a group; an empty one belongs to the row above. */
export function labelled(
  body: Grid,
  start: number,
  labels: readonly string[],
  { area: toldArea, track: toldTrack }: Hints['columns'],
): readonly LabelledRow[] | undefined {
  if (start === 0) return body.map((row) => ({ row, groups: [] }))
  const heads = Array.from({ length: start }, (_, at) => at)
  const isLong = (at: number) => average(body.map(({ cells }) => wordCount(cells[at]?.text ?? ''))) > SHORT
  const isSparse = (at: number) => body.filter(({ cells }) => cells[at]?.text === '').length > body.length / 2
  const isAside = (at: number) =>
    isOnly(labels[at] ?? '', ASIDE_WORDS) ||
    isOnly(labels[at] ?? '', TAGS) ||
    body.every(({ cells }) => !hasLetter(cells[at]))
  const brief = heads.filter((at) => !isLong(at) && !isAside(at))
  const short = brief.filter((at) => !hasWord(labels[at] ?? '', DESCRIPTION_WORDS))
  const isOfTracks = (at: number) => kindCalled(labels[at] ?? '') === 'track' || mayHeadTracks(labels[at] ?? '')
  // "Behaviour" beside "Track" is the area where nothing else is one.
  const behaviours = short.every(isOfTracks) ? brief.filter((at) => !short.includes(at)) : []
  const ofAreas = short.filter((at) => isOnly(labels[at] ?? '', AREA_HEADERS) && !isGroupHeader(labels[at] ?? ''))
  // A theme may stand after the skills that it has several of.
  const called = ofAreas.findLast((at) => isOfEachRow(body, at)) ?? ofAreas.at(-1)
  const told = heads.find((at) => isAmong(labels[at] ?? '', toldArea))
  const area = told ?? called ?? behaviours.at(-1) ?? short.findLast((at) => at === 0 || !isSparse(at)) ?? short[0]
  if (area === undefined) return undefined
  const isTold = (at: number) => isAmong(labels[at] ?? '', toldTrack)
  const before = heads.filter((at) => at !== area && (isTold(at) || (at < area && short.includes(at))))
  const rows: Required<Omit<LabelledRow, 'track' | 'groups'> & { readonly heads: readonly string[] }>[] = []
  for (const row of body) {
    const above = rows.at(-1)
    const own = before.map((at) => row.cells[at]?.text ?? '')
    const filled = own.map((text, at) => text || (above?.heads[at] ?? ''))
    const isNew = own.some((text, at) => text !== '' && text !== above?.heads[at])
    const name = row.cells[area]?.text || (isNew ? (own.findLast((text) => text !== '') ?? '') : (above?.area ?? ''))
    rows.push({ row, heads: filled, area: name })
  }
  const isTrack = before.map(
    (at, place) => isTold(at) || isOfTracks(at) || repeatsBelow(rows.map((one) => [one.heads[place], one.area])),
  )
  const toldAt = before.findIndex(isTold)
  const trackAt = toldAt < 0 ? isTrack.indexOf(true) : toldAt
  return rows.map(({ row, heads: above, area: name }) => {
    const track = trackAt < 0 ? undefined : above[trackAt]
    const groups = above.filter((text, at) => at !== trackAt && text !== '')
    return { row, area: name, groups, ...(track && { track }) }
  })
}

/** Whether a column has another text in each row. */
function isOfEachRow(body: Grid, at: number): boolean {
  const texts = new Set(body.map(({ cells }) => cells[at]?.text ?? ''))
  return texts.size === body.length && !texts.has('')
}

function hasLetter(cell: GridCell | undefined): boolean {
  return /\p{L}/u.test(cell?.text ?? '')
}
