import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Command, parseCommand, printCommand } from '../../src/ask/command.ts'
import type { Coordinates } from '../../src/framework/descriptor.ts'
import { sampleFramework } from '../sample.ts'

const framework = await sampleFramework()
const ids = (named: readonly { id: string }[]) => fc.constantFrom(...named.map(({ id }) => id))
const place: fc.Arbitrary<Coordinates> = fc
  .record(
    { track: ids(framework.tracks), level: ids(framework.levels), area: ids(framework.areas) },
    { requiredKeys: [] },
  )
  .filter((at) => Object.keys(at).length > 0)
const command: fc.Arbitrary<Command> = fc.oneof(
  place.map((at) => ({ do: 'show', at }) as const),
  fc.array(place, { minLength: 2, maxLength: 4 }).map((sides) => ({ do: 'compare', sides }) as const),
  ids(framework.areas).map((area) => ({ do: 'define', area }) as const),
  fc.constantFrom('tracks', 'levels', 'areas').map((what) => ({ do: 'list', what, at: {} }) as const),
  ids(framework.tracks).map((track) => ({ do: 'list', what: 'areas', at: { track } }) as const),
  fc.constant({ do: 'help' } as const),
)

describe('a command', () => {
  it('is read back as it was printed', () => {
    fc.assert(
      fc.property(command, (each) => {
        expect(parseCommand(printCommand(each), framework)).toEqual(each)
      }),
    )
  })

  it('may be typed with other spaces and capitals', () => {
    expect(parseCommand('  SHOW   Edge-ML-Engineer/level-2/edge-computing ', framework)).toEqual({
      do: 'show',
      at: { track: 'edge-ml-engineer', level: 'level-2', area: 'edge-computing' },
    })
  })

  it.each([
    'show me level 2',
    'show',
    'show a/b',
    'show */*/*',
    'compare level 1 vs 2',
    'define happiness',
    'list everything',
    'help me',
  ])('is not %j: that is a question', (text) => expect(parseCommand(text, framework)).toBeUndefined())
})
