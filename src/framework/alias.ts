import { stringify } from 'yaml'

/** What goes into `growthbot.yml` for an area to be known by other names, line by line. */
export function aliasLines(area: string, names: readonly string[]): string[] {
  const list = stringify(names, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
  return ['aliases:', '  areas:', `    ${stringify(area, { lineWidth: 0 }).trim()}: ${list.trim()}`]
}
