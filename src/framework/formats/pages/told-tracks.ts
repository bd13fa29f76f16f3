import { isAmong } from '../../meant.ts'
import { nameOfHeading } from '../called.ts'
import type { Guide } from '../guide.ts'
import { shownAs } from '../shown.ts'
import type { FileNames } from '../tracks-above.ts'
import { type Block, type Heading, headingsIn } from './outline.ts'

/** What the owner says of the tracks on a page: names of any, and its only heading that is one. */
export function toldTracks(blocks: readonly Block[], guide: Guide): Pick<FileNames, 'told'> & { tracks: string[] } {
  const names = Object.keys(guide.hints.tracks)
  const headings = headingsIn(blocks)
  const named = headings.filter(({ text }) => isAmong(text, names)).flatMap(({ text }) => shownAs(text))
  const isTold = ({ depth, text }: Heading) => guide.isToldHeading('track', { depth, label: text }) === true
  const [only, ...others] = new Set(headings.filter(isTold).map(({ text }) => nameOfHeading(text)))
  return { tracks: [...names, ...named], ...(only !== undefined && others.length === 0 && { told: only }) }
}
