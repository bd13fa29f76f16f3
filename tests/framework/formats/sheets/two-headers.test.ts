import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

/** The cells of a CSV file as "level | area | statements". */
function cells(rows: readonly string[]): string[] {
  const { descriptors } = build([{ is: 'text', file: 'crew.csv', text: rows.join('\n') }], 'farm').framework
  return descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

test('names above names in a table of levels are one name, and a column of notes belongs to none', () => {
  const rows = [
    'Level,Reach,Hand,Heart,',
    ',,Milking,Neighbours,Notes',
    'F1,One stall,Milks one cow without help.,Greets who comes by.,https://farm.example/one',
    'F2,One barn,Milks a whole barn by noon.,Helps at the fair.,https://farm.example/two',
  ]
  expect(cells(rows)).toEqual([
    'F1 | Reach | One stall',
    'F1 | Hand Milking | Milks one cow without help.',
    'F1 | Heart Neighbours | Greets who comes by.',
    'F2 | Reach | One barn',
    'F2 | Hand Milking | Milks a whole barn by noon.',
    'F2 | Heart Neighbours | Helps at the fair.',
  ])
})

test('of names above several others, only the others are areas', () => {
  const rows = ['Level,Hands,,Heart,', ',Milking,Mowing,Neighbours,Hands', 'F1,Milks.,Mows.,Greets.,Teaches.']
  expect(cells([...rows, 'F2,Milks all.,Mows all.,Greets all.,Teaches all.'])).toContain('F2 | Mowing | Mows all.')
})

test('names that look like levels are none where the rows are levels', () => {
  const below = ['F1,Ploughs.,Thinks.,Cares.', 'F2,Ploughs all.,Thinks of all.,Cares for all.']
  expect(cells(['Level,Hands,Head,Heart', ...below])).toContain('F2 | Head | Thinks of all.')
  expect(cells([',Hands,Head,Heart', 'Level,Ploughing,Planning,Neighbours', ...below])).toContain(
    'F2 | Head Planning | Thinks of all.',
  )
})

test('weights below areas are no part of their names', () => {
  const rows = ['Level,Milking,Mowing', ',60%,40%', 'F1,Milks one cow.,Mows a yard.', 'F2,Milks a barn.,Mows a field.']
  expect(cells(rows)).toContain('F1 | Milking | Milks one cow.')
})

test('a row beside heads merged from above goes on with the header, whatever it calls the levels', () => {
  const head =
    '<tr><th rowspan="2">Barn</th><th>F1</th><th>F2</th></tr><tr><th>Gate Opener</th><th>Bell Ringer</th></tr>'
  const row = (area: string) => `<tr><td>${area}</td><td>Helps with ${area}.</td><td>Plans all ${area}.</td></tr>`
  const text = `# Crew\n\n<table>${head}${row('Milking')}${row('Mowing')}</table>`
  const { descriptors } = build([{ is: 'text', file: 'crew.md', text }], 'farm').framework
  expect(descriptors.map(({ level, area }) => `${level.label} | ${area.label}`)).toEqual([
    'F1 Gate Opener | Milking',
    'F2 Bell Ringer | Milking',
    'F1 Gate Opener | Mowing',
    'F2 Bell Ringer | Mowing',
  ])
})

test('a corner merged over both rows is one', () => {
  const head = '<tr><th rowspan="2">Level</th><th>Hand</th><th>Heart</th></tr><tr><th>Milking</th><th>Guests</th></tr>'
  const row = (level: string) => `<tr><td>${level}</td><td>Milks as ${level}.</td><td>Greets as ${level}.</td></tr>`
  const text = `# Crew\n\n<table>${head}${row('F1')}${row('F2')}</table>`
  const { areas } = build([{ is: 'text', file: 'crew.md', text }], 'farm').framework
  expect(areas.map(({ label }) => label)).toEqual(['Hand Milking', 'Heart Guests'])
})

test('texts may hold more commas than a file has semicolons', () => {
  const row = (level: string) => `${level};Milks, feeds, cleans, counts and sings;Mows, rakes, dries, stacks and rests`
  expect(cells(['Level;Milking;Mowing', row('F1'), row('F2')])).toContain(
    'F1 | Milking | Milks, feeds, cleans, counts and sings',
  )
})

test('groups above the areas alone, beside a track, a level and its title', () => {
  const rows = [
    ',,,,Trade,,Working together,Gains,',
    'Track,Level,Job title,Usual experience,Milking,Mowing,Neighbours,Sales,Teaching',
    'Cows,F1,Milker,0-1 years,Milks one cow alone.,Mows a path.,Greets all who come.,Sells milk.,Asks for help.',
    ',F2,Senior Milker,1-3 years,Milks the whole barn.,Mows a field.,Helps at the fair.,Sells cheese.,Shows the stalls.',
    ',,,,,Mends the scythe.,,,',
    'Grain,G1,Reaper,0-1 years,Milks in need.,Mows the rye.,Lends the cart.,Sells straw.,Learns the fields.',
    ',G2,Senior Reaper,2-4 years,Milks at night.,Plans the harvest.,Shares the mill.,Sells the crop.,Leads the reapers.',
  ]
  const found = cells(rows)
  expect(found).toHaveLength(20)
  expect(found).toContain('F2 Senior Milker | Mowing | Mows a field. | Mends the scythe.')
})
