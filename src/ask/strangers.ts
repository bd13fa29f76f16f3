import type { Framework } from '../framework/framework.ts'
import { contractsBeside } from './contractions.ts'
import { isEnglish } from './english.ts'
import type { Hit } from './keys.ts'
import { isSmall, levelTitles, plainTrades, subjects, titleWords } from './language.ts'
import { indexes, placesOf } from './phrases.ts'
import { type Pick, positionsOf } from './pick.ts'
import { codeOf, type Token } from './token.ts'
import type { Vocabulary } from './vocabulary.ts'
import { codeWords, qualifyingWords, trackWords, wordings } from './wordings.ts'

/** A word before a job that can tell which job it is: "data scientist". */
const tellingWeight = 0.5
/** A word is meant this surely to be one of a name. */
const surely = 0.7
/** A word before a level word that can be a title; a commoner one says something of levels: "team level". */
const rareWeight = 0.75

/**
 * Names in a question that the framework does not have: levels by number or title, and jobs. What only touches an area's
 * name is `loose`: it may tell which job.
 */
export function strangersIn(
  words: readonly Token[],
  used: ReadonlySet<number>,
  loose: ReadonlySet<number>,
  framework: Framework,
  vocabulary: Vocabulary,
): Pick[] {
  const free = (at: number) => at >= 0 && at < words.length && !used.has(at)
  const isLast = (at: number) => words.every((word, other) => other <= at || word.weight === 0)
  const takes = (at: number) => takesNumber(words[at - 1], vocabulary)
  const follows = (at: number) => takes(at) || (used.has(at - 1) && words[at]?.digits === true && isLast(at))
  const counts = [...codesIn(words, free, vocabulary), ...lettersIn(words, free)]
  const numbers = [...numbersIn(words, free, follows, takes, framework), ...numeralsIn(words, free, used), ...counts]
  const titles = [...titlesIn(words, free), ...qualifiersIn(words, free, used, vocabulary)]
  const named = positionsOf([...numbers, ...titles])
  const unnamed = (at: number) => free(at) && !named.has(at)
  const others = [...namedLevelsIn(words, unnamed, vocabulary), ...namedTracksIn(words, unnamed, vocabulary)]
  const tells = (at: number) => !named.has(at) && (free(at) || loose.has(at))
  return [...numbers, ...titles, ...others, ...jobsIn(words, unnamed, tells)]
}

/** "Level 9", "statistics 9": a number beside a level word or after a name, said as the framework writes its levels. */
function* numbersIn(
  words: readonly Token[],
  free: (at: number) => boolean,
  follows: (at: number) => boolean,
  takes: (at: number) => boolean,
  framework: Framework,
): Generator<Pick> {
  const areNumbered = framework.levels.some((level) => level.number !== undefined)
  const like = framework.levels.find((level) => /^\p{L}+[ -]?\d+$/u.test(level.label))?.label ?? 'Level 1'
  for (const [at, { number }] of words.entries()) {
    const beside = [at - 1, at + 1].filter((each) => words[each]?.role === 'level')
    if (number === undefined || !free(at)) continue
    if (beside.length === 0 && !(areNumbered && follows(at))) continue
    const said = like.replace(/\d+$/, `${number}`)
    const before = beside.length === 0 && free(at - 1) && takes(at) ? [at - 1] : []
    yield { kind: 'level', ids: [], said, positions: new Set([at, ...beside, ...before]), whole: true, number }
  }
}

/** "Coordinator III" where there is but one: a numeral that can be no other word. */
function* numeralsIn(
  words: readonly Token[],
  free: (at: number) => boolean,
  used: ReadonlySet<number>,
): Generator<Pick> {
  for (const [at, { text, number }] of words.entries()) {
    const isNumeral = number !== undefined && /^[ivx]{2,}$/u.test(text)
    if (!isNumeral || !free(at) || !used.has(at - 1) || words[at - 1]?.role === 'level') continue
    yield { kind: 'level', ids: [], said: text.toUpperCase(), positions: new Set([at]), whole: true, number }
  }
}

/** "E9" where the framework has E1 to E6 or P1 to P6, "PM9" where it has a "Product Manager 3". */
function* codesIn(words: readonly Token[], free: (at: number) => boolean, vocabulary: Vocabulary): Generator<Pick> {
  for (const [at, word] of words.entries()) {
    const code = codeOf(word.text)
    if (!code || !free(at)) continue
    const isCoded = vocabulary.codes.size > 0 && codeWords.has(code.prefix)
    if (!isCoded && !takesNumber({ ...word, text: code.prefix }, vocabulary)) continue
    const said = word.text.toUpperCase()
    yield { kind: 'level', ids: [], said, positions: new Set([at]), whole: true, number: code.number }
  }
}

/** "Grade E" where the grades are A to D. */
function* lettersIn(words: readonly Token[], free: (at: number) => boolean): Generator<Pick> {
  for (const [at, { text, letter }] of words.entries()) {
    if (!letter || !free(at)) continue
    const said = `${words[at - 1]?.text} ${text}`
    yield { kind: 'level', ids: [], said, positions: new Set([at - 1, at]), whole: true }
  }
}

