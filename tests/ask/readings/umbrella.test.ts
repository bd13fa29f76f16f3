import { describe, expect, it } from 'vitest'
import { umbrellaIn } from '../../../src/ask/readings/umbrella.ts'
import { copper } from '../invented/frameworks/copper.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(copper))
const read = (question: string) => umbrellaIn(askedOf(question, reader))
const areasOf = (question: string) => read(question)?.places.map(({ area }) => area)

describe('a word for several areas', () => {
  it('means those whose names say what it stands for, at the level that is named', () => {
    expect(areasOf('leadership E3')).toEqual(['mentoring'])
    expect(areasOf('the technical side for E3')).toEqual(['technical-craft', 'technical-delivery'])
    expect(read('leadership E3')?.places[0]?.level).toBe('e3-senior-engineer')
  })

  it('is sure beside such a word as "stuff"', () => {
    expect(read('leadership stuff for E3')?.sure).toBe(true)
    expect(read('leadership for E3')?.sure).toBe(false)
  })

  it('is not what a question is about that says more, nor an everyday word alone', () => {
    expect(read('leadership of an encryption project E3')).toBeUndefined()
    expect(read('what do people do at E3')).toBeUndefined()
  })
})
