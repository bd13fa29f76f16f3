import { describe, expect, test } from 'vitest'
import { createLinks } from '../../../src/framework/formats/links.ts'

const site = 'https://site.example/base/'

describe('the address of a page', () => {
  test.each([
    ['/one', site, 'https://site.example/base/one'],
    ['one/', site, 'https://site.example/base/one/'],
    ['/one', undefined, undefined],
    ['https://Other.example/One', undefined, 'https://Other.example/One'],
    ['https://Other.example/One', site, 'https://Other.example/One'],
    ['javascript:alert(1)', site, undefined],
    [undefined, site, undefined],
  ])('%s on %s is %s', (permalink, root, address) => {
    expect(createLinks('a/page.md', permalink, root).address).toBe(address)
  })
})

describe('a link', () => {
  test.each([
    ['/two#x', '/one/page', 'https://site.example/base/two#x'],
    ['two', '/one/page', 'https://site.example/base/one/two'],
    ['#x', '/one/page', 'https://site.example/base/one/page#x'],
    ['two', undefined, 'https://site.example/base/a/two'],
    ['../two', undefined, 'https://site.example/base/two'],
    ['//cdn.example/x', '/one', 'https://cdn.example/x'],
    ['https://x.example/y', '/one', 'https://x.example/y'],
    ['mailto:crew@x.example', '/one', 'mailto:crew@x.example'],
    ['javascript:alert(1)', '/one', undefined],
    ['data:text/html,x', '/one', undefined],
    ['ftp://x.example/', '/one', undefined],
    ['http://[', '/one', undefined],
  ])('%s on %s is %s', (href, permalink, resolved) => {
    expect(createLinks('a/page.md', permalink, site).resolve(href)).toBe(resolved)
  })

  test('is loose where it is relative and no address is known', () => {
    const links = createLinks('a/page.md', '/one', undefined)
    expect(['/two', 'two', '#x', '//x.example'].map(links.isLoose)).toEqual([true, true, true, true])
    expect(['https://x.example', 'mailto:a@x.example', 'javascript:x'].map(links.isLoose)).toEqual([
      false,
      false,
      false,
    ])
    expect(links.resolve('/two')).toBeUndefined()
    expect(createLinks('a/page.md', 'https://x.example/one', undefined).resolve('two')).toBe('https://x.example/two')
    expect(createLinks('a/page.md', 'https://x.example/one', undefined).isLoose('two')).toBe(false)
  })
})
