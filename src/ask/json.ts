import type { Coordinates } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Answer } from './answer.ts'

/** One answer as `growthbot ask --json` prints it; labels are the framework's own headings. */
export interface AnswerJson {
  readonly question: string
  readonly kind: Answer['kind']
  /** Every cell that is shown, best first, each under its own track. */
  readonly descriptors: readonly { track: string; level: string; area: string; state: string; text: string }[]
  /** What is offered to choose from, ten at most. */
  readonly candidates: readonly { track?: string; level?: string; area?: string }[]
  readonly missing: readonly string[]
}

export function answerJson(question: string, answer: Answer, framework: Framework): AnswerJson {
  return {
    question,
    kind: answer.kind,
    descriptors: answer.descriptors.map(({ track, level, area, state, expectations }) => ({
      track: track.label,
      level: level.label,
      area: area.label,
      state,
      text: expectations.map((each) => each.text).join('\n'),
    })),
    candidates: answer.choices.map(({ at }) => labelsOf(at, framework)),
    missing: answer.missing,
  }
}

function labelsOf({ track, level, area }: Coordinates, framework: Framework) {
  return {
    ...(track !== undefined && { track: framework.track(track)?.label ?? track }),
    ...(level !== undefined && { level: framework.level(level)?.label ?? level }),
    ...(area !== undefined && { area: framework.area(area)?.label ?? area }),
  }
}
