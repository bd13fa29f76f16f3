import { basename, dirname, extname } from 'node:path/posix'
import type { Page } from '../cell.ts'
import type { SourceFile } from '../files.ts'
import { readDataFile } from './data-file.ts'
import type { Guide } from './guide.ts'
import { fileLabel, readPage } from './pages.ts'
import { readCsv, readSheets, readXlsx } from './sheets.ts'

const ENDINGS = new Set(['.md', '.markdown', '.yml', '.yaml', '.json', '.csv', '.tsv', '.xlsx'])

/** Whether a file's ending is one of a way of writing that is known. */
export function isReadable(file: string): boolean {
  return ENDINGS.has(extname(file).toLowerCase())
}

/** Reads a file by what its ending says it is written in. `whole` is the name of the framework's folder. */
export function readSource(
  source: SourceFile,
  whole: string,
  site: string | undefined,
  guide: Guide,
  isAmongLevels: boolean,
): Page {
  const { file } = source
  const folder = dirname(file) === '.' ? whole : basename(dirname(file))
  const names = { file, folder, name: fileLabel(file) ?? folder }
  const ending = extname(file).toLowerCase()
  if (source.is === 'bytes') {
    const { sheets, problems } = readXlsx(source.bytes, file)
    return withProblems(readSheets(sheets, names, site, guide), problems)
  }
  if (ending === '.csv' || ending === '.tsv') {
    const { sheets, problems } = readCsv(source.text, file)
    return withProblems(readSheets(sheets, names, site, guide), problems)
  }
  if (['.yml', '.yaml', '.json'].includes(ending)) return readDataFile(source.text, names, site, guide)
  return readPage({ file, folder, text: source.text, site, guide, isAmongLevels })
}

function withProblems(page: Page, problems: Page['problems']): Page {
  return { ...page, problems: [...problems, ...page.problems] }
}
