import { expect, test } from 'vitest'
import { cells, left, read, texts, wrong } from './with-settings.ts'

const twice = ['Junior', 'Senior']
  .map(
    (level) =>
      `## ${level} Keeper\n\n### Expectations\n\nIn short, a ${level} keeper keeps.\n\n### Craft\n\n- A ${level} trims.\n\n### Expectations\n\n- A ${level} writes the log.\n`,
  )
  .join('\n')

test('one of two headings of a name is left out by its number, or by what it stands below', () => {
  const page = { 'all.md': `# Keepers\n\n${twice}` }
  expect(texts('ignore: ["Expectations #1"]', page)).toEqual([
    'Junior Keeper | Craft | A Junior trims.',
    'Junior Keeper | Expectations | A Junior writes the log.',
    'Senior Keeper | Craft | A Senior trims.',
    'Senior Keeper | Expectations | A Senior writes the log.',
  ])
  expect(texts('ignore: ["Senior * > Expectations", "all.md > Junior * > Craft"]', page)).toEqual([
    'Junior Keeper | Expectations | In short, a Junior keeper keeps. A Junior writes the log.',
    'Senior Keeper | Craft | A Senior trims.',
  ])
  expect(wrong('ignore: ["Expectations #3", "Oven > Craft"]', page)).toEqual([
    expect.stringMatching(/^1 warning `ignore`: the framework has no such name "Expectations #3"/u),
    expect.stringMatching(/^1 warning `ignore`: the framework has no such name "Oven > Craft"/u),
  ])
})

test('one of two tables is left out by its headers', () => {
  const level = (name: string) =>
    `## ${name} Brewer\n\n| Area | Details |\n|---|---|\n| Pay | By the ${name} barrel. |\n\n| Area | Details |\n|---|---|\n| Hops | A ${name} picks hops. |\n| Malt | A ${name} grinds malt. |\n`
  const page = { 'all.md': `# Brewers\n\n${level('Junior')}\n${level('Senior')}` }
  const kept = ['Junior', 'Senior'].flatMap((name) => [
    `${name} Brewer | Hops | A ${name} picks hops.`,
    `${name} Brewer | Malt | A ${name} grinds malt.`,
  ])
  expect(texts('ignore: ["Area | Details #1"]', page)).toEqual(kept)
  expect(left('ignore: ["Area | * #1"]', page)).toEqual([
    'row: Pay | By the Junior barrel.',
    'row: Pay | By the Senior barrel.',
  ])
})

test('lines in bold with all below them, paragraphs and bullets are left out, and accounted for', () => {
  const level = (name: string) =>
    `## ${name}\n\n**Quote**\n\n"We ${name}s keep."\n\n**Craft**\n\n- ${name}s trim.\n- Example: Ada trims.\n\nTypical time: a year.\n\n**Team**\n\n- ${name}s share.\n`
  const page = { 'all.md': `# Keepers\n\n${level('Junior')}\n${level('Senior')}` }
  const settings = 'ignore: [Quote, Example, "Typical time: *"]'
  expect(texts(settings, page)).toEqual([
    'Junior | Craft | Juniors trim.',
    'Junior | Team | Juniors share.',
    'Senior | Craft | Seniors trim.',
    'Senior | Team | Seniors share.',
  ])
  expect(left(settings, page).slice(0, 4)).toEqual([
    'text: Quote',
    'text: "We Juniors keep."',
    'bullet: Example: Ada trims.',
    'text: Typical time: a year.',
  ])
})

test('the first row below an empty corner is a row, and no header', () => {
  const table =
    '# Keepers\n\n| | Junior | Senior |\n|---|---|---|\n| Quote | "Light." | "Dark." |\n| Craft | I trim the wick. | I mend the lens. |\n| Team | I share the watch. | I train the cubs. |\n'
  expect(texts('ignore: [Quote]', { 'all.md': table })).toEqual([
    'Junior | Craft | I trim the wick.',
    'Senior | Craft | I mend the lens.',
    'Junior | Team | I share the watch.',
    'Senior | Team | I train the cubs.',
  ])
})

test('a cell stands below those to its left: rows of one kind are left out, also where they are half of all', () => {
  const rows = ['Craft', 'Team'].map(
    (area) =>
      `| ${area} | Do | I keep ${area}. | I teach ${area}. |\n| | Avoid | I forget ${area}. | I hide ${area}. |\n`,
  )
  const table = `# Keepers\n\n| Area | Kind | Junior | Senior |\n|---|---|---|---|\n${rows.join('')}`
  const settings = 'levels: [Junior, Senior]\n'
  expect(texts(`${settings}ignore: [Avoid]`, { 'all.md': table })).toEqual([
    'Junior | Craft | I keep Craft.',
    'Senior | Craft | I teach Craft.',
    'Junior | Team | I keep Team.',
    'Senior | Team | I teach Team.',
  ])
  expect(texts(`${settings}ignore: [Team > Avoid]`, { 'all.md': table })[0]).toBe(
    'Junior | Craft | I keep Craft. I forget Craft.',
  )
})

