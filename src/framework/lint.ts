import type { Problem } from '../errors.ts'
import type { Descriptor } from './descriptor.ts'
import type { Framework } from './framework.ts'
import { count, fold } from './text.ts'

/** A problem, or a note on what a framework's owner may want to write or mend. */
export interface Finding extends Omit<Problem, 'severity'> {
  readonly severity: Problem['severity'] | 'note'
}

/** All that is worth a look: the problems of loading, then what is not written, missing, repeated, or leads nowhere. */
export function lint(framework: Framework, problems: readonly Problem[]): readonly Finding[] {
  return [...problems, ...unwritten(framework), ...missing(framework), ...repeated(framework), ...loose(framework)]
}

/** One line: `level2.md:17 warning row-too-short: …`. */
export function findingText({ severity, kind, file, line, message }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${severity} ${kind}: ${message}`
}

function unwritten({ descriptors }: Framework): Finding[] {
  return descriptors
    .filter(({ state }) => state === 'unwritten')
    .map((descriptor) => noteAt(descriptor, 'unwritten', `${placeName(descriptor)} is not written yet. Write it.`))
}

/** Levels of a track without a descriptor in an area that another level of the track has. */
function missing(framework: Framework): Finding[] {
  return framework.tracks.flatMap((track) => {
    const own = framework.descriptors.filter((descriptor) => descriptor.track.id === track.id)
    const areas = [...Map.groupBy(own, ({ area }) => area).entries()]
    return track.levels.flatMap((level) => {
      const here = own.find((descriptor) => descriptor.level.id === level.id)
      const page = here ?? framework.at({ level: level.id })[0]
      if (page === undefined) return []
      return areas.flatMap(([area, elsewhere]) => {
        if (elsewhere.some((descriptor) => descriptor.level.id === level.id)) return []
        const others = elsewhere.map((descriptor) => descriptor.level.label).join(', ')
        const message = `${level.label} of ${track.label} has no ${area.label}; ${others} has. Add a row for it.`
        return [noteAt(page, 'area-missing', message)]
      })
    })
  })
}

/** A warning for each statement that one cell says twice. */
export function saidTwice({ descriptors }: Framework): Problem[] {
  return descriptors.flatMap((descriptor) => {
    const same = [...Map.groupBy(descriptor.expectations, ({ text }) => wordsOf(text))]
    const [first] = same.find(([words, all]) => words !== '' && all.length > 1)?.[1] ?? []
    if (first === undefined) return []
    const message = `"${first.text}" stands twice in ${placeName(descriptor)}. Remove one, or \`ignore\` the part that is none of it.`
    return [{ ...noteAt(descriptor, 'said-twice', message), severity: 'warning' }]
  })
}

/** A statement that stands in several cells, in the same words, with the names of these. */
export interface Repeated {
  readonly text: string
  readonly first: Descriptor
  readonly places: readonly string[]
}

export function repeatedStatements({ descriptors }: Framework): Repeated[] {
  const statements = descriptors.flatMap((descriptor) =>
    descriptor.expectations.map(({ text }) => ({ descriptor, text, key: wordsOf(text) })),
  )
  return [...Map.groupBy(statements, ({ key }) => key)].flatMap(([key, same]) => {
    const cells = [...new Map(same.map((one) => [one.descriptor, one])).values()]
    const [first] = cells
    if (key === '' || first === undefined || cells.length === 1) return []
    const places = cells.map(
      ({ descriptor }) => `${placeName(descriptor)} (${descriptor.source.file}:${descriptor.source.line})`,
    )
    return [{ text: first.text, first: first.descriptor, places }]
  })
}

function repeated(framework: Framework): Finding[] {
  return repeatedStatements(framework).map(({ text, first, places }) =>
    noteAt(first, 'repeated', `"${text}" stands also in ${places.slice(1).join(', ')}. Say what differs.`),
  )
}

function loose({ looseLinks }: Framework): Finding[] {
  return [...Map.groupBy(looseLinks, ({ file }) => file)].flatMap(([file, links]) => {
    const lines = [...new Set(links.map(({ line }) => line))]
    const message = `${count(links.length, 'relative link')} (lines ${lines.join(', ')}) lead nowhere. Set \`site\` in growthbot.yml to the address of these pages.`
    const [line] = lines
    return line === undefined ? [] : [{ severity: 'note', kind: 'link-without-site', file, line, message }]
  })
}

function noteAt({ source: { file, line } }: Descriptor, kind: string, message: string): Finding {
  return { severity: 'note', kind, file, line, message }
}

function placeName({ track, level, area }: Descriptor): string {
  return `${track.label}, ${level.label}, ${area.label}`
}

/** The words alone: statements that differ in case and punctuation only are the same. */
function wordsOf(text: string): string {
  return (
    fold(text)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  )
}
