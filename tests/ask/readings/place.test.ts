import { describe, expect, it } from 'vitest'
import { readPlace } from '../../../src/ask/readings/place.ts'
import { copper } from '../invented/frameworks/copper.ts'
import { gannet } from '../invented/frameworks/gannet.ts'
import { magpie } from '../invented/frameworks/magpie.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { inventions } from '../invented/frameworks.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(orchard))
const read = (question: string, against = reader) => readPlace(askedOf(question, against))

describe.each(inventions.map(build))('a place of $name', (framework) => {
  const own = readerOf(framework)

  it('is clear by its names, whatever their order', () => {
    for (const { track, level, area } of framework.descriptors) {
      const names = [level.label, area.label, ...(track.shared || framework.tracks.length < 2 ? [] : [track.name])]
      for (const said of [names, names.toReversed()]) {
        const place = read(said.join(', '), own)
        const cells = place.is === 'clear' && place.command.do === 'show' ? framework.at(place.command.at) : []
        expect(
          cells.map((cell) => [cell.level.id, cell.area.id]),
          said.join(),
        ).toContainEqual([level.id, area.id])
      }
    }
  })

  it('or a text is found by a statement of it', () => {
    for (const cell of framework.descriptors) {
      const [statement] = cell.expectations
      const found = statement && read(statement.text, own)
      if (found?.is === 'found') {
        expect(found.descriptors.length).toBeLessThanOrEqual(3)
        expect(
          found.descriptors.flatMap((each) => each.expectations),
          statement?.text,
        ).toContainEqual(statement)
      }
    }
  })
})

describe('a place', () => {
  it('is missing where the word that tells most stands nowhere', () => {
    const own = readerOf(build(copper))
    expect(read('E1: parental leave', own).is).toBe('missing')
    expect(read('E1: small bugs', own).is).toBe('found')
  })

  it('is at every level of the area that says so, for who asks which', () => {
    const own = readerOf(build(gannet))
    const cellsOf = (question: string) => {
      const found = read(question, own)
      const cells = found.is === 'found' ? [...found.descriptors, ...(found.also ?? [])] : []
      return cells.map(({ level, area }) => `${level.id} ${area.id}`)
    }
    const harbours = ['l2 harbours', 'l3 harbours', 'l4 harbours']
    expect(cellsOf('who negotiates berth slots?')).toEqual(harbours)
    expect(cellsOf('negotiating berth slots, at what level?')).toEqual(harbours)
    expect(cellsOf('berth slots')).toEqual([...harbours, 'l4 cost-and-fuel'])
  })

  it('of names that fit several is all that exist', () => {
    const { is, ...place } = read('E1 technical', readerOf(build(copper)))
    expect(is).toBe('unclear')
    expect(place).toEqual({
      readings: expect.arrayContaining([
        { do: 'show', at: { level: 'e1-junior-engineer', area: 'technical-craft' } },
        { do: 'show', at: { level: 'e1-junior-engineer', area: 'technical-delivery' } },
      ]),
    })
  })

  it('that no cell is at is missing, its rest is kept', () => {
    expect(read('E1 mentoring', readerOf(build(copper)))).toEqual({
      is: 'missing',
      missing: ['Mentoring'],
      kind: 'area',
      at: { level: 'e1-junior-engineer' },
      place: { level: 'e1-junior-engineer', area: 'mentoring' },
    })
  })

  it('with a name that the framework does not have is never another cell', () => {
    expect(read('level 9 data pipelines')).toMatchObject({ is: 'missing', missing: ['Level 9'] })
    expect(read('level 1 lasagne')).toMatchObject({ is: 'missing', missing: ['lasagne'], at: { level: 'level-1' } })
  })

  it('is searched for by words only within what is named', () => {
    const everywhere = read('calibrate a camera against the gripper')
    expect(everywhere.is === 'found' && everywhere.descriptors.map(({ level }) => level.id)).toEqual(['level-2'])
    const there = read('level 3: calibrate the camera')
    expect(there.is === 'found' && there.descriptors.map(({ level }) => level.id)).toEqual(['level-3'])
  })

  it.each(['pizza for lunch', 'xylophone', ''])('is none in %j', (question) => {
    expect(read(question)).toEqual({ is: 'nothing' })
  })
})

describe('who does what no text says enough of', () => {
  const drivers = readerOf(build(magpie))
  const levels = (question: string) => {
    const place = read(question, drivers)
    return place.is === 'unclear' ? place.readings.map((each) => each.do === 'show' && each.at.level) : place.is
  }

  it('is offered where words of it stand in the name of an area', () => {
    expect(levels('who grumbles to customers at dawn')).toEqual(['driver-1', 'driver-2', 'driver-3', 'driver-4'])
    expect(levels('who checks the equipment for rust')).toEqual(['driver-1'])
  })

  it('is offered wherever it stands where a level is asked for in so many words', () => {
    expect(levels('which level repairs lorries')).toEqual(['driver-4'])
    expect(levels('who repairs lorries')).toBe('nothing')
  })

  it.each(['who ate the yoghurt', 'who runs the book club', 'grumbling to customers at dawn in bad weather'])(
    'is nothing otherwise: %s',
    (question) => expect(levels(question)).toBe('nothing'),
  )
})

describe('what employers tell elsewhere', () => {
  it.each(["what's the parking quality", 'the dress quality', 'wifi pipelines', 'voucher pipelines'])(
    'is nothing, though a name has a word of it: %s',
    (question) => expect(read(question)).toEqual({ is: 'nothing' }),
  )

  it('is missing at a level', () => {
    expect(read('mid parking')).toMatchObject({ is: 'missing', missing: ['parking'] })
  })
})

describe('where the pages say something', () => {
  const rungs = ['Junior', 'Senior'].map((label, rank) => ({ label, rank, says: [] }))
  const areas = { Money: ['Keeps receipts.', 'Plans the budget.'], Team: ['Listens.', 'Shares the budget.'] }
  const shop = readerOf(build({ name: 'Shop', language: 'en', tracks: [{ label: 'Shop', ladder: rungs, areas }] }))

  it.each(['what is written about the budget', 'where does the budget come up?', 'what do we say about budgets'])(
    'a common word is enough: %s',
    (question) => {
      const found = read(question, shop)
      expect(found.is === 'found' && found.descriptors.map(({ area }) => area.id)).toEqual(['money', 'team'])
    },
  )

  it('tells the track by a part of its name beside a level', () => {
    const track = (label: string, text: string) => ({
      label,
      ladder: rungs,
      areas: { Delivery: [text, `${text} Twice.`] },
    })
    const tracks = [track('Mobile Engineering', 'Ships releases.'), track('Backend Engineering', 'Ships releases.')]
    const found = read('mobile senior and releases', readerOf(build({ name: 'Apps', language: 'en', tracks })))
    expect(found.is === 'found' && found.descriptors.map(({ track }) => track.label)).toEqual(['Mobile Engineering'])
  })
})
