import { expect } from 'vitest'
import type { ContractBot } from './bot.ts'
import type { Client } from './platform.ts'

type Duty = (title: string, body: () => Promise<void>) => void

/** What every platform has to do with questions that follow up on an answer, and with what is said of answers. */
export function conversationDuties(duty: Duty, now: () => { readonly ada: Client; readonly bot: ContractBot }): void {
  duty('follow-up: what is left out is what the last answer was about', async () => {
    const { ada } = now()
    await ada.says('level 1 craft', 'direct')
    const second = await ada.says('and level 2?', 'direct')
    expect(second.words).toContain('I know the craft.')
    await ada.presses(second, 'Before: Level 1')
    expect((await ada.says('the next one up', 'direct')).words).toContain('I know the craft.')
  })

  duty('feedback: not what I asked, then what was meant, then told to the owner', async () => {
    const { ada, bot } = now()
    const answer = await ada.says('what about spaceships at level 1?', 'direct')
    expect(answer.buttons).toEqual(expect.arrayContaining(['Not what I asked', 'Tell the framework’s owner']))
    const asked = await ada.presses(answer, 'Not what I asked')
    expect(asked.words).toContain('You asked: “what about spaceships at level 1?”')
    expect(await bot.told()).toEqual([])
    const meant = await ada.presses(asked, 'Level 1 - Craft')
    expect(meant.words).toContain('I learn the craft.')
    expect((await ada.presses(meant, 'Tell the framework’s owner')).words).toContain('Thank you')
    expect(await bot.told()).toEqual([
      { question: 'what about spaceships at level 1?', area: 'craft', day: '2026-11-23', times: 1 },
    ])
  })

  duty('feedback: under an answer, apart from its actions and after them', async () => {
    const { buttons, spoken } = await now().ada.says('level 1 craft', 'direct')
    expect(buttons.at(-1)).toBe('Not what I asked')
    if (spoken !== undefined) expect(spoken).toContain('Not what I asked')
  })

  duty('private or shared: what somebody says of an answer in a channel, they say alone', async () => {
    const { ada } = now()
    const answer = await ada.says('level 1 craft', 'channel')
    const asked = await ada.presses(answer, 'Not what I asked')
    expect(asked.by).toBe('asker')
    expect((await ada.presses(asked, 'Tell the framework’s owner')).by).toBe('asker')
    expect(ada.stillThere(answer)).toBe(true)
  })
}
