import { expect, test } from 'vitest'
import { draw } from '../../../adapters/slack/blocks.ts'
import type { Place } from '../../../adapters/slack/frame.ts'
import { homeView, modalView } from '../../../adapters/slack/views.ts'
import { createBot } from '../../../src/bot.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { textOf } from '../../../src/reply/split.ts'
import { MessageSheet, View } from '../../drivers/slack/limits.ts'
import { buttonsOf, wordsOf } from '../../drivers/slack/shown.ts'
import { goldenQuestions } from '../../golden/golden.ts'
import { sampleFramework } from '../../sample.ts'

const framework = await sampleFramework()
const bot = createBot({ framework: () => framework })
const questions = goldenQuestions().map(({ q }) => q)

const from = { platform: 'slack', tenant: 'T0FAKETEAM', id: 'U0FAKEADA' }
const ask = (text: string, place: Place) => bot.respond({ id: 'fake', from, text, place, thread: 'fake' })

test.each(questions)('%s: every statement is shown, within the limits', async (question) => {
  const reply = await ask(question, 'aside')
  const sheets = draw(reply, { place: 'aside', key: 'fake' })
  for (const sheet of sheets) expect(MessageSheet.safeParse(sheet).error).toBeUndefined()
  expect(View.safeParse(homeView(await ask(question, 'home'), 'fake')).error).toBeUndefined()
  expect(View.safeParse(modalView(await ask(question, 'dialog'), 'fake')).error).toBeUndefined()

  let read = ''
  let next: string | undefined = question
  while (next !== undefined) {
    const rest: Reply = await ask(next, 'aside')
    const blocks = draw(rest, { place: 'aside', key: 'fake' }).flatMap((sheet) => sheet.blocks)
    read += wordsOf(blocks).join('')
    next = buttonsOf(blocks).find(({ label }) => label === 'Show all')?.value
  }
  for (const { spans } of reply.lines) expect(read).toContain(textOf(spans))
})
