import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areKnown, kinOf, mostCells } from '../../src/ask/kinship.ts'
import { tokensOf } from '../../src/ask/token.ts'
import type { Descriptor } from '../../src/framework/descriptor.ts'
import { naranja } from './invented/frameworks/naranja.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { build } from './invented/invention.ts'

const table = (file: string) => readFileSync(new URL(`../../src/ask/kinship/${file}`, import.meta.url))
const principal = build(orchard).at({ level: 'level-4' })
const kinTo = (question: string, cells: readonly Descriptor[] = principal) => kinOf(tokensOf(question), cells)

describe('the table', () => {
  const words = table('words.txt').toString().trim().split('\n')

  it('has each word once, and a hundred axes for each', () => {
    expect(new Set(words).size).toBe(words.length)
    expect(table('vectors.bin').length).toBe(words.length * 100)
  })

  it('has words of English alone', () => {
    expect(words.filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([])
  })
})

describe('kin', () => {
  it('come closest in meaning first, though they say none of the words', () => {
    expect(kinTo('newspaper reporters')[0]?.descriptor.area.label).toBe('Team Communication')
    expect(kinTo('earthquake and flood')[0]?.descriptor.area.label).toBe('Incident Response')
  })

  it('are all the cells, in order', () => {
    const kin = kinTo('newspaper reporters')
    expect(new Set(kin.map(({ descriptor }) => descriptor))).toEqual(new Set(principal))
    expect(kin).toEqual(kin.toSorted((one, other) => other.kinship - one.kinship))
  })

  it('do not depend on the order of the words', () => {
    expect(kinTo('flood earthquake').map(({ descriptor }) => descriptor)).toEqual(
      kinTo('earthquake flood').map(({ descriptor }) => descriptor),
    )
  })

  it('are told by the words that are known, and none by none', () => {
    expect(kinTo('xylovent quorbit earthquake')).toEqual(kinTo('earthquake'))
    expect(kinTo('xylovent')).toEqual([])
    expect(kinTo('')).toEqual([])
  })

  it('are sure only where most of the words are known', () => {
    expect(areKnown(tokensOf('an earthquake in the harbour'))).toBe(true)
    expect(areKnown(tokensOf('xylovent quorbit earthquake'))).toBe(false)
  })

  it('are none in another language', () => {
    const { descriptors } = build(naranja)
    expect(kinTo('newspaper reporters', descriptors)).toEqual([])
  })

  it('are none among very many cells', () => {
    const many = Array.from({ length: mostCells + 1 }, (_, at) => principal[at % principal.length]).flatMap((cell) =>
      cell ? [cell] : [],
    )
    expect(kinTo('newspaper reporters', many)).toEqual([])
    expect(kinTo('newspaper reporters', many.slice(1))).toHaveLength(mostCells)
  })
})
