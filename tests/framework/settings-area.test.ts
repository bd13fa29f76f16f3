import { expect, test } from 'vitest'
import { left, texts, wrong } from './with-settings.ts'

const level = (name: string, below: string) => `## ${name}\n\nA ${name} keeps the light.\n\n${below}\n`

test('what stands right below a level is an area of the name given; else it is listed as left', () => {
  const areas = '- Fills lamps.\n\n### Craft\n\n- Trims it.\n\n### Team\n\n- Shares it.\n'
  const page = { 'all.md': `# Keepers\n\n${level('Cub', areas)}\n${level('Warden', areas)}` }
  const settings = 'levels: [Cub, Warden]\n'
  expect(texts(`${settings}area: Summary`, page).slice(0, 3)).toEqual([
    'Cub | Summary | A Cub keeps the light. Fills lamps.',
    'Cub | Craft | Trims it.',
    'Cub | Team | Shares it.',
  ])
  expect(left(settings, page).slice(0, 2)).toEqual(['text: A Cub keeps the light.', 'bullet: Fills lamps.'])
  expect(left(`${settings}area: Summary`, page)).toEqual([])
})

test('an area that nothing stands in is told', () => {
  const page = {
    'all.md': '# Keepers\n\n| Skill | Junior | Senior |\n|---|---|---|\n| Craft | I trim the wick. | I mend it. |\n',
  }
  expect(wrong('area: Summary', page)).toEqual([
    expect.stringMatching(/^1 warning `area`: no text without an area stands right below a level/u),
  ])
})

test('so it is on pages of one level, beside tables, and where nothing names an area at all', () => {
  const pages = (below: string) => ({
    'cub.md': `# Cub\n\nA Cub keeps the light.\n\n${below}`,
    'warden.md': `# Warden\n\nA Warden keeps the light.\n\n${below}`,
  })
  const summaries = ['Cub | Own | A Cub keeps the light.', 'Warden | Own | A Warden keeps the light.']
  const settings = 'levels: [Cub, Warden]\narea: Own'
  const headed = texts(settings, pages('## Craft\n\n- I trim it.\n\n## Team\n\n- I share it.\n'))
  expect(headed).toEqual(expect.arrayContaining([...summaries, 'Cub | Craft | I trim it.']))
  const table = '| Area | Details |\n|---|---|\n| Craft | I trim the wick. |\n| Team | I share the watch. |\n'
  const whole = { 'all.md': `# Keepers\n\n${level('Cub', table)}\n${level('Warden', table)}` }
  for (const files of [pages(table), whole])
    expect(texts(settings, files)).toEqual(expect.arrayContaining([...summaries, 'Cub | Craft | I trim the wick.']))
  expect(texts(settings, { 'all.md': `# Keepers\n\n${level('Cub', '')}\n${level('Warden', '')}` })).toEqual(summaries)
})

test('a column or key alone, and texts beside levels, have it too', () => {
  const settings = 'area: Own'
  const rows = 'Level,Description\nJunior,I keep the light on.\nSenior,I mend the light.\n'
  const all = ['Junior | Own | I keep the light on.', 'Senior | Own | I mend the light.']
  expect(texts(settings, { 'all.csv': rows })).toEqual(all)
  const data =
    'levels:\n  - { level: Junior, description: I keep the light on. }\n  - { level: Senior, description: I mend the light. }\n'
  expect(texts(settings, { 'all.yml': data })).toEqual(all)
})

test('areas that are listed are no facts, however few their words', () => {
  const table =
    '# Keepers\n\n| Dimension | Junior | Senior |\n|---|---|---|\n| Time Span | 1-3 days | 1-2 years |\n| Reach | I keep one lamp lit. | I keep the coast lit. |\n'
  const more = '\n## Other\n\n| Dimension | Junior | Senior |\n|---|---|---|\n| Span | 1-3 lamps | 4-9 lamps |\n'
  const page = { 'all.md': table + more }
  expect(texts('areas: ["Time *", Reach, Span]', page)).toContain('Junior | Span | 1-3 lamps')
  expect(wrong('areas: ["* Spin"]', page)).toEqual([
    expect.stringContaining('`areas`: the framework has no such name "* Spin".'),
  ])
})
