import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

test('a number of levels above them is none of them', () => {
  const topic = (title: string) => ({
    title,
    content: [1, 2, 3].map((level) => ({ level, criteria: [`Minds the ${title} as one of level ${level}.`] })),
  })
  const data = { title: 'Bakery', levels: 3, topics: [topic('Dough'), topic('Ovens')] }
  const { tracks } = build([{ is: 'text', file: 'bakery.json', text: JSON.stringify(data) }], 'house').framework
  expect(tracks.map(({ label, levels }) => [label, levels.length])).toEqual([['Bakery', 3]])
})
