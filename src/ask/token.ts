import { abbreviations, levelWords, lightest, numberWords, roleWords, titleWords, weightOf } from './language.ts'
import { addingWords, joiningWords, pointingWords, rangingWords } from './wordings.ts'
import { wordsOf } from './words.ts'

/** A word of a question or of a name. */
export interface Token {
  /** Folded. */
  readonly text: string
  /** The number it writes: "2", "ii", "two", "second". */
  readonly number?: number
  /** Written in digits or roman numerals, so that a number is surely meant. */
  readonly digits?: true
  /** A letter that counts levels: "B" of "Grade B". */
  readonly letter?: true
  readonly role: 'level' | 'job' | 'word'
  /** A comma follows. */
  readonly ends?: true
  /** 0 to 1: how much it tells. */
  readonly weight: number
  /** What means the same as the word or a phrase that it stands in, each as its stems. */
  readonly like?: Meaning
}

/** Ways to say one thing, each as its stems. */
export type Meaning = readonly (readonly string[])[]

/** More words than this say no more about what is wanted. */
const longestQuestion = 80
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const attached = /^(\p{L}+?)[-.]?(\d{1,2})$/u
/** "L2 -> L3": the way to become the other. */
export const arrowWords = 'to become'
const arrow = /→|⇒|➜|[-=]+>|(?<=\s)>(?=\s)/gu
const arrowToNothing = /(?:→|⇒|➜|[-=]+>)\s*\?/gu
/** "P3 / P5", "critique + research": both. Written close it is of one name: "CI/CD". */
const slash = /\s[/+]\s/gu
/** "L3s" are people at level 3. */
const codes = /^(\p{L}{1,4}\d{1,2})s$/u
const ordinal = /^(\d{1,2})(?:st|nd|rd|th|e|er|de|te)?$/

/** "I or II": a single letter between which and a surer numeral nothing but such a word stands. */
const between: ReadonlySet<string> = new Set([...joiningWords, ...addingWords, ...rangingWords, 'vs'])

function isBesideNumeral(all: readonly string[], at: number): boolean {
  const isSure = (word = '') => word.length > 1 && romans.includes(word)
  return (
    (between.has(all[at + 1] ?? '') && isSure(all[at + 2])) || (between.has(all[at - 1] ?? '') && isSure(all[at - 2]))
  )
}

/** What a track is counted as that its levels' numbers may follow: "SRE2". */
export const numberedTrack = (name: string) => `${name} #`

/** What a level word is counted as where letters follow it in the names of levels: "Grade A". */
export const lettered = (levelWord: string) => `${levelWord} *`

/** "SWE I": the short form of a job. */
function isJob(word: string): boolean {
  return abbreviations.get(word)?.some((form) => form.length > 1 && roleWords.has(form.at(-1) ?? '')) ?? false
}

const isTitle = (word = '') => roleWords.has(word) || titleWords.has(word)

function token(text: string, all: readonly string[], at: number, counted: ReadonlySet<string>): Token {
  const before = all[at - 1] ?? ''
  if (/^[a-z]$/u.test(text) && counted.has(lettered(before))) return { text, letter: true, role: 'word', weight: 0.6 }
  const written = ordinal.exec(text)?.[1]
  const isCounted = [levelWords, roleWords, titleWords, counted].some((words) => words.has(before)) || isJob(before)
  const isSure = text.length > 1 || (romans.includes(text) && isBesideNumeral(all, at))
  const isNumeral = isSure || isCounted
  // "D1 v D2", "coordinator v manager".
  const isVersus = !isNumeral || (!levelWords.has(before) && isTitle(all[at + 1]))
  if (text === 'v' && isVersus && before !== '') return { text: 'vs', role: 'word', weight: weightOf('vs') }
  const roman = isNumeral ? romans.indexOf(text) : -1
  // "The one who" counts nothing.
  const inWords = text === 'one' && pointingWords.has(before) ? undefined : numberWords.get(text)
  const number = written !== undefined ? Number(written) : roman > 0 ? roman : inWords
  const role = levelWords.has(text)
    ? 'level'
    : roleWords.has(text) || roleWords.has(text.replace(/s$/u, ''))
      ? 'job'
      : 'word'
  if (number === undefined) return { text, role, weight: role === 'level' ? 0 : weightOf(text) }
  const digits = written !== undefined || (roman > 0 && isSure)
  return { text, number, role, weight: digits ? 0.6 : Math.min(0.3, weightOf(text)), ...(digits && { digits }) }
}

