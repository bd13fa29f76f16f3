import { stringify } from 'yaml'
import type { Sample, SampleTrack } from './sample.ts'
import { csv, type Write } from './writing.ts'

type Row = readonly string[]

const json = (data: unknown) => JSON.stringify(data, undefined, 2)
const areasIn = ({ tracks }: Sample) => [...new Set(tracks.flatMap(({ areas }) => areas))]
const ladder = ({ tracks }: Sample) => tracks[0]?.levels ?? []
/** A level's code and title: "M1" and "Marketing Associate". */
const codeOf = (level: string) => level.split(' ')[0] ?? ''
const titleOf = (level: string) => level.split(' ').slice(1).join(' ')
/** Its code, where no other has it. */
const keyOf = (level: string, sample: Sample) =>
  ladder(sample).filter((one) => codeOf(one) === codeOf(level)).length > 1 ? level : codeOf(level)
const date = (at: number) => `2023-0${(at % 9) + 1}-1${at % 10}`
const who = (at: number) => ['Ines', 'M. Okafor', 'Tove L.'][at % 3] ?? ''
const entities = (text: string) => text.replaceAll('&', '&amp;')
const html = (texts: readonly string[]) =>
  texts.length === 1 ? `<p>${texts[0]}</p>` : `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`

interface Place {
  readonly track: number
  readonly level: number
  readonly area: number
  readonly texts: readonly string[]
}

/** Every cell by the places of its track, level and area in their lists, the levels in no order. */
function placesIn(sample: Sample): Place[] {
  const areas = areasIn(sample)
  return sample.tracks
    .flatMap(({ texts, areas: own }, track) =>
      texts.flatMap((row, level) =>
        row.map((cell, at) => ({ track, level, area: areas.indexOf(own[at] ?? ''), texts: cell })),
      ),
    )
    .toSorted((one, other) => ((one.level * 3) % 5) - ((other.level * 3) % 5))
}

const labelled = (sample: Sample) =>
  placesIn(sample).map(({ track, level, area, texts }) => ({
    track: sample.tracks[track]?.label ?? '',
    level: ladder(sample)[level] ?? '',
    area: areasIn(sample)[area] ?? '',
    texts,
  }))

const lines = (texts: readonly string[]) =>
  texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `- ${text}`).join('\n')
const numbered = (texts: readonly string[]) => texts.map((text, at) => `${at + 1}. ${text}`).join('\n')

/** One statement a row, as databases export them. */
const statementRows = (sample: Sample, header: Row, row: (one: StatementRow) => Row): Row[] => [
  header,
  ...labelled(sample)
    .flatMap(({ texts, ...one }) => texts.map((text, place) => ({ ...one, text, place: place + 1 })))
    .map((one, at) => row({ ...one, at })),
]

interface StatementRow {
  readonly track: string
  readonly level: string
  readonly area: string
  readonly text: string
  readonly place: number
  readonly at: number
}

const perTrack = (write: (track: SampleTrack) => readonly Row[]) =>
  (({ tracks }: Sample) => Object.fromEntries(tracks.map((track) => [track.label, write(track)]))) satisfies WriteSheets

/** Sheets by name, each its rows. */
export type WriteSheets = (sample: Sample) => Readonly<Record<string, readonly Row[]>>

const group = (at: number) => (at === 0 ? 'Doing' : at === 2 ? 'Leading' : '')

