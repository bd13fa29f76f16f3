import { expect, test } from 'vitest'
import { levelNamed } from '../../src/framework/level-name.ts'
import { ranksOf } from '../../src/framework/rank.ts'

/** Labels in the order of the ranks they get; those of one rank are joined by "=". */
function ladder(labels: readonly string[], orders: readonly number[] = []): string[] {
  const rungs = labels.map((label, index) => ({ name: levelNamed(label), order: orders[index] }))
  const { ranks } = ranksOf(rungs)
  const byRank = Map.groupBy(labels, (label) => ranks[labels.indexOf(label)] ?? 0)
  return [...byRank].toSorted(([one], [other]) => one - other).map(([, same]) => same.join(' = '))
}

test('numbers come first, whatever the pages’ order', () => {
  expect(ladder(['Level 10', 'Level 2', 'Level 1'], [1, 2, 3])).toEqual(['Level 1', 'Level 2', 'Level 10'])
})

test('two ladders with the same numbers stand side by side', () => {
  expect(ladder(['IC3 Senior', 'IC4 Staff', 'M4 Manager'])).toEqual(['IC3 Senior', 'IC4 Staff = M4 Manager'])
})

test('letters that count behind a number are steps, others are not', () => {
  expect(ladder(['Band 9', 'Band 8b', 'Band 7', 'Band 8a'])).toEqual(['Band 7', 'Band 8a', 'Band 8b', 'Band 9'])
  expect(ladder(['Band 6I', 'Band 6M', 'Band 7I'])).toEqual(['Band 6I = Band 6M', 'Band 7I'])
})

test('a qualified job stands where its page has it', () => {
  const ladderOf = ['Product Manager I', 'Product Manager II', 'Senior Product Manager', 'Group Product Manager']
  expect(ladder(ladderOf)).toEqual(ladderOf)
})

test('without numbers the pages’ order counts', () => {
  expect(ladder(['Captain', 'Deckhand', 'Mate'], [3, 1, 2])).toEqual(['Deckhand', 'Mate', 'Captain'])
})

test('who leads stands above all who are led, in the order of their own titles', () => {
  expect(
    ladder([
      'Bakery Manager',
      'Director of Baking',
      'Jr. Baker',
      'Principal Baker',
      'Senior Baker',
      'Senior Bakery Manager',
      'Sr. Director of Baking',
      'Sr. Principal Baker',
    ]),
  ).toEqual([
    'Jr. Baker',
    'Senior Baker',
    'Principal Baker',
    'Sr. Principal Baker',
    'Bakery Manager',
    'Senior Bakery Manager',
    'Director of Baking',
    'Sr. Director of Baking',
  ])
})

test('few words say little against the order of a page', () => {
  const works = ['Operative', 'Skilled Operative', 'Crew Chief', 'District Supervisor', 'Works Superintendent']
  expect(ladder(works)).toEqual(works)
})

test('staff is a title of its own in some trades', () => {
  const nurses = ['Student Nurse', 'Staff Nurse', 'Senior Nurse', 'Charge Nurse']
  expect(ladder(nurses)).toEqual(nurses)
})

test('of two names at once the first counts', () => {
  expect(ladder(['Staff Baker', 'Baker II / Shop Manager', 'Baker I', 'Senior Baker'])).toEqual([
    'Baker I',
    'Baker II / Shop Manager',
    'Senior Baker',
    'Staff Baker',
  ])
})

test('without either, words of seniority count, and a number within them', () => {
  expect(ladder(['Staff Cook', 'Cook II', 'Junior Cook', 'Cook I', 'Senior Cook', 'Lead Cook'])).toEqual([
    'Junior Cook',
    'Cook I',
    'Cook II',
    'Senior Cook',
    'Staff Cook = Lead Cook',
  ])
  expect(ladder(['Senior 2', 'Junior 2', 'Senior 1', 'Junior 1'])).toEqual([
    'Junior 1',
    'Junior 2',
    'Senior 1',
    'Senior 2',
  ])
})

test('where words differ between trades, the order of the source, which most of them follow', () => {
  const bank = ['Analyst', 'Associate', 'Assistant Vice President', 'Vice President', 'Director']
  expect(ladder(bank)).toEqual(bank)
  expect(ladder(bank.toReversed())).toEqual(bank)
})

test('the order of the alphabet says nothing', () => {
  expect(ladder(['Director', 'Intern', 'Lead', 'Mid', 'Senior'])).toEqual([
    'Intern',
    'Mid',
    'Senior',
    'Lead',
    'Director',
  ])
})

test('without any, the order of the source', () => {
  expect(ladder(['Seed', 'Sprout', 'Tree'])).toEqual(['Seed', 'Sprout', 'Tree'])
})

test('who leads stands above those who do not, whatever their trades are called', () => {
  const reception = ['Receptionist', 'Senior Receptionist', 'Desk Supervisor', 'Office Manager']
  expect(ladder(reception)).toEqual(reception)
  expect(ladder(reception.toReversed())).toEqual(reception)
  expect(ladder(['Director', 'Manager'])).toEqual(['Manager', 'Director'])
})

test('a trade of its own says no place', () => {
  const kitchen = ['Kitchen Porter', 'Junior Cook', 'Cook', 'Senior Cook', 'Sous Chef']
  expect(ladder(kitchen)).toEqual(kitchen)
})

test('a job with juniors and seniors stands between them', () => {
  expect(ladder(['Senior Baker', 'Baker', 'Junior Baker'])).toEqual(['Junior Baker', 'Baker', 'Senior Baker'])
})
