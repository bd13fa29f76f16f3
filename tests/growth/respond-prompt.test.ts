import { beforeEach, describe, expect, it } from 'vitest'
import { plain } from '../../src/reply/plain.ts'
import { open } from '../drivers/ledger.ts'
import { ada, problems, talking } from '../drivers/talking.ts'

const { kept, current, deliver, presses, says, setUp } = talking()
const lastText = async () => (await kept())?.deliveries.at(-1)?.prompted.at(-1)

describe('the prompt', () => {
  beforeEach(async () => void (await setUp()))

  it('another one replaces the text; the slot stays', async () => {
    const slot = await deliver()
    const before = await lastText()
    const other = await says(`another ${slot}`)
    expect(other).toMatchObject({ replaces: true, seen: 'asker' })
    expect(other.actions?.map(({ label }) => label)).toEqual([
      'Did this',
      'Another one',
      'Snooze a day',
      'Skip this week',
      'Settings',
      'Stop',
    ])
    const after = await lastText()
    expect(after?.hash).not.toBe(before?.hash)
    expect(plain(other)).toContain(after?.text)
    expect((await kept())?.deliveries).toHaveLength(1)
  })

  it('did this counts it once, and me lists it', async () => {
    await deliver()
    const text = (await lastText())?.text ?? ''
    expect(plain(await says('I did this'))).toContain('That is your first.')
    expect(plain(await says(`did ${(await lastText())?.hash}`))).toContain('counted this one before')
    expect(plain(await says('me'))).toContain(text)
    expect((await kept())?.done).toHaveLength(1)
  })

  it('snooze brings the same again the next day', async () => {
    const slot = await deliver()
    const text = (await lastText())?.text
    expect(plain(await says(`snooze ${slot}`))).toContain('Wed 25 Nov 2026, 09:30')
    expect(await deliver()).toBe(slot)
    expect((await lastText())?.text).toBe(text)
    const about = await kept()
    expect(about?.deliveries).toHaveLength(1)
    expect(about?.schedule?.next?.slot).toBe('2026-W49')
  })

  it('skip leaves out the next one, and says when the one after comes', async () => {
    expect(plain(await says('skip next'))).toContain('Next: Tue 1 Dec 2026, 09:30')
    expect((await kept())?.schedule).toMatchObject({ skipped: ['2026-W48'], next: { slot: '2026-W48' } })
  })

  it('skip twice leaves out two', async () => {
    expect(plain(await says('skip next week'))).toContain('Left out: Tue 1 Dec 2026, 09:30')
    expect(plain(await says('skip'))).toContain('Next: Tue 8 Dec 2026, 09:30')
    expect(plain(await says('skip'))).toContain('Next: Tue 15 Dec 2026, 09:30')
    expect((await kept())?.schedule?.skipped).toEqual(['2026-W49', '2026-W48', '2026-W50'])
  })

  it('skip this week leaves out none of another week', async () => {
    await deliver()
    const reply = await says('skip this week')
    expect(reply.title).toBe('No prompt is to come then')
    expect(plain(reply)).toContain('Next: Tue 1 Dec 2026, 09:30')
  })

  it('snooze to a day, as far as the next one', async () => {
    expect(plain(await says('snooze until 5 January'))).toContain('comes before that')
    expect((await kept())?.schedule?.next?.slot).toBe('2026-W48')
    expect(plain(await says('snooze until thursday'))).toContain('It comes again: Thu 26 Nov 2026, 09:30')
  })

  it('skip on a prompt that is there takes back its snooze', async () => {
    const slot = await deliver()
    await says(`snooze ${slot}`)
    expect(plain(await says(`skip ${slot}`))).toContain('Next: Tue 1 Dec 2026, 09:30')
    expect((await kept())?.schedule?.skipped).toBeUndefined()
  })

  it('one now is an answer: the ledger knows nothing of it', async () => {
    const first = await says('prompt')
    expect(await says('prompt')).toEqual(first)
    const second = await presses(first, 'Another one')
    expect(second.lines).not.toEqual(first.lines)
    expect(second.replaces).toBe(true)
    await presses(second, 'Did this')
    const about = await kept()
    expect(about?.deliveries).toEqual([])
    expect(about?.done).toHaveLength(1)
  })
})

