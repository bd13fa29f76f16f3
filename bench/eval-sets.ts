import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import * as z from 'zod'
import { UsageError } from '../src/errors.ts'
import { expectSchema } from './eval-score.ts'

const questionSchema = z.strictObject({
  q: z.string(),
  kind: z.string(),
  /** Shares no telling word with its cell; counted apart. */
  hard: z.boolean().optional(),
  /** The kind the answer must have; then nothing else counts. */
  answer: z.enum(['define', 'list', 'help']).optional(),
  expect: expectSchema,
})
export type Question = z.infer<typeof questionSchema>

/** Labelled questions over one framework. */
export interface EvalSet {
  readonly name: string
  /** The framework's folder. */
  readonly framework: string
  readonly questions: readonly Question[]
}

/**
 * The sets in a folder: `framework/` and `*.jsonl`; or pages and `*.jsonl` side by side; or `questions/NAME.jsonl` with
 * `frameworks/NAME/` there or one folder up; or folders of these. Throws a UsageError where there is none, and with all lines that
 * are no question.
 */
export function setsIn(dir: string): readonly EvalSet[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new UsageError(`${dir}: there is no such folder.`)
  const sets = setsOf(dir)
  if (sets.length > 0) return sets
  const inside = foldersIn(dir).flatMap((folder) => setsOf(folder))
  if (inside.length > 0) return inside
  throw new UsageError(`${dir}: no questions here. Put framework/ and questions.jsonl into it.`)
}

function setsOf(dir: string): readonly EvalSet[] {
  const own = join(dir, 'framework')
  const framework = existsSync(own) ? own : dir
  const beside = questionFiles(dir).map((file) => ({ name: basename(resolve(dir)), framework, file }))
  const named = questionFiles(join(dir, 'questions')).map((file) => {
    const name = basename(file, '.jsonl')
    const homes = [join(dir, 'frameworks', name), join(dir, '..', 'frameworks', name)]
    const home = homes.find((folder) => existsSync(folder))
    if (home === undefined) throw new UsageError(`${file}: its framework is nowhere. Put it into ${homes[0]}.`)
    return { name, framework: home, file }
  })
  return [...beside, ...named].map(({ file, ...set }) => ({ ...set, questions: questionsIn(file) }))
}

/** The labelled questions of a file, one a line. */
export function questionsIn(file: string): readonly Question[] {
  const problems: string[] = []
  const questions: Question[] = []
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = questionSchema.safeParse(jsonOf(line))
    if (parsed.success) questions.push(parsed.data)
    else problems.push(`${file}:${at + 1}: this is no question. ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`)
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return questions
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function questionFiles(dir: string): string[] {
  return existsSync(dir) ? entries(dir).filter((file) => file.endsWith('.jsonl')) : []
}

function foldersIn(dir: string): string[] {
  return entries(dir).filter((entry) => statSync(entry).isDirectory())
}

function entries(dir: string): string[] {
  return readdirSync(dir)
    .sort()
    .map((name) => join(dir, name))
}
