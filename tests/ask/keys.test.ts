import { describe, expect, it } from 'vitest'
import { byNumber, byStem, keysOf, quality } from '../../src/ask/keys.ts'
import { namesOf } from '../../src/ask/names.ts'
import { stemOf } from '../../src/ask/words.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const names = inventions.flatMap((invention) => namesOf(build(invention)))

describe('the keys of a name', () => {
  it('stand for words of it, more surely or less', () => {
    for (const name of names) {
      for (const [key, hit] of keysOf(name)) {
        expect(key).not.toBe('')
        expect(hit.name).toBe(name)
        expect(hit.covers.length).toBeGreaterThan(0)
        expect(hit.covers).toEqual([...new Set(hit.covers)].sort((a, b) => a - b))
        expect(hit.covers.every((at) => at in name.words)).toBe(true)
        expect(Object.values(quality)).toContain(hit.quality)
      }
    }
  })

  it('are each word, its stem and its number', () => {
    for (const name of names) {
      const keys = [...keysOf(name)]
      const has = (key: string, at: number, sure: number) =>
        keys.some(([own, hit]) => own === key && hit.covers.join() === `${at}` && hit.quality === sure)
      for (const [at, { text, number }] of name.words.entries()) {
        expect(has(text, at, quality.exact), text).toBe(true)
        expect(has(byStem(stemOf(text)), at, quality.stem), text).toBe(true)
        if (number !== undefined) expect(has(byNumber(number), at, quality.exact), text).toBe(true)
      }
    }
  })

  it('are surest for what is said in full', () => {
    const { exact, ...others } = quality
    expect(exact).toBe(1)
    expect(Math.max(...Object.values(others))).toBeLessThan(exact)
    expect(quality.someInitials).toBeLessThan(quality.initials)
  })
})

describe('neighbouring words', () => {
  const own = (label: string) => {
    const name = names.find(({ words }) => words.map((word) => word.text).join(' ') === label)
    return new Map(name ? [...keysOf(name)].map(([key, { covers, quality }]) => [key, { covers, quality }]) : [])
  }

  it('are joined and shortened to their initials, the whole name more surely than a part', () => {
    const keys = own('senior engineer ii')
    expect(keys.get('seniorengineer')).toEqual({ covers: [0, 1], quality: quality.joined })
    expect(keys.get('se')).toEqual({ covers: [0, 1], quality: quality.someInitials })
    expect(own('build systems').get('bs')).toEqual({ covers: [0, 1], quality: quality.initials })
    expect(keys.has('seniorii')).toBe(false)
  })

  it('are shortened with and without small words and jobs', () => {
    expect(own('senior engineer ii').get('sii')).toEqual({ covers: [0, 2], quality: quality.initials })
    const keys = own('risk and compliance')
    expect(keys.get('rac')).toEqual({ covers: [0, 1, 2], quality: quality.initials })
    expect(keys.get('rc')).toEqual({ covers: [0, 2], quality: quality.initials })
  })

  it('may be spelled out where a name has their short form', () => {
    const tracks = [{ label: 'Platform', ladder: [], areas: { 'ML Ops': [] } }]
    const [name] = namesOf(build({ name: 'Short', language: 'en', tracks })).filter(({ kind }) => kind === 'area')
    const [, hit] = (name ? [...keysOf(name)] : []).find(([key]) => key === 'machinelearning') ?? []
    expect(hit).toMatchObject({ covers: [0], quality: quality.short })
  })
})
