import type { Descriptor } from '../../../src/framework/descriptor.ts'
import { isSaid, tellingWords, wordsOf } from './names.ts'
import { pick, sample } from './random.ts'
import { ask, type Question, type World } from './world.ts'

/** Two or three words of a cell that no other cell says, and words that only this cell says at its level. */
export function* ownWords(world: World): Generator<Question> {
  const { framework, names, random } = world
  const written = framework.descriptors.filter(({ state }) => state === 'written')
  const telling = tellingWords(names)
  for (const cell of written) {
    const others = written.filter((other) => other !== cell)
    const beside = others.filter((other) => other.level === cell.level)
    for (const { text } of cell.expectations) {
      const own = wordsOf(text).filter((word) => telling(word) && !isSaid(word, others))
      const said = inOrder(sample(own, 2 + Math.floor(random() * 2), random), own)
      if (said.length > 1) {
        const asked = ask(world, 'ownWords', { words: said.join(' ') })
        yield { kind: 'own-words', text: asked, want: { is: 'cell', cell } }
      }
      const ownHere = wordsOf(text).filter((word) => telling(word) && !isSaid(word, beside))
      const saidHere = inOrder(sample(ownHere, 2, random), ownHere)
      const level = pick(
        names.levels.filter(({ means }) => means.length === 1 && means.includes(cell.level)),
        random,
      )
      if (saidHere.length < 2 || level === undefined) continue
      const asked = ask(world, 'ownWordsAtLevel', { level: level.say, words: saidHere.join(' ') })
      yield { kind: 'own-words-at-level', text: asked, want: { is: 'cell', cell } }
    }
  }
}

/** Words of two descriptors of one level. */
export function* twoThings(world: World): Generator<Question> {
  const { framework, names, random } = world
  const written = framework.descriptors.filter(({ state }) => state === 'written')
  const telling = tellingWords(names, 6)
  for (const level of names.levels) {
    const beside = written.filter((cell) => level.means.includes(cell.level))
    if (level.means.length > 1 || beside.length < 2) continue
    const own = (cell: Descriptor) =>
      cell.expectations
        .flatMap(({ text }) => wordsOf(text))
        .filter(
          (word) =>
            telling(word) &&
            !isSaid(
              word,
              written.filter((other) => other !== cell),
            ),
        )
    const [one, other] = sample(beside, 2, random)
    const [words, others] = [one, other].map((cell) => cell && pick(own(cell), random))
    if (!one || !other || words === undefined || others === undefined) continue
    const text = ask(world, 'twoThings', { level: level.say, words, other: others })
    yield { kind: 'two-things', text, want: { is: 'sides', sides: [[one], [other]] } }
  }
}

function inOrder(words: readonly string[], order: readonly string[]): string[] {
  return order.filter((word) => words.includes(word))
}
