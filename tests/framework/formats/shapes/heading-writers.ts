import type { Sample, SampleTrack } from './sample.ts'
import { bullets, fileOf, listed, text, type Write, type Written } from './writing.ts'

/** A page for each track, its areas one after the other. */
const perArea =
  (write: (track: SampleTrack, area: number, label: string) => string): Write =>
  ({ tracks }: Sample): Written =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.md`,
        `# ${track.label}\n\n${track.areas.map((label, at) => write(track, at, label)).join('\n\n')}\n`,
      ]),
    )

const levelsOf = (track: SampleTrack, write: (label: string, level: number) => string) =>
  track.levels.map(write).join('\n')

/** Ways in which levels stand below areas, with more about each area beside them. */
export const headingWriters: Readonly<Record<string, Write>> = {
  'a section of levels in each area, between two others': perArea(
    (track, area, label) =>
      `## ${area + 1}. ${label}\n\n**What it is:**\nWhy we care about it.\n\n**Growth by level:**\n${levelsOf(
        track,
        (level, at) => `- **${level}**:\n${bullets(text(track, at, area), '  ')}`,
      )}\n\n**How we tell:**\n- Numbers that we look at\n- What others say`,
  ),
  'a section of headings of levels in each area': perArea(
    (track, area, label) =>
      `## ${label}\n\nWhy we care about it.\n\n### Capabilities\n\n${levelsOf(
        track,
        (level, at) => `#### ${level}\n\n${bullets(text(track, at, area))}\n`,
      )}`,
  ),
  'levels in the middle of a line': perArea(
    (track, area, label) =>
      `## ${label}\n\n${levelsOf(
        track,
        (level, at) => `You, as a __${level}__, can be trusted with this:\n\n${bullets(text(track, at, area))}\n`,
      )}`,
  ),
  'a table of one column below each area': perArea(
    (track, area, label) =>
      `### ${label}\n\n<table>\n${levelsOf(
        track,
        (level, at) => `<tr><td>\n\n${level}\n\n</td></tr>\n<tr><td>${listed(text(track, at, area))}</td></tr>`,
      )}\n</table>`,
  ),
}