/** Ways of writing a framework as spreadsheets, which are tried as CSV and as XLSX. */
export const sheetWriters: Readonly<Record<string, WriteSheets>> = {
  'one statement a row, level in two columns': (sample) => ({
    Expectations: statementRows(
      sample,
      ['Discipline', 'Level', 'Title', 'Pillar', 'No.', 'Expectation', 'Status', 'Last edited by', 'Last edited'],
      ({ track, level, area, text, place, at }) => [
        track,
        codeOf(level),
        titleOf(level),
        area,
        String(place),
        text,
        'Live',
        who(at),
        date(at),
      ],
    ),
  }),
  'ids, numbers and versions beside each statement': (sample) => ({
    export: statementRows(
      sample,
      ['ID', 'Version', 'Job family', 'Competency', 'Grade', 'Role title', 'Sort', 'Statement', 'State', 'Owner'],
      ({ track, level, area, text, place, at }) => [
        `EX-${at + 1000}`,
        `1.${at % 4}`,
        track,
        area,
        codeOf(level),
        titleOf(level),
        String(place * 10),
        text,
        'published',
        who(at),
      ],
    ),
  }),
  'a track in a column that no word tells': (sample) => ({
    all: statementRows(
      sample,
      ['Key', 'Guild', 'Level code', 'Level name', 'Theme', 'What we look for', 'Reviewed'],
      ({ track, level, area, text, at }) => [
        String(at + 1),
        track,
        codeOf(level),
        titleOf(level),
        area,
        text,
        at % 2 === 0 ? 'yes' : 'no',
      ],
    ),
  }),
  'a department column and the level as one text': (sample) => ({
    all: [
      ['Updated', 'Department', 'Skill', 'Level', 'Description', 'Author'],
      ...labelled(sample).map(({ track, level, area, texts }, at) => [
        date(at),
        track,
        area,
        level,
        lines(texts),
        who(at),
      ]),
    ],
  }),
  'a preamble, codes above titles, groups filled once, notes at the foot': perTrack((track) => [
    ['Larkspur Instruments – Skills – rev. 7', '', '', ...track.levels.map(() => '')],
    ['Owner: P. Brandt', '', '', '"Blue" = agreed with the works council', ...track.levels.slice(1).map(() => '')],
    [],
    ['', '', ...track.levels.map(codeOf)],
    ['Group', 'Skill', ...track.levels.map(titleOf)],
    ...track.areas.map((area, at) => [
      group(at),
      area,
      ...track.levels.map((_, level) => lines(track.texts[level]?.[at] ?? [])),
    ]),
    [],
    ['Notes:'],
    ['1) Both ladders are paid alike.'],
    ['2) Next review: Q2'],
  ]),
  'codes and titles in rows with labels, a blank corner': perTrack((track) => [
    [track.label],
    [],
    ['', 'Level', ...track.levels.map(codeOf)],
    ['', 'Title', ...track.levels.map(titleOf)],
    ...track.areas.map((area, at) => [
      group(at),
      area,
      ...track.levels.map((_, level) => lines(track.texts[level]?.[at] ?? [])),
    ]),
  ]),
  'titles above codes': perTrack((track) => [
    ['Competency', ...track.levels.map(titleOf)],
    ['', ...track.levels.map(codeOf)],
    ...track.areas.map((area, at) => [
      area,
      ...track.levels.map((_, level) => numbered(track.texts[level]?.[at] ?? [])),
    ]),
  ]),
  'a level per row with code and title, below a title and a sentence': perTrack((track) => [
    [track.label],
    ['People sit with squads, and report to the head of their craft.'],
    ['Code', 'Title', ...track.areas],
    ...track.levels.map((level, at) => [
      codeOf(level),
      titleOf(level),
      ...track.areas.map((_, area) => lines(track.texts[at]?.[area] ?? [])),
    ]),
    [],
    ['Last change', '2023-04-04'],
  ]),
  'a level per row, the same in both columns': perTrack((track) => [
    ['Grade', 'Job title', 'Reports to', ...track.areas, 'Salary from', 'Salary to'],
    ...track.levels.map((level, at) => [
      codeOf(level),
      titleOf(level),
      'Team lead',
      ...track.areas.map((_, area) => numbered(track.texts[at]?.[area] ?? [])),
      String(30_000 + at * 7000),
      String(36_000 + at * 9000),
    ]),
  ]),
  'rows of facts about levels between header and areas': perTrack((track) => [
    ['', 'Level', ...track.levels.map(codeOf)],
    ['', 'Title', ...track.levels.map(titleOf)],
    ['', 'Years of experience', ...track.levels.map((_, at) => `${at * 2}+`)],
    ['', 'Pay band', ...track.levels.map((_, at) => `Band ${String.fromCharCode(65 + at)}`)],
    ...track.areas.map((area, at) => [
      group(at),
      area,
      ...track.levels.map((_, level) => lines(track.texts[level]?.[at] ?? [])),
    ]),
  ]),
  'tables joined by ids': (sample) => ({
    families: [['id', 'name', 'active'], ...sample.tracks.map(({ label }, at) => [`f-${at + 3}`, label, 'true'])],
    levels: [
      ['id', 'code', 'title', 'rank'],
      ...ladder(sample).map((level, at) => [String(400 + at * 7), codeOf(level), titleOf(level), String(at * 10)]),
    ],
    competencies: [
      ['id', 'name', 'category', 'sort'],
      ...areasIn(sample).map((area, at) => [`c${at + 20}`, area, 'Core', String(at)]),
    ],
    expectations: [
      ['id', 'family_id', 'level_id', 'competency_id', 'status', 'statement', 'updated_at'],
      ...placesIn(sample).flatMap(({ track, level, area, texts }, at) =>
        texts.map((text) => [
          String(9000 + at),
          `f-${track + 3}`,
          String(400 + level * 7),
          `c${area + 20}`,
          'published',
          text,
          date(at),
        ]),
      ),
    ],
  }),
}

