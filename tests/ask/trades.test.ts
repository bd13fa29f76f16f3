import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { professions } from '../../src/framework/level-words.ts'
import { anvil } from './invented/frameworks/anvil.ts'
import { saffron } from './invented/frameworks/saffron.ts'
import { build } from './invented/invention.ts'

const warehouse = createAsker(build(anvil))
const kitchen = createAsker(build(saffron))

describe('a trade that the framework has nowhere is missing', () => {
  it.each([
    ['radiographer safety', 'radiographer'],
    ['as a plumber, what safety do I need?', 'plumber'],
    ['what is expected of nurses in equipment', 'nurses'],
    ['safety for electricians', 'electricians'],
    ['accountant picking', 'accountant'],
    ['Krankenschwester safety', 'krankenschwester'],
    ['infirmière safety', 'infirmiere'],
    ['fontanero equipment', 'fontanero'],
    ["I'm a marine surveyor, safety?", 'marine surveyor'],
    ['equipment for a loss adjuster', 'loss adjuster'],
    ['safety as a paintings conservator', 'paintings conservator'],
    ['building control surveyor - safety?', 'building control surveyor'],
    ['groomer equipment', 'groomer'],
    ['foreman equipment', 'foreman'],
    ['what is expected from a pilot in safety', 'pilot'],
  ])('%s: %s', (question, trade) => {
    expect(warehouse.ask(question)).toMatchObject({ kind: 'missing', missing: [trade], descriptors: [] })
  })

  it('whatever level is named beside it', () => {
    expect(warehouse.ask('operative 2 dentist safety').descriptors).toEqual([])
  })
})

describe('a trade is not missing', () => {
  it('that stands in a text', () => {
    expect(kitchen.ask('growers').descriptors.map(({ area }) => area.label)).toEqual(['Planning'])
    expect(kitchen.ask('planning with growers').missing).toEqual([])
  })

  it('in which the names are', () => expect(kitchen.ask('chefs hygiene').missing).toEqual([]))

  it.each(['who talks to plumbers about safety', 'safety with an electrician around'])(
    'that is somebody else than who is asked about: %s',
    (question) => expect(warehouse.ask(question).missing).not.toContainEqual(expect.stringMatching(/plumb|electric/)),
  )

  it.each(['safety for a newsletter', 'equipment for a better week'])('by its ending alone: %s', (question) =>
    expect(warehouse.ask(question)).not.toMatchObject({ kind: 'missing', at: { area: expect.any(String) } }),
  )

  it('that is a job of any trade', () => expect(warehouse.ask('specialist safety').missing).toEqual([]))
})

describe('another job of a field', () => {
  const rungs = (...labels: string[]) => labels.map((label, rank) => ({ label, rank, says: [] }))
  const studio = createAsker(
    build({
      name: 'Studio',
      language: 'en',
      tracks: [
        {
          label: 'Product design',
          ladder: rungs('Junior product designer', 'Senior product designer'),
          areas: { Research: ['Takes notes.', 'Asks product managers what they know.'] },
        },
      ],
    }),
  )

  it.each([
    ['what is expected of a product manager', 'product manager'],
    ['senior product manager research', 'senior product manager'],
    ['junior product scientist research', 'junior product scientist'],
  ])('is missing: %s', (question, missing) => {
    expect(studio.ask(question)).toMatchObject({ kind: 'missing', missing: [missing], descriptors: [] })
  })

  it('is missing, too, where only the job is known', () => {
    const rungs = (...labels: string[]) => labels.map((label, rank) => ({ label, rank, says: [] }))
    const track = (label: string) => ({
      label,
      ladder: rungs('Junior', 'Senior'),
      areas: { Care: ['Asks.', 'Tells.'] },
    })
    const clinic = createAsker(
      build({ name: 'Clinic', language: 'en', tracks: [track('Veterinary Nurses'), track('Veterinary Surgeons')] }),
    )
    expect(clinic.ask('dental nurse care')).toMatchObject({ kind: 'missing', missing: ['dental nurse'] })
    expect(clinic.ask('senior nurse care').descriptors.map(({ track }) => track.label)).toEqual(['Veterinary Nurses'])
  })

  it.each(['senior product developer research', 'who asks product managers', 'research with product managers'])(
    'is not, where somebody else may be meant, or any job: %s',
    (question) => expect(studio.ask(question).missing).toEqual([]),
  )
})

describe('a level by a job that no name has', () => {
  it('is missing', () => {
    expect(warehouse.ask('partner level safety')).toMatchObject({ kind: 'missing', missing: ['partner level'] })
  })

  it('is not where a name has it', () => expect(kitchen.ask('chef level hygiene').missing).toEqual([]))
})

it('some hundred trades are known, each once, in words of their own', () => {
  expect(professions.length).toBeGreaterThan(1_000)
  expect(new Set(professions).size).toBe(professions.length)
  expect(professions.filter((word) => !/^[a-z]+$/u.test(word))).toEqual([])
})
