import { stringify } from 'yaml'
import type { SampleTrack } from './sample.ts'
import { fileOf, text, type Write } from './writing.ts'

const json = (data: unknown) => JSON.stringify(data, undefined, 2)
/** A list with a map for each level of what a track says of an area. */
const steps = (
  track: SampleTrack,
  area: number,
  map: (level: string, texts: readonly string[], at: number) => object,
) => track.levels.map((level, at) => map(level, text(track, at, area), at))

/** The levels of an area by keys made of their names. */
const keyed = (track: SampleTrack, area: number) =>
  Object.fromEntries(
    steps(track, area, (name, description) => ({ name, description })).map((one, at) => [
      fileOf(track.levels[at] ?? ''),
      one,
    ]),
  )

/** Ways of writing a framework as data whose levels stand below its areas, by name. */
export const nestedWriters: Readonly<Record<string, Write>> = {
  'levels called by a key of their own, with keys for kinds of texts': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `data/${fileOf(track.label)}.json`,
        json(
          track.areas.map((title, area) => ({
            title,
            description: 'What it is about, in a few words.',
            levels: steps(track, area, (stance, scope) => ({ stance, scope, links: {} })),
          })),
        ),
      ]),
    ),
  'levels listed once, their texts in lists of maps without names': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `data/${fileOf(track.label)}.json`,
        json({
          levels: track.levels.map((title) => ({ title, blurb: 'Early days' })),
          competencies: track.areas.map((title, area) => ({
            title,
            levels: steps(track, area, (_, scope, at) => ({
              scope,
              focusAreas: [1, 2].map((number) => `${title} ${at + 1} area ${number}`),
            })),
          })),
        }),
      ]),
    ),
  'levels named by short words, with the one that is required beside them': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.yml`,
        stringify(
          track.areas.map((competency, area) => ({
            competency,
            required: track.levels[1],
            levels: steps(track, area, (proficiency, definition, at) => ({
              proficiency,
              definition,
              ...(at === 1 && { required: true }),
            })),
          })),
        ),
      ]),
    ),
  'levels by keys, each with its name below, and areas below their groups': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => {
        const areas = track.areas.map((name, area) => ({
          name,
          description: 'In a few words.',
          levels: keyed(track, area),
        }))
        return [
          `${fileOf(track.label)}.json`,
          json({ track: track.label, pillars: { company: areas.slice(0, 1), engineering: areas.slice(1) } }),
        ]
      }),
    ),
  'records of areas with ids, and of levels with ids below them': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.json`,
        json(
          track.areas.map((competency, area) => ({
            id: `c${area}`,
            competency,
            category: 'Technical',
            description: 'What it is about, in a few words.',
            levels: steps(track, area, (level, description, at) => ({ id: `c${area}l${at}`, level, description })),
          })),
        ),
      ]),
    ),
  'a short and a full name for each level, a title for each area': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.json`,
        json({
          ladder: track.label,
          levels: track.levels.map((fullName, at) => ({
            id: `step${at}`,
            fullName,
            dimensions: Object.fromEntries(
              track.areas.map((title, area) => [fileOf(title), { title, bullets: text(track, at, area) }]),
            ),
          })),
        }),
      ]),
    ),
  'levels by the numbers that a list elsewhere gives them': ({ tracks }) => ({
    '_data/levels.yml': stringify(
      (tracks[0]?.levels ?? []).map((title, at) => ({ number: at + 1, title, years: `${at}-${at + 2}` })),
    ),
    ...Object.fromEntries(
      tracks.flatMap((track) =>
        track.areas.map((name, area) => [
          `_data/${fileOf(track.label)}/${fileOf(name)}.yml`,
          stringify({
            track: track.label,
            name,
            about: 'What it is about, in a few words.',
            levels: Object.fromEntries(
              track.levels.map((_, at) => {
                const texts = text(track, at, area)
                return [at + 1, texts.length === 1 ? texts[0] : texts]
              }),
            ),
          }),
        ]),
      ),
    ),
  }),
  'a page per track, levels with summaries in its front matter': ({ tracks }) => ({
    'careers/_index.md': '---\ntitle: Careers here\n---\n\nPick your role.\n',
    ...Object.fromEntries(
      tracks.map((track, weight) => [
        `careers/${fileOf(track.label)}.md`,
        `---\n${stringify({
          title: track.label,
          weight,
          levels: track.levels.map((name, at) => ({
            name,
            slug: fileOf(name),
            summary: 'Gets things done, on most days.',
            areas: track.areas.map((area, column) => ({ name: area, expectations: text(track, at, column) })),
          })),
        })}---\n\nNobody remembers the slides.\n`,
      ]),
    ),
  }),
  'departments of families of roles, each role a level with its areas as keys beside pay and what comes next': ({
    tracks,
  }) => ({
    'data/families.json': JSON.stringify({
      updated: '2021-05-05',
      departments: [
        {
          name: 'The house',
          families: tracks.map((track) => ({
            name: track.label,
            roles: track.levels.map((title, at) => ({
              title,
              payBand: `B${at + 1}`,
              experience: `${at}-${at + 2} yrs`,
              ...Object.fromEntries(track.areas.map((area, column) => [area, text(track, at, column)])),
              next: track.levels.slice(at + 1, at + 2),
            })),
          })),
        },
      ],
    }),
  }),
  'areas with texts and indicators by level, beside the number each job needs, jobs and tips': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `data/${fileOf(track.label)}.yml`,
        stringify({
          family: { id: fileOf(track.label), name: track.label },
          skills: track.areas.map((name, area) => ({
            id: fileOf(name),
            name,
            description: 'What it is about, in a few words.',
            core_roles: ['data_analyst', 'data_engineer'],
            levels: { data_analyst: [1, 2, 3], data_engineer: ['NC', 2, 3] },
            level_descriptions: Object.fromEntries(
              track.levels.map((level, at) => [level, text(track, at, area)[0] ?? '']),
            ),
            behavioral_indicators: Object.fromEntries(
              track.levels.map((level, at) => [level, text(track, at, area).slice(1)]),
            ),
            improvement_tips: { '1→2': 'Pair with somebody who has done it before.' },
          })),
        }),
      ]),
    ),
}
