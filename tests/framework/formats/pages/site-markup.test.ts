import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { withoutSiteMarkup } from '../../../../src/framework/formats/pages/site-markup.ts'

const line = fc.constantFrom(
  '<Tabs items={["L1", "L2"]}>',
  '<TabItem',
  '  label="L1"',
  '>',
  '  </TabItem>',
  '<Tab label="Senior">One line.</Tab>',
  '{% tab title="L1" %}',
  '{% endtab %}',
  '{{< tab "L2" >}}',
  '{{< /tab >}}',
  ':::tip[Read this]',
  ':::',
  '=== "L3"',
  '??? note "L4"',
  '!!! note',
  '    - Bakes.',
  '- Bakes.',
  '# Dough',
  '```',
  "import x from 'y'",
  '---',
  '<!--growthbot:open %zz-->',
  '',
)
const pages = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))

test('every line keeps its number, whatever stands on it', () => {
  fc.assert(
    fc.property(pages, (page) => {
      expect(withoutSiteMarkup(page).split('\n')).toHaveLength(page.split('\n').length)
    }),
  )
})

test('no page breaks the reading, however its parts are opened and closed', () => {
  fc.assert(
    fc.property(pages, (page) => {
      expect(() => build([{ is: 'text', file: 'page.mdx', text: page }], 'folder')).not.toThrow()
    }),
  )
})

test('what stands in code is left alone', () => {
  const page = '```\n=== "L1"\n:::tip\n```\n'
  expect(withoutSiteMarkup(page)).toBe(page)
})
