import type { Answer } from '../ask/answer.ts'
import { printCommand } from '../ask/command.ts'
import type { Choice } from '../ask/nearby.ts'
import { printRemark } from '../feedback/remark.ts'
import type { Coordinates } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { examplesFrom } from './examples.ts'
import { placeName } from './names.ts'
import { type Action, type Remark, type Reply, text } from './reply.ts'
import { words } from './words.ts'

/** What can be said of the answer to a question. */
export function remarksOn(question: string, { kind }: Answer): readonly Remark[] {
  if (kind === 'help') return []
  const wrong = { label: words.wrong, word: words.wrongWord, command: printRemark({ do: 'wrong', question }) }
  return kind === 'nothing' || kind === 'missing' ? [wrong, tellRemark(question)] : [wrong]
}

/** `at` is what answers it. */
export function tellRemark(question: string, at: Coordinates = {}): Remark {
  return {
    label: words.tell,
    word: words.tellWord,
    hint: words.tellHint,
    command: printRemark({ do: 'tell', question, at }),
  }
}

/** What else the question can have meant; where that is nothing, how to ask, and the areas. */
export function wrongReply(
  question: string,
  readings: readonly (Choice & { readonly name: string })[],
  areas: readonly Choice[],
  framework: Framework,
): Reply {
  const [example = ''] = examplesFrom(framework)
  const meant = ({ command, at }: Choice, label: string): Action => ({
    label,
    command: command.do === 'show' ? printRemark({ do: 'meant', at, question }) : printCommand(command),
  })
  const others = readings.map((reading) => meant(reading, reading.name))
  return {
    title: words.wrongTitle,
    lines: [
      text(words.youAsked(question)),
      text(words.tellText),
      text(others.length > 0 ? words.otherReadings : words.noOtherReading(example)),
    ],
    actions:
      others.length > 0
        ? [...others, { label: words.anotherArea, command: 'list areas' }]
        : areas.map((area) => meant(area, placeName(area.at, framework))),
    feedback: [tellRemark(question)],
    seen: 'asker',
  }
}

/** Thanks, and asks which area answers it where nobody has said so. */
export function toldReply(
  question: string,
  { area }: Coordinates,
  areas: readonly Choice[],
  framework: Framework,
): Reply {
  const named = area === undefined ? undefined : framework.area(area)?.label
  const choices = areas.flatMap(({ at }) => (at.area === undefined ? [] : at.area))
  return {
    title: words.told,
    lines: [text(words.toldText(question)), text(named === undefined ? words.toldWhich : words.toldArea(named))],
    ...(named === undefined && {
      actions: choices.map((id) => ({
        label: placeName({ area: id }, framework),
        command: printRemark({ do: 'tell', question, at: { area: id } }),
      })),
    }),
    seen: 'asker',
  }
}

/** There is no database. */
export function keptNowhereReply(framework: Framework): Reply {
  return { title: words.notTold, lines: [text(words.keptNowhere), ...contactLines(framework)], seen: 'asker' }
}

/** The database fails. */
export function notKeptReply(framework: Framework): Reply {
  return { title: words.notTold, lines: [text(words.notKept), ...contactLines(framework)], seen: 'asker' }
}

const contactLines = ({ contact }: Framework) => (contact === undefined ? [] : [text(words.contact(contact))])
