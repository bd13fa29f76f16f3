import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml'
import { clean } from '../../text.ts'

/** A value of YAML or JSON with the line it stands on. */
export type Datum =
  | { readonly is: 'text'; readonly text: string; readonly line: number }
  | { readonly is: 'list'; readonly items: readonly Datum[]; readonly line: number }
  | { readonly is: 'map'; readonly entries: readonly Entry[]; readonly line: number }

export interface Entry {
  readonly key: string
  readonly value: Datum
  readonly line: number
}

export interface Document {
  readonly datum: Datum
  readonly errors: readonly { readonly line: number; readonly message: string }[]
}

/** Deeper, or longer once its aliases are written out, is no framework but a riddle. */
const DEEPEST = 30
const MOST = 1_000_000

/** Reads YAML, and with it JSON, as far as it can be read. Several documents in one file are a list of them. */
export function readDatum(text: string, firstLine: number): Document {
  const counter = new LineCounter()
  const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false }
  const documents = Array.from(parseAllDocuments(text, options))
  const lineAt = (offset: number) => firstLine + Math.max(counter.linePos(offset).line, 1) - 1
  const errors = documents.flatMap((document) =>
    document.errors.map(({ pos: [start], message }) => ({ line: lineAt(start), message })),
  )
  let read = 0

  function datumIn(document: (typeof documents)[number]): Datum {
    function datumOf(node: unknown, depth: number, line: number): Datum {
      read += 1
      const empty: Datum = { is: 'text', text: '', line }
      if (depth > DEEPEST || read > MOST || !isNode(node)) return empty
      const start = node.range ? lineAt(node.range[0]) : line
      if (isAlias(node)) return datumOf(node.resolve(document), depth + 1, line)
      if (isScalar(node)) return { is: 'text', text: node.value === null ? '' : String(node.value), line: start }
      if (isSeq(node))
        return { is: 'list', items: node.items.map((item) => datumOf(item, depth + 1, start)), line: start }
      if (!isMap(node)) return empty
      const entries = node.items.map(({ key, value }) => {
        const at = isNode(key) && key.range ? lineAt(key.range[0]) : start
        return { key: isScalar(key) ? clean(String(key.value)) : '', value: datumOf(value, depth + 1, at), line: at }
      })
      return { is: 'map', entries, line: start }
    }
    return datumOf(document.contents, 0, firstLine)
  }

  const [first, ...others] = documents.map(datumIn)
  const nothing: Datum = { is: 'text', text: '', line: firstLine }
  return {
    datum: first && others.length > 0 ? { is: 'list', items: [first, ...others], line: firstLine } : (first ?? nothing),
    errors,
  }
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isScalar(value) || isSeq(value) || isMap(value)
}

/** Whether a value is a map, or a list that has some. */
export function hasMaps(datum: Datum): boolean {
  if (datum.is === 'text') return false
  return datum.is === 'map' || datum.items.some((item) => item.is === 'map')
}