/** What stands beside frameworks in spreadsheets, and is none of it. */
const sheetsBeside = (sample: Sample): Readonly<Record<string, readonly Row[]>> => ({
  Pay: [
    ['Level', 'Title', 'From', 'To', 'Bonus'],
    ...ladder(sample).map((level, at) => [
      codeOf(level),
      titleOf(level),
      `${at + 3}1,000`,
      `${at + 4}0,000`,
      `${at * 5}%`,
    ]),
  ],
  'Self assessment': [
    ['Name:', '', '', ''],
    ['Date:', '', '', ''],
    [],
    ['Competency', 'My level (1-5)', 'Evidence', 'Manager comment'],
    ...areasIn(sample).map((area) => [area, '', '', '']),
  ],
  'Team ratings': [
    ['Person', 'Level', ...areasIn(sample)],
    ...['Ada', 'Bo', 'Cyd'].map((name, at) => [
      name,
      codeOf(ladder(sample)[at] ?? ''),
      ...areasIn(sample).map((_, area) => String((at + area) % 5)),
    ]),
  ],
  'Review cycles': [
    ['Cycle', 'Opens', 'Closes'],
    ['Mid-year 2023', '2023-06-01', '2023-06-30'],
  ],
  'Change log': [
    ['Date', 'Who', 'What'],
    ['2023-01-02', 'Tove', 'Split the first group in two rows'],
    ['2022-11-30', 'Ines', 'First version'],
  ],
})

export const withSheetsBeside =
  (write: WriteSheets): WriteSheets =>
  (sample) => ({ ...write(sample), ...sheetsBeside(sample) })

/** A file for each sheet, called as programs call them. */
export const asCsv =
  (write: WriteSheets, delimiter = ','): Write =>
  (sample) =>
    Object.fromEntries(
      Object.entries(write(sample)).map(([name, rows]) => [`Skills 2023 - ${name}.csv`, csv(rows, delimiter)]),
    )

const levelList = (sample: Sample) =>
  ladder(sample)
    .map((level, at) => ({
      id: 9000 + at,
      code: codeOf(level),
      title: entities(titleOf(level)),
      rank: at * 10,
      active: true,
    }))
    .toReversed()
const beside = (sample: Sample) => ({
  pay_ranges: ladder(sample).map((_, at) => ({ level_id: 9000 + at, currency: 'EUR', min: 30_000, max: 38_000 })),
  review_cycles: [{ id: 'rc-1', name: 'Mid-year 2023', opens: '2023-06-01', closes: '2023-06-30' }],
})
const meta = { product: 'Starling HR', export_version: '2.1', generated_at: '2023-03-01T06:00:04Z', page: 1, pages: 1 }

