import { stringify } from 'yaml'
import type { Sample, SampleTrack } from './sample.ts'
import type { Written } from './writing.ts'

type Write = (sample: Sample) => Written

const json = (data: unknown) => JSON.stringify(data, undefined, 2)
const slug = (label: string) => label.toLowerCase().replaceAll('&', 'and').replaceAll(' ', '-')
const areasIn = ({ tracks }: Sample) => [...new Set(tracks.flatMap(({ areas }) => areas))]
/** The ladder that all tracks share. */
const ladder = ({ tracks }: Sample) => tracks[0]?.levels ?? []
/** An id that says nothing of what it stands for. */
const opaque = (kind: string, at: number) => `${kind}${((at + 11) * 7919).toString(36)}`

interface Place {
  readonly track: number
  readonly level: number
  readonly area: number
  readonly texts: readonly string[]
}

/** Every cell by the places of its track, level and area in their lists. */
function placesIn(sample: Sample): Place[] {
  const areas = areasIn(sample)
  return sample.tracks.flatMap(({ texts, areas: own }, track) =>
    texts.flatMap((row, level) =>
      row.map((cell, at) => ({ track, level, area: areas.indexOf(own[at] ?? ''), texts: cell })),
    ),
  )
}

/** What stands below each level of a track: its areas with their texts. */
const byArea = (track: SampleTrack, level: number): Record<string, readonly string[]> =>
  Object.fromEntries(track.areas.map((area, at) => [area, track.texts[level]?.[at] ?? []]))
const byLevel = (track: SampleTrack, area: number): Record<string, readonly string[]> =>
  Object.fromEntries(track.levels.map((level, at) => [level, track.texts[at]?.[area] ?? []]))

/** Levels as each track has them, with ids of their own. */
const ownLevels = ({ tracks }: Sample) =>
  tracks.flatMap(({ levels }, track) =>
    levels.map((name, at) => ({ id: opaque('v', track * 10 + at), name, track, at })),
  )
const levelId = (track: number, level: number) => opaque('v', track * 10 + level)

