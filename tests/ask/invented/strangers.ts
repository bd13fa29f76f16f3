import { pick } from './random.ts'
import { ask, cellsAt, type Question, type World } from './world.ts'

const numbers = ['7', '8', '9', '11', '12']
/** Titles of seniority, tried where the framework has no such word. */
const titles = ['Intern', 'Trainee', 'Junior', 'Staff', 'Principal', 'Distinguished', 'Fellow']
/** Words that make a level only by the word beside them. */
const inventedTitles = ['Wizard', 'Ninja', 'Rockstar', 'Grandmaster']

/** What is named does not exist: a number, a title, an area; alone, or as one half of a comparison. */
export function* strangers(world: World): Generator<Question> {
  const { framework, names, random } = world
  const unused = titles.filter((title) => isUnused(title, names.all))
  const absent = [
    ...numbers.map((n) => ({ kind: 'missing-level', level: ask(world, 'foreignNumbers', { n }) })),
    ...codesBeyond(names.levels.map(({ say }) => say)).map((level) => ({ kind: 'missing-level', level })),
    ...unused.map((level) => ({ kind: 'missing-title', level })),
    ...inventedTitles.map((title) => ({ kind: 'missing-title', level: `${title} level` })),
  ]
  for (const { kind, level } of absent) {
    if (kind === 'missing-level') yield { kind: 'missing-level-alone', text: level, want: { is: 'missing' } }
    for (const { say: area, means } of names.areas) {
      yield { kind, text: ask(world, 'noLevel', { level, area }), want: { is: 'missing' } }
      const there = pick(names.levels, random)
      if (there === undefined || there.means.length > 1) continue
      const side = cellsAt(framework, { levels: there.means, areas: means })
      if (side.length === 0 || side.some(({ state }) => state === 'unwritten')) continue
      const sides = random() < 0.5 ? { level: there.say, next: level } : { level, next: there.say }
      const text = ask(world, 'compare', { ...sides, area })
      yield { kind: 'half-compare', text, want: { is: 'sides', sides: [side], half: true } }
    }
  }
  const areNumbered = framework.levels.some(({ number }) => number !== undefined)
  for (const { say: area } of areNumbered ? names.areas : []) {
    const text = ask(world, 'bareNumber', { area, n: pick(numbers, random) ?? '' })
    yield { kind: 'missing-number', text, want: { is: 'missing' } }
  }
  for (const area of world.wordings.foreignAreas) {
    for (const { say: level } of names.levels) {
      yield { kind: 'missing-area', text: ask(world, 'exact', { level, area }), want: { is: 'missing' } }
    }
  }
}

/** "IC9" where there are codes such as "IC4", "Product Manager 9" where there is a "Product Manager 4". */
function codesBeyond(levels: readonly string[]): string[] {
  const prefixes = levels.flatMap((say) => /^(\p{L}+)\d$/u.exec(say)?.[1] ?? [])
  const names = levels.flatMap((say) => /^(.*\p{L} )\d$/u.exec(say)?.[1] ?? [])
  const known = /^(?:L|level|lvl) ?$/iu
  return [...new Set([...prefixes, ...names])].filter((before) => !known.test(before)).map((before) => `${before}9`)
}

function isUnused(title: string, words: ReadonlySet<string>): boolean {
  const start = title.toLowerCase().slice(0, 4)
  return [...words].every((word) => !word.startsWith(start))
}
