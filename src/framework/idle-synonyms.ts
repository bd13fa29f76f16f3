import type { Problem } from '../errors.ts'
import type { Framework } from './framework.ts'
import { SETTINGS_FILE, type Settings } from './settings.ts'
import { fold } from './text.ts'
import type { Read } from './yaml.ts'

/** A warning for each group in `synonyms` of which no page says any word: it can find nothing. */
export function idleSynonyms({ value, lineAt }: Read<Settings>, { areas, descriptors }: Framework): Problem[] {
  if (value === undefined || value.synonyms.length === 0) return []
  const said = fold([...areas, ...descriptors.flatMap(({ expectations }) => expectations)].map(textOf).join('\n'))
  return value.synonyms.flatMap((group, at): Problem[] => {
    if (group.some((word) => said.includes(fold(word)))) return []
    const message = `No page says any of ${group.join(', ')}. Add a word that the pages use.`
    return [{ severity: 'warning', kind: 'settings', file: SETTINGS_FILE, line: lineAt(['synonyms', at]), message }]
  })
}

function textOf(named: { readonly text: string } | { readonly label: string }): string {
  return 'text' in named ? named.text : named.label
}