test('who leaves out one part loses no other', () => {
  const role = (name: string) =>
    `# ${name} Keeper\n\n## Reach\n\n- Watch: a ${name} keeps one.\n\n## Core competencies\n\n### Craft\n\nA ${name} trims.\n\n### Team\n\nA ${name} shares.\n\n## Quote\n\n"We ${name}s keep the light."\n`
  const pages = { 'roles/junior-keeper.md': role('Junior'), 'roles/senior-keeper.md': role('Senior') }
  const areas = (settings: string) => read(settings, pages).framework.areas.map(({ label }) => label)
  expect(areas('site: https://example.org')).toContain('Craft')
  expect(areas('ignore: [Quote]')).toEqual(areas('site: https://example.org').filter((area) => area !== 'Quote'))
})

test('where nothing else tells the levels, what is left out is read, and that is said', () => {
  const head =
    'Signals,,,,,,\nVersion 3,,,,,,\nSkill,About,Novice – we see,Novice – not yet,Adept – we see,Adept – not yet,Owner\n'
  const csv = `${head}Morse,Hearing code from afar,Reads slowly.,Looks up.,Reads fast.,Waits.,Ada\nRepair,Mending what is broken,Changes fuses.,Calls.,Winds coils.,Buys coils.,Bob\n`
  const settings = 'levels: [Novice, Adept]\nignore: ["* not yet", Owner]\n'
  expect(wrong(settings, { 'all.csv': csv })).toEqual([
    expect.stringMatching(/^2 warning `ignore`: without all of this hardly anything is understood/u),
  ])
  const renamed = `${settings}rename: { levels: { "* – we see": "*" } }\n`
  expect(wrong(renamed, { 'all.csv': csv })).toEqual([])
  expect(texts(renamed, { 'all.csv': csv })).toContain('Adept | Repair | Winds coils.')
})

test('a paragraph is left out by how it begins, with or without its emoji, in a quotation and in a cell, too', () => {
  const level = (name: string) =>
    `## ${name}\n\n### Craft\n\n🪜 This role takes the place of the ${name} of old times and towers.\n\n${name}s trim the wick.\n\n> ${name}s are the eyes of the coast.\n>\n> 🪜 This role is open to all who can see.\n\n### Team\n\n- ${name}s share the watch.\n`
  const page = { 'all.md': `# Keepers\n\n${level('Junior')}\n${level('Senior')}` }
  for (const name of ['🪜 This role *', 'This role *']) {
    expect(texts(`ignore: ["${name}"]`, page)[0]).toBe(
      'Junior | Craft | Juniors trim the wick. Juniors are the eyes of the coast.',
    )
    expect(left(`ignore: ["${name}"]`, page)).toHaveLength(4)
  }
  const sheet = {
    'all.csv':
      'Area,Junior,Senior\nCraft,"I trim the wick each night.\n🪜 This role starts in May.",I mend the lens.\nTeam,I share the watch.,This role leads.\n',
  }
  for (const name of ['🪜 This role *', 'This role *']) {
    expect(texts(`ignore: ["${name}"]`, sheet)).toEqual([
      'Junior | Craft | I trim the wick each night.',
      'Senior | Craft | I mend the lens.',
      'Junior | Team | I share the watch.',
      'Senior | Team | ',
    ])
    expect(left(`ignore: ["${name}"]`, sheet)).toEqual(['cell: 🪜 This role starts in May.', 'cell: This role leads.'])
  }
  const table = {
    'all.md':
      '# Keepers\n\n| | Junior | Senior |\n|---|---|---|\n| Craft | I trim.<br>This role starts. | I mend. |\n| Team | <ul><li>I share.</li><li>This role shares all there is to share.</li></ul> | I choose. |\n',
  }
  expect(texts('ignore: ["This role *"]', table)).toEqual([
    'Junior | Craft | I trim.',
    'Senior | Craft | I mend.',
    'Junior | Team | I share.',
    'Senior | Team | I choose.',
  ])
})

test('a part that is left out changes nothing of what another track is called', () => {
  const track = (name: string, level: string) =>
    `## ${name}\n\n${['Junior', 'Senior'].map((one) => `### ${one} ${level}\n\n- **Focus**: I, ${one} ${level}, keep it.\n- **Scope**: My ${level} and more.\n`).join('\n')}\n`
  const files = {
    'a.md': `# Harbour career paths\n\n## Overview\n\nAll of them.\n\n${track('Helm Track', 'Pilot')}${track('Deep Track', 'Diver')}`,
  }
  const tracks = (settings: string) => [...new Set(cells(settings, files).map((cell) => cell.split(' | ')[0]))]
  expect(tracks('')).toEqual(['Helm Track', 'Deep Track'])
  expect(tracks('ignore: [Deep Track]')).toEqual(['Helm Track'])
})
