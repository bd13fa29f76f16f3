import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const grid = (duty: string) => [
  ['Skill', 'Junior', 'Senior'],
  [duty, `I learn ${duty} from others.`, `I teach ${duty} to others.`],
  ['Ropes', 'I coil ropes at night.', 'I splice ropes by hand.'],
]
const notes = [
  ['Owner', 'Ada'],
  ['Last read', 'In May'],
]

function tracks(settings: string, sheets: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet([...rows].map((row) => [...row])), name)
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes')
  const { framework, problems } = build(
    [
      { is: 'text', file: 'growthbot.yml', text: settings },
      { is: 'bytes', file: 'port.xlsx', bytes },
    ],
    'port',
  )
  return [framework.tracks.map(({ label }) => label), problems.map(({ message }) => message)]
}

test('a track is called by the only sheet that is read, or by one of several', () => {
  expect(tracks('tracks: { Pilots of 2026: Pilots }', { 'Pilots of 2026': grid('Tides'), About: notes })).toEqual([
    ['Pilots'],
    [],
  ])
  const two = { 'Pay - Pilots': grid('Tides'), 'Pay - Divers': grid('Wrecks') }
  expect(tracks('tracks: { Pay - Pilots: Helm, Divers: Deep }', two)).toEqual([['Helm', 'Deep'], []])
})

test('a sheet is one though its tracks stand in a column, and is none where it is a level', () => {
  const rows = grid('Tides').map(([skill = '', ...rest], at) => [at === 0 ? 'Track' : 'Pilots', skill, ...rest])
  expect(tracks('tracks: { Port: Harbour }', { Port: rows, About: notes })).toEqual([['Harbour'], []])
  const level = (name: string) => [
    ['Skill', 'Description'],
    ['Ropes', `I handle them as ${name}.`],
    ['Tides', `I know them as ${name}.`],
  ]
  const [, problems] = tracks('tracks: { Junior: Young }', { Junior: level('Junior'), Senior: level('Senior') })
  expect(problems).toEqual([expect.stringContaining('`tracks.Junior`: the framework has no such name.')])
})
