import type { Coordinates, Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Answer } from './answer.ts'
import type { Command } from './command.ts'
import {
  type Choice,
  common,
  insteadOf,
  listed,
  mostChoices,
  nearestToGap,
  nearestWritten,
  placeOf,
  show,
  showOf,
  split,
} from './nearby.ts'
import type { Understood } from './readings/reading.ts'

/** More cells than this are not shown at once: the answer asks which. */
const mostCells = 12
/** More statements than this are too much to read at once, where a choice of few cells would do. */
const mostStatements = 24

const nothing = { at: {}, descriptors: [], unwritten: [], choices: [], missing: [] } as const

/** What there is to say to what a question was understood to want. */
export function answerTo(understood: Understood, framework: Framework): Answer {
  switch (understood.is) {
    case 'clear':
      return beside(
        carryOut(understood.command, understood.missing ?? [], framework),
        (understood.also ?? []).map(show),
      )
    case 'found':
      return beside(showFound(understood.descriptors, understood.by ?? 'words'), (understood.also ?? []).map(showOf))
    case 'unclear':
      return offer(understood.readings, framework)
    case 'missing':
      return (
        gapAt(understood.place, understood.missing, framework) ?? {
          ...nothing,
          kind: 'missing',
          at: understood.at,
          missing: understood.missing,
          choices:
            understood.near?.slice(0, mostChoices).map(show) ?? insteadOf(understood.at, framework, understood.kind),
        }
      )
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

/** The answer, with what else the words fit offered first. */
function beside(answer: Answer, also: readonly Choice[]): Answer {
  return also.length === 0 ? answer : { ...answer, choices: [...also, ...answer.choices].slice(0, mostChoices) }
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
        choices: cells.slice(0, mostChoices).map(showOf),
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

/** An empty place of the table is as good as one that stands in it unwritten. */
function gapAt(place: Coordinates | undefined, missing: readonly string[], framework: Framework): Answer | undefined {
  const choices = place && nearestToGap(place, framework)
  return choices && { ...nothing, kind: 'unwritten', at: place, missing, choices }
}

function showPlace(at: Coordinates, framework: Framework): Answer {
  const command: Command = { do: 'show', at }
  const cells = framework.at(at)
  const written = cells.filter((cell) => cell.state === 'written')
  const unwritten = cells.filter((cell) => cell.state === 'unwritten')
  const found = { ...nothing, command, at }
  if (cells.length === 0) {
    const { known, missing } = split(at, framework)
    const gap = gapAt(at, missing, framework)
    if (gap) return { ...gap, command }
    return { ...nothing, kind: 'missing', at: known, missing, choices: insteadOf(known, framework, 'area') }
  }
  if (written.length === 0)
    return { ...found, kind: 'unwritten', unwritten, choices: nearestWritten(unwritten, framework) }
  const [only] = written
  if (only && cells.length === 1)
    return { ...found, kind: 'descriptor', at: { ...at, ...placeOf(only) }, descriptors: written }
  const tracks = new Set(cells.map((cell) => cell.track.id))
  if (at.level !== undefined && at.area !== undefined && at.track === undefined && tracks.size > 1) {
    return { ...found, kind: 'several', choices: cells.slice(0, mostChoices).map(showOf) }
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
function showFound(descriptors: readonly Descriptor[], by: 'words' | 'meaning'): Answer {
  const [first] = descriptors
  if (!first) return { ...nothing, kind: 'nothing' }
  const single = descriptors.length === 1
  return {
    ...nothing,
    kind: single ? 'descriptor' : 'several',
    ...(single && { command: showOf(first).command }),
    at: single ? placeOf(first) : {},
    descriptors,
    found: by,
  }
}

/** More than one reading: all are offered. */
function offer(readings: readonly Command[], framework: Framework): Answer {
  const places = readings.flatMap((command) => (command.do === 'show' ? [command.at] : []))
  const choices = each(places, framework).map(show)
  const cells = choices.flatMap(({ at }) => framework.at(at))
  const unwritten = cells.every((cell) => cell.state === 'unwritten') ? cells : []
  if (unwritten.length > 0) {
    return { ...nothing, kind: 'unwritten', unwritten, choices: nearestWritten(unwritten, framework) }
  }
  return { ...nothing, kind: 'several', choices: choices.slice(0, mostChoices) }
}

/** A level's area that several tracks have is several places. */
function each(places: readonly Coordinates[], framework: Framework): readonly Coordinates[] {
  const single = places.flatMap((at) =>
    at.level !== undefined && at.area !== undefined ? framework.at(at).map(placeOf) : [at],
  )
  return single.length <= mostChoices ? single : places
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
