import { type Built, build } from '../../src/framework/build.ts'
import { inspection } from '../../src/framework/inspect.ts'

type Files = Readonly<Record<string, string>>

/** A framework of texts by file, with a `growthbot.yml`. */
export function read(settings: string, files: Files): Built {
  const all = { 'growthbot.yml': settings, ...files }
  return build(
    Object.entries(all).map(([file, text]) => ({ is: 'text' as const, file, text })),
    'orchard',
  )
}

/** Its descriptors, "track | level | area". */
export function cells(settings: string, files: Files): string[] {
  return read(settings, files).framework.descriptors.map(({ track, level, area }) =>
    [track.label, level.label, area.label].join(' | '),
  )
}

/** The same with what they say. */
export function texts(settings: string, files: Files): string[] {
  return read(settings, files).framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, expectations.map(({ text }) => text).join(' ')].join(' | '),
  )
}

/** What is wrong: "line severity message". */
export function wrong(settings: string, files: Files): string[] {
  return read(settings, files)
    .problems.filter(({ file }) => file === 'growthbot.yml')
    .map(({ line, severity, message }) => `${line} ${severity} ${message}`)
}

/** What was left out of a file: "what: text". */
export function left(settings: string, files: Files): string[] {
  return read(settings, files).files.flatMap(
    ({ page }) => page.account?.left.map(({ what, text }) => `${what}: ${text}`) ?? [],
  )
}

/** What `inspect` says of it. */
export function inspected(settings: string, files: Files): string[] {
  return inspection({ ...read(settings, files), unread: { ofOtherKinds: [], leftOut: [] } })
}
