import { parsePlace, printPlace } from '../ask/command.ts'
import type { Coordinates } from '../framework/descriptor.ts'

/** What somebody says of an answer. */
export type Remark =
  /** Not what I asked. */
  | { readonly do: 'wrong'; readonly question: string }
  /** This is what I asked. */
  | { readonly do: 'meant'; readonly at: Coordinates; readonly question: string }
  /** Tell the framework's owner; `at` is what answers it. */
  | { readonly do: 'tell'; readonly at: Coordinates; readonly question: string }

/** Longer questions are carried up to here, in characters. */
export const longestCarried = 300
// Words that no question begins with.
const verbs = { wrong: 'wrong-answer', meant: 'meant-instead', tell: 'tell-owner' } as const

/** The canonical text of a remark. */
export function printRemark(remark: Remark): string {
  const question = carried(remark.question)
  const place = remark.do === 'wrong' ? [] : [printPlace(remark.at)]
  return [verbs[remark.do], ...place, question].join(' ')
}

/** Reads a canonical remark; undefined: it is none. */
export function parseRemark(text: string): Remark | undefined {
  const [verb, first = '', ...rest] = text.trim().split(/\s+/u)
  if (verb === verbs.wrong)
    return first === '' ? undefined : { do: 'wrong', question: carried([first, ...rest].join(' ')) }
  const kind = verb === verbs.meant ? 'meant' : verb === verbs.tell ? 'tell' : undefined
  const at = first === printPlace({}) ? {} : parsePlace(first)
  return kind && at && rest.length > 0 ? { do: kind, at, question: carried(rest.join(' ')) } : undefined
}

function carried(question: string): string {
  return question.replaceAll(/\s+/gu, ' ').trim().slice(0, longestCarried)
}
