import type { Coordinates, Definition, Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { answerTo } from './answer-to.ts'
import { type Command, type Part, parseCommand, printCommand } from './command.ts'
import { meaningsOf } from './meanings.ts'
import type { Choice } from './nearby.ts'
import { type Others, otherReadings, subjectOf } from './others.ts'
import { personal } from './personal.ts'
import type { Mine, Understood } from './readings/reading.ts'
import type { Self } from './readings/self.ts'
import { createTextIndex, type TextIndex } from './texts.ts'
import type { Topic } from './topic.ts'
import { introduce, understandIn } from './understand.ts'
import { createVocabulary } from './vocabulary.ts'

export type Kind =
  | 'descriptor'
  | 'several'
  | 'compare'
  | 'list'
  | 'define'
  | 'unwritten'
  | 'missing'
  | 'nothing'
  | 'help'

/** What there is to say to a question, free of words and platform; the Reply and the JSON are both made from it. */
export interface Answer {
  readonly kind: Kind
  /** The command it answers, where it was clear. */
  readonly command?: Command
  /** What was understood. */
  readonly at: Coordinates
  /** Every cell that is shown, best first; all are written. */
  readonly descriptors: readonly Descriptor[]
  /** Cells that were asked for and stand empty. */
  readonly unwritten: readonly Descriptor[]
  /** To choose from, ten at most. */
  readonly choices: readonly Choice[]
  /** Names in the question that the framework does not have. */
  readonly missing: readonly string[]
  /** There is nothing on this side of the level in `at`. */
  readonly end?: 'after' | 'before'
  readonly definition?: Definition
  readonly list?: Part
  /** How the cells were found that are not shown by their names: by words of the texts, or by what the words mean. */
  readonly found?: 'words' | 'meaning'
  /** It is the asker's own place that is shown; this asks without it. */
  readonly wider?: Command
  /** It was read as a follow-up of what was talked about before; `alone` is what it says by itself, where that is clear. */
  readonly follows?: true
  readonly alone?: Command
}

export interface Asker {
  readonly framework: Framework
  /**
   * Answers a question or a canonical command. Any string gets an answer; what a question leaves open may be `mine`, what
   * it leaves out the `topic`.
   */
  ask(text: string, mine?: Mine, topic?: Topic): Answer
  /** Answers a question; a command in it is not carried out, only read as words. */
  question(text: string, mine?: Mine, topic?: Topic): Answer
  /** What somebody says of themselves, where a text says nothing else. */
  self(text: string): Self | undefined
  /** What else a question can have meant than what it is answered with. */
  others(question: string): Others
  /** The words of a question that tell what it is about, beside the names in it. */
  subject(question: string): string
  isCommand(text: string): boolean
}

/** Longer questions are read up to here, in characters. */
export const longestQuestion = 2_000

/** Indexes a framework once, then answers any number of questions. `texts`: where they are indexed already. */
export function createAsker(framework: Framework, texts: TextIndex = createTextIndex(framework)): Asker {
  const meanings = meaningsOf(framework.synonyms)
  const reader = { framework, vocabulary: createVocabulary(framework), texts, meanings }
  const question = (text: string, mine?: Mine, topic?: Topic) => {
    const { understood, alone } = understandIn(text.slice(0, longestQuestion), reader, mine, topic)
    const own = mine === undefined ? understood : personal(understood, mine, framework)
    const before = commandOf(understood)
    const wider = before && !isSame(before, commandOf(own) ?? before) ? { wider: before } : {}
    return { ...answerTo(own, framework), ...wider, ...(alone && aside(alone, own)) }
  }
  return {
    framework,
    question,
    others: (text) => otherReadings(text.slice(0, longestQuestion), question(text), reader),
    subject: (text) => subjectOf(text.slice(0, longestQuestion), reader),
    isCommand: (text) => parseCommand(text, framework) !== undefined,
    self: (text) => introduce(text.slice(0, longestQuestion), reader),
    ask(text, mine, topic) {
      const command = parseCommand(text, framework)
      return command ? answerTo({ is: 'clear', command }, framework) : question(text, mine, topic)
    },
  }
}

const commandOf = (understood: Understood) => (understood.is === 'clear' ? understood.command : undefined)
const isSame = (one: Command, other: Command) => printCommand(one) === printCommand(other)

/** What a follow-up says by itself, where that is something else. */
function aside(alone: Understood, told: Understood): Pick<Answer, 'follows' | 'alone'> {
  const [command, said] = [commandOf(alone), commandOf(told)]
  if (command === undefined) return { follows: true }
  return said && isSame(command, said) ? {} : { follows: true, alone: command }
}
