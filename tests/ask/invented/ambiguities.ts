import { levelWords } from '../../../src/ask/language.ts'
import type { Descriptor, Level } from '../../../src/framework/descriptor.ts'
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
    for (const { say: area, means } of names.areas) {
      const cells = cellsAt(framework, { levels, areas: means })
      if (cells.length < 2 || cells.some(({ state }) => state === 'unwritten')) continue
      yield { kind: 'title-word', text: ask(world, 'exact', { level: word, area }), want: wantOf(cells) }
    }
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
  const groups = Map.groupBy(pairs, ([word]) => word)
  return new Map([...groups].map(([word, group]) => [word, [...new Set(group.map(([, level]) => level))]]))
}

/** Words that two descriptors of one area say and no other. */
export function* saidTwice(world: World): Generator<Question> {
  const written = world.framework.descriptors.filter(({ state }) => state === 'written')
  const telling = tellingWords(world.names)
  const wordsIn = ({ expectations }: Descriptor) => expectations.flatMap(({ text }) => wordsOf(text)).filter(telling)
  for (const [at, one] of written.entries()) {
    for (const other of written.slice(at + 1)) {
      if (one.area !== other.area) continue
      const others = written.filter((cell) => cell !== one && cell !== other)
      const shared = wordsIn(one).filter((word) => isSaid(word, [other]) && !isSaid(word, others))
      if (shared.length < 2) continue
      const text = ask(world, 'ownWords', { words: shared.join(' ') })
      yield { kind: 'said-twice', text, want: wantOf([one, other]) }
    }
  }
}
