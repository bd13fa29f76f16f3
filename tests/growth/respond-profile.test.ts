import { describe, expect, it, test } from 'vitest'
import { plain } from '../../src/reply/plain.ts'
import { ada, bob, edge, problems, talking } from '../drivers/talking.ts'

const { kept, current, deliver, presses, says, setUp } = talking()

describe('setting up', () => {
  it('one form, Tuesday 09:30 preset, the zone from the profile', async () => {
    const form = await says('setup')
    expect(form.fields?.map(({ name, value }) => [name, value])).toEqual([
      ['track', undefined],
      ['level', undefined],
      ['aim', 'next'],
      ['cadence', 'weekly'],
      ['weekday', '2'],
      ['time', '09:30'],
      ['zone', 'Europe/London'],
    ])
    const done = await presses(form, 'Start', edge)
    expect(plain(done)).toContain('Next: Tue 24 Nov 2026, 09:30 Europe/London')
    expect(await kept()).toMatchObject({
      profile: edge,
      schedule: { state: 'on', next: { slot: '2026-W48' } },
    })
    expect((await kept())?.profile.zone).toBeUndefined()
  })

  it('names everything that is wrong, and keeps what was filled in', async () => {
    const wrong = await presses(await says('setup'), 'Start', {
      time: 'noonish',
      zone: 'Atlantis',
      weekday: '6',
      cadence: 'weekly',
    })
    expect(Object.keys(problems(wrong))).toEqual(['track', 'level', 'weekday', 'time', 'zone'])
    expect(wrong.fields?.find(({ name }) => name === 'zone')).toMatchObject({ value: 'Atlantis' })
    expect(await kept()).toBeUndefined()
  })

  it('reads what a text field holds', async () => {
    const typed = {
      track: 'Edge ML Engineer',
      level: 'Lead',
      aim: 'level 3',
      time: '3pm',
      zone: 'new york',
      weekday: 'friday',
    }
    await presses(await says('setup'), 'Start', typed)
    expect(await kept()).toMatchObject({
      profile: { track: 'edge-ml-engineer', level: 'level-2', aims: ['level-3'], zone: 'America/New_York' },
      schedule: { weekday: 5, time: '15:00' },
    })
  })

  it('by words: what is known is not asked again', async () => {
    const form = await says('remind me every Thursday at 8:15')
    expect(form.fields?.find(({ name }) => name === 'weekday')?.value).toBe('4')
    expect(form.fields?.find(({ name }) => name === 'time')?.value).toBe('08:15')
    await setUp()
    expect(plain(await says('remind me every other Thursday at 8:15'))).toContain('every other Thursday at 08:15')
    expect(plain(await says('remind me every Saturday'))).toContain('no working day')
    expect(problems(await says('remind me every day at 8'))).toEqual({
      cadence: 'Not “every day”: every week, every two weeks or every month.',
    })
    expect(plain(await says('fridays at 9 Tokyo time'))).toContain('every other Friday at 09:00 (Asia/Tokyo)')
  })
})

