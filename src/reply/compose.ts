import type { Answer } from '../ask/answer.ts'
import { printCommand } from '../ask/command.ts'
import type { Coordinates, Descriptor, Expectation } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { examplesFrom } from './examples.ts'
import { newIn } from './likeness.ts'
import { cellName, placeName } from './names.ts'
import { type Action, type Line, type Reply, text } from './reply.ts'
import { choicesOf, nextSteps } from './steps.ts'
import { words } from './words.ts'

/** Says an answer. Every statement of its descriptors stands whole in the lines. */
export function replyTo(answer: Answer, framework: Framework): Reply {
  const source = sourceOf(answer, framework)
  const wider = answer.wider ? [{ label: words.wider, command: printCommand(answer.wider) }] : []
  const choices = choicesOf(answer, framework)
  const next = nextSteps(answer, framework).filter(({ command }) =>
    choices.every((choice) => choice.command !== command),
  )
  const steps = [...choices, ...next, ...wider]
  const actions = [...steps, ...aloneStep(answer, framework).filter((own) => !steps.some(isSame(own)))]
  return {
    title: titleOf(answer, framework),
    lines: linesOf(answer, framework),
    ...(actions.length > 0 && { actions }),
    ...(source && { source }),
    ...(answer.command && { command: printCommand(answer.command) }),
  }
}

const isSame = (one: Action) => (other: Action) => one.command === other.command || one.label === other.label

/** What a follow-up says by itself. */
function aloneStep({ alone }: Answer, framework: Framework): Action[] {
  if (alone?.do !== 'show') return []
  return [{ label: words.all(placeName(alone.at, framework)), command: printCommand(alone) }]
}

function titleOf(answer: Answer, framework: Framework): string {
  const place = placeName(answer.at, framework)
  switch (answer.kind) {
    case 'help':
      return words.helpTitle(framework.name)
    case 'nothing':
      return words.nothing
    case 'missing':
      if (answer.end) return (answer.end === 'after' ? words.last : words.first)(levelName(answer.at, framework))
      return words.noSuch(words.and(answer.missing.map((name) => `“${name}”`)))
    case 'list':
      return [answer.list && words.list[answer.list], place].filter(Boolean).join(words.separator)
    case 'compare':
      return [comparedNames(answer, framework), place].filter(Boolean).join(words.separator)
    case 'unwritten':
      return place || words.and([...new Set(answer.unwritten.map((cell) => cellName(cell, framework)))])
    case 'several':
      return place || (answer.found ? words.foundSome : words.which)
    default:
      return place
  }
}

function levelName({ level }: Coordinates, framework: Framework): string {
  return (level !== undefined && framework.level(level)?.label) || ''
}

function comparedNames(answer: Answer, framework: Framework): string {
  const sides = answer.command?.do === 'compare' ? answer.command.sides : []
  const names = sides.map((side) => placeName(side, framework, answer.at)).filter((name) => name !== '')
  return words.compare(words.and([...new Set(names)]))
}

function linesOf(answer: Answer, framework: Framework): Line[] {
  switch (answer.kind) {
    case 'help':
      return helpLines(framework)
    case 'nothing':
      return [text(words.nothingText)]
    case 'missing':
      if (answer.end) return [text(answer.end === 'after' ? words.noneAfter : words.noneBefore)]
      return answer.choices.length > 0 ? [text(words.instead)] : []
    case 'unwritten': {
      const lines = [text(words.notWrittenText(answer.unwritten.length > 1))]
      if (framework.contact !== undefined) lines.push(text(words.contact(framework.contact)))
      return answer.choices.length > 0 ? [...lines, text(words.nearest)] : lines
    }
    case 'list': {
      const lines = answer.choices.map(({ at }) => listLine(at, answer.at, framework))
      return lines.some((line) => line.spans.length > 1) ? lines : []
    }
    case 'define':
      return (answer.definition?.paragraphs ?? []).map((paragraph) => ({ as: 'text', spans: paragraph.spans }))
    case 'compare':
      return comparisonLines(answer, framework)
    case 'descriptor':
    case 'several':
      return cellLines(answer, framework)
  }
}

