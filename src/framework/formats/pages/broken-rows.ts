import type { Nodes, Table, TableRow } from 'mdast'

/**
 * Puts rows of pipe tables together that are written over several lines: what does not begin with a bar, where most rows do, goes on
 * with the row above. Changes the tree in place, as the parser's own plugins do.
 */
export function joinBrokenRows(root: Nodes, source: string): void {
  const beginsWithBar = ({ position }: TableRow) => source.charAt(position?.start.offset ?? 0) === '|'
  for (const table of tablesIn(root)) {
    const [header, ...rows] = table.children
    if (header === undefined || rows.filter(beginsWithBar).length <= rows.length / 2) continue
    const whole: TableRow[] = []
    for (const row of rows) {
      const last = whole.at(-1)?.children.at(-1)
      if (last === undefined || beginsWithBar(row)) whole.push(row)
      else
        last.children.push(
          ...row.children.flatMap(({ children }) => [{ type: 'text' as const, value: ' ' }, ...children]),
        )
    }
    table.children = [header, ...whole]
  }
}

function tablesIn(node: Nodes): Table[] {
  if (node.type === 'table') return [node]
  return 'children' in node ? node.children.flatMap(tablesIn) : []
}
