import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped, words } from '../../../adapters/slack/text.ts'

test.each([
  ['<@U0FAKEBOT> what is ML Ops?', 'what is ML Ops?'],
  ['<@U0FAKEBOT|growthbot> help', 'help'],
  ['ask <@U0FAKEADA|ada> or <@U0FAKEGRACE>', 'ask @ada or @U0FAKEGRACE'],
  ['in <#C0FAKECHAN|general>', 'in #general'],
  ['<!here> <!subteam^S0FAKE|@team>', '@here @team'],
  ['see <https://a.example/?a=1&amp;b=2|the page> or <https://b.example>', 'see the page or https://b.example'],
  ['R&amp;D: 1 &lt; 2 &gt; 0', 'R&D: 1 < 2 > 0'],
  ['&amp;lt;', '&lt;'],
])('%s reads %s', (written, read) => {
  expect(words(written, 'U0FAKEBOT')).toBe(read)
})

test('escaped text is read back as it was, and has no entity of its own', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escaped(text)).not.toMatch(/[<>]/)
      expect(words(escaped(text), 'U0FAKEBOT')).toBe(text.trim())
    }),
  )
})