const heading = (name: string): Line => ({ as: 'heading', spans: [{ text: name }] })
const item = (expectation: Expectation): Line => ({ as: 'item', spans: expectation.spans })

function cellLines(answer: Answer, framework: Framework): Line[] {
  const { descriptors, found } = answer
  if (descriptors.length === 0) {
    return [text(answer.command ? words.tooMany(framework.at(answer.at).length) : words.fewReadings)]
  }
  const single = descriptors.length === 1 && answer.kind === 'descriptor'
  return [
    ...(found ? [text(foundText(found, single))] : []),
    ...descriptors.flatMap((cell) => [
      ...(single ? [] : [heading(cellName(cell, framework, answer.at))]),
      ...cell.expectations.map(item),
    ]),
    ...unwrittenLines(answer, framework),
    ...(answer.choices.length > 0 ? [text(words.also)] : []),
  ]
}

function foundText(by: 'words' | 'meaning', single: boolean): string {
  if (by === 'meaning') return words.foundClosest
  return single ? words.foundOne : words.foundSome
}

function unwrittenLines({ unwritten, at }: Answer, framework: Framework): Line[] {
  if (unwritten.length === 0) return []
  return [text(words.alsoUnwritten(words.and(unwritten.map((cell) => cellName(cell, framework, at)))))]
}

/** Side by side, area by area; at each level after the first of a track, what the one before does not say is marked. */
function comparisonLines(answer: Answer, framework: Framework): Line[] {
  const { descriptors, at, missing } = answer
  const lines: Line[] = []
  if (descriptors.length === 0 && answer.choices.length > 0) lines.push(text(words.compareWhich))
  const ranked = at.level === undefined
  for (const [, cells] of Map.groupBy(descriptors, (cell) => cell.area)) {
    for (const [number, cell] of cells.entries()) {
      const before = cells[number - 1]
      const fresh = ranked && before?.track === cell.track ? newIn(cell.expectations, before.expectations) : undefined
      lines.push(heading(cellName(cell, framework, at)))
      lines.push(...cell.expectations.map((expectation) => markedItem(expectation, fresh)))
    }
  }
  if (missing.length > 0) lines.push(text(words.notFoundBeside(words.and(missing.map((name) => `“${name}”`)))))
  return [...lines, ...unwrittenLines(answer, framework)]
}

function markedItem(expectation: Expectation, fresh: ReadonlySet<Expectation> | undefined): Line {
  if (!fresh?.has(expectation)) return item(expectation)
  return { as: 'item', spans: [{ text: words.new, bold: true }, ...expectation.spans] }
}

function listLine(at: Coordinates, within: Coordinates, framework: Framework): Line {
  const level = at.level === undefined ? undefined : framework.level(at.level)
  const track = at.track === undefined || at.track === within.track ? undefined : framework.track(at.track)
  const titles =
    level?.titles.filter((title) => title !== level.label && !level.titles.some((part) => isPart(part, title))) ?? []
  const note = track?.shared ? words.shared : titles.length > 0 ? words.alsoCalled(words.and(titles)) : undefined
  const name = placeName(at, framework, within) || (track?.name ?? '')
  return { as: 'item', spans: [{ text: name, bold: true }, ...(note ? [{ text: ` (${note})` }] : [])] }
}

/** "Lead" of "Lead/Principal": who reads the parts needs no whole. */
const isPart = (part: string, whole: string) => part !== whole && whole.split('/').includes(part)

function helpLines(framework: Framework): Line[] {
  return [
    text(words.helpText),
    text(words.helpTry),
    ...examplesFrom(framework).map((example): Line => ({ as: 'item', spans: [{ text: example }] })),
    text(words.helpMore),
  ]
}

function sourceOf({ descriptors, definition }: Answer, framework: Framework): Reply['source'] {
  const sources = definition ? [definition.source] : descriptors.map((cell: Descriptor) => cell.source)
  const [first] = sources
  if (!first || sources.some((source) => source.file !== first.file)) return undefined
  if (first.href === undefined) return { label: `${first.file}:${first.line}` }
  return { label: `${framework.name}, ${first.file}`, href: first.href }
}
