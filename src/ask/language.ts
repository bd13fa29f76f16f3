import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { levelTable, professions } from '../framework/level-words.ts'
import { rarity } from './english.ts'
import { fold, wordsOf } from './words.ts'

/** The hand-kept tables of `language/`, read once; its README says what each means. */
function table<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(`language/${name}.yml`, import.meta.url), 'utf8')))
}

const list = z.array(z.coerce.string())
const phrases = (entries: readonly string[]) => entries.map(wordsOf).filter((words) => words.length > 0)

const byTheme = z.record(z.string(), list)
const stopwords = table(
  'stopwords',
  z.strictObject({ stop: byTheme, light: byTheme, 'passed over': list, particles: list, elsewhere: list }),
)
const abbreviationTable = table('abbreviations', z.record(z.string(), list))
const groups = z.record(z.string(), z.array(z.union([list, z.strictObject({ from: list, to: list })])))
const synonymTables = ['synonyms', 'idioms', 'products'].map((name) => table(name, groups))

/** Word to number: "two", "second", "2nd", "zwei". */
export const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries(levelTable.numbers).map(([word, n]) => [fold(word), n]),
)
export const levelWords: ReadonlySet<string> = new Set(levelTable['level words'].map(fold))
/** Words that say a level by themselves: "senior", "tech lead", "advanced". */
export const levelTitles: readonly (readonly string[])[] = phrases(
  [...levelTable.seniority, ...levelTable.proficiency].flat(),
)
/** Titles that people give a level whose name has none: "mid product designer". */
export const middleTitles: ReadonlySet<string> = new Set(levelTable.seniority.find((row) => row.includes('mid')))
const jobs = new Set(levelTable.roles.map(fold))
/** Nouns that tell a trade by themselves: "nurse". */
export const tradeWords: ReadonlySet<string> = new Set(professions.map(fold))
/** Those that are no more than that: a word before one is hardly a part of its name. */
export const plainTrades: ReadonlySet<string> = tradeWords.difference(jobs)
/** Nouns of jobs. */
export const roleWords: ReadonlySet<string> = jobs.union(tradeWords)

/** Those of a single word. */
export const titleWords: ReadonlySet<string> = new Set(levelTitles.filter(({ length }) => length === 1).flat())

const stop = new Set(Object.values(stopwords.stop).flat().flatMap(wordsOf))
const light = new Set(Object.values(stopwords.light).flat().flatMap(wordsOf))

const small = new Set((stopwords.stop['english'] ?? []).flatMap(wordsOf))

/** A small word of English; those of other languages may be somebody's initials. */
export function isSmall(word: string): boolean {
  return small.has(word)
}

/** A word up to this weight tells next to nothing by itself. */
export const lightest = 0.15

/** How much a folded word tells in a question: 0 (nothing) to 1. */
export function weightOf(word: string): number {
  if (stop.has(word)) return 0
  if (light.has(word)) return lightest
  return rarity(word)
}

/** Whether a word tells anything by itself. */
export const isTelling = (word: string) => weightOf(word) > lightest

/** Short form to what it may stand for, each as its words. */
export const abbreviations: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(abbreviationTable).map(([short, forms]) => [fold(short), phrases(forms)]),
)

/** A job to what its people do: "scientist" to "science". */
export const subjects: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table('subjects', z.record(z.string(), list))),
)

/** Groups of words that ask for the same; with `from` and `to`, one way only. */
export type Group = readonly string[] | { readonly from: readonly string[]; readonly to: readonly string[] }
/** The shipped synonyms. */
export const synonymGroups: readonly Group[] = synonymTables.flatMap((themes) => Object.values(themes).flat())
/** Words that may stand within a phrase without being told: "put out the fires". */
export const passedOver: ReadonlySet<string> = new Set(stopwords['passed over'].map(fold))
/** Words at the end of a phrase that others may stand before: "turn the boss down". */
export const particles: ReadonlySet<string> = new Set(stopwords.particles.map(fold))

/** What an employer tells elsewhere than in a framework, and what has nothing to do with work. */
export const elsewhere: ReadonlySet<string> = new Set(stopwords.elsewhere.map(fold))

/** Forms that no ending tells of, to their word: "wrote" to "write". */
export const regularForms: ReadonlyMap<string, string> = new Map(
  Object.entries(table('irregular', z.record(z.string(), list))).flatMap(([word, forms]) =>
    forms.map((form) => [form, word] as const),
  ),
)

const umbrellaTable = table(
  'umbrellas',
  z.strictObject({ beside: list, groups: z.array(z.strictObject({ say: list, mean: list })) }),
)
/** A word for several areas to the words that their names have: "people" to mentoring, hiring, feedback. */
export const umbrellas: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  umbrellaTable.groups.flatMap(({ say, mean }) => say.map((word) => [fold(word), new Set(mean.map(fold))] as const)),
)
/** Beside these an everyday word is one for several areas: "people stuff". */
export const umbrellaMarks: ReadonlySet<string> = new Set(umbrellaTable.beside.map(fold))