describe('pausing and stopping', () => {
  beforeEach(async () => void (await setUp()))

  it('until a day, from which it goes on by itself', async () => {
    expect(plain(await says('pause until 5 January'))).toContain('Next: Tue 5 Jan 2027, 09:30')
    expect(await kept()).toMatchObject({ schedule: { state: 'paused', pausedUntil: '2027-01-05' } })
    current().now = Temporal.ZonedDateTime.from('2027-01-05T08:00[Europe/London]').epochMilliseconds
    expect(plain(await says('settings'))).not.toContain('Paused')
    expect(plain(await says('settings'))).toContain('Next: Tue 5 Jan 2027, 09:30')
  })

  it('asks for the day, and takes one from tomorrow on', async () => {
    const form = await says('pause')
    expect(form.fields?.map(({ name }) => name)).toEqual(['until'])
    expect(problems(await presses(form, 'Pause', { until: '2026-11-23' }))).toHaveProperty('until')
    expect(problems(await says('pause until christmas'))).toHaveProperty('until')
    expect(plain(await presses(form, 'Pause', { until: '' }))).toContain('until you resume')
    expect((await kept())?.schedule?.next).toBeUndefined()
    expect(plain(await says('resume'))).toContain('Next: Tue 24 Nov 2026')
  })

  it('stops, keeps what was chosen, and starts again', async () => {
    const stopped = await says('please stop sending me these')
    expect(plain(stopped)).toContain('No more prompts')
    expect((await kept())?.schedule).toMatchObject({ state: 'stopped', weekday: 2 })
    expect((await kept())?.schedule?.next).toBeUndefined()
    expect(plain(await presses(stopped, 'Resume'))).toContain('Next: Tue 24 Nov 2026')
  })

  it('settings change the time; a slot that was served is not served again', async () => {
    await deliver()
    const changed = await presses(await says('settings'), 'Save', { weekday: '5', cadence: 'weekly' })
    expect(plain(changed)).toContain('Next: Fri 4 Dec 2026')
    expect(plain(await presses(await says('settings'), 'Save', { cadence: 'month' }))).toContain('Next: Fri 4 Dec 2026')
  })
})

describe('a slot that passed without a prompt', () => {
  it('may still be had on a later day of it', async () => {
    current().now = Temporal.ZonedDateTime.from('2026-11-25T12:00[Europe/London]').epochMilliseconds
    await setUp()
    expect(plain(await says('settings'))).toContain('Next: Tue 1 Dec 2026, 09:30')
    expect(plain(await says('remind me on fridays'))).toContain('Next: Fri 27 Nov 2026, 09:30')
    expect(await deliver()).toBe('2026-W48')
    expect(plain(await says('remind me on fridays at 10'))).toContain('Next: Fri 4 Dec 2026, 10:00')
  })

  it('but in no period that one was sent in', async () => {
    await setUp()
    await deliver()
    current().now = Temporal.ZonedDateTime.from('2026-12-02T12:00[Europe/London]').epochMilliseconds
    await says('pause until 3 December')
    expect(plain(await says('remind me on fridays'))).toContain('Next: Fri 4 Dec 2026')
    // The fortnight of today began with the week that had one.
    expect(plain(await says('every two weeks on fridays'))).toContain('Next: Fri 11 Dec 2026')
  })
})

describe('why', () => {
  it('tells what was sent, what comes, and what was left out', async () => {
    await setUp()
    expect(plain(await says('why'))).toContain('Nothing was sent so far.')
    await deliver()
    const claim = { platform: 'test', holder: 'h', now: current().now, lease: current().now + 60_000 }
    const about = await kept()
    await open(
      current().store,
      [
        {
          person: ada,
          due: { slot: '2026-W49', at: current().now },
          id: 'x',
          again: false,
          schedule: about?.schedule ?? {},
        },
      ],
      claim,
    )
    await current().store.mark([{ id: 'x', to: { is: 'skipped', reason: 'late' } }], claim)
    const told = plain(await says('why'))
    expect(told).toContain('Last sent: Tue 24 Nov 2026, 09:30 Europe/London (2026-W48).')
    expect(told).toContain('Next: Tue 1 Dec 2026, 09:30 Europe/London')
    expect(told).toContain('2026-W49: left out, this program did not run at the time')
  })
})
