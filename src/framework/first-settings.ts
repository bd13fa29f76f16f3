import { stringify } from 'yaml'
import type { Framework } from './framework.ts'

/** A first `growthbot.yml`: what was understood, ready to be corrected. */
export function firstSettings({ name, tracks, levels, areas }: Framework): string {
  const [level = 'Sr', area = 'Comms'] = [levels[0]?.label, areas[0]?.label]
  return [
    '# How growthbot reads and speaks of this framework. All of it is optional: remove the # of what you want to say.',
    ...said({ name }),
    '# site: https://careers.example.com   # put in front of links and permalinks that start with /',
    '# contact: people@example.com          # shown where nothing is written yet',
    '',
    '# The levels as the pages call them, lowest first; nothing else is a level then, unless "*" is listed, too.',
    ...meant({ levels: levels.map(({ label }) => label) }),
    '# The areas as the pages call them; nothing else is an area then. ["*"]: each row or heading is one.',
    ...meant({ areas: areas.map(({ label }) => label) }),
    '# What a track is called: on the left its heading, file or folder.',
    ...meant({ tracks: Object.fromEntries(tracks.map(({ label }) => [label, label])) }),
    '# Or what the only one is called, whatever the pages say.',
    ...meant({ track: tracks[0]?.label ?? name }),
    '# Other labels: on the left those of the pages. Two of one label are one.',
    ...meant({ rename: { levels: { [level]: level }, areas: { [area]: area } } }),
    '# What a level says right below its heading, under no area.',
    '# area: Summary',
    '',
    '# In names * stands for anything: rename { "* Skills": "*" }.',
    '# What is left out: files, or by their names headings with all below them, tables, sheets, rows, columns, bullets, keys.',
    '# Paragraphs, too, by how they begin.',
    '# ignore: [drafts/**, Interview questions, "Level 1 > Pay", "Expectations #2", "This role *"]',
    '# The files that hold the framework; all others are left out.',
    '# files: [ladder/**]',
    '# What columns of tables, or keys of data, hold; a level may stand in two: [Grade, Title].',
    '# columns: { track: Team, level: Grade, area: Skill, text: Expectation }',
    '# What headings are by their depth, 2 for those that start with ##, or by their names, or several; of one file, below files.',
    '# headings: { track: 1, level: 2, area: 3, files: { web.md: { level: 3 } } }',
    '',
    '# Other words people use, for each track, level or area; and words that ask for the same.',
    ...meant({ aliases: { areas: { [area]: ['another name'] } } }),
    '# synonyms: [[moonshot, research bet]]',
    '',
  ].join('\n')
}

function said(settings: object): string[] {
  return stringify(settings, { lineWidth: 0 }).trim().split('\n')
}

function meant(settings: object): string[] {
  return said(settings).map((line) => `# ${line}`)
}
