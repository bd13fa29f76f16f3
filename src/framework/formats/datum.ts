import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

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

/** Reads YAML, and with it JSON, as far as it can be read. */
export function readDatum(text: string, firstLine: number): Document {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false })
  const lineAt = (offset: number) => firstLine + Math.max(counter.linePos(offset).line, 1) - 1
  let read = 0

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
      return { key: isScalar(key) ? String(key.value) : '', value: datumOf(value, depth + 1, at), line: at }
    })
    return { is: 'map', entries, line: start }
  }

  const errors = document.errors.map(({ pos: [start], message }) => ({ line: lineAt(start), message }))
  return { datum: datumOf(document.contents, 0, firstLine), errors }
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isScalar(value) || isSeq(value) || isMap(value)
}
