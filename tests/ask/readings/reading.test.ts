import { describe, expect, it } from 'vitest'
import { leftover, placeOf, tells } from '../../../src/ask/readings/reading.ts'
import { tokensOf } from '../../../src/ask/token.ts'
import { copper } from '../invented/frameworks/copper.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(orchard))
const left = (question: string, named = true) => {
  const { words, picks, intent } = askedOf(question, reader)
  return leftover(words, named ? picks : [], intent).map((word) => word.text)
}

describe('what is left of a question', () => {
  it('is neither a name nor a wording nor a word that tells nothing', () => {
    expect(left('what is the difference between level 1 and 2 data pipelines')).toEqual([])
    expect(left('level 1 and 2 data pipelines side by side')).toEqual([])
    expect(left('level 1 data pipelines with oscilloscopes, please')).toEqual(['oscilloscopes'])
  })

  it('holds the words of names that are not taken for names', () => {
    expect(left('level 1 data pipelines', false)).toEqual(['1', 'data', 'pipelines'])
  })
})

describe('a word', () => {
  it.each(['oscilloscope', '3', 'engineer'])('can be what a question is about: %s', (text) => {
    expect(tokensOf(text).map(tells)).toEqual([true])
  })

  it.each(['the', 'need', 'level', 'und'])('cannot: %s', (text) => expect(tokensOf(text).map(tells)).toEqual([false]))
})

describe('the place of names', () => {
  it('is named by those of one meaning', () => {
    const { best } = askedOf('level 1 data pipelines', reader)
    expect(placeOf(best.track, best.level, best.area)).toEqual({ level: 'level-1', area: 'data-pipelines' })
    const several = askedOf('E1 technical', readerOf(build(copper))).best
    expect(several.area?.ids).toHaveLength(2)
    expect(placeOf(several.level, several.area)).toEqual({ level: 'e1-junior-engineer' })
    expect(placeOf(askedOf('level 9', reader).best.level)).toEqual({})
  })
})
