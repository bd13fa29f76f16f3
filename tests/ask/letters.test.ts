import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { titled } from './invented/frameworks/ladders.ts'
import { build } from './invented/invention.ts'

const labels = ['Grade A Sweeper', 'Grade B Signaller', 'Grade C Chief']
const asker = createAsker(
  build({
    name: 'Trolley Line',
    language: 'en',
    tracks: [
      {
        label: 'Depot',
        ladder: labels.map((label, rank) => titled(label, rank)),
        areas: {
          Cars: ['Mops the floor.', 'Couples cars.', 'Orders cars.'],
          Riders: ['Finds umbrellas.', 'Announces delays.', 'Meets the council.'],
        },
      },
    ],
  }),
)
const shown = (question: string) =>
  asker.ask(question).descriptors.map(({ level, area }) => `${level.label}, ${area.label}`)

describe('a level that a letter counts', () => {
  it.each([
    ['grade A cars', 'Grade A Sweeper, Cars'],
    ['what should a grade b know about riders?', 'Grade B Signaller, Riders'],
    ['riders for a signaller', 'Grade B Signaller, Riders'],
    ['what comes after grade B in cars?', 'Grade C Chief, Cars'],
    ['gr. B riders', 'Grade B Signaller, Riders'],
    ['GrC cars', 'Grade C Chief, Cars'],
    ['depot B riders', 'Grade B Signaller, Riders'],
    ['riders as a C', 'Grade C Chief, Riders'],
    ['what should a level B know about riders?', 'Grade B Signaller, Riders'],
    ["I'm a B, what do I need for the next level in cars?", 'Grade C Chief, Cars'],
  ])('%s: %s', (question, cell) => expect(shown(question)).toEqual([cell]))

  it('is missing where no level has the letter', () => {
    expect(asker.ask('grade E cars')).toMatchObject({ kind: 'missing', missing: ['grade e'] })
  })

  it('may be compared by its letter alone', () => {
    expect(shown('cars, C vs B')).toEqual(['Grade B Signaller, Cars', 'Grade C Chief, Cars'])
  })

  it.each(['R&C of cars', 'cars in C++', 'cars by C. Miller'])(
    'is not named by a letter of something else: %s',
    (question) => expect(shown(question)).not.toEqual(['Grade C Chief, Cars']),
  )

  it('is a number where it is the first of roman ones', () => {
    const ladder = ['Grade I', 'Grade II'].map((label, rank) => titled(label, rank))
    const tracks = [{ label: 'Vets', ladder, areas: { Surgery: ['Assists.', 'Operates.'] } }]
    const clinic = createAsker(build({ name: 'Clinic', language: 'en', tracks }))
    expect(clinic.ask('grade 1 surgery').descriptors.map(({ level }) => level.label)).toEqual(['Grade I'])
    expect(clinic.ask('my cat ate a lily, what should I do').kind).toBe('nothing')
    expect(clinic.ask('surgery gr 2').descriptors.map(({ level }) => level.label)).toEqual(['Grade II'])
  })

  it('is not named by an article', () =>
    expect(shown('how does a trolley handle cars')).not.toEqual(shown('grade A cars')))
})

describe('a level whose label begins with its letter', () => {
  const ladder = ['A – Sweeper', 'B – Senior Sweeper', 'C – Signaller'].map((label, rank) =>
    titled(label, rank, label.slice(4)),
  )
  const tracks = [{ label: 'Depot', ladder, areas: { Cars: ['Mops the floor.', 'Buys mops.', 'Couples cars.'] } }]
  const depot = createAsker(build({ name: 'Depot', language: 'en', tracks }))

  it.each([
    ['grade C cars', 'C – Signaller'],
    ['level b: cars', 'B – Senior Sweeper'],
    ['cars for a sweeper', 'A – Sweeper'],
    ["I'm a B, what next in cars?", 'C – Signaller'],
  ])('is called by it, behind any word for "level": %s', (question, label) => {
    expect(depot.ask(question).descriptors.map(({ level }) => level.label)).toEqual([label])
  })

  it('is missing where no label has the letter', () => {
    expect(depot.ask('grade G cars')).toMatchObject({ kind: 'missing', missing: ['grade g'] })
  })
})
