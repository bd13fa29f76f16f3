import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Baker', 'Senior Baker', 'Head Baker']

/** Levels with two areas each; the bullets of the second begin with labels. */
function page(title: string, labels: (at: number) => readonly string[]): string {
  const level = (name: string, at: number) => {
    const bullets = labels(at).map((label) => `- ${label} - knows it as a ${name}`)
    return `## ${name}\n\n### Dough\n\n- Kneads as a ${name}.\n\n### ${title}\n\n${bullets.join('\n')}\n\n`
  }
  return `# Bakers\n\n${LEVELS.map(level).join('')}`
}

function areasOf(text: string): ReadonlySet<string> {
  return new Set(cellsRead({ 'bakers.md': text }).map((cell) => cell.split(' | ')[1] ?? ''))
}

test('labels that come again in no more than half of the sections of one name are words of its text', () => {
  const some = [
    ['Order', 'Haste'],
    ['Haste', 'Order'],
    ['Patience', 'Thrift'],
    ['Money', 'Rent'],
  ]
  expect(areasOf(page('Shop Virtues', (at) => some[at] ?? []))).toEqual(new Set(['Dough', 'Shop Virtues']))
})

test('labels that most of them have are areas', () => {
  const all = new Set(['Dough', 'Order', 'Haste'])
  expect(areasOf(page('Shop Virtues', () => ['Order', 'Haste']))).toEqual(all)
})

test('plain bullets of many words above others are texts, however often they come again, where headings are areas', () => {
  const bullets = ['Keeps the ovens clean and hot', 'Takes all of the bread out in time']
  const area = (name: string, level: string) =>
    `### ${name}\n\n${bullets.map((one) => `- ${one}\n  - Does it as a ${level} in ${name}.`).join('\n')}\n`
  const text = `# Bakers\n\n${LEVELS.map((level) => `## ${level}\n\n${area('Dough', level)}\n${area('Ovens', level)}`).join('\n')}`
  expect(areasOf(text)).toEqual(new Set(['Dough', 'Ovens']))
})
