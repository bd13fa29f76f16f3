import { build } from '../../../../src/framework/build.ts'

/** The cells of pages as "level | area | statements", in the order of the source. */
export function cellsRead(pages: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(pages).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(files, 'bakery').framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}