/** Ways of writing a framework as data, by name. */
export const dataWriters: Readonly<Record<string, Write>> = {
  'lists in files of their own, joined by ids and keys that say nothing': (sample) => ({
    'meta/one.json': json(sample.tracks.map(({ label }, at) => ({ id: opaque('g', at), name: label, chat: '#guild' }))),
    'meta/two.yml': stringify(
      ownLevels(sample).map(({ id, name, track }) => ({ id, name, guild: opaque('g', track) })),
    ),
    'meta/three.yml': stringify(
      areasIn(sample).map((name, at) => ({ id: opaque('s', at), name, blurb: 'Five words about it here.' })),
    ),
    ...Object.fromEntries(
      sample.tracks.map(({ label }, track) => [
        `statements/${slug(label)}.yml`,
        stringify(
          placesIn(sample)
            .filter((place) => place.track === track)
            .flatMap(({ level, area, texts }) =>
              texts.map((summary, at) => ({
                id: opaque('r', track * 1000 + level * 100 + area * 10 + at),
                rung: levelId(track, level),
                strand: opaque('s', area),
                summary,
                status: 'published',
                links: ['https://example.com/guide'],
              })),
            ),
        ),
      ]),
    ),
  }),
  'lists joined by numbers': (sample) => ({
    'framework.json': json({
      tracks: sample.tracks.map(({ label }, at) => ({ id: at + 1, name: label })),
      levels: ladder(sample).map((name, at) => ({ id: at + 1, name, order: at + 1 })),
      skills: areasIn(sample).map((name, at) => ({ id: at + 1, name })),
      entries: placesIn(sample).map(({ track, level, area, texts }, at) => ({
        id: at,
        trackId: track + 1,
        levelId: level + 1,
        skillId: area + 1,
        statements: texts,
      })),
    }),
  }),
  'levels point at tracks': (sample) => ({
    'framework.json': json({
      $schema: './schema.json',
      updated: '2021-05-05',
      tracks: sample.tracks.map(({ label }, at) => ({ id: `t${at}`, name: label })),
      levels: ownLevels(sample).map(({ id, name, track }, order) => ({ id, trackId: `t${track}`, name, order })),
      competencies: areasIn(sample).map((name, at) => ({
        id: opaque('s', at),
        name,
        description: 'Five words about it here.',
      })),
      expectations: placesIn(sample).map(({ track, level, area, texts }, at) => ({
        id: at + 100,
        level: levelId(track, level),
        competency: opaque('s', area),
        statements: texts,
      })),
    }),
  }),
  'tracks list their levels by id': (sample) => ({
    'framework.yml': stringify({
      ladders: sample.tracks.map(({ label, levels }, track) => ({
        id: slug(label),
        name: label,
        levels: levels.map((_, at) => levelId(track, at)),
      })),
      levels: Object.fromEntries(ownLevels(sample).map(({ id, name }) => [id, { name }])),
      areas: Object.fromEntries(areasIn(sample).map((name, at) => [opaque('s', at), { name }])),
      expectations: Object.fromEntries(
        ownLevels(sample).map(({ id, track, at }) => [
          id,
          Object.fromEntries(
            placesIn(sample)
              .filter((place) => place.track === track && place.level === at)
              .map(({ area, texts }) => [opaque('s', area), texts]),
          ),
        ]),
      ),
    }),
  }),
  'a folder per track, a file of areas per level': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => [
          `${slug(track.label)}/${at + 1}-${slug(level)}.yml`,
          stringify(byArea(track, at)),
        ]),
      ),
    ),
  'a folder per track, a file of levels per area': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.areas.map((area, at) => [`${slug(track.label)}/${area}.json`, json(byLevel(track, at))]),
      ),
    ),
  'a file per level with its name inside': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => [
          `${slug(track.label)}/${at + 1}.yml`,
          stringify({ track: track.label, level, updated: '2020-02-02', expectations: byArea(track, at) }),
        ]),
      ),
    ),
  'objects with a text and examples': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${slug(track.label)}.yml`,
        stringify({
          family: track.label,
          levels: track.levels.map((name, at) => ({
            name,
            skills: Object.entries(byArea(track, at)).map(([skill, [text, ...examples]]) => ({
              skill,
              text,
              ...(examples.length > 0 && { examples }),
            })),
          })),
        }),
      ]),
    ),
  'Portuguese keys, a code and a title for each level': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `_data/${slug(track.label)}.yml`,
        stringify({
          trilha: track.label,
          atualizado_em: '2022-01-01',
          niveis: track.levels.map((titulo, at) => ({
            titulo,
            competencias: Object.entries(byArea(track, at)).map(([nome, expectativas]) => ({ nome, expectativas })),
          })),
        }),
      ]),
    ),
  'French keys': ({ tracks }) => ({
    'referentiel.json': json({
      filieres: tracks.map((track) => ({
        nom: track.label,
        niveaux: track.levels.map((intitule, at) => ({
          intitule,
          domaines: Object.entries(byArea(track, at)).map(([nom, attendus]) => ({ nom, attendus })),
        })),
      })),
    }),
  }),
  'German keys, levels below areas': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${slug(track.label)}.yaml`,
        stringify({
          laufbahn: track.label,
          kompetenzfelder: track.areas.map((bezeichnung, at) => ({
            bezeichnung,
            stufen: Object.entries(byLevel(track, at)).map(([stufe, erwartungen]) => ({ stufe, erwartungen })),
          })),
        }),
      ]),
    ),
  'texts by the place of their level': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${slug(track.label)}.json`,
        json({
          track: track.label,
          levels: track.levels,
          competencies: track.areas.map((name, at) => ({
            name,
            descriptions: Object.values(byLevel(track, at)).map((texts) => texts.join('\n\n')),
          })),
        }),
      ]),
    ),
  'wide records of tracks': ({ tracks }) => ({
    'rows.json': json(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => ({
          track: track.label,
          level,
          ...Object.fromEntries(Object.entries(byArea(track, at)).map(([area, texts]) => [area, texts.join('\n\n')])),
        })),
      ),
    ),
  }),
  'levels within tracks, named by the same short ids': (sample) => ({
    'ladders.yml': stringify(
      sample.tracks.map(({ label, levels }) => ({
        key: slug(label),
        title: label,
        levels: levels.map((title, at) => ({ key: `n${at}`, title })),
      })),
    ),
    'expectations.yml': stringify(
      placesIn(sample).map(({ track, level, area, texts }) => ({
        ladder: slug(sample.tracks[track]?.label ?? ''),
        level: `n${level}`,
        area: areasIn(sample)[area],
        expectations: texts,
      })),
    ),
  }),
  'areas of each track': (sample) => ({
    'framework.json': json({
      disciplines: sample.tracks.map(({ label }, at) => ({ id: opaque('g', at), name: label })),
      levels: ladder(sample).map((name, at) => ({ id: opaque('v', at), name })),
      competencies: sample.tracks.flatMap((track, at) =>
        track.areas.map((name, column) => ({
          name,
          family: opaque('g', at),
          expectations: Object.fromEntries(
            track.levels.map((_, level) => [opaque('v', level), track.texts[level]?.[column]]),
          ),
        })),
      ),
    }),
  }),
  'front matter of a page per level': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => [
          `${slug(track.label)}/${at + 1}-${slug(level)}.md`,
          `---\n${stringify({ layout: 'level', title: level, competencies: Object.entries(byArea(track, at)).map(([name, points]) => ({ name, points })) })}---\n`,
        ]),
      ),
    ),
  'CSV tables below one another': ({ tracks }) => ({
    'ladder.csv': tracks
      .map((track) =>
        [
          [track.label],
          ['Skill', ...track.levels],
          ...track.areas.map((area, at) => [
            area,
            ...Object.values(byLevel(track, at)).map((texts) => texts.join('\n')),
          ]),
        ]
          .map((row) => row.map((cell) => `"${cell}"`).join(','))
          .join('\n'),
      )
      .join('\n\n'),
  }),
  'CSV with notes below': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${slug(track.label)}.csv`,
        [
          ['Skill', ...track.levels],
          ...track.areas.map((area, at) => [
            area,
            ...Object.values(byLevel(track, at)).map((texts) => texts.join('\n')),
          ]),
          [],
          ['Notes'],
          ['Synced: 2020-02-02'],
        ]
          .map((row) => row.map((cell) => `"${cell}"`).join(','))
          .join('\n'),
      ]),
    ),
}
