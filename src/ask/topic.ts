import type { Coordinates } from '../framework/descriptor.ts'
import type { Answer } from './answer.ts'
import { type Command, printPlace } from './command.ts'
import { common, placeOf } from './nearby.ts'

/** What was talked about: what a follow-up leaves out is taken from here. */
export interface Topic {
  readonly command: Command
  /** The track of the one cell that was shown, where the command left it open. */
  readonly track?: string
  /** The other place that was shown right before. */
  readonly earlier?: Coordinates
}

/** What an answer was about, after `before`; undefined where it was about nothing in particular. */
export function topicOf(answer: Answer, before?: Topic): Topic | undefined {
  const topic = aboutOf(answer)
  if (topic?.command.do !== 'show' || before?.command.do !== 'show') return topic
  const isSame = printPlace(topic.command.at) === printPlace(before.command.at)
  const earlier = isSame ? before.earlier : before.command.at
  return { ...topic, ...(earlier && { earlier }) }
}

function aboutOf(answer: Answer): Topic | undefined {
  const { command, descriptors, unwritten, choices, at } = answer
  if (command?.do === 'help') return undefined
  if (command === undefined) {
    const shared = common([...[...descriptors, ...unwritten].map(placeOf), ...choices.map((choice) => choice.at)])
    const about = answer.kind === 'missing' ? at : shared
    return Object.keys(about).length === 0 ? undefined : { command: { do: 'show', at: about } }
  }
  const [only, ...more] = [...descriptors, ...unwritten]
  const track = only && more.length === 0 && !only.track.shared ? only.track.id : undefined
  return { command, ...(track !== undefined && { track }) }
}

/** The place it is about; of a comparison what its sides have in common. */
export function placeIn({ command }: Topic): Coordinates {
  switch (command.do) {
    case 'show':
    case 'list':
      return command.at
    case 'compare':
      return common(command.sides)
    case 'define':
      return { area: command.area }
    case 'help':
      return {}
  }
}
