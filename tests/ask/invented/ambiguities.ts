import { levelWords } from '../../../src/ask/language.ts'
import type { Area, Descriptor, Level, Track } from '../../../src/framework/descriptor.ts'
import { isSaid, tellingWords, wordsOf } from './names.ts'
import { ask, cellsAt, type Question, type World, wantOf } from './world.ts'

/** A word that several levels' titles hold and none is called by, with an area: all of them may be meant. */
export function* titleWords(world: World): Generator<Question> {
  const { framework, names } = world
  const called = new Set(names.levels.map(({ say }) => say.toLowerCase()))
  const elsewhere = new Set([...names.areas, ...names.tracks].flatMap(({ say }) => wordsOf(say)))
  for (const [word, levels] of levelsByWord(world)) {
    if (
      levelWords.has(word) ||
      called.has(word) ||
      elsewhere.has(word) ||
      levels.length < 2 ||
      levels.length === framework.levels.length
    )
      continue
    yield* withAreas(world, 'title-word', word, levels)
  }
}

/** The words that tell a seniority, with the levels whose titles hold them. */
function levelsByWord({ names }: World): Map<string, readonly Level[]> {
  const titled = names.levels.filter(({ say }) => wordsOf(say).length > 1 && !/\d/u.test(say))
  const pairs = titled.flatMap(({ say, means }) =>
    wordsOf(say)
      .slice(0, -1)
      .flatMap((word) => means.map((level) => [word, level] as const)),
  )
  return grouped(pairs)
}

/** A title that only a number tells apart: "Deck Engineer" of I and II, not of the "Senior Deck Engineer". */
export function* countedTitles(world: World): Generator<Question> {
  const { framework } = world
  const pairs = framework.levels.flatMap((level) =>
    [level.label, ...level.titles].flatMap((name) => {
      const title = /^(\p{L}[^\d]*) (?:[IVX]+|\d)$/u.exec(name)?.[1] ?? ''
      return wordsOf(title).length < 2 ? [] : [[title, level] as const]
    }),
  )
  for (const [title, levels] of grouped(pairs)) {
    if (levels.length > 1 && levels.length < framework.levels.length)
      yield* withAreas(world, 'counted-title', title, levels)
  }
}

function* withAreas(world: World, kind: string, level: string, levels: readonly Level[]): Generator<Question> {
  for (const { say: area, means } of world.names.areas) {
    const cells = cellsAt(world.framework, { levels, areas: means })
    if (cells.length < 2 || cells.some(({ state }) => state === 'unwritten')) continue
    yield { kind, text: ask(world, 'exact', { level, area }), want: wantOf(cells) }
  }
}

/** The letter that the codes of several areas share, at a level. */
export function* areaCodes(world: World): Generator<Question> {
  const { framework, names } = world
  const pairs = framework.areas.flatMap((area) => {
    const letter = /^(\p{Lu})\d$/u.exec(area.label)?.[1]
    return letter === undefined ? [] : [[letter, area] as const]
  })
  for (const [letter, areas] of grouped(pairs)) {
    for (const { say: level, means: levels } of names.levels) {
      const want = wantOf(cellsAt(framework, { levels, areas }))
      yield { kind: 'area-code', text: ask(world, 'exact', { level, area: letter }), want }
    }
  }
}

/** A job that several tracks have in their names, at a level. */
export function* jobsOfTracks(world: World): Generator<Question> {
  const { framework, names } = world
  const tracks = framework.tracks.filter(({ shared }) => !shared)
  const pairs = tracks.flatMap((track) => {
    const words = wordsOf(track.name)
    return words.length < 2 ? [] : [[words.at(-1) ?? '', track] as const]
  })
  for (const [job, own] of grouped(pairs)) {
    const isTitle = names.levels.some(({ say }) => wordsOf(say).includes(job))
    if (own.length < 2 || own.length === tracks.length || isTitle) continue
    for (const { say: level, means: levels } of names.levels) {
      const want = wantOf(cellsAt(framework, { levels, tracks: own }))
      yield { kind: 'job-of-tracks', text: ask(world, 'level', { level: `${level} ${job}` }), want }
    }
  }
}

