import { digits } from '../../level-words.ts'
import { plain } from '../../text.ts'
import { kindCalled } from '../called.ts'
import type { Guide } from '../guide.ts'
import { block, merged } from '../placed.ts'
import { hasWord, isAntiPattern, LEVEL_HEADERS } from '../vocabulary.ts'
import { textsIn } from './asides.ts'
import type { Grid } from './grid.ts'
import { leftRow, unreadIn } from './grid-rows.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/**
 * Reads a table of skills that says from which level each is expected: "Ovens", "Lights them alone", "L2"; or in a column
 * for each track, "Shop level" and "Market level".
 */
export function levelInCell(labels: readonly string[], body: Grid, around: Surroundings): Matrix | undefined {
  const levels = labels.flatMap((label, at) => {
    const isLevel = hasWord(label, LEVEL_HEADERS) && areLevels(textsIn(body, at), around.guide)
    return isLevel ? [{ at, track: withoutLevelWords(label) }] : []
  })
  const [area, text, ...more] = labels.flatMap((label, at) =>
    levels.some((one) => one.at === at) || kindCalled(label) === 'aside' ? [] : [at],
  )
  const isMore = more.some((at) => textsIn(body, at).length > 0)
  if (around.level !== undefined || area === undefined || text === undefined || isMore) return undefined
  if (levels.length === 0 || levels.some(({ at }) => at < text)) return undefined
  const tracks = new Set(levels.map(({ track }) => track))
  if (tracks.size < levels.length || kindCalled(labels[area] ?? '') === 'track') return undefined
  const [areas, texts] = [area, text].map((at) => textsIn(body, at))
  if (!areas || !texts || new Set(areas).size > body.length * 0.7 || new Set(texts).size < body.length * 0.8)
    return undefined

  let above = ''
  const placed = body.flatMap(({ cells, line }) => {
    above = cells[area]?.text || above
    const name = above
    return levels.flatMap(({ at, track }) => {
      const level = cells[at]?.text ?? ''
      if (name === '' || level === '' || isAntiPattern(name)) return []
      const own = levels.length > 1 ? { track } : {}
      return [{ level, area: name, ...own, above: around.above, nodes: [block(cells[text]?.nodes ?? [])], line }]
    })
  })
  const left = body
    .filter(({ cells }) => levels.every(({ at }) => (cells[at]?.text ?? '') === ''))
    .map((row) => leftRow(row, 'It names no level.'))
  const read = new Set([area, text, ...levels.map(({ at }) => at)])
  return { way: 'a level in each cell', placed: merged(placed), left, unread: unreadIn(labels, body, read) }
}

/** Numbers or names of levels, of which several come again. */
function areLevels(texts: readonly string[], guide: Guide): boolean {
  const names = [...new Set(texts)]
  const isFew = names.length > 1 && names.length < texts.length
  return isFew && (names.every((name) => digits(name) !== undefined) || guide.levelShare(names) >= 0.8)
}

/** "Shop" of "Shop level". */
function withoutLevelWords(label: string): string {
  return label
    .split(' ')
    .filter((word) => !LEVEL_HEADERS.has(plain(word)))
    .join(' ')
}
