import { describe, expect, it } from 'vitest'
import { readNeighbour } from '../../../src/ask/readings/neighbour.ts'
import { anvil } from '../invented/frameworks/anvil.ts'
import { cedar } from '../invented/frameworks/cedar.ts'
import { harbour } from '../invented/frameworks/harbour.ts'
import { orchard } from '../invented/frameworks/orchard.ts'
import { inventions } from '../invented/frameworks.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

const reader = readerOf(build(orchard))
const read = (question: string, against = reader) => readNeighbour(askedOf(question, against))

describe.each(inventions.map(build))('the ladder of $name', (framework) => {
  const own = readerOf(framework)
  const [first, ...others] = framework.tracks.filter(({ shared }) => !shared)
  const ladder = first?.levels ?? []
  const track = others.length > 0 ? ` for the ${first?.name}` : ''
  const ranks = [...new Set(ladder.map(({ rank }) => rank))]

  it.each([
    ['after', 1],
    ['before', -1],
  ] as const)('is climbed rung by rung with "%s"', (word, step) => {
    for (const level of ladder) {
      const understood = read(`what comes ${word} ${level.label}${track}`, own)
      const wanted = ranks[ranks.indexOf(level.rank) + step]
      const commands =
        understood?.is === 'clear' ? [understood.command] : understood?.is === 'unclear' ? understood.readings : []
      const goals = commands.map((command) => (command.do === 'show' ? command.at.level : undefined))
      expect(new Set(goals), level.label).toEqual(
        new Set(ladder.filter(({ rank }) => rank === wanted).map(({ id }) => id)),
      )
      if (wanted === undefined) expect(understood, level.label).toMatchObject({ is: 'end', side: word })
    }
  })
})

describe('another level', () => {
  it.each([
    ["I'm level 1, what do I need in software quality?", 'level-2'],
    ['I am a junior and want to be promoted, software quality', 'level-2'],
    ['what is one level above level 2 in software quality?', 'level-3'],
    ['the level below level 3 in software quality', 'level-2'],
    ['software quality before senior', 'level-2'],
    ['doing fine at mid in software quality, and after that?', 'level-3'],
    ['what software quality do I need to get up from mid', 'level-3'],
    ['what does the level on top of mid do for software quality', 'level-3'],
    ['been a junior 6 yrs, how do I move up in software quality', 'level-2'],
    ["I'm a mid and want the senior's job, software quality", 'level-3'],
    ["I'm a mid, what's the top level like in software quality", 'level-4'],
    ['level 1 aiming higher: software quality', 'level-2'],
    ['level 1 wanting to climb further: software quality?', 'level-2'],
    ['what would software quality ask of me if I made it one further? level 1 now', 'level-2'],
    ['level 1 here, how do I get to the level after that when it comes to software quality', 'level-2'],
    ['going from level 1 to whatever follows, software quality', 'level-2'],
    ['level 1 today; software quality, if I moved up?', 'level-2'],
    ['as a junior, how do I get ahead in software quality?', 'level-2'],
    ["software quality: I'm at level 1 today, what's after that", 'level-2'],
    ['just made level 1. what should I be growing into for software quality', 'level-2'],
    ['junior here, what would software quality be in the next job up', 'level-2'],
    ['just a junior for now, but what would software quality be after I get bumped', 'level-2'],
    ['currently level 1, how far do I have to get in software quality to advance', 'level-2'],
    ["been a junior for 2 years, what's missing in software quality for a promo", 'level-2'],
    ['I work as a junior, what would be the bar above me for software quality', 'level-2'],
    ["where should I get to with software quality, I'm level 1 right now", 'level-2'],
    ["what more would I have to do in software quality, I'm a mid", 'level-3'],
    ['done with level 2. software quality?', 'level-3'],
    ["mid here, what's missing in software quality?", 'level-3'],
  ])('than the one in %j is meant: %s', (question, level) => {
    expect(read(question)).toMatchObject({ is: 'clear', command: { at: { level, area: 'software-quality' } } })
  })

  it.each([
    ['how do I become a senior in software quality?', 'level-3'],
    ['what do I need to get from level 1 to level 2 in software quality?', 'level-2'],
    ['I want to be principal in team communication', 'level-4'],
  ])('is not where the one in %j is aimed for: %s', (question, level) => {
    expect(read(question)).toMatchObject({ is: 'clear', command: { do: 'show', at: { level } } })
  })

  it.each([
    'level 1 software quality',
    'as a senior, what do I need in software quality?',
    'software quality beyond pizza',
    'how do seniors look after level 1?',
    'how much leave does a senior get?',
    "I'm a senior and the software quality is bad, what now?",
    'software quality that has to be mastered by a senior',
    'a senior and what is missing in software quality',
    '',
  ])('is not asked for in %j', (question) => expect(read(question)).toBeUndefined())

  it('beyond the ends of the ladder does not exist', () => {
    expect(read('what comes after level 4 in software quality')).toEqual({
      is: 'end',
      side: 'after',
      at: { level: 'level-4', area: 'software-quality' },
    })
  })

  it('than an unknown one is missing, but one beside a number is not', () => {
    expect(read('what comes after level 9')).toMatchObject({ is: 'missing', missing: ['Level 9'] })
    expect(read('what comes before level 5')).toMatchObject({ command: { do: 'show', at: { level: 'level-4' } } })
  })

  it('without one named is for the person to choose', () => {
    expect(read('how do I get promoted?')).toEqual({ is: 'clear', command: { do: 'list', what: 'levels', at: {} } })
  })

  it('is each of those that stand side by side, unless the question names one', () => {
    const own = readerOf(build(cedar))
    expect(read('what comes after senior 1?', own)).toMatchObject({
      is: 'unclear',
      readings: [{ at: { level: 'senior-2-individual-contributor' } }, { at: { level: 'senior-2-people-manager' } }],
    })
    expect(read('what comes after senior 1 as an individual contributor?', own)).toMatchObject({
      command: { at: { level: 'senior-2-individual-contributor' } },
    })
  })

  it('than one by its whole heading is meant', () => {
    const read = readNeighbour(askedOf('what comes after M1 Engineering Manager?', readerOf(build(harbour))))
    expect(read).toMatchObject({
      is: 'unclear',
      readings: [{ at: { level: 'ic5-principal-engineer' } }, { at: { level: 'm2-director-of-engineering' } }],
    })
  })

  it('is on the only track that has the level', () => {
    const rungs = (...labels: string[]) => labels.map((label, rank) => ({ label, rank, says: [] }))
    const areas = { Safety: ['Wears it.', 'Checks it.'] }
    const tracks = [
      { label: 'Loading', ladder: rungs('Loader', 'Foreman'), areas },
      { label: 'Driving', ladder: rungs('Driver', 'Foreman'), areas },
    ]
    const depot = readerOf(build({ name: 'Depot', language: 'en', tracks }))
    expect(read('safety, what comes after loader?', depot)).toMatchObject({
      command: { at: { track: 'loading', level: 'foreman', area: 'safety' } },
    })
  })

  it('is the one asked about, where one’s own is told first', () => {
    expect(read("I'm a junior, software quality at senior?")).toMatchObject({ command: { at: { level: 'level-3' } } })
  })

  it('is not told by the name of the track', () => {
    expect(read('what comes after IC3 in engineering?', readerOf(build(harbour)))?.is).toBe('unclear')
  })

  it.each([
    'I start as a mid next week, software quality?',
    'what does it say under mid for software quality',
    'who looks after mid people',
  ])('is not meant by %j', (text) => expect(read(text)).toBeUndefined())

  it('that is aimed for is all that is asked for', () => {
    expect(read('how do I get promoted from mid to senior?')).toMatchObject({ command: { at: { level: 'level-3' } } })
  })
})

