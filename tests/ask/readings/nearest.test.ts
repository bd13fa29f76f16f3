import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src/ask/readings/nearest.ts'
import { leftover } from '../../../src/ask/readings/reading.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(orchard))

function read(question: string) {
  const asked = askedOf(question, reader)
  const { level } = asked.best
  const id = level?.ids[0]
  return nearest(asked, leftover(asked.words, [level], asked.intent), id === undefined ? {} : { level: id })
}

describe('the nearest of a level', () => {
  it('is what comes closest in meaning, where no text says any of the words', () => {
    const { found } = read('level 4: newspaper reporters')
    expect(found).toMatchObject({ is: 'found', by: 'meaning', descriptors: [{ area: { id: 'team-communication' } }] })
  })

  it('has the next closest beside it', () => {
    const { found } = read('level 4: earthquake and flood')
    expect(found?.is === 'found' && found.also).toHaveLength(2)
  })

  it('are all its areas, the closest first', () => {
    const { found, areas } = read('level 4: newspaper')
    expect(found).toBeUndefined()
    expect(areas[0]).toEqual({ level: 'level-4', area: 'team-communication' })
    expect(areas).toHaveLength(6)
  })

  it('is none of one word: that is rather the name of an area', () => {
    expect(read('level 4: newspaper').found).toBeUndefined()
  })

  it('is none where a word is of what employers tell elsewhere', () => {
    expect(read('level 4: newspaper reporters parking').found).toBeUndefined()
    expect(read('level 2: parental leave').found).toBeUndefined()
  })

  it('is none where the level is part of another phrase', () => {
    expect(read('principal earthquake and flood').found).toBeUndefined()
    expect(read('earthquake and flood, as principal').found).toBeDefined()
  })

  it('is none without a level', () => {
    expect(read('newspaper reporters')).toEqual({ areas: [] })
  })
})
