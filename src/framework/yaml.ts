import { LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Problem } from '../errors.ts'

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

  function problem(severity: Problem['severity'], kind: string, line: number, message: string): Problem {
    return { severity, kind, file: source.file, line, message }
  }

  const problems = document.errors.map((error) =>
    error.code === 'DUPLICATE_KEY'
      ? problem('warning', 'key-twice', lineOf(error.pos[0]), 'This key stands twice; the last value counts. Keep one.')
      : problem('error', source.kind, lineOf(error.pos[0]), `This is not YAML: ${error.message}. Correct it.`),
  )
  if (problems.some(({ severity }) => severity === 'error')) return { problems, lineAt }

  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return { value: parsed.data, problems, lineAt }
  const wrong = parsed.error.issues.map((issue) => {
    const where = issue.path.length === 0 ? '' : `\`${issue.path.join('.')}\`: `
    return problem('error', source.kind, lineAt(issue.path), `${where}${issue.message}.`)
  })
  return { problems: [...problems, ...wrong], lineAt }
}

function hasRange(node: unknown): node is { readonly range?: readonly [number, number, number] | null } {
  return typeof node === 'object' && node !== null && 'range' in node
}
