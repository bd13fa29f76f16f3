import type { Problem } from '../../errors.ts'
import type { Page } from '../cell.ts'
import { cellsOf, type FileNames } from './cells.ts'
import { readData } from './data.ts'
import type { Guide } from './guide.ts'
import { createLinks } from './links.ts'

/** Reads a YAML or JSON file. What no framework is in gives no cells and no problems. */
export function readDataFile(text: string, names: FileNames, site: string | undefined, guide: Guide): Page {
  const { way, placed, left, name, errors } = readData(text, 1, guide)
  const title = name === undefined ? {} : { title: name }
  const problems = placed.length === 0 ? [] : errors.map(({ line, message }) => broken(names.file, line, message))
  return {
    ...cellsOf({ placed }, { ...names, ...title }, createLinks(names.file, undefined, site)),
    sections: [],
    problems,
    account: { way, ties: [], isWeak: false, placed: placed.length, left: placed.length === 0 ? [] : left },
  }
}

function broken(file: string, line: number, message: string): Problem {
  return { severity: 'error', kind: 'data-broken', file, line, message: `This cannot be read: ${message}. Correct it.` }
}
