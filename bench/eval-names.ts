export const keys = ['track', 'level', 'area'] as const
export type Key = (typeof keys)[number]
export type Cell = { readonly [key in Key]?: string | undefined }

const romans: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' }
const dropped = new Set(['craft', 'level'])

/** What two spellings of one name share: no case, punctuation, "craft" or "level"; "II" is 2. */
export function plain(name = ''): string {
  const bare = name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u200b\u2019']/g, '')
  const words = bare.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== '' && !dropped.has(word))
  return words.map((word) => romans[word] ?? word).join(' ')
}

/** Whether two names mean the same; of a level, its code or its title alone says as much as both. */
export function sameName(key: Key, one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (key !== 'level') return plain(one) !== '' && plain(one) === plain(other)
  const others = waysToSay(plain(other))
  return waysToSay(plain(one)).some((way) => way !== '' && others.includes(way))
}

/** "E3 Senior Engineer": also "E3", also "Senior Engineer". */
function waysToSay(level: string): readonly string[] {
  const [, code, title] = /^([a-z]{0,3}\d+) (.+)$/.exec(level) ?? []
  return code !== undefined && title !== undefined ? [level, code, title] : [level]
}

/** Whether the level begins, or ends, as asked for. */
export function startsOrEnds(cell: Cell, want: { levelPrefix?: string | undefined; levelSuffix?: string | undefined }) {
  const level = plain(cell.level)
  if (want.levelPrefix !== undefined) return level.startsWith(plain(want.levelPrefix))
  return want.levelSuffix === undefined || level.endsWith(plain(want.levelSuffix))
}

export function inOneTrack(cells: readonly Cell[]): boolean {
  return new Set(cells.map(({ track }) => plain(track))).size < 2
}
