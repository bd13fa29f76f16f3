import type { Problem } from '../../errors.ts'
import type { Page } from '../cell.ts'
import { cellsOf, type FileNames } from './cells.ts'
import { readData } from './data.ts'
import { type Names, namesOf } from './data-names.ts'
import { readDatum } from './datum.ts'
import type { Guide } from './guide.ts'
import { createLinks } from './links.ts'

/** Reads a YAML or JSON file. What no framework is in gives no cells and no problems. */
export function readDataFile(
  text: string,
  names: FileNames,
  site: string | undefined,
  guide: Guide,
  beyond?: Names,
): Page {
  const { way, placed, left, name, errors, keys } = readData(text, 1, guide, beyond, names.name)
  const title = name === undefined ? {} : { title: name }
  const problems = placed.length === 0 ? [] : errors.map(({ line, message }) => broken(names.file, line, message))
  return {
    ...cellsOf({ placed }, { ...names, ...title }, createLinks(names.file, undefined, site), beyond?.levels),
    sections: [],
    ...(keys && { headers: keys }),
    problems,
    account: { way, ties: [], isWeak: false, placed: placed.length, left },
  }
}

/** The names that data files give ids, for one another. */
export function namesIn(files: readonly { readonly name: string; readonly text: string }[], guide: Guide): Names {
  return namesOf(
    files.map(({ name, text }) => ({ name, datum: readDatum(text, 1).datum })),
    guide,
  )
}

function broken(file: string, line: number, message: string): Problem {
  return { severity: 'error', kind: 'data-broken', file, line, message: `This cannot be read: ${message}. Correct it.` }
}
