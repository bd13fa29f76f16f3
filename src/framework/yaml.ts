import { type Document, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import type { Problem } from '../errors.ts'
import { nearest } from './nearest.ts'

/** The keys that are named where one is not known. */
const MOST = 3

/** What is read, and where: `kind` names the problems, `firstLine` is the line in `file` the YAML starts on. */
export interface YamlSource {
  readonly text: string
  readonly file: string
  readonly firstLine: number
  readonly kind: string
}

export interface Read<Value> {
  /** Absent where there is an error. */
  readonly value?: Value
  readonly problems: readonly Problem[]
  /** The line of the value at a path, as near as there is one. */
  lineAt(path: readonly PropertyKey[]): number
}

/** Reads YAML by a schema. Never throws; a key that stands twice is a warning, and its last value counts. */
export function readYaml<Value>(source: YamlSource, schema: z.ZodType<Value>): Read<Value> {
  const counter = new LineCounter()
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false })
  const lineOf = (offset: number) => source.firstLine + Math.max(counter.linePos(offset).line, 1) - 1

  function lineAt(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      const range = hasRange(node) ? node.range : undefined
      if (range) return lineOf(range[0])
    }
    return source.firstLine
  }

  const error = (line: number, message: string): Problem => {
    return { severity: 'error', kind: source.kind, file: source.file, line, message }
  }
  const twice = (start: number): Problem => {
    const message = `${keyAt(source.text, start)} stands twice; the last value counts. Keep one.`
    return { severity: 'warning', kind: 'key-twice', file: source.file, line: lineOf(start), message }
  }

  const problems = document.errors.map(({ code, pos: [start], message }) =>
    code === 'DUPLICATE_KEY' ? twice(start) : error(lineOf(start), `This is not YAML: ${message}. Correct it.`),
  )
  if (problems.some(({ severity }) => severity === 'error')) return { problems, lineAt }
  const data = toData(document)
  if (data instanceof Error) {
    return { problems: [...problems, error(source.firstLine, `This cannot be read: ${data.message}.`)], lineAt }
  }
  const parsed = schema.safeParse(data ?? {})
  if (parsed.success) return { value: parsed.data, problems, lineAt }
  const wrong = parsed.error.issues
    .flatMap((issue) => whatIsWrong(issue, schema))
    .map(({ path, message }) => error(lineAt(path), message))
  return { problems: [...problems, ...wrong], lineAt }
}

/** An alias that is nowhere defined, or too many of them, show only when the values are built. */
function toData(document: Document): unknown {
  try {
    return document.toJS()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function whatIsWrong(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
): { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path, schema)
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      const alike = nearest(known, key, MOST).join('`, `')
      return {
        path,
        message: `\`${path.join('.')}\` is no key known here. The nearest: \`${alike}\`. Correct or remove it.`,
      }
    })
  }
  const where = issue.path.length === 0 ? 'This' : `\`${issue.path.join('.')}\``
  return [{ path: issue.path, message: `${where} ${issue.message}.` }]
}

/** The keys that a schema has at a path. */
function keysAt(path: readonly PropertyKey[], schema: z.ZodType): string[] {
  let at: z.core.JSONSchema._JSONSchema | undefined = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const key of path)
    at = typeof at === 'object' ? (at.properties?.[String(key)] ?? at.additionalProperties) : undefined
  return typeof at === 'object' ? Object.keys(at.properties ?? {}) : []
}

/** The key that starts at an offset of the text, in backquotes. */
function keyAt(text: string, start: number): string {
  return `\`${text.slice(start).split(':', 1)[0]?.trim()}\``
}

function hasRange(node: unknown): node is { readonly range?: readonly [number, number, number] | null } {
  return typeof node === 'object' && node !== null && 'range' in node
}
