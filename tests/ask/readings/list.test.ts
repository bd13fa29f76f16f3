import { describe, expect, it } from 'vitest'
import { readList } from '../../../src/ask/readings/list.ts'
import { partWords } from '../../../src/ask/wordings.ts'
import { meadow } from '../invented/frameworks/meadow.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(orchard))
const read = (question: string, against = reader) => readList(askedOf(question, against))

describe('a list', () => {
  it.each(Object.entries(partWords))('of %s is asked for by each of their general names', (what, names) => {
    const own = readerOf(build(meadow))
    for (const name of names) {
      expect(read(`which ${name} are there?`, own), name).toEqual({
        is: 'clear',
        command: { do: 'list', what, at: {} },
      })
    }
  })

  it('may be that of one track', () => {
    expect(read('what areas does the embedded engineer have?')).toEqual({
      is: 'clear',
      command: { do: 'list', what: 'areas', at: { track: 'embedded-engineer' } },
    })
  })

  it.each([
    'level 2',
    'which levels are there in data pipelines?',
    'what areas does level 2 have?',
    'areas of the brain',
    'data pipelines',
    '',
  ])('is not asked for in %j', (question) => expect(read(question)).toBeUndefined())

  it('is none of a job that nobody has', () => {
    expect(read('do you have levels for wedding planners?')).toMatchObject({
      is: 'missing',
      missing: ['wedding planners'],
    })
    expect(read('at what level is somebody a wedding planner?')).toBeUndefined()
  })

  it('is that of all tracks where "craft" begins their headings', () => {
    expect(read('what areas does each craft have?')).toEqual({
      is: 'clear',
      command: { do: 'list', what: 'areas', at: {} },
    })
  })

  it('of levels may be asked for by a word like a title', () => {
    expect(read('which seniorities are there?')).toEqual({
      is: 'clear',
      command: { do: 'list', what: 'levels', at: {} },
    })
  })
})
