import { stringify } from 'yaml'
import type { SampleTrack } from './sample.ts'
import { csv, fileOf, text, type Write } from './writing.ts'

const json = (data: unknown) => JSON.stringify(data, undefined, 2)
const joined = (track: SampleTrack, level: number, area: number) => text(track, level, area).join('\n\n')
const perTrack =
  (ending: string, write: (track: SampleTrack) => string): Write =>
  ({ tracks }) =>
    Object.fromEntries(tracks.map((track) => [`${fileOf(track.label)}${ending}`, write(track)]))
const places = (track: SampleTrack) =>
  track.levels.flatMap((level, at) => track.areas.map((area, column) => ({ level, area, at, column })))
const statements = ({ tracks }: Parameters<Write>[0]) =>
  tracks.flatMap((track) =>
    places(track).flatMap(({ level, area, at, column }) =>
      text(track, at, column).map((said) => ({ track: track.label, level, area, said })),
    ),
  )

/** Further ways of writing a framework as data, by name. */
export const oddDataWriters: Readonly<Record<string, Write>> = {
  'columns, and rows that are maps with their cells': perTrack('.json', (track) =>
    json({
      title: track.label,
      columns: track.levels,
      rows: track.areas.map((label, area) => ({ label, cells: track.levels.map((_, at) => joined(track, at, area)) })),
    }),
  ),
  'lists in lists, the first the header': perTrack('.json', (track) =>
    json([
      ['', ...track.levels],
      ...track.areas.map((area, at) => [area, ...track.levels.map((_, level) => joined(track, level, at))]),
    ]),
  ),
  'names and texts by language': perTrack('/data.json', (track) =>
    json({
      track: { en: track.label, de: 'Andere' },
      levels: track.levels.map((en, at) => ({
        id: `x${at}`,
        name: { en, de: `Stufe ${at}` },
        areas: track.areas.map((area, column) => ({
          name: { en: area, de: `Bereich ${column}` },
          description: { en: joined(track, at, column), de: 'Ein Text in anderer Sprache.' },
        })),
      })),
    }),
  ),
  'keys that end in a language': perTrack('.yml', (track) =>
    stringify({
      track: track.label,
      levels: track.levels.map((name_en, at) => ({
        name_en,
        name_fr: `Niveau ${at}`,
        competencies: track.areas.map((area, column) => ({
          name_en: area,
          description_en: joined(track, at, column),
          description_fr: 'Un texte en autre langue.',
        })),
      })),
    }),
  ),
  'texts that begin with their area': perTrack('.yml', (track) =>
    stringify(
      Object.fromEntries(
        track.levels.map((level, at) => [
          level,
          track.areas.map((area, column) => `${area}: ${text(track, at, column)[0]}`),
        ]),
      ),
    ),
  ),
  'statements with their area as a tag, in CSV': (sample) => ({
    'Expectations.csv': csv([
      ['Name', 'Level', 'Tags', 'Track'],
      ...statements(sample).map(({ track, level, area, said }) => [said, level, area, track]),
    ]),
  }),
  'statements with their area as a tag, in JSON': (sample) => ({
    'statements.json': json(
      statements(sample).map(({ track, level, area, said }, id) => ({ id, text: said, track, level, tags: [area] })),
    ),
  }),
  'areas with tags beside their names': perTrack('.csv', (track) =>
    csv([
      ['Name', 'Tags', ...track.levels],
      ...track.areas.map((area, at) => [
        area,
        at % 2 === 0 ? 'core' : 'extra',
        ...track.levels.map((_, level) => text(track, level, at).join('\n')),
      ]),
    ]),
  ),
  'a row with the name of each track above its levels': ({ tracks }) => {
    const areas = [...new Set(tracks.flatMap((track) => track.areas))]
    const rows = tracks.flatMap((track) => [
      [track.label, ...areas.map(() => '')],
      ...track.levels.map((level, at) => [
        level,
        ...areas.map((area) => text(track, at, track.areas.indexOf(area)).join('\n')),
      ]),
    ])
    return { 'all.csv': csv([['Level', ...areas], ...rows]) }
  },
}
