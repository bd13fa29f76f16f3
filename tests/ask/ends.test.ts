import { describe, expect, it } from 'vitest'
import { endsSaid, levelAt } from '../../src/ask/ends.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const said = (text: string) => endsSaid(tokensOf(text), undefined)[0]

describe('an end of the ladder', () => {
  it.each([
    ['top level', 'top'],
    ['the highest grade', 'top'],
    ['most senior people', 'top'],
    ['first rung', 'bottom'],
    ['entry level', 'bottom'],
    ['just starting out', 'bottom'],
  ])('is %j', (text, side) => expect(said(text)?.side).toBe(side))

  it('may be both of them', () => {
    const ends = endsSaid(tokensOf('bottom rung and top rung'), undefined)
    expect(ends.map(({ side }) => side)).toEqual(['top', 'bottom'])
  })

  it.each(['first aid', 'the top ten', 'entry', 'seniors'])('is not %j', (text) => expect(said(text)).toBeUndefined())

  it('may have the name of a track within', () => {
    const track = { kind: 'track', ids: ['sales'], said: 'sales', positions: new Set([1]), whole: true } as const
    expect(endsSaid(tokensOf('lowest sales level'), track)[0]?.side).toBe('bottom')
    expect(said('lowest sales level')).toBeUndefined()
  })
})

describe.each(inventions.map(build))('the ends of $name', (framework) => {
  const words = tokensOf('top level')
  const [end] = endsSaid(words, undefined)

  it('are the last levels of its ladders, or of those that are named', () => {
    const own = framework.tracks.filter(({ shared }) => !shared)
    const last = new Set(own.flatMap(({ levels }) => levels.at(-1)?.id ?? []))
    expect(end && new Set(levelAt(end, {}, words, framework)?.ids)).toEqual(last)
    const [ladder] = own.filter(({ levels }) => levels.length > 1)
    const ids = ladder?.levels.slice(0, 2).map(({ id }) => id) ?? []
    const level = { kind: 'level', ids, said: '', positions: new Set([9]), whole: false } as const
    expect(end && levelAt(end, { level }, words, framework)?.ids).toContain(ids[1])
  })

  it('are none where other words say which level is meant', () => {
    const level = { kind: 'level', ids: [framework.levels[0]?.id ?? ''], said: '', whole: false } as const
    expect(end && levelAt(end, { level: { ...level, positions: new Set([9]) } }, words, framework)).toBeUndefined()
    expect(end && levelAt(end, { level: { ...level, positions: new Set([0]) } }, words, framework)).toBeDefined()
  })
})
