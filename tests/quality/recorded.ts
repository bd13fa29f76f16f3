import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { Outcome } from './measure.ts'

const count = z.int().nonnegative()
const groupsSchema = z.record(z.string(), z.strictObject({ n: count, right: count, wrong: count }))
const recordedSchema = z.record(z.string(), groupsSchema)

/** How many of each group of questions are answered right, and how many wrong. */
export type Groups = z.infer<typeof groupsSchema>

const file = new URL('recorded.json', import.meta.url)

/** The figures last recorded, by set. */
export function readRecorded(): z.infer<typeof recordedSchema> {
  return recordedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export function writeRecorded(sets: Readonly<Record<string, Groups>>): void {
  const lines = Object.entries(sets).map(([set, groups]) => {
    const inside = Object.entries(groups).map(([name, counts]) => `    ${JSON.stringify(name)}: ${oneLine(counts)}`)
    return `  ${JSON.stringify(set)}: {\n${inside.join(',\n')}\n  }`
  })
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}

const oneLine = ({ n, right, wrong }: Groups[string]) => `{ "n": ${n}, "right": ${right}, "wrong": ${wrong} }`

export function groupsOf(outcomes: readonly Outcome[]): Groups {
  const groups = [...Map.groupBy(outcomes, ({ group }) => group)]
  return Object.fromEntries(
    groups.map(([name, group]) => {
      const of = (verdict: string) => group.filter((each) => each.verdict === verdict).length
      return [name, { n: group.length, right: of('right'), wrong: of('wrong') }]
    }),
  )
}

/** What is worse than on record, in words, with the questions that are not right; and what is not on record. */
export function fallen(recorded: Groups, outcomes: readonly Outcome[]): string[] {
  const now = groupsOf(outcomes)
  const changed = [...new Set([...Object.keys(recorded), ...Object.keys(now)])].filter(
    (name) => recorded[name]?.n !== now[name]?.n,
  )
  return [
    ...changed.map((name) => `${name}: ${recorded[name]?.n ?? 0} questions on record, ${now[name]?.n ?? 0} asked.`),
    ...Object.entries(now).flatMap(([name, { n, right, wrong }]) => {
      const before = recorded[name]
      if (before?.n !== n || (right >= before.right && wrong <= before.wrong)) return []
      const failed = outcomes.filter(({ group, verdict }) => group === name && verdict !== 'right')
      return [
        `${name}, of ${n}: ${right} right, ${before.right} on record; ${wrong} wrong, ${before.wrong} on record.`,
        ...failed.map(({ text, answer, verdict }) => `  ${verdict}: ${text} -> ${answer}`),
      ]
    }),
  ]
}