/** A track by the initials of several who have its name: "PMs". */
export function* initialsOfSeveral(world: World): Generator<Question> {
  const { framework, names } = world
  const tracks = framework.tracks.filter(({ name, shared }) => !shared && /^\p{Script=Latin}+ /u.test(name))
  for (const [initials, own] of grouped(tracks.map((track) => [initialsOf(track), track] as const))) {
    const words = own.flatMap(({ name }) => wordsOf(name))
    if (own.length > 1) continue
    for (const { say: level, means: levels } of names.levels) {
      if (wordsOf(level).some((word) => words.includes(word))) continue
      for (const { say: area, means: areas } of names.areas) {
        const cells = cellsAt(framework, { levels, areas, tracks: own })
        if (!cells.some(({ track }) => own.includes(track))) continue
        const text = ask(world, 'track', { level, area, track: `${initials}s` })
        yield { kind: 'initials-of-several', text, want: wantOf(cells) }
      }
    }
  }
}

function initialsOf({ name }: Track): string {
  return wordsOf(name)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}

/** Words that two descriptors of one area say and no other. */
export function* saidTwice(world: World): Generator<Question> {
  for (const { cells, words } of sharedWords(world, 2)) {
    if (!isOne(cells.map(({ area }) => area))) continue
    yield { kind: 'said-twice', text: ask(world, 'ownWords', { words }), want: wantOf(cells) }
  }
}

/** Words that several levels of one area say, and of another at most one at one of these levels: who does it? */
export function* saidByLevels(world: World): Generator<Question> {
  for (const { cells, words } of sharedWords(world, 5)) {
    const areas = Map.groupBy(cells, ({ area }) => area)
    const [own = [], others = [], ...more] = [...areas.values()].toSorted((one, other) => other.length - one.length)
    const levels = new Set(own.map(({ level }) => level))
    if (own.length < 2 || others.length > 1 || more.length > 0 || others.some(({ level }) => !levels.has(level)))
      continue
    const kind = others.length > 0 ? 'said-by-levels-mostly' : 'said-by-levels'
    yield { kind, text: ask(world, 'who', { words }), want: wantOf(own) }
  }
}

/** Words that two areas of one level say and no other descriptor, with the level or without it. */
export function* saidByAreas(world: World): Generator<Question> {
  for (const { cells, words } of sharedWords(world, 2)) {
    const [level, ...others] = new Set(cells.map((cell) => cell.level))
    if (level === undefined || others.length > 0) continue
    yield { kind: 'said-by-areas', text: ask(world, 'ownWords', { words }), want: wantOf(cells) }
    for (const { say, means } of world.names.levels) {
      if (means.length > 1 || means[0] !== level) continue
      const text = ask(world, 'ownWordsAtLevel', { level: say, words })
      yield { kind: 'said-by-areas-at-level', text, want: wantOf(cells) }
    }
  }
}

/** Two words or more that the same cells say and no other, `most` of them. */
function* sharedWords(
  { framework, names }: World,
  most: number,
): Generator<{ cells: readonly Descriptor[]; words: string }> {
  const written = framework.descriptors.filter(({ state }) => state === 'written')
  const telling = tellingWords(names)
  const seen = new Set<string>()
  for (const one of written) {
    const words = [...new Set(one.expectations.flatMap(({ text }) => wordsOf(text)).filter(telling))]
    const byCells = Map.groupBy(words, (word) =>
      written
        .filter((cell) => isSaid(word, [cell]))
        .map(keyOf)
        .join('; '),
    )
    for (const [key, shared] of byCells) {
      const [word = ''] = shared
      const cells = written.filter((cell) => isSaid(word, [cell]))
      if (shared.length < 2 || cells.length < 2 || cells.length > most || seen.has(key)) continue
      seen.add(key)
      yield { cells, words: shared.join(' ') }
    }
  }
}

const keyOf = ({ track, level, area }: Descriptor) => `${track.id}/${level.id}/${area.id}`
const isOne = (areas: readonly Area[]) => new Set(areas).size === 1

function grouped<Named>(pairs: readonly (readonly [string, Named])[]): Map<string, readonly Named[]> {
  const groups = Map.groupBy(pairs, ([word]) => word)
  return new Map([...groups].map(([word, group]) => [word, [...new Set(group.map(([, named]) => named))]]))
}
