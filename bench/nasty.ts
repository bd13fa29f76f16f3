import type { Framework } from '../src/framework/framework.ts'
import { chooser, random, slip } from './synthetic.ts'

/** What a question may be at worst: pasted, misspelt throughout, of words that stand everywhere, comparing everything. */
export function nastyQuestions({ descriptors, areas, tracks }: Framework, each: number): string[] {
  const next = random(each)
  const pick = chooser(next)
  const times = (count: number, make: () => string) => Array.from({ length: count }, make).join(' ')
  const said = () => pick(pick(descriptors).expectations).text
  const words = times(400, said)
    .split(/\W+/u)
    .filter((word) => word.length > 3)
  const word = () => pick(words)
  const level = () => `level ${pick(descriptors).level.number}`
  const common = [
    'I',
    'and',
    'the',
    'of',
    'our',
    'team',
    'service',
    'several teams',
    'under real load',
    'level',
    'engineer',
  ]
  const makers = [
    () => times(80, word),
    () => times(80, () => slip(word())),
    () => times(5, () => slip(word())),
    () => times(60, () => pick(common)),
    () => times(60, () => (word() + word() + word()).slice(0, 30)),
    () => times(40, () => word().slice(0, 3)),
    () => times(40, () => word().replace(/[aeiou]/g, '')),
    () => Array.from({ length: 80 }, () => words[0]).join(' '),
    () => times(20, () => pick(tracks).label),
    () => times(12, () => `${pick(areas).label} or`),
    () => `compare ${times(12, () => `${level()} ${pick(areas).label} of ${pick(tracks).label} vs`)}`,
    () => `compare ${times(20, () => `${level()} and`)}`,
    () => `I'm ${level()}, what do I need next in ${slip(pick(areas).label)} and ${slip(pick(areas).label)}?`,
    () => times(60, said).slice(0, 2_000),
    () => `${level()} ${pick(areas).label}: ${times(60, said)}`,
    () => 'a'.repeat(100_000),
    () => '\u{1F64F}'.repeat(1_000),
    () => '\u7B49\u7EA7'.repeat(1_000),
    () => '?!.,;: '.repeat(20_000),
  ]
  return makers.flatMap((make) => Array.from({ length: each }, make))
}
