import type { Coordinates, Definition, Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { type Command, type Part, parseCommand, printCommand } from './command.ts'
import { meaningsOf } from './meanings.ts'
import {
  type Choice,
  common,
  insteadOf,
  listed,
  mostChoices,
  nearestWritten,
  placeOf,
  show,
  showOf,
  split,
} from './nearby.ts'
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
  /** Found by words of the texts, not by its name. */
  readonly byWords?: true
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
const longestQuestion = 2_000
/** More cells than this are not shown at once: the answer asks which. */
const mostCells = 12
/** More statements than this are too much to read at once, where a choice of few cells would do. */
const mostStatements = 24

/** Indexes a framework once, then answers any number of questions. `texts`: where they are indexed already. */
export function createAsker(framework: Framework, texts: TextIndex = createTextIndex(framework)): Asker {
  const meanings = meaningsOf(framework.synonyms)
  const reader = { framework, vocabulary: createVocabulary(framework), texts, meanings }
  const question = (text: string, mine?: Mine, topic?: Topic) => {
    const { understood, alone } = understandIn(text.slice(0, longestQuestion), reader, mine, topic)
    const own = mine === undefined ? understood : personal(understood, mine, framework)
    const before = commandOf(understood)
    const wider = before && !isSame(before, commandOf(own) ?? before) ? { wider: before } : {}
    return { ...answer(own, framework), ...wider, ...(alone && aside(alone, own)) }
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
      return command ? answer({ is: 'clear', command }, framework) : question(text, mine, topic)
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

const nothing = { at: {}, descriptors: [], unwritten: [], choices: [], missing: [] } as const

export function answer(understood: Understood, framework: Framework): Answer {
  switch (understood.is) {
    case 'clear':
      return carryOut(understood.command, understood.missing ?? [], framework)
    case 'found':
      return showFound(understood.descriptors)
    case 'unclear':
      return offer(understood.readings, framework)
    case 'missing':
      return {
        ...nothing,
        kind: 'missing',
        at: understood.at,
        missing: understood.missing,
        choices: insteadOf(understood.at, framework, understood.kind),
      }
    case 'end':
      return {
        ...nothing,
        kind: 'missing',
        at: understood.at,
        end: understood.side,
        choices: [show(understood.at)],
      }
    case 'nothing':
      return { ...nothing, kind: 'nothing', choices: listed('areas', {}, framework) }
  }
}

function carryOut(command: Command, missing: readonly string[], framework: Framework): Answer {
  switch (command.do) {
    case 'help':
      return { ...nothing, kind: 'help', command }
    case 'define': {
      const definition = framework.area(command.area)?.definition
      if (!definition) return showPlace({ area: command.area }, framework)
      const cells = framework.at({ area: command.area })
      return {
        ...nothing,
        kind: 'define',
        command,
        at: { area: command.area },
        definition,
        choices: cells.map(showOf).slice(0, mostChoices),
      }
    }
    case 'list':
      return {
        ...nothing,
        kind: 'list',
        command,
        at: command.at,
        list: command.what,
        choices: listed(command.what, command.at, framework),
      }
    case 'compare':
      return compare(command.sides, missing, framework)
    case 'show':
      return showPlace(command.at, framework)
  }
}

function showPlace(at: Coordinates, framework: Framework): Answer {
  const command: Command = { do: 'show', at }
  const cells = framework.at(at)
  const written = cells.filter((cell) => cell.state === 'written')
  const unwritten = cells.filter((cell) => cell.state === 'unwritten')
  const found = { ...nothing, command, at }
  if (cells.length === 0) {
    const { known, missing } = split(at, framework)
    return { ...nothing, kind: 'missing', at: known, missing, choices: insteadOf(known, framework, 'area') }
  }
  if (written.length === 0)
    return { ...found, kind: 'unwritten', unwritten, choices: nearestWritten(unwritten, framework) }
  const [only] = written
  if (only && cells.length === 1)
    return { ...found, kind: 'descriptor', at: { ...at, ...placeOf(only) }, descriptors: written }
  const tracks = new Set(cells.map((cell) => cell.track.id))
  if (at.level !== undefined && at.area !== undefined && at.track === undefined && tracks.size > 1) {
    return { ...found, kind: 'several', choices: cells.map(showOf).slice(0, mostChoices) }
  }
  if (isReadable(written)) return { ...found, kind: 'several', descriptors: written, unwritten }
  return { ...found, kind: 'several', choices: whichOf(at, cells) }
}

/** Few enough to read at once; cells too many to choose from are shown as long as they can be. */
function isReadable(cells: readonly Descriptor[]): boolean {
  return cells.length <= mostCells && (statementsIn(cells) <= mostStatements || cells.length > mostChoices)
}

function statementsIn(cells: readonly Descriptor[]): number {
  return cells.reduce((sum, cell) => sum + cell.expectations.length, 0)
}

/** Too much to show: the cells themselves if they are few, else by whatever the question left open. */
function whichOf(at: Coordinates, cells: readonly Descriptor[]): Choice[] {
  if (cells.length <= mostChoices) return cells.map(showOf)
  const open = (['track', 'level', 'area'] as const).filter((kind) => at[kind] === undefined)
  const counts = open.map((kind) => ({ kind, ids: [...new Set(cells.map((cell) => cell[kind].id))] }))
  const kind = counts.find(({ ids }) => ids.length > 1) ?? counts[0]
  return (kind?.ids ?? []).slice(0, mostChoices).map((id) => show({ ...at, [kind?.kind ?? 'area']: id }))
}

/** Cells that the words of a question were found in. */
function showFound(descriptors: readonly Descriptor[]): Answer {
  const [first] = descriptors
  if (!first) return { ...nothing, kind: 'nothing' }
  const single = descriptors.length === 1
  return {
    ...nothing,
    kind: single ? 'descriptor' : 'several',
    ...(single && { command: showOf(first).command }),
    at: single ? placeOf(first) : {},
    descriptors,
    byWords: true,
  }
}

/** More than one reading: all are offered. */
function offer(readings: readonly Command[], framework: Framework): Answer {
  const choices = readings.flatMap((command) => (command.do === 'show' ? [{ at: command.at, command }] : []))
  const cells = choices.flatMap(({ at }) => framework.at(at))
  const unwritten = cells.every((cell) => cell.state === 'unwritten') ? cells : []
  if (unwritten.length > 0) {
    return { ...nothing, kind: 'unwritten', unwritten, choices: nearestWritten(unwritten, framework) }
  }
  return { ...nothing, kind: 'several', choices: choices.slice(0, mostChoices) }
}

function compare(asked: readonly Coordinates[], named: readonly string[], framework: Framework): Answer {
  const rank = ({ level }: Coordinates) => (level === undefined ? 0 : (framework.level(level)?.rank ?? 0))
  const sides = [...asked].sort((one, other) => rank(one) - rank(other))
  const command: Command = { do: 'compare', sides }
  const acrossTracks = new Set(sides.map((side) => side.track)).size > 1
  const cells = sides.map((side) =>
    framework.at(side).filter((cell) => !acrossTracks || side.track === undefined || cell.track.id === side.track),
  )
  const at = common(sides)
  const missing = [...named]
  for (const [number, side] of sides.entries()) {
    if (cells[number]?.length === 0) missing.push(...split(side, framework).missing)
  }
  const all = [...new Set(cells.flat())]
  const written = all.filter((cell) => cell.state === 'written')
  const unwritten = all.filter((cell) => cell.state === 'unwritten')
  const found = { ...nothing, command, at, missing, unwritten }
  if (all.length === 0) return { ...nothing, kind: 'missing', at, missing, choices: insteadOf(at, framework, 'level') }
  if (written.length === 0) return { ...found, kind: 'unwritten', choices: nearestWritten(unwritten, framework) }
  if (statementsIn(written) <= mostStatements) return { ...found, kind: 'compare', descriptors: written }
  const areas = [...new Set(all.map((cell) => cell.area.id))]
  const choices: Choice[] = [
    ...sides.map(show),
    ...areas.map((area) => ({
      at: { ...at, area },
      command: { do: 'compare', sides: sides.map((side) => ({ ...side, area })) } as const,
    })),
  ]
  return { ...found, kind: 'compare', unwritten: [], choices: choices.slice(0, mostChoices) }
}
