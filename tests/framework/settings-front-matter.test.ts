import { expect, test } from 'vitest'
import { texts, wrong } from './with-settings.ts'

const level = (rung: number, says: string) =>
  `      - rung: ${rung}\n        musts: [${says} every single day]\n        stories: [Once ${says} at night]\n`
const page = (title: string) =>
  `---\ntitle: ${title}\nlayout: ladder\nparts:\n  - name: Nets\n    steps:\n${level(1, 'mends them')}${level(2, 'weaves them')}  - name: Boats\n    steps:\n${level(1, 'rows them')}${level(2, 'builds them')}---\n\nFor all who go out to sea.\n`
const files = { 'fishers.md': page('Fishers'), 'divers.md': page('Divers') }

test('keys of front matter are names for columns, of all files and of one', () => {
  const all = 'columns: { level: rung, area: parts, text: [musts, stories] }'
  expect(wrong(all, files)).toEqual([])
  expect(texts(all, files)[0]).toBe('Level 1 | Nets | mends them every single day Once mends them at night')
  const one = 'columns: { files: { divers.md: { text: stories } } }'
  expect(wrong(one, files)).toEqual([])
  expect(wrong('columns: { files: { divers.md: { text: story } } }', files)).toEqual([
    expect.stringMatching(/has no such name "story"\. It has: .*stories/u),
  ])
})

test('they are names for what is left out, too', () => {
  const settings = 'columns: { level: rung }\nignore: [stories]'
  expect(wrong(settings, files)).toEqual([])
  expect(texts(settings, files)[0]).toBe('Level 1 | Nets | mends them every single day')
  expect(wrong('ignore: [storeys]', files)).toEqual([expect.stringContaining('has no such name "storeys"')])
})
