import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * The paths of the first tree drawn in a text, folders with a slash at their end. A line is a name and what it is for;
 * two spaces of indent are one step down.
 */
function drawnIn(markdown: string): string[] {
  const [, tree = ''] = markdown.split('```text\n')
  const parents: string[] = []
  const paths: string[] = []
  for (const line of (tree.split('\n```')[0] ?? '').split('\n')) {
    const name = line.trimStart().split(' ')[0] ?? ''
    const depth = (line.length - line.trimStart().length) / 2
    if (name === '') continue
    parents.length = depth
    paths.push([...parents, name].join(''))
    parents.push(name)
  }
  return paths
}

/** A folder drawn open shows all it holds; one drawn closed stands for all it holds. */
function undrawn(drawn: readonly string[], files: readonly string[]): string[] {
  const open = new Set(
    drawn.flatMap((path) => drawn.filter((other) => other !== path && other.startsWith(path)).map(() => path)),
  )
  const closed = drawn.filter((path) => !open.has(path))
  return files.filter((file) => !closed.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path)))
}

const exists = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === path.endsWith('/')

const drawn = drawnIn(readFileSync('ARCHITECTURE.md', 'utf8'))
const files = globSync(['src/**/*', 'adapters/**/*']).filter((path) => statSync(path).isFile())

test('a tree is drawn', () => {
  expect(drawn).toEqual(expect.arrayContaining(['src/', 'src/main.ts', 'adapters/', 'tests/']))
})

test.each(drawn)('%s, which is drawn, exists', (path) => {
  expect(exists(path)).toBe(true)
})

test('every file of src and adapters is drawn', () => {
  expect(undrawn(drawn, files)).toEqual([])
})

const named = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((document) =>
  [...readFileSync(document, 'utf8').matchAll(/`((?:src|adapters|tests|data)\/[^\s`*]*)`/g)].map(([, path = '']) => [
    document,
    path,
  ]),
)

test.each(named)('%s names %s, which exists', (_, path) => {
  expect(exists(path)).toBe(true)
})

describe('the rule', () => {
  const tree = [
    'x',
    '```text',
    'src/        the core',
    '  ask/      closed',
    '  reply/    open',
    '    reply.ts',
    '  bot.ts',
    '```',
  ]
  const paths = drawnIn(tree.join('\n'))

  test('reads the tree', () => {
    expect(paths).toEqual(['src/', 'src/ask/', 'src/reply/', 'src/reply/reply.ts', 'src/bot.ts'])
  })

  test('finds what is not drawn', () => {
    const real = [
      'src/ask/a.ts',
      'src/ask/b/c.ts',
      'src/reply/reply.ts',
      'src/reply/new.ts',
      'src/bot.ts',
      'src/new.ts',
    ]
    expect(undrawn(paths, real)).toEqual(['src/reply/new.ts', 'src/new.ts'])
  })

  test.each([
    ['src/main.ts', true],
    ['src/', true],
    ['src/main.ts/', false],
    ['src', false],
    ['src/none.ts', false],
  ])('%s exists: %s', (path, there) => {
    expect(exists(path)).toBe(there)
  })
})