describe('me', () => {
  it('says and takes who somebody is', async () => {
    const noted = await says("I'm a level 1 edge ML engineer aiming for Distinguished/Fellow")
    expect(plain(noted)).toContain('Level you aim for: Level 3')
    expect((await kept())?.profile).toEqual({ ...edge, aims: ['level-3'] })
    const me = await says('me')
    expect(plain(me)).toContain('Track: Edge ML Engineer')
    expect(plain(me)).toContain('Time zone: Europe/London (from your chat profile)')
    const saved = await presses(me, 'Save', { aim: 'next', zone: 'Berlin' })
    expect(plain(saved)).toContain('Level you aim for: Level 2')
    expect((await kept())?.profile).toEqual({ ...edge, zone: 'Europe/Berlin' })
  })

  it('a zone of one’s own goes before the platform’s; without one the platform’s counts anew', async () => {
    await setUp()
    await says('my time zone is Tokyo')
    expect((await kept())?.schedule?.next?.at).toBe(
      Temporal.ZonedDateTime.from('2026-11-24T09:30[Asia/Tokyo]').epochMilliseconds,
    )
    await presses(await says('me'), 'Save', { zone: '' })
    expect((await kept())?.profile.zone).toBeUndefined()
    await says('level 1', { known: { zone: 'America/New_York' } })
    expect((await kept())?.schedule?.next?.at).toBe(
      Temporal.ZonedDateTime.from('2026-11-24T09:30[America/New_York]').epochMilliseconds,
    )
  })

  it('a zone alone is one, where the framework has no such word', async () => {
    await setUp()
    expect(plain(await says('CET'))).toContain('Next: Tue 24 Nov 2026, 09:30 Europe/Paris')
    expect(plain(await says('london time'))).toContain('09:30 Europe/London')
    expect((await says('ML Ops')).title).toContain('ML Ops')
  })

  it('who gets where they wanted aims for what comes next', async () => {
    await says("I'm a level 1 edge ML engineer aiming for level 2")
    expect(plain(await says('I was promoted to level 2'))).toContain('Level you aim for: Level 3')
    expect((await kept())?.profile).toEqual({ ...edge, level: 'level-2' })
  })

  it('makes questions mean mine, but never in front of others', async () => {
    await says("I'm a level 1 edge ML engineer")
    expect((await says('what do I need for the next level?')).title).toContain('Level 2')
    expect((await says('edge computing?')).title).toBe('Level 1 - Edge Computing - Edge ML Engineer')
    const wider = await presses(await says('edge computing?'), 'Not only mine')
    expect(wider.command).toBe('show */*/edge-computing')
    expect((await says('edge computing?', { from: bob })).title).toBe('Edge Computing')
    expect(await says('edge computing?', { place: 'channel' })).toMatchObject({ title: 'Edge Computing' })
    const own = await says('what do I need for the next level?', { place: 'channel' })
    expect(own).toMatchObject({ seen: 'asker', command: 'show edge-ml-engineer/level-2/*' })
  })

  test.each([
    'me',
    'settings',
    'setup',
    'why',
    'prompt',
    'stop',
    'forget me',
    'forget me yes',
    'export me',
    'pause',
    'resume',
    'skip',
    'snooze',
    'did this',
    'another',
    "I'm level 2",
  ])('%s is seen by nobody else, and never shared', async (text) => {
    for (const ready of [false, true]) {
      if (ready) await setUp()
      const reply = await says(text, { place: 'channel' })
      expect(reply.seen).toBe('asker')
      expect(reply.actions?.some(({ command }) => command.startsWith('share'))).not.toBe(true)
    }
    expect((await says(`share ${text}`)).title).not.toContain('know about you')
  })

  it('the words of others are never my wish', async () => {
    await setUp()
    await says('ask', { values: { question: 'stop' } })
    await says('ask forget me yes')
    expect((await kept())?.schedule?.state).toBe('on')
  })
})

describe('privacy', () => {
  it('forgets everything, after asking once more', async () => {
    await setUp()
    await deliver()
    await says('did this')
    const asked = await says('forget me')
    expect(await kept()).toBeDefined()
    const gone = await presses(asked, 'Yes, forget me')
    for (const what of ['your profile', 'your schedule', 'prompts', 'things done']) expect(plain(gone)).toContain(what)
    expect(await kept()).toBeUndefined()
    expect(plain(await says('forget me yes'))).toContain('nothing to remove')
  })

  it('exports everything as JSON', async () => {
    await setUp()
    await deliver()
    await says('did this')
    const json = (await says('export me')).lines.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')
    const about = await kept()
    const { remembered, ...told } = JSON.parse(json)
    expect(told).toEqual(JSON.parse(JSON.stringify(about)))
    const cells = (await current().store.snapshots(ada)).flatMap(({ last }) => last.cells)
    expect(remembered).toMatchObject(cells.map(({ area, statements }) => ({ area, statements })))
    const rest = await says('export me from 3')
    expect(rest.lines[0]).toEqual((await says('export me')).lines[2])
    expect(plain(await says('export me', { from: bob }))).toContain('nothing about you')
  })
})
