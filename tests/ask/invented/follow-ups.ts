import { stemOf, wordsOf } from '../../../src/ask/words.ts'
import type { Area, Level, Track } from '../../../src/framework/descriptor.ts'
import type { Saying } from './names.ts'
import { pick } from './random.ts'
import type { Language } from './wordings.ts'
import type { World } from './world.ts'

/** What is asked first, what is asked after it, and the second in full: in words, or as a command. */
export interface FollowUp {
  readonly kind: string
  readonly first: string
  readonly after: string
  readonly complete: string
}

interface Ways {
  readonly alone: readonly string[]
  readonly compare: readonly string[]
  readonly up: readonly string[]
  readonly down: readonly string[]
}

const ways: { readonly [language in Language]: Ways } = {
  en: {
    alone: [
      '{x}',
      '{x}?',
      'and {x}?',
      'what about {x}?',
      'how about {x}',
      'same for {x}',
      'ok, and {x}',
      'now {x} please',
    ],
    compare: ['compare with {x}', 'vs {x}', 'compared to {x}?', 'compare it to {x}'],
    up: [
      'the next level?',
      'show me the next one up',
      'and the level above?',
      'next',
      'one level up',
      'what comes next?',
    ],
    down: ['the previous level?', 'one level down', 'and the level below', 'the one below'],
  },
  de: {
    alone: ['{x}', '{x}?', 'und {x}?', 'was ist mit {x}?', 'oder {x}'],
    compare: ['verglichen mit {x}', 'im vergleich zu {x}'],
    up: ['nächste Stufe?', 'und danach?'],
    down: ['vorherige Stufe', 'und darunter?'],
  },
  es: {
    alone: ['{x}', '{x}?', 'y {x}?', '¿qué tal {x}?'],
    compare: ['comparado con {x}'],
    up: ['¿el siguiente nivel?', 'nivel siguiente'],
    down: ['¿el nivel anterior?'],
  },
  ja: { alone: ['{x}', '{x}?'], compare: [], up: [], down: [] },
}

/** Pairs whose second question means, after the first, what its complete form means alone. */
export function followUps(world: World): FollowUp[] {
  return [...pairs(world)].filter(({ after }) => after !== '')
}

function* pairs(world: World): Generator<FollowUp> {
  const { framework, names, random } = world
  const way = (kind: keyof Ways, x = '') => (pick<string>(ways[world.language][kind], random) ?? '').replace('{x}', x)
  const has = (level: Saying<Level>, area: Saying<Area>) =>
    framework.at({ level: idOf(level), area: idOf(area) }).length > 0
  const trackWords = new Set(framework.tracks.map(({ label }) => stemOf(wordsOf(label).at(-1) ?? '')))
  // "Senior Adviser" names the track of advisers as well.
  const levels = names.levels.filter(
    (level) => isClear(level) && !wordsOf(level.say).some((word) => trackWords.has(stemOf(word))),
  )
  const areas = names.areas.filter(isClear)
  const titles = new Set(names.levels.map(({ say }) => say.toLowerCase()))
  const tracks = names.tracks.filter((track) => isClear(track) && !titles.has(track.say.toLowerCase()))

  for (const level of levels) {
    for (const area of areas) {
      if (!has(level, area)) continue
      const first = `${level.say} ${area.say}`
      const otherLevel = pick(
        levels.filter((each) => idOf(each) !== idOf(level) && has(each, area)),
        random,
      )
      const otherArea = pick(
        areas.filter((each) => each !== area && has(level, each)),
        random,
      )
      if (otherLevel) {
        const { say } = otherLevel
        yield { kind: 'level', first, after: way('alone', say), complete: `${say} ${area.say}` }
        yield {
          kind: 'compare',
          first,
          after: way('compare', say),
          complete: `compare */${idOf(level)}/${idOf(area)} */${idOf(otherLevel)}/${idOf(area)}`,
        }
      }
      if (otherArea) {
        yield { kind: 'area', first, after: way('alone', otherArea.say), complete: `${level.say} ${otherArea.say}` }
      }
      yield { kind: 'up', first, after: way('up'), complete: `next level after ${level.say} in ${area.say}` }
      yield { kind: 'down', first, after: way('down'), complete: `level before ${level.say} in ${area.say}` }
    }
  }
  for (const area of areas) {
    for (const level of levels) {
      if (has(level, area)) {
        yield {
          kind: 'into-level',
          first: area.say,
          after: way('alone', level.say),
          complete: `${level.say} ${area.say}`,
        }
        yield {
          kind: 'into-area',
          first: level.say,
          after: way('alone', area.say),
          complete: `${level.say} ${area.say}`,
        }
      }
    }
  }
  if (tracks.length < 2) return
  for (const track of tracks) {
    for (const area of areas) {
      const other = pick(
        tracks.filter((each) => each !== track),
        random,
      )
      const at = (of: Saying<Track>) => framework.at({ track: idOf(of), area: idOf(area) }).length > 0
      if (!other || !at(track) || !at(other)) continue
      const first = `${track.say}: ${area.say}`
      yield { kind: 'track', first, after: way('alone', other.say), complete: `${other.say}: ${area.say}` }
    }
  }
}

const isClear = ({ means }: Saying<unknown>) => means.length === 1
const idOf = ({ means }: Saying<{ readonly id: string }>) => means[0]?.id ?? ''
