import type { Coordinates, Descriptor } from '../framework/descriptor.ts'
import type { Answer } from './answer.ts'
import { type Command, printCommand } from './command.ts'
import { mentionsOf } from './mentions.ts'
import { type Choice, listed, mostChoices, placeOf, show, showOf } from './nearby.ts'
import { positionsOf } from './pick.ts'
import { readComparison } from './readings/comparison.ts'
import { readDefinition } from './readings/definition.ts'
import { readList } from './readings/list.ts'
import { readNeighbour } from './readings/neighbour.ts'
import {
  type Asked,
  foundOnce,
  leftover,
  placeOf as placeNamed,
  type Reader,
  type Understood,
} from './readings/reading.ts'
import { readPlaceOnce, takeApart } from './understand.ts'

/** What a question may have meant instead. */
export interface Others {
  /** Likeliest first. */
  readonly readings: readonly Choice[]
  /** Every area, where the question says so of its level and track. */
  readonly areas: readonly Choice[]
}

const mostReadings = 5
/** A text that says less of the question's words was hardly meant. */
const leastShare = 0.5

/** Every reading but the one it is answered with. */
export function otherReadings(question: string, answer: Answer, reader: Reader): Others {
  const { framework } = reader
  const asked = takeApart(question, reader)
  if ('is' in asked) return { readings: [], areas: listed('areas', {}, framework).slice(0, mostChoices) }
  const shown = new Set(answer.descriptors)
  const known = answer.command && printCommand(answer.command)
  const isNew = ({ command, at }: Choice) => {
    if (printCommand(command) === known) return false
    const cells = framework.at(at)
    return command.do !== 'show' || (cells.length > 0 && !cells.every((cell) => shown.has(cell)))
  }
  const all = [...readingsOf(asked), ...areasTouched(asked), ...foundIn(asked)]
  const cells = new Map(all.map((choice) => [choice, framework.at(choice.at)]))
  // Two ways to name the same cells are one.
  const isSame = (one: Choice, other: Choice) =>
    one.command.do === 'show' && other.command.do === 'show'
      ? areSame(cells.get(one), cells.get(other))
      : printCommand(one.command) === printCommand(other.command)
  const distinct = all
    .filter((choice, at) => all.findLastIndex((other) => isSame(other, choice)) === at)
    .map((choice) => all.find((other) => isSame(other, choice)) ?? choice)
  const within = placeNamed(asked.best.track, asked.best.level)
  const areas = [within, {}].map((at) => listed('areas', at, framework)).find((choices) => choices.length > 0) ?? []
  return {
    readings: distinct.filter(isNew).slice(0, mostReadings),
    areas: areas.slice(0, mostChoices),
  }
}

function areSame(some: readonly Descriptor[] = [], others: readonly Descriptor[] = []): boolean {
  return some === others || (some.length === others.length && some.every((cell, at) => cell === others[at]))
}

function readingsOf(asked: Asked): Choice[] {
  const readers = [readList, readComparison, readNeighbour, readDefinition, readPlaceOnce]
  return readers.flatMap((read) => choicesIn(read(asked)))
}

function choicesIn(understood: Understood | undefined): Choice[] {
  switch (understood?.is) {
    case 'clear':
      return [choiceOf(understood.command)]
    case 'unclear':
      return understood.readings.map(choiceOf)
    case 'found':
      return understood.descriptors.map(showOf)
    default:
      return []
  }
}

function choiceOf(command: Command): Choice {
  return { command, at: command.do === 'show' ? command.at : command.do === 'define' ? { area: command.area } : {} }
}

/** Areas that words of the question are a part of, where its level has them. */
function areasTouched({ words, vocabulary, best, framework }: Asked): Choice[] {
  const within = placeNamed(best.track, best.level)
  const ids = new Set(mentionsOf(words, vocabulary).flatMap(({ kind, id }) => (kind === 'area' ? id : [])))
  return [...ids]
    .map((area): Coordinates => {
      const at = { ...within, area }
      return framework.at(at).length > 0 ? at : { area }
    })
    .map(show)
}

/** Cells whose texts say words of the question. */
function foundIn(asked: Asked): Choice[] {
  const told = leftover(asked.words, [asked.best.level], asked.intent)
  if (told.length === 0) return []
  const found = foundOnce(asked, told, placeNamed(asked.best.level)).filter(({ share }) => share >= leastShare)
  return found.map(({ descriptor }) => show(placeOf(descriptor)))
}

/** The words from the first to the last that tell, without those that name something. */
export function subjectOf(question: string, reader: Reader): string {
  const asked = takeApart(question, reader)
  if ('is' in asked) return ''
  const told = leftover(asked.words, asked.picks, asked.intent)
  const [from, to] = [told[0], told.at(-1)].map((word) => (word ? asked.words.indexOf(word) : -1))
  if (from === undefined || to === undefined || from < 0) return ''
  const named = positionsOf(asked.picks)
  return asked.words
    .slice(from, to + 1)
    .flatMap(({ text }, at) => (named.has(from + at) ? [] : text))
    .join(' ')
}