const around = z.array(z.tuple([z.string(), z.string()]))
const intentTable = table(
  'intents',
  z.strictObject({
    compare: z.strictObject({
      'between words': list,
      'opening words': list,
      parting: list,
      around,
      spanning: list,
      contrast: list,
    }),
    next: list,
    'next of a level': list,
    top: list,
    bottom: list,
    'in compounds': list,
    'negation of a title': list,
    'top alone': list,
    'bottom alone': list,
    aim: list,
    from: list,
    previous: list,
    define: z.strictObject({ start: list, around }),
    list: z.strictObject({ start: list, around }),
    help: list,
    greeting: list,
    negation: list,
    at: list,
    grow: list,
    need: list,
    prove: list,
    self: list,
    goal: list,
    toward: list,
    'of people': list,
    telling: list,
    'beside somebody': list,
    'ones own': list,
    requests: list,
    qualifying: list,
    asking: list,
    who: list,
    after: list,
    before: list,
    follow: z.strictObject({
      opening: list,
      filler: list,
      more: list,
      both: list,
      why: list,
      other: list,
      up: list,
      down: list,
    }),
    joining: list,
    adding: list,
    ranging: list,
    through: list,
    parts: z.strictObject({ tracks: list, levels: list, areas: list }),
  }),
)
const longestFirst = (entries: readonly string[]) => phrases(entries).sort((a, b) => b.length - a.length)
const pairs = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([before, after]) => [wordsOf(before), wordsOf(after)] as const).filter(([, after]) => after.length > 0)

/** Wordings that tell what is wanted, each as its words, longest first. */
export const wordings = {
  between: longestFirst(intentTable.compare['between words']),
  compare: longestFirst(intentTable.compare['opening words']),
  compareAround: pairs(intentTable.compare.around),
  through: longestFirst(intentTable.through),
  next: longestFirst(intentTable.next),
  nextOfLevel: longestFirst(intentTable['next of a level']),
  top: longestFirst(intentTable.top),
  bottom: longestFirst(intentTable.bottom),
  topAlone: longestFirst(intentTable['top alone']),
  bottomAlone: longestFirst(intentTable['bottom alone']),
  aim: longestFirst(intentTable.aim),
  from: longestFirst(intentTable.from),
  previous: longestFirst(intentTable.previous),
  define: longestFirst(intentTable.define.start),
  defineAround: pairs(intentTable.define.around),
  list: longestFirst(intentTable.list.start),
  listAround: pairs(intentTable.list.around),
  help: longestFirst(intentTable.help),
  greeting: longestFirst(intentTable.greeting),
  negation: longestFirst(intentTable.negation),
  at: longestFirst(intentTable.at),
  grow: longestFirst(intentTable.grow),
  need: longestFirst(intentTable.need),
  self: longestFirst(intentTable.self),
  goal: longestFirst(intentTable.goal),
  toward: longestFirst(intentTable.toward),
  ofPeople: longestFirst(intentTable['of people']),
  telling: longestFirst(intentTable.telling),
  beside: longestFirst(intentTable['beside somebody']),
  requests: longestFirst(intentTable.requests),
  after: longestFirst(intentTable.after),
  before: longestFirst(intentTable.before),
} as const

/** Wordings of a question that leaves out what was just talked about. */
export const following = {
  opening: longestFirst(intentTable.follow.opening),
  more: longestFirst(intentTable.follow.more),
  both: longestFirst(intentTable.follow.both),
  other: longestFirst(intentTable.follow.other),
  up: longestFirst(intentTable.follow.up),
  down: longestFirst(intentTable.follow.down),
} as const
/** Whole texts that ask how the last answer came about. */
export const whyTexts: ReadonlySet<string> = new Set(phrases(intentTable.follow.why).map((words) => words.join(' ')))
/** Beside names they say nothing. */
export const fillerWords: ReadonlySet<string> = new Set(intentTable.follow.filler.map(fold))

/** Jobs that another word may be written together with: "Teamleitung". */
export const compoundJobs: readonly string[] = intentTable['in compounds']
/** Before a title they make another of it: "deputy director". */
export const qualifyingWords: ReadonlySet<string> = new Set(intentTable.qualifying)
/** Before a title they say that it is not meant. */
export const untitlingWords: ReadonlySet<string> = new Set(intentTable['negation of a title'])
/** In a comparison they part its sides: "compare the first with the second". */
export const partingWords: ReadonlySet<string> = new Set(intentTable.compare.parting)
/** Before the first of two levels they ask for both, where nothing says that somebody moves. */
export const spanningWords: ReadonlySet<string> = new Set(intentTable.compare.spanning)
/** Before a job they say whose it is: "my manager". */
export const owningWords: ReadonlySet<string> = new Set(intentTable['ones own'])
/** Words between two names of one kind: both are meant. */
export const joiningWords: ReadonlySet<string> = new Set(intentTable.joining)
/** Words between two things that are asked for together. */
export const addingWords: ReadonlySet<string> = new Set(intentTable.adding)
/** After "need to" they ask what a promotion takes. */
export const provingWords: ReadonlySet<string> = new Set(intentTable.prove)
/** They begin what is asked. */
export const askingWords: ReadonlySet<string> = new Set(intentTable.asking)
/** They ask for people, so for levels. */
export const whoWords: ReadonlySet<string> = new Set(intentTable.who.map(fold))
/** Words between two levels: those that lie between are meant as well. */
export const rangingWords: ReadonlySet<string> = new Set(intentTable.ranging)
/** Beside two of a kind they put them side by side, even where one is the asker's. */
export const contrastWords: ReadonlySet<string> = new Set(intentTable.compare.contrast)

/** What people call the parts of a framework when they ask which there are. */
export const partWords = {
  tracks: new Set(intentTable.parts.tracks),
  levels: new Set([...intentTable.parts.levels, ...levelWords]),
  areas: new Set(intentTable.parts.areas),
} as const
