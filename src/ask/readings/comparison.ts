import type { Coordinates } from '../../framework/descriptor.ts'
import type { Framework } from '../../framework/framework.ts'
import { leadingTo } from '../intent.ts'
import { articles } from '../keys.ts'
import { joiningWords, rangingWords, spanningWords, wordings } from '../language.ts'
import type { Kind } from '../names.ts'
import { own } from '../personal.ts'
import { endingAt } from '../phrases.ts'
import type { Pick } from '../pick.ts'
import { type Token, tokensOf } from '../token.ts'
import { needIn } from './need.ts'
import { type Asked, leftover, placeOf, tells, type Understood } from './reading.ts'

/** "Level 1 vs 2 in ML Ops", "levels 1 to 3", "ML engineer or edge ML engineer": two or more of a kind, side by side. */
export function readComparison(asked: Asked): Understood | undefined {
  const { framework, words, intent, best, picks } = asked
  const kinds: readonly Kind[] = ['level', 'area', 'track']
  for (const kind of kinds) {
    const said = picks.filter((pick) => pick.kind === kind)
    const wanted = intent.compare.length > 0 || (kind === 'level' && isSpanned(said, asked))
    if (!wanted && said.some((pick) => leadingTo(words, wordings.from, first(pick)))) continue
    const sides = said.filter((pick, at) => wanted || isJoined(pick, [said[at - 1], said[at + 1]], words))
    const named = sides.map((side) => idOf(side, sides, framework))
    const ids = distinct(wanted ? named : withRange(named, sides, words, framework))
    const missing = sides.filter((side) => side.ids.length === 0).map((side) => side.said)
    missing.push(...(wanted && sides.length === 1 ? foreignSide(asked, sides) : []))
    if (ids.length + missing.length < 2 || ids.length === 0) continue

    const shared: Coordinates = {
      ...(kind !== 'track' && placeOf(best.track)),
      ...(kind !== 'level' && placeOf(best.level)),
      ...(kind !== 'area' && (best.area ? placeOf(best.area) : areaIn(asked, sides))),
    }
    const commandSides = ids.map((id) => ({ ...shared, [kind]: id }))
    return { is: 'clear', command: { do: 'compare', sides: commandSides }, missing }
  }
  return undefined
}

const first = (pick: Pick) => Math.min(...pick.positions)
const last = (pick: Pick) => Math.max(...pick.positions)
const distinct = (ids: readonly (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))]

/** "Testing, from level 1 to level 2": both, where nothing says that somebody moves. */
function isSpanned([from, to, ...more]: readonly Pick[], { words, picks }: Asked): boolean {
  const place = from && leadingTo(words, wordings.from, first(from))
  if (!from || !to || !place || more.length > 0 || place.to - place.from > 1) return false
  if (!spanningWords.has(words[place.from]?.text ?? '') || !endingAt(words, wordings.toward, first(to))) return false
  const named = new Set(picks.flatMap((pick) => [...pick.positions]))
  const isAfterName = place.from === 0 || named.has(place.from - 1)
  return isAfterName && needIn(words) === undefined && !words.some(({ text }) => own.has(text))
}

/** Named in one breath with another: "level 1 and 2", "levels 1-3", "a senior and a lead". */
function isJoined(pick: Pick, neighbours: readonly (Pick | undefined)[], words: readonly Token[]): boolean {
  return neighbours.some((other) => {
    if (!other || !isNamed(pick) || !isNamed(other)) return false
    const between = betweenOf(pick, other, words)
    const counted = pick.number !== undefined && other.number !== undefined
    const isSilent = ({ text, role }: Token) => joiningWords.has(text) || articles.has(text) || role === 'level'
    return between.every(isSilent) && (between.some(({ text }) => !articles.has(text)) || counted)
  })
}

/** In full, or not known: "director of engineering" has nothing of an engineering manager. */
const isNamed = (pick: Pick) => pick.whole || pick.ids.length === 0 || pick.number !== undefined

function betweenOf(one: Pick, other: Pick, words: readonly Token[]): readonly Token[] {
  const [before, after] = first(one) < first(other) ? [one, other] : [other, one]
  return words.slice(last(before) + 1, first(after))
}

/** "Levels 1 to 4" means those between as well. */
function withRange(
  ids: readonly (string | undefined)[],
  sides: readonly Pick[],
  words: readonly Token[],
  framework: Framework,
): readonly (string | undefined)[] {
  const [from, to] = sides
  if (sides.length !== 2 || from?.number === undefined || to?.number === undefined) return ids
  const between = betweenOf(from, to, words)
  if (between.length > 0 && !between.some((word) => rangingWords.has(word.text))) return ids
  const [low, high] = [Math.min(from.number, to.number), Math.max(from.number, to.number)]
  const inside = framework.levels.filter(({ number = -1 }) => number >= low && number <= high)
  return inside.length > ids.length ? inside.map((level) => level.id) : ids
}

/** Of several levels that fit the words, the one most like the other side: "senior 2 IC vs people manager". */
function idOf(side: Pick, sides: readonly Pick[], framework: Framework): string | undefined {
  if (side.ids.length < 2) return side.ids[0]
  const clear = sides.find((other) => other.ids.length === 1)?.ids[0]
  const like = new Set(labelWords(clear, framework))
  const score = (id: string) => labelWords(id, framework).filter((word) => like.has(word)).length
  return [...side.ids].sort((a, b) => Number(a === clear) - Number(b === clear) || score(b) - score(a))[0]
}

function labelWords(id: string | undefined, framework: Framework): string[] {
  return id === undefined ? [] : tokensOf(framework.level(id)?.label ?? '').map((word) => word.text)
}

/** What stands right beside the "vs" and names nothing: "ML Ops vs parking". */
function foreignSide({ words, picks, intent }: Asked, sides: readonly Pick[]): string[] {
  const named = new Set(picks.flatMap((pick) => [...pick.positions]))
  for (const { from, to } of intent.compare) {
    const beside = sides.some((side) => side.positions.has(from - 1))
    const [other] = beside ? words.slice(to).filter((word) => word.weight > 0) : []
    if (other && !named.has(words.indexOf(other)) && tells(other)) return [other.text]
  }
  return []
}

/** The area that the other words of a comparison are about: "level 1 vs 2 on reviewing bias". */
function areaIn(asked: Asked, sides: readonly Pick[]): Coordinates | undefined {
  const words = leftover(asked.words, [...sides, asked.best.track], asked.intent)
  if (words.length === 0) return undefined
  const [found] = asked.texts.find(words, placeOf(asked.best.track))
  return found && found.share >= 0.5 ? { area: found.descriptor.area.id } : undefined
}
