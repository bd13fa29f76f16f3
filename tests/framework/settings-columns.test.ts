import { expect, test } from 'vitest'
import { left, read, texts } from './with-settings.ts'

test('texts of several columns are read one after the other, by names or by what those have in common', () => {
  const level = (name: string) =>
    `## ${name}\n\n| Area | Signs of ready | Signs of not yet |\n|---|---|---|\n| Craft | A ${name} trims well. | A ${name} forgets oil. |\n| Team | A ${name} shares. | A ${name} sleeps in. |\n`
  const page = { 'all.md': `# Keepers\n\n${level('Junior')}\n${level('Senior')}` }
  expect(texts('columns: { area: Area, text: [Signs of *] }', page)[0]).toBe(
    'Junior | Craft | A Junior trims well. A Junior forgets oil.',
  )
  expect(texts('columns: { area: Area, text: Signs of ready }', page)[0]).toBe('Junior | Craft | A Junior trims well.')
})

test('a column that nothing is read of is listed', () => {
  const csv =
    'Level,Area,What we see,Signs of not yet\nJunior,Craft,I trim the wick well.,I forget the oil.\nSenior,Craft,I mend the lens.,I wait for others.\nJunior,Team,I share the watch.,I sleep in.\nSenior,Team,I train the cubs.,I hide it all.\n'
  const settings = 'columns: { level: Level, area: Area, text: What we see }'
  expect(left(settings, { 'all.csv': csv })).toEqual(['column: Signs of not yet'])
  const wide =
    'Skill,What it is about,Junior,Senior\nCraft,All that is done with hands,I trim the wick.,I mend the lens.\nTeam,All that is done with others,I share the watch.,I train the cubs.\n'
  expect(left('levels: [Junior, Senior]', { 'all.csv': wide })).toEqual(['column: What it is about'])
})

test('rows that a column calls anti-patterns are kept apart', () => {
  const rows = ['Junior', 'Senior'].flatMap((level) =>
    ['Craft', 'Team'].flatMap((area) => [
      `${level},${area},Anti-pattern,A ${level} spoils ${area}.`,
      `${level},${area},Behaviour,A ${level} keeps ${area}.`,
    ]),
  )
  const files = { 'all.csv': `Level,Area,Kind,What\n${rows.join('\n')}\n` }
  expect(texts('', files)[0]).toBe('Junior | Craft | A Junior keeps Craft.')
  const [first] = read('', files).framework.descriptors
  expect(first?.antiPatterns?.map(({ text }) => text)).toEqual(['A Junior spoils Craft.'])
})

test('of data with told texts no other key is read', () => {
  const craft = (name: string, level: string) =>
    `      - { craft: ${name}, must: [A ${level} keeps ${name} well.], nice: [A ${level} likes ${name} much.], never: [A ${level} never drops ${name}.] }\n`
  const rung = (name: string) =>
    `  - rung: ${name}\n    blurb: Everything begins with a ${name}.\n    crafts:\n${craft('Dough', name)}${craft('Ovens', name)}`
  const data = { 'all.yml': `rungs:\n${rung('Mixer')}${rung('Shaper')}` }
  const settings = 'columns: { level: rung, area: craft, text: [must, nice] }'
  expect(texts(settings, data)).toHaveLength(4)
  expect(texts(settings, data)[0]).toBe('Mixer | Dough | A Mixer keeps Dough well. A Mixer likes Dough much.')
  expect(left(settings, data)).toContain('record: A Mixer never drops Dough.')
})