describe('what somebody needs', () => {
  const own = readerOf(build(anvil))
  const safety = (level: string) => ({ level, area: 'safety' })

  it.each([
    "I'm an operative 2, which safety do I need?",
    "I'm operative 2, how much safety training do I need",
    "I'm an operative II, what do I need to know about safety?",
    'I am operative two. what do I need to do for safety?',
  ])('is what goes with the level they have in %j, with the next one offered', (question) => {
    expect(read(question, own)).toMatchObject({
      command: { at: safety('operative-ii') },
      also: [safety('operative-iii')],
    })
  })

  it('leaves open which level it is for where nothing says so: the next one, with their own offered', () => {
    const told = read("I'm an operative 2, what do I need in safety?", own)
    expect(told).toMatchObject({ command: { at: safety('operative-iii') }, also: [safety('operative-ii')] })
  })

  it.each([
    "I'm an operative 2, what do I need to improve in safety?",
    "I'm an operative 2, what safety am I lacking?",
    "I'm an operative 2, which safety do I need for the next level?",
    "I'm an operative 2 and want to become an operative 3, which safety do I need?",
  ])('is for the next level alone in %j', (question) => {
    const told = read(question, own)
    expect(told).toMatchObject({ command: { at: safety('operative-iii') } })
    expect(told).not.toHaveProperty('also')
  })

  it('is for the next level where it is to be shown', () => {
    const told = read("I'm an operative 2, what do I need to show in safety?", own)
    expect(told).toMatchObject({ command: { at: safety('operative-iii') } })
  })

  it('is not asked for by a word that may be a title, behind the area', () => {
    expect(read("I'm an operative 2, which safety should I master?", own)).toBeUndefined()
    expect(read('operative 1 here, what does operative 3 need in safety?', own)).toMatchObject({
      command: { at: safety('operative-iii') },
    })
  })

  it('goes with the level they have where nothing is needed', () => {
    expect(read("I'm an operative 2, which safety must I know?", own)).toBeUndefined()
  })
})
