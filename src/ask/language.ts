import { z } from 'zod'
import { levelTable, professions } from '../framework/level-words.ts'
import { rarity } from './english.ts'
import { list, phrases, table } from './tables.ts'
import { fold, wordsOf } from './words.ts'

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
