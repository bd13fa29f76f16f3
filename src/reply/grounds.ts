import type { Answer } from '../ask/answer.ts'
import type { Framework } from '../framework/framework.ts'
import { type Action, type Line, type Reply, text } from './reply.ts'
import { words } from './words.ts'

/** Who asks why may mean the prompts; the command is a wish. */
export const aboutPrompts: Action = { label: words.aboutPrompts, command: 'why prompts' }

/** Why an answer says what it says: how the question was read, and whose words the answer is. */
export function groundsReply(question: string | undefined, answer: Answer, reply: Reply, framework: Framework): Reply {
  const { feedback, source } = reply
  return {
    title: words.whyAnswer,
    lines: [
      ...(question === undefined ? [] : [text(words.youAsked(question))]),
      ...readingLines(answer, reply.title),
      ...(answer.descriptors.length > 0 ? [text(words.ownWords)] : []),
      ...(framework.contact === undefined ? [] : [text(words.contact(framework.contact))]),
    ],
    ...(source && { source }),
    ...(feedback && { feedback }),
    seen: 'asker',
  }
}

function readingLines(answer: Answer, title: string): Line[] {
  if (answer.kind === 'nothing') return [text(words.whyNothing)]
  if (answer.kind === 'missing') return [text(answer.end ? `${title}.` : words.whyMissing(words.or(answer.missing)))]
  const isOpen = answer.kind === 'several' && answer.command === undefined && !answer.found
  return [
    text(isOpen ? words.whySeveral : words.readAs(title)),
    ...(answer.found ? [text(answer.found === 'words' ? words.whyFound : words.whyClosest)] : []),
    ...(answer.follows ? [text(words.whyFollows)] : []),
    ...(answer.wider ? [text(words.whyMine)] : []),
  ]
}
