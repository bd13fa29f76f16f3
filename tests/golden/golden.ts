import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Descriptor } from '../../src/framework/descriptor.ts'
import type { Framework } from '../../src/framework/framework.ts'
import type { Want } from '../ask/invented/judge.ts'

const labels = z.array(z.string())
const questionSchema = z.strictObject({
  q: z.string(),
  kind: z.string(),
  hard: z.literal(true).optional(),
  answer: z.enum(['define', 'list', 'help']).optional(),
  expect: z.strictObject({
    track: z.string().optional(),
    level: z.string().optional(),
    area: z.string().optional(),
    tracks: labels.optional(),
    levels: labels.optional(),
    areas: labels.optional(),
    none: z.literal(true).optional(),
    missing: labels.optional(),
  }),
})
export type Golden = z.infer<typeof questionSchema>

const followUpSchema = questionSchema.extend({ after: z.array(z.string()).min(1) })
export type GoldenFollowUp = z.infer<typeof followUpSchema>

/** The labelled questions over `data/`; README.md beside this file says what the fields mean. */
export function goldenQuestions(): Golden[] {
  return linesOf('questions.jsonl').map((line) => questionSchema.parse(line))
}

/** What is asked after something else was talked about. */
export function goldenFollowUps(): GoldenFollowUp[] {
  return linesOf('conversations.jsonl').map((line) => followUpSchema.parse(line))
}

function linesOf(file: string): unknown[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').trim()
  return text.split('\n').map((line) => JSON.parse(line))
}

/** What a label asks for, in cells of the framework. */
export function wantOf({ expect }: Golden, { descriptors }: Framework): Want {
  if (expect.none) return expect.missing ? { is: 'missing' } : expect.area ? { is: 'unwritten' } : { is: 'nothing' }
  const one = (label: string | undefined, named: { label: string }) => label === undefined || label === named.label
  const some = (list: readonly string[] | undefined, named: { label: string }) => !list || list.includes(named.label)
  const cells = descriptors.filter(
    ({ track, level, area }) =>
      one(expect.track, track) &&
      one(expect.level, level) &&
      one(expect.area, area) &&
      some(expect.tracks, track) &&
      some(expect.levels, level) &&
      some(expect.areas, area),
  )
  const [cell] = cells
  if (cell && expect.level !== undefined && expect.area !== undefined) return { is: 'cell', cell }
  const sides = (['track', 'level', 'area'] as const).flatMap((kind) =>
    (expect[`${kind}s`] ?? [])
      .filter((label) => !expect.missing?.includes(label))
      .map((label) => cells.filter((each: Descriptor) => each[kind].label === label)),
  )
  if (sides.length > 0) return { is: 'sides', sides, ...(expect.missing && { half: true }) }
  return { is: 'cells', cells }
}
