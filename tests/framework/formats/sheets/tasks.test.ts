import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import type { SourceFile } from '../../../../src/framework/files.ts'

type Rows = readonly (readonly string[])[]

/** Each task in a row of its own, with the job it is of and what work it belongs to. */
const TASKS: Rows = [
  ['Quay', 'Junior Crane Operator', 'Load ships', 'Hooks up crates that others have checked'],
  ['Quay', 'Junior Crane Operator', 'Load ships', 'Clears the ground below the arm'],
  ['Quay', 'Junior Crane Operator', 'Mend cranes', 'Greases the joints each Monday'],
  ['Quay', 'Crane Operator', 'Load ships', 'Lifts cars in a side wind'],
  ['Quay', 'Crane Operator', 'Mend cranes', 'Changes a worn cable with two others'],
  ['Office', 'Junior Freight Clerk', 'Write papers', 'Copies the lists of the day'],
  ['Office', 'Junior Freight Clerk', 'Answer captains', 'Tells them where their berth is'],
  ['Office', 'Senior Freight Clerk', 'Write papers', 'Draws up bills that the customs accept'],
  ['Office', 'Senior Freight Clerk', 'Answer captains', 'Settles who may sail first'],
]
const HEADER = ['Sector', 'Track', 'Job Role', 'Work Function', 'Key Tasks']

const expected = [...Map.groupBy(TASKS, (row) => row.slice(0, 3).join(' | '))].map(([place, rows]) =>
  [place, ...rows.map((row) => row[3])].join(' | '),
)

function cells(files: readonly SourceFile[]): string[] {
  return build(files, 'port').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const inSector = (rows: Rows): Rows => rows.map((row) => ['Harbour', ...row])

function workbook(sheets: Readonly<Record<string, Rows>>): SourceFile {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  }
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes')
  return { is: 'bytes', file: 'port.xlsx', bytes }
}

const csv = (file: string, rows: Rows): SourceFile => ({
  is: 'text',
  file,
  text: rows.map((row) => row.join(',')).join('\n'),
})

const JOBS = [...new Set(TASKS.map(([track, job]) => `${track}|${job}`))].map((one) => one.split('|'))
const ABOUT = [
  ['Sector', 'Track', 'Job Role', 'Job Role Description'],
  ...inSector(JOBS.map(([track = '', job = '']) => [track, job, `The ${job} works at the ${track}.`])),
]
const SKILLS = [
  ['Sector', 'Track', 'Job Role', 'Skill', 'Code', 'Proficiency Level'],
  ...inSector(
    JOBS.flatMap(([track = '', job = ''], at) => [
      [track, job, 'Cargo Handling', `CH-${at}`, String(1 + (at % 2))],
      [track, job, 'Weather Watching', `WW-${at}`, String(1 + (at % 2))],
    ]),
  ),
]

test.each([
  HEADER,
  ['Branche', 'Laufbahn', 'Stelle', 'Kernaufgabe', 'Tätigkeiten'],
  ['Industry', 'Job Family', 'Position', 'Responsibility area', 'Activity'],
  ['Bransch', 'Spår', 'Befattning', 'Huvuduppgift', 'Uppgift'],
])('a row per task: %s, %s, %s, %s, %s', (...header) => {
  expect(cells([csv('work.csv', [header, ...inSector(TASKS)])])).toEqual(expected)
})

test('a sheet that only tells what each job is, and one of the skills it needs, are beside them', () => {
  const sheets = { Jobs: ABOUT, Work: [HEADER, ...inSector(TASKS)], Skills: SKILLS }
  expect(cells([workbook(sheets)])).toEqual(expected)
})

test('so are files of their own', () => {
  const files = [csv('jobs.csv', ABOUT), csv('work.csv', [HEADER, ...inSector(TASKS)]), csv('skills.csv', SKILLS)]
  expect(cells(files)).toEqual(expected)
})
