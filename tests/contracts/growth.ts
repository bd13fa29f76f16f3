import { expect } from 'vitest'
import type { ContractBot } from './bot.ts'
import type { Client } from './platform.ts'

type Duty = (title: string, body: () => Promise<void>) => void

/** What every platform has to do with profiles and prompts. */
export function growthDuties(duty: Duty, now: () => { readonly ada: Client; readonly bot: ContractBot }): void {
  const filled = {
    level: 'level-1',
    aim: 'next',
    cadence: 'weekly',
    weekday: '2',
    time: '09:30',
    zone: 'London',
  }
  const setUp = async ({ ada }: { ada: Client }) =>
    ada.presses(await ada.says('set up weekly prompts', 'direct'), 'Start', filled)

  /** A prompt that comes by itself. */
  async function prompted({ ada, bot }: { ada: Client; bot: ContractBot }) {
    const { platform } = ada
    if (platform === undefined) throw new Error('Nobody to speak through')
    const { reply, id } = await bot.prompt(ada.me())
    expect(await platform.send(ada.me(), undefined, reply, id)).toEqual({ is: 'sent' })
    return ada.receives()
  }

  duty('growth: the first answer offers prompts', async () => {
    expect((await now().ada.says('level 1 craft', 'direct')).buttons).toContain('Set up weekly prompts')
  })

  duty('growth: one form sets them up, and the next time is shown', async () => {
    const done = await setUp(now())
    expect(done.words).toContain('Next: Tue 24 Nov 2026, 09:30 Europe/London')
    expect((await now().ada.says('settings', 'direct')).words).toContain('every Tuesday at 09:30 (Europe/London)')
  })

  duty('growth: where only the asker sees it, too', async () => {
    const { ada } = now()
    const form = await ada.says('setup', 'aside')
    expect(form.by).toBe('asker')
    const done = await ada.presses(form, 'Start', filled)
    expect(done.by).toBe('asker')
    expect(done.buttons).not.toContain('Share in channel')
    const settings = await ada.presses(done, 'Settings')
    expect((await ada.presses(settings, 'Save', { ...filled, weekday: '5' })).words).toContain('Next: Fri 27 Nov 2026')
  })

  duty('growth: a wrong value is named at its field', async () => {
    const { ada } = now()
    const form = await ada.says('setup', 'direct')
    const again = await ada.presses(form, 'Start', { ...filled, zone: 'Atlantis' })
    expect(again.words).toContain('Name a city or a zone')
    const done = await ada.presses(again, 'Start', filled)
    expect(done.words).toContain('Next: Tue 24 Nov 2026')
  })

  duty('growth: who somebody is, in words; then the next level is theirs', async () => {
    const { ada } = now()
    expect((await ada.says("I'm a level 1 builder", 'direct')).words).toContain('Level you aim for: Level 2')
    expect((await ada.says('what do I need for the next level?', 'direct')).words).toContain('I know the craft.')
    expect((await ada.says('me', 'direct')).words).toContain('Your level: Level 1')
  })

  duty('growth: a prompt arrives with its buttons', async () => {
    await setUp(now())
    const prompt = await prompted(now())
    expect(prompt.words).toContain('Growth prompt: Level 2')
    const buttons = ['Did this', 'Another one', 'Snooze a day', 'Skip this week', 'Settings', 'Stop']
    expect(prompt.buttons).toEqual(buttons)
    expect(prompt.by).toBe('asker')
  })

  duty('growth: another one takes its place', async () => {
    const { ada } = now()
    await setUp(now())
    const prompt = await prompted(now())
    const other = await ada.presses(prompt, 'Another one')
    expect(other.words).not.toBe(prompt.words)
    expect(other.buttons).toEqual(prompt.buttons)
    expect((await ada.presses(other, 'Did this')).words).toContain('That is your first.')
  })

  duty('growth: snooze, skip and stop', async () => {
    const { ada } = now()
    await setUp(now())
    const prompt = await prompted(now())
    expect((await ada.presses(prompt, 'Snooze a day')).words).toContain('Wed 25 Nov 2026, 09:30 Europe/London')
    expect((await ada.says('skip this week', 'direct')).words).toContain('Skipped')
    expect((await ada.says('why', 'direct')).words).toContain('Last sent: Tue 24 Nov 2026')
    expect((await ada.says('please stop the prompts', 'direct')).words).toContain('No more prompts')
  })

  duty('growth: what changed, word by word, to be read without colour', async () => {
    const { ada, bot } = now()
    await ada.says("I'm a level 1 builder", 'direct')
    bot.rewrite('I know the craft.', 'I know the whole craft.')
    const seen = await ada.says('what changed?', 'direct')
    expect(seen.words).toContain('Level 2, which you aim for: 1 area changed')
    expect(seen.words.replace('(added: whole)', 'whole')).toContain('I know the whole craft.')
    expect(seen.spoken ?? seen.words).toContain('I know the (added: whole) craft.')
    expect((await ada.says('changes', 'direct')).words).toContain('Nothing changed')
  })

  duty('growth: export and forget', async () => {
    const { ada } = now()
    await setUp(now())
    const asked = await ada.says('forget me', 'direct')
    expect((await ada.presses(asked, 'Export my data')).words).toContain('"level":"level-1"')
    const gone = await ada.presses(await ada.says('forget me', 'direct'), 'Yes, forget me')
    expect(gone.words).toContain('your profile')
    expect((await ada.says('export me', 'direct')).words).toContain('I keep nothing about you')
  })

  duty('growth, private: what is asked in a channel is answered to nobody else', async () => {
    const { ada } = now()
    await setUp(now())
    for (const text of ['me', 'settings', 'why', 'changes', 'what do I need for my next level?']) {
      expect(await ada.says(text, 'channel'), text).toMatchObject({ by: 'asker' })
    }
    expect(await ada.says('level 1 craft', 'channel')).toMatchObject({ by: 'everyone' })
  })
}