/** A word that ends in a number: "e3", "ic4". */
export function codeOf(word: string): { prefix: string; number: number } | undefined {
  const [, prefix, number] = attached.exec(word) ?? []
  return prefix === undefined ? undefined : { prefix, number: Number(number) }
}

const nothing: ReadonlySet<string> = new Set()

/** A capital by itself, or behind a short word; not the "C" of "C++", "R&D" and "C. Miller". */
const capital =
  /(?<![\p{L}\p{N}'’&+.-]|[&+] )(?:(\p{L}{2,3})(\.? ?))?([B-HJ-Z])(?![\p{L}\p{N}'’+#-]|\. ?\p{L}| ?[&+])/gu

/** As far back as this, in characters, the word for a level is looked for. */
const longestLevelWord = 40

/** "For a D" and "gr. D" say "grade D" where levels are called so. */
function withLevelWords(text: string, counted: ReadonlySet<string>): string {
  if (counted.size === 0) return text
  return text.replace(capital, (said: string, short = '', gap = '', letter: string, at: number) => {
    const [word] = [...counted].find((each) => each.endsWith(` ${letter.toLowerCase()}`))?.split(' ') ?? []
    if (word === undefined || counted.has(lettered(short.toLowerCase()))) return said
    if (abbreviations.get(short.toLowerCase())?.some(([form]) => form === word)) return `${word} ${letter}`
    const isSaid =
      short === '' && counted.has(lettered(wordsOf(text.slice(Math.max(0, at - longestLevelWord), at)).at(-1) ?? ''))
    return isSaid || (short !== '' && gap === '') ? said : `${short}${gap}${word} ${letter}`
  })
}

/**
 * The words of a text; "L2", "lvl2" and "level-2" are two: the level word and its number. `counted` are more words that
 * a single roman numeral may follow, and level words that a letter may; elsewhere "I" is no number.
 */
export function tokensOf(text: string, counted = nothing): Token[] {
  const spelled = text
    .replaceAll(arrowToNothing, ' next ')
    .replaceAll(arrow, ` ${arrowWords} `)
    .replaceAll(slash, ' and ')
  const clauses = withLevelWords(spelled, counted)
    .split(comma)
    .map((clause) => partsOf(clause, counted))
  const words = clauses.flat().slice(0, longestQuestion)
  const ends = new Set<number>()
  let said = 0
  for (const clause of clauses) {
    said += clause.length
    ends.add(said - 1)
  }
  const tokens = words.map(
    (word, at): Token => ({
      ...token(word, words, at, counted),
      ...(at < words.length - 1 && ends.has(at) && { ends: true }),
    }),
  )
  return text.includes('.') ? withShortForms(tokens, text) : tokens
}

/** "Sr eng know.": among nothing but telling words one that tells nothing is cut short, as its point says. */
function withShortForms(tokens: readonly Token[], text: string): Token[] {
  const isSilent = ({ weight, role }: Token) => weight <= lightest && role === 'word'
  const cut = new Set(text.toLowerCase().split(/\s+/u))
  const isCut = (word: Token) => isSilent(word) && cut.has(`${word.text}.`)
  if (tokens.length < 2 || tokens.some((word) => isSilent(word) && !isCut(word))) return [...tokens]
  return tokens.map((word) => (isCut(word) ? { ...word, weight: 0.5 } : word))
}

const comma = /[,;](?=\s)/u

function partsOf(text: string, counted: ReadonlySet<string>): string[] {
  return wordsOf(text).flatMap((word) => {
    const code = codeOf(word.replace(codes, '$1'))
    if (code && levelWords.has(code.prefix)) return ['level', `${code.number}`]
    return code && counted.has(numberedTrack(code.prefix)) ? [code.prefix, 'level', `${code.number}`] : [word]
  })
}
