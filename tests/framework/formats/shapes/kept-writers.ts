import { stringify } from 'yaml'
import { breaks, bullets, csv, fileOf, pipes, text, type Write } from './writing.ts'

/** Ways that people keep a framework in, where what tells areas from the rest is where it stands, by name. */
export const keptWriters: Readonly<Record<string, Write>> = {
  'each level alone in a row, its areas in the rows below': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.csv`,
        csv([
          ['Competency', 'Expectation', 'Comment'],
          ...track.levels.flatMap((level, at) => [
            [level, '', ''],
            ...track.areas.map((area, column) => [area, text(track, at, column).join('\n'), '']),
            ['', '', ''],
          ]),
        ]),
      ]),
    ),
  'two columns for each level, what is expected and its evidence': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.csv`,
        csv([
          ['Skill', ...track.levels.flatMap((level) => [level, `${level} evidence`])],
          ...track.areas.map((area, column) => [
            area,
            ...track.levels.flatMap((_, at) => {
              const [first = '', ...others] = text(track, at, column)
              return [first, others.join('\n')]
            }),
          ]),
        ]),
      ]),
    ),
  'keys that the number of a level is written into': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.json`,
        JSON.stringify(
          track.areas.map((competency, column) => ({
            competency,
            ...Object.fromEntries(
              track.levels.flatMap((level, at) => [
                [`level_${at + 1}_title`, level],
                [`level_${at + 1}_description`, text(track, at, column)],
              ]),
            ),
          })),
        ),
      ]),
    ),
  'levels with a summary and a salary beside their criteria': ({ tracks }) =>
    Object.fromEntries(
      tracks.map((track) => [
        `${fileOf(track.label)}.yaml`,
        stringify({
          name: track.label,
          levels: track.levels.map((name, at) => ({
            name,
            summary: 'Somebody who gets things done here.',
            salary: '50-60k',
            criteria: Object.fromEntries(track.areas.map((area, column) => [area, text(track, at, column)])),
          })),
        }),
      ]),
    ),
  'a page per level, its areas below what success looks like': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((level, at) => [
          `${fileOf(track.label)}/${fileOf(level)}.md`,
          [
            `---\ntitle: ${level}\n---`,
            '## About the role',
            'It is part of the team, and reports to its head.',
            '## What success looks like',
            ...track.areas.flatMap((area, column) => [`### ${area}`, bullets(text(track, at, column))]),
            '## Compensation',
            'It is on a page of its own.',
          ].join('\n\n'),
        ]),
      ),
    ),
  'a page per level, its title and its number in front matter': ({ tracks }) =>
    Object.fromEntries(
      tracks.flatMap((track) =>
        track.levels.map((title, at) => [
          `docs/${fileOf(track.label)}/${at + 1}.md`,
          [
            `---\n${stringify({ title, level: /\d/u.test(title) ? title : at + 1 })}---`,
            'Some words about it.',
            pipes([
              ['Dimension', 'What we expect'],
              ...track.areas.map((area, column) => [area, breaks(text(track, at, column))]),
            ]),
          ].join('\n\n'),
        ]),
      ),
    ),
}
