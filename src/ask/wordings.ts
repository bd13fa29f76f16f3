import { z } from 'zod'
import { levelWords } from './language.ts'
import { list, phrases, table } from './tables.ts'
import { fold, wordsOf } from './words.ts'

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
      growing: list,
      amid: list,
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
    locate: z.strictObject({ start: list, around }),
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
    since: list,
    'asked about': list,
    pointing: list,
    'any job': list,
    codes: list,
    'no neighbour': list,
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
    'passed between': list,
    placing: list,
    handing: list,
    doing: list,
    durations: list,
    'for somebody': list,
    'expected of': list,
    'tracks of a trade': list,
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
  amid: longestFirst(intentTable.compare.amid),
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
  locate: longestFirst(intentTable.locate.start),
  locateAround: pairs(intentTable.locate.around),
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
  forSomebody: longestFirst(intentTable['for somebody']),
  expectedOf: longestFirst(intentTable['expected of']),
  after: longestFirst(intentTable.after),
  before: longestFirst(intentTable.before),
  noNeighbour: longestFirst(intentTable['no neighbour']),
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
/** Beside a joining word they say nothing between two names. */
export const passedBetween: ReadonlySet<string> = new Set(intentTable['passed between'])
/** Right before a title they place it: it is nothing that somebody does. */
export const placingWords: ReadonlySet<string> = new Set([...intentTable.placing, ...wordings.beside.flat()])
/** Before "me" they ask for nothing of one's own. */
export const handingWords: ReadonlySet<string> = new Set(intentTable.handing)
/** After "to" they lead to no level. */
export const doingWords: ReadonlySet<string> = new Set(intentTable.doing)
/** They say that somebody tells of themselves. */
export const sinceWords: ReadonlySet<string> = new Set(intentTable.since)
/** Before a level they ask about it, beside one's own. */
export const aboutWords: ReadonlySet<string> = new Set(intentTable['asked about'])
/** Before "one" they point at somebody or something. */
export const pointingWords: ReadonlySet<string> = new Set(intentTable.pointing)
/** Jobs that some call so and others otherwise. */
export const anyJobs: ReadonlySet<string> = new Set(intentTable['any job'])
/** Before a number they code a level, where levels are coded. */
export const codeWords: ReadonlySet<string> = new Set(intentTable.codes)
/** After a number they tell how long. */
export const durationWords: ReadonlySet<string> = new Set(intentTable.durations)
/** After a trade they make a track of it. */
export const trackWords: ReadonlySet<string> = new Set(intentTable['tracks of a trade'])
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
/** After "how" they ask for all the way from one level to another. */
export const growingWords: ReadonlySet<string> = new Set(intentTable.compare.growing)
/** Beside two of a kind they put them side by side, even where one is the asker's. */
export const contrastWords: ReadonlySet<string> = new Set(intentTable.compare.contrast)

/** What people call the parts of a framework when they ask which there are. */
export const partWords = {
  tracks: new Set(intentTable.parts.tracks),
  levels: new Set([...intentTable.parts.levels, ...levelWords]),
  areas: new Set(intentTable.parts.areas),
} as const
