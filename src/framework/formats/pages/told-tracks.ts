import { isAmong } from '../../meant.ts'
import { withoutKind } from '../called.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import type { FileNames } from '../tracks-above.ts'
import { type Block, headingsIn } from './outline.ts'

/** What the owner says of the tracks on a page: names of any, and its only heading that is one. */
export function toldTracks(blocks: readonly Block[], guide: Guide): Pick<FileNames, 'told'> & { tracks: string[] } {
  const names = Object.keys(guide.hints.tracks)
  const headings = headingsIn(blocks).map(({ depth, text }) => {
    const written = labelOf(text)
    return { depth, written, label: withoutKind(written).name }
  })
  const named = headings.filter(({ written }) => isAmong(written, names)).map(({ label }) => label)
  const told = headings.filter((one) => guide.isToldHeading('track', one) === true).map(({ label }) => label)
  const [only, ...others] = new Set(told)
  return { tracks: [...names, ...named], ...(only !== undefined && others.length === 0 && { told: only }) }
}