/** Whether the names of levels have a number right after the word: "manager", "mgr" and "pm" of "Product Manager 3". */
function takesNumber(word: Token | undefined, { codes, counted, beforeNumbers, hits }: Vocabulary): boolean {
  if (word === undefined) return false
  if (codes.has(word.text) || counted.has(word.text)) return true
  if (beforeNumbers.some((known) => isCutShort(word.text, known))) return true
  return hits([word]).some(({ name, covers, quality }) => {
    const next = name.words[Math.max(...covers) + 1]
    return name.kind === 'level' && quality >= surely && next?.number !== undefined && next.role !== 'level'
  })
}

/** "Op 7" where there are operatives. */
function isCutShort(word: string, known: string): boolean {
  return !isSmall(word) && !isEnglish(word) && contractsBeside(word, known) > 0
}

/** "Staff": a title of seniority. Beside a job or a level word it is one for sure, else it may be a word of a text. */
function* titlesIn(words: readonly Token[], free: (at: number) => boolean): Generator<Pick> {
  for (const place of placesOf(words, levelTitles)) {
    const positions = indexes(place)
    if (!positions.every(free)) continue
    const job = jobAfter(words, place.to, free)
    const whole = job !== undefined || words[place.to]?.role === 'level' || words[place.from - 1]?.role === 'level'
    if (whole) for (let at = place.to; at <= (job ?? place.to); at++) if (free(at)) positions.push(at)
    const said = positions.map((at) => words[at]?.text).join(' ')
    yield { kind: 'level', ids: [], said, positions: new Set(positions), whole }
  }
}

/** "Deputy" before a "Director", where nothing is called so. */
function* qualifiersIn(
  words: readonly Token[],
  free: (at: number) => boolean,
  used: ReadonlySet<number>,
  { hits }: Vocabulary,
): Generator<Pick> {
  for (const [at, word] of words.entries()) {
    const title = words[at + 1]?.text ?? ''
    const isTitle = titleWords.has(title) || words[at + 1]?.role === 'job'
    if (!free(at) || !qualifyingWords.has(word.text) || !used.has(at + 1) || !isTitle) continue
    const isHeld = ({ name, quality }: Hit) =>
      name.kind === 'level' && quality >= surely && name.words.some(({ text }) => text === title)
    if (hits([word]).some(isHeld)) continue
    yield { kind: 'level', ids: [], said: word.text, positions: new Set([at]), whole: true }
  }
}

/** The job right after a title, or after the word that tells which: "chief product officer". */
function jobAfter(words: readonly Token[], at: number, free: (at: number) => boolean): number | undefined {
  if (words[at]?.role === 'job') return at
  const tells = words[at]?.role === 'word' && (words[at]?.weight ?? 0) >= tellingWeight
  return tells && free(at) && words[at + 1]?.role === 'job' ? at + 1 : undefined
}

/** "Wizard level", "partner level": a level by a title that nobody has, or by a job that no name has. */
function* namedLevelsIn(words: readonly Token[], free: (at: number) => boolean, { hits }: Vocabulary): Generator<Pick> {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    if (word.role !== 'level' || !before || !free(at) || !free(at - 1)) continue
    const isTitle = before.role === 'word' && before.weight >= rareWeight
    const isJob = before.role === 'job' && hits([before]).every(({ quality }) => quality < surely)
    if (!(isTitle || isJob) || before.number !== undefined || words[at + 1]?.number !== undefined) continue
    const said = `${before.text} ${word.text}`
    yield { kind: 'level', ids: [], said, positions: new Set([at - 1, at]), whole: true }
  }
}

/** "Nursing track": a job or what its people do, of which no name says anything. */
function* namedTracksIn(words: readonly Token[], free: (at: number) => boolean, { hits }: Vocabulary): Generator<Pick> {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    if (!before || !free(at) || !free(at - 1) || !trackWords.has(word.text)) continue
    const isTrade = before.role === 'job' || tradeFields.has(before.text)
    if (!isTrade || hits([before]).some(({ quality }) => quality >= surely)) continue
    yield { kind: 'track', ids: [], said: before.text, positions: new Set([at - 1, at]), whole: true }
  }
}

const tradeFields: ReadonlySet<string> = new Set([...subjects.values()].flat())

/** "Top manager" tells no job. */
const endWords = new Set([...wordings.top, ...wordings.bottom].flatMap((words) => (words.length === 1 ? words : [])))

/** "Data scientist": a job with the word that tells which. */
function* jobsIn(
  words: readonly Token[],
  free: (at: number) => boolean,
  tells: (at: number) => boolean,
): Generator<Pick> {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    if (word.role !== 'job' || plainTrades.has(word.text)) continue
    if (!free(at) || !tells(at - 1) || before?.role !== 'word') continue
    if (before.weight < tellingWeight || endWords.has(before.text)) continue
    yield { kind: 'track', ids: [], said: `${before.text} ${word.text}`, positions: new Set([at - 1, at]), whole: true }
  }
}
