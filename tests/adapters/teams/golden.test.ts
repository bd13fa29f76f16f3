import { expect, test } from 'vitest'
import { z } from 'zod'
import { draw } from '../../../adapters/teams/card.ts'
import { createBot } from '../../../src/bot.ts'
import type { Message } from '../../../src/ports.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { textOf } from '../../../src/reply/split.ts'
import { complaints, refusals, violations } from '../../drivers/teams/check.ts'
import { buttonsOf, markupIn, wordsOf } from '../../drivers/teams/shown.ts'
import { goldenQuestions } from '../../golden/golden.ts'
import { sampleFramework } from '../../sample.ts'

const framework = await sampleFramework()
const bot = createBot({ framework: () => framework })
const questions = goldenQuestions().map(({ q }) => q)

const from = { platform: 'teams', tenant: 'fake', id: 'fake' }
const ask = (text: string, place: Message['place']) => bot.respond({ id: 'fake', from, text, place, thread: 'fake' })

test.each(['home', 'help', 'ask', ...questions])(
  '%s: every statement is shown, on cards Teams takes',
  async (question) => {
    const reply = await ask(question, 'aside')
    let read = ''
    let next: string | undefined = question
    while (next !== undefined) {
      const rest: Reply = await ask(next, 'aside')
      const sheets = draw(rest, { place: 'shared' })
      for (const sheet of sheets) {
        expect(refusals(sheet)).toEqual([])
        expect(complaints(sheet.card)).toEqual([])
        expect(violations(sheet.card)).toEqual([])
        expect(markupIn(sheet.card)).toEqual([])
      }
      read += sheets.flatMap(({ card }) => wordsOf(card)).join('')
      const buttons = sheets.flatMap(({ card }) => buttonsOf(card))
      next = z
        .string()
        .optional()
        .parse(buttons.find(({ title }) => title === 'Show all')?.data['command'])
    }
    for (const { spans } of reply.lines) expect(read).toContain(textOf(spans))
  },
)
