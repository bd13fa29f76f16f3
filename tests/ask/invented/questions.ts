import {
  areaCodes,
  countedTitles,
  initialsOfSeveral,
  jobsOfTracks,
  saidByAreas,
  saidByLevels,
  saidTwice,
  titleWords,
} from './ambiguities.ts'
import type { Invention } from './invention.ts'
import { ownWords, twoThings } from './own-words.ts'
import { dressed, halfNamed, lackingTracks, misspelt, namedPlaces, placesOfTracks, shortenedPlaces } from './places.ts'
import { sample } from './random.ts'
import { comparedTracks, comparisons, endsOfLadders, nextLevels, previousLevels } from './steps.ts'
import { strangers } from './strangers.ts'
import { createWorld, type Question, type World } from './world.ts'

const mostOfKind = 15

/** Questions to an invented framework with what is right to answer; the same for the same seed. */
export function questionsFor(invention: Invention, seed = 1): { world: World; questions: readonly Question[] } {
  const world = createWorld(invention, seed)
  const makers = [
    namedPlaces,
    shortenedPlaces,
    misspelt,
    halfNamed,
    placesOfTracks,
    lackingTracks,
    dressed,
    nextLevels,
    previousLevels,
    endsOfLadders,
    comparisons,
    comparedTracks,
    strangers,
    ownWords,
    twoThings,
    titleWords,
    saidTwice,
    countedTitles,
    areaCodes,
    jobsOfTracks,
    initialsOfSeveral,
    saidByLevels,
    saidByAreas,
  ]
  const made = clear(makers.flatMap((make) => [...make(world)]))
  const kinds = [...Map.groupBy(made, ({ kind }) => kind).values()]
  return { world, questions: kinds.flatMap((questions) => sample(questions, mostOfKind, world.random)) }
}

/** Each text once; a text that came out with two meanings is dropped. */
function clear(questions: readonly Question[]): Question[] {
  const groups = Map.groupBy(questions, ({ text }) => text)
  return [...groups.values()].flatMap((group) => {
    const meanings = new Set(group.map(({ want }) => meaningOf(want)))
    return meanings.size === 1 ? group.slice(0, 1) : []
  })
}

function meaningOf(want: Question['want']): string {
  const cells =
    want.is === 'cell' ? [want.cell] : want.is === 'cells' ? want.cells : want.is === 'sides' ? want.sides.flat() : []
  const places = cells.map(({ track, level, area }) => `${track.id}/${level.id}/${area.id}`)
  return [want.is, ...places].join(' ')
}