/** Ways in which programs export frameworks as data. */
export const exportWriters: Readonly<Record<string, Write>> = {
  'lists joined by ids, with entities and HTML in the texts': (sample) => ({
    'NOTES.txt': 'Exported by hand.',
    'starling-export-2023-03-01.json': json({
      meta,
      job_families: sample.tracks.map(({ label }, at) => ({
        id: `jf-${at + 11}`,
        name: entities(label),
        description_html: '<p>Keeps the whole thing going.</p>',
        active: true,
      })),
      levels: levelList(sample),
      competencies: areasIn(sample).map((name, at) => ({
        id: `c-${at + 301}`,
        name: entities(name),
        category: 'Core',
        sort: at,
      })),
      expectations: placesIn(sample).map(({ track, level, area, texts }, at) => ({
        id: `ex-${70_000 + at * 7}`,
        job_family_id: `jf-${track + 11}`,
        level_id: 9000 + level,
        competency_id: `c-${area + 301}`,
        status: 'published',
        description_html: html(texts),
        updated_at: `${date(at)}T09:17:00Z`,
      })),
      ...beside(sample),
    }),
  }),
  'the same below "data", a statement a record, a track that no word tells': (sample) => ({
    'export.json': json({
      status: 'ok',
      result: {
        data: {
          chapters: sample.tracks.map(({ label }, at) => ({ id: at + 50, label })),
          levels: levelList(sample),
          skills: areasIn(sample).map((name, at) => ({ id: at + 300, name, created_by: 4 })),
          users: [{ id: 4, name: 'Ines Duarte', email: 'ines@larkspur.example' }],
          statements: placesIn(sample).flatMap(({ track, level, area, texts }, at) =>
            texts.map((body, place) => ({
              id: 7000 + at * 10 + place,
              chapter_id: track + 50,
              level_id: 9000 + level,
              skill_id: area + 300,
              author_id: 4,
              position: place,
              body: `<p>${body}</p>\n`,
            })),
          ),
        },
      },
    }),
  }),
  'records that hold their level and area': (sample) => ({
    'expectations.json': json({
      items: placesIn(sample).map(({ track, level, area, texts }, at) => ({
        id: at,
        jobFamily: { id: track, name: sample.tracks[track]?.label },
        level: { id: level, code: codeOf(ladder(sample)[level] ?? ''), title: titleOf(ladder(sample)[level] ?? '') },
        competency: { id: area, name: areasIn(sample)[area], category: { id: 1, name: 'Core' } },
        text: texts.length === 1 ? texts[0] : texts,
        state: 'live',
      })),
      total: 12,
    }),
  }),
  'rows as arrays below a header': (sample) => ({
    'sheet.json': json({
      range: 'Skills!A1:E99',
      values: [
        ['Family', 'Level', 'Title', 'Competency', 'Expectations', 'Status'],
        ...labelled(sample).map(({ track, level, area, texts }) => [
          track,
          codeOf(level),
          titleOf(level),
          area,
          texts.join('\n'),
          'live',
        ]),
      ],
    }),
  }),
  'columns and rows': (sample) => ({
    'query.json': json({
      columns: ['id', 'department', 'level', 'skill', 'statement', 'owner'],
      rows: labelled(sample).flatMap(({ track, level, area, texts }, at) =>
        texts.map((text, place) => [at * 10 + place, track, level, area, text, who(at)]),
      ),
    }),
  }),
  'a record a row': (sample) => ({
    'rows.json': json(
      labelled(sample).flatMap(({ track, level, area, texts }, at) =>
        texts.map((text, place) => ({
          Discipline: track,
          Level: codeOf(level),
          Title: titleOf(level),
          Pillar: area,
          'No.': place + 1,
          Expectation: text,
          Status: 'Live',
          'Last edited by': who(at),
        })),
      ),
    ),
  }),
  'tables with their fields': (sample) => ({
    'Levels.json': json({
      records: ladder(sample).map((level, at) => ({
        id: `recL${at}`,
        createdTime: date(at),
        fields: { Code: codeOf(level), Name: titleOf(level) },
      })),
    }),
    'Competencies.json': json({
      records: areasIn(sample).map((Name, at) => ({
        id: `recC${at}`,
        createdTime: date(at),
        fields: { Name, Owner: who(at) },
      })),
    }),
    'Families.json': json({
      records: sample.tracks.map(({ label }, at) => ({
        id: `recF${at}`,
        createdTime: date(at),
        fields: { Name: label },
      })),
    }),
    'Expectations.json': json({
      records: placesIn(sample).map(({ track, level, area, texts }, at) => ({
        id: `recE${at}`,
        createdTime: date(at),
        fields: {
          Family: [`recF${track}`],
          Level: [`recL${level}`],
          Competency: [`recC${area}`],
          Text: texts.join('\n'),
          Status: 'Done',
        },
      })),
    }),
  }),
  'a file a job, how good one has to be in each skill': ({ tracks }) => ({
    'skill-levels.yml': stringify({
      skill_levels: [
        { name: 'Awareness', meaning: 'You know about the skill and see how it is applied.' },
        { name: 'Working', meaning: 'You can apply the skill with some support.' },
        { name: 'Expert', meaning: 'You are known for it, and guide others.' },
      ],
    }),
    'pay.yml': stringify({
      effective: '2023-04-01',
      bands: [
        { band: 'Band F', from: 29_777, to: 33_024 },
        { band: 'Band G', from: 34_834, to: 38_223 },
      ],
    }),
    ...Object.fromEntries(
      tracks.map((track) => [
        `roles/${track.label.toLowerCase().replaceAll(' ', '-')}.yml`,
        stringify({
          role: track.label,
          family: 'Shared services',
          last_updated: '2023-01-30',
          summary: 'They write, and decide what does not need to be written.',
          role_levels: track.levels.map((name, at) => ({
            name,
            slug: name.toLowerCase().replaceAll(' ', '-'),
            pay_band: 'Band F',
            description: `Somebody at this level works under supervision and learns number ${at}.`,
            skills: track.areas.map((skill, area) => ({
              skill,
              skill_level: 'Working',
              you_can: track.texts[at]?.[area] ?? [],
            })),
          })),
        }),
      ]),
    ),
  }),
  'levels of a code and a title that hold areas of statements': ({ tracks }) => ({
    'ladders.yml': stringify({
      version: 3,
      families: tracks.map((track) => ({
        name: track.label,
        status: 'live',
        levels: track.levels.map((level, at) => ({
          code: codeOf(level),
          title: titleOf(level),
          sort: at,
          competencies: track.areas.map((name, area) => ({
            name,
            statements: (track.texts[at]?.[area] ?? []).map((text, place) => ({
              id: at * 1000 + area * 10 + place,
              sort: place,
              status: 'live',
              text,
            })),
          })),
        })),
      })),
    }),
  }),
  'keys that are codes of levels': (sample) => ({
    'framework.json': json({
      levels: Object.fromEntries(
        ladder(sample).map((level, at) => [
          keyOf(level, sample),
          { title: keyOf(level, sample) === level ? level : titleOf(level), rank: at },
        ]),
      ),
      families: Object.fromEntries(
        sample.tracks.map((track, place) => [
          `fam_${place}`,
          {
            name: track.label,
            competencies: track.areas.map((name, area) => ({
              name,
              expectations: Object.fromEntries(
                track.levels.map((level, at) => [keyOf(level, sample), track.texts[at]?.[area] ?? []]),
              ),
            })),
          },
        ]),
      ),
    }),
  }),
  'archived records beside those that count': (sample) => ({
    'export.json': json({
      job_families: sample.tracks.map(({ label }, at) => ({ id: `jf-${at + 11}`, name: label, archived: false })),
      levels: levelList(sample),
      competencies: areasIn(sample).map((name, at) => ({ id: `c-${at + 301}`, name, archived: false })),
      expectations: placesIn(sample).flatMap(({ track, level, area, texts }, at) => {
        const places = { job_family_id: `jf-${track + 11}`, level_id: 9000 + level, competency_id: `c-${area + 301}` }
        return [
          { id: at, ...places, status: 'published', text: texts },
          { id: at + 5000, ...places, status: 'archived', text: 'Was once expected of everybody here.' },
        ]
      }),
    }),
  }),
}
