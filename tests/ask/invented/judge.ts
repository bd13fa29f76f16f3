import type { Answer } from '../../../src/ask/answer.ts'
import type { Descriptor } from '../../../src/framework/descriptor.ts'
import type { Framework } from '../../../src/framework/framework.ts'

/** What is right to answer. */
export type Want =
  | { readonly is: 'cell'; readonly cell: Descriptor }
  /** Every one of these, shown or to choose from, and little else. */
  | { readonly is: 'cells'; readonly cells: readonly Descriptor[] }
  /** Something of each side; `half`: and the other side's name is missing. */
  | { readonly is: 'sides'; readonly sides: readonly (readonly Descriptor[])[]; readonly half?: true }
  | { readonly is: 'unwritten' }
  | { readonly is: 'missing' }
  | { readonly is: 'nothing' }

/**
 * `offered`: the cell is among the first three choices. `part`: not first, not all, or too much beside it. `declined`:
 * no cell where there is one. `wrong`: a cell that was not asked for.
 */
export type Verdict = 'right' | 'offered' | 'part' | 'declined' | 'wrong'

const mostBeside = 3
const mostChoices = 10
/** More cells than this need not be shown: it is right to ask which. */
const mostCells = 12

export function judge(want: Want, answer: Answer, framework: Framework): Verdict {
  const shown = answer.descriptors
  const choices = answer.choices.slice(0, mostChoices).map(({ at }) => framework.at(at))
  const namesMissing = answer.kind === 'missing' || answer.missing.length > 0
  switch (want.is) {
    case 'unwritten':
      return nothingShown(answer, answer.kind === 'unwritten')
    case 'missing':
      return nothingShown(answer, namesMissing)
    case 'nothing':
      return nothingShown(answer, ['nothing', 'help', 'missing'].includes(answer.kind))
    case 'cell':
      return judgeCell(want.cell, shown, choices)
    case 'sides':
      if (want.half && !namesMissing) return shown.length + choices.length > 0 ? 'part' : 'declined'
      return judgeCells(want.sides.flat(), want.sides, shown, choices)
    case 'cells': {
      const each = want.cells.filter((cell) => cell.state === 'written').map((cell) => [cell])
      return judgeCells(want.cells, each, shown, choices)
    }
  }
}

function nothingShown({ descriptors }: Answer, right: boolean): Verdict {
  if (descriptors.length > 0) return 'wrong'
  return right ? 'right' : 'declined'
}

type Cells = readonly Descriptor[]

function judgeCell(cell: Descriptor, shown: Cells, choices: readonly Cells[]): Verdict {
  if (shown[0] === cell) return shown.length <= mostBeside ? 'right' : 'part'
  if (shown.length === 0) return choices.slice(0, 3).some((cells) => cells.includes(cell)) ? 'offered' : 'declined'
  return shown.slice(0, 3).includes(cell) ? 'part' : 'wrong'
}

/** `parts`: what must be there, each by one of its cells. */
function judgeCells(wanted: Cells, parts: readonly Cells[], shown: Cells, choices: readonly Cells[]): Verdict {
  const items = [...shown.map((cell) => [cell]), ...choices]
  if (items.length === 0) return 'declined'
  const touches = (one: Cells, other: Cells) => one.some((cell) => other.includes(cell))
  const good = items.filter((item) => touches(item, wanted)).length / items.length
  const got = parts.filter((part) => items.some((item) => touches(item, part))).length / Math.max(1, parts.length)
  if (good >= 0.8 && got >= 0.9) return 'right'
  if (good >= 0.9 && shown.length === 0 && choices.length > 1 && wanted.length > mostCells) return 'right'
  if (good >= 0.5) return 'part'
  return shown.length > 0 ? 'wrong' : 'declined'
}
