import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const area = (name: string) => `### ${name}\n\n- L1: Minds the ${name} by the book.\n- L2: Minds all ${name} alone.\n\n`
const parts = `## By the sea\n\n${area('Nets')}${area('Boats')}## On the hill\n\n${area('Sheep')}${area('Fences')}`

function tracks(introduction: string): string[] {
  const text = `# Our house\n\n${introduction}\n\n${parts}`
  return build([{ is: 'text', file: 'house.md', text }], 'house').framework.tracks.map(({ label }) => label)
}

test.each(['We have two separate career paths.', 'The levels are the same in both families.', 'There are 2 tracks.'])(
  'headings over areas are tracks where the page counts as many: %s',
  (introduction) => {
    expect(tracks(introduction)).toEqual(['By the sea', 'On the hill'])
  },
)

test.each(['Welcome.', 'We have three career paths.', 'Two people wrote this.'])(
  'else they are groups: %s',
  (other) => {
    expect(tracks(other)).toEqual(['Our house'])
  },
)
