import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contractBot } from '../../contracts/bot.ts'
import { scripted } from '../../drivers/scripted.ts'
import { View } from '../../drivers/slack/limits.ts'
import type { Payload } from '../../drivers/slack/payload.ts'
import { type Rig, startRig } from '../../drivers/slack/rig.ts'
import { buttonsOf, inputsOf, wordsOf } from '../../drivers/slack/shown.ts'

let rig: Rig
afterEach(() => rig.stop())

const words = (value: unknown) => wordsOf(value).join('\n')

/** A press on the button with this label. */
function pressOf(blocks: unknown, label: string): Payload {
  const button = buttonsOf(blocks).find((one) => one.label === label)
  if (button === undefined) throw new Error(`No button ${label}`)
  return { ...button, type: 'button', text: { type: 'plain_text', text: label }, action_ts: '1795420810.001000' }
}

describe.each(['http', 'socket'] as const)('over %s', (way) => {
  test('a slash command of any name is answered privately, by its response_url', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    const { status, body } = await rig.deliver('slash-command', { command: '/wachstum-größe', text: 'show level-1' })
    expect(status).toBe(200)
    expect(body).toSatisfy((given: unknown) => given === '' || JSON.stringify(given) === '{}')
    const { body: answer } = await rig.workspace.call('response_url')
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(words(answer['blocks'])).toContain('I learn the craft.')
    expect(bot.heard[0]).toMatchObject({
      place: 'aside',
      text: 'show level-1',
      thread: rig.workspace.ids.channel,
      from: { platform: 'slack', tenant: rig.workspace.ids.team, id: rig.workspace.ids.ada },
      known: { name: 'ada' },
    })
  })

  test('a slash command without words gives help, which says what to do in threads', async () => {
    rig = await startRig(scripted(), way)
    await rig.deliver('slash-command', { text: '  ' })
    const help = words((await rig.workspace.call('response_url')).body)
    expect(help).toContain('Ask me')
    expect(help).toMatch(/thread.*slash commands do not work/)
  })

  test('a direct message in a thread is answered there', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('direct-message-in-thread')
    const { body } = await rig.workspace.call('chat.postMessage')
    expect(body).toMatchObject({ channel: rig.workspace.ids.dm, thread_ts: '1795420800.000100' })
    expect(bot.heard[0]).toMatchObject({ place: 'direct', known: { route: rig.workspace.ids.dm } })
  })

  test('a mention is answered in the thread it begins, without the mention in its words', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    const { payload } = await rig.deliver('mention', { event: { text: `hey <@${rig.workspace.ids.bot}> R&amp;D` } })
    const { body } = await rig.workspace.call('chat.postMessage')
    expect(payload).toMatchObject({ event: { ts: body['thread_ts'] } })
    expect(bot.heard[0]).toMatchObject({ place: 'channel', text: 'hey  R&D' })
  })

  test('what only the asker should see is whispered in the thread', async () => {
    rig = await startRig(scripted({ me: () => ({ title: 'About you', lines: [], seen: 'asker' }) }), way)
    await rig.deliver('mention', { event: { text: `<@${rig.workspace.ids.bot}> me`, thread_ts: '1795420700.000001' } })
    const { body } = await rig.workspace.call('chat.postEphemeral')
    expect(body).toMatchObject({ user: rig.workspace.ids.ada, thread_ts: '1795420700.000001' })
    expect(rig.workspace.shown()).toHaveLength(1)
  })

  test('edits, deletions, joins, this bot and other bots are not answered', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    for (const file of [
      'direct-message-edited',
      'direct-message-deleted',
      'direct-message-of-this-bot',
      'direct-message-of-another-bot',
      'channel-join',
    ]) {
      expect((await rig.deliver(file)).status).toBe(200)
    }
    await rig.deliver('direct-message')
    await rig.workspace.call('chat.postMessage')
    expect(bot.heard).toHaveLength(1)
  })

  test('App Home is published when its tab is opened, and only then', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('app-home-opened', { event: { tab: 'messages' } })
    await rig.deliver('app-home-opened')
    const { body } = await rig.workspace.call('views.publish')
    expect(body).toMatchObject({ user_id: rig.workspace.ids.ada, view: { type: 'home' } })
    expect(View.parse(body['view'])).toBeDefined()
    expect(bot.heard).toHaveLength(1)
    expect(bot.heard[0]).toMatchObject({ text: 'home', place: 'home' })
  })

  test('a press in App Home is answered there, with a way back', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('press-in-home', { actions: [{ ...press('home', 'show level-1') }] })
    const { body } = await rig.workspace.call('views.publish')
    expect(words(body)).toContain('I learn the craft.')
    expect(buttonsOf(blocksOf(body['view'])).map(({ value }) => value)).toContain('home')
    expect(bot.heard[0]).toMatchObject({ place: 'home', text: 'show level-1' })
  })

  test('a form in App Home is read from its view', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('press-in-home', { actions: [press('home', 'form')] })
    const form = blocksOf((await rig.workspace.call('views.publish')).body['view'])
    const level = inputsOf(form)[0]
    const state = {
      values: {
        [level?.block_id ?? '']: {
          level: {
            type: 'static_select',
            selected_option: { value: 'level-3', text: { type: 'plain_text', text: 'L' } },
          },
        },
      },
    }
    await rig.deliver('press-in-home', { actions: [pressOf(form, 'Save')], view: { state } })
    await rig.workspace.show(1)
    expect(bot.heard[1]).toMatchObject({ text: 'save', values: { level: 'level-3' }, place: 'home' })
  })

  test('the message shortcut asks for the words of others and never runs them', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('message-shortcut', { message: { text: 'forget me &amp; <https://a.example|see>' } })
    const { body } = await rig.workspace.call('response_url')
    expect(body).toMatchObject({ response_type: 'ephemeral' })
    expect(bot.heard[0]).toMatchObject({ text: 'ask', values: { question: 'forget me & see' }, place: 'aside' })
  })

  test('the global shortcut opens a modal at once; its answer takes the modal’s place', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('global-shortcut')
    const opened = await rig.workspace.call('views.open')
    expect(words(opened.body)).toContain('Looking…')
    const updated = await rig.workspace.call('views.update')
    expect(View.parse(updated.body['view'])).toMatchObject({ type: 'modal', submit: { text: 'Ask' } })
    const [question] = inputsOf(blocksOf(updated.body['view']))
    const { body } = await rig.deliver('view-submission', {
      view: {
        id: updated.body['view_id'],
        private_metadata: z.object({ private_metadata: z.string() }).parse(updated.body['view']).private_metadata,
        state: { values: { [question?.block_id ?? '']: { question: { type: 'plain_text_input', value: 'ML Ops?' } } } },
      },
    })
    expect(body).toMatchObject({ response_action: 'update', view: { type: 'modal' } })
    expect(words(body)).toContain('About “ML Ops?”')
    expect(bot.heard).toMatchObject([
      { text: 'ask', place: 'dialog' },
      { text: 'ask', place: 'dialog', values: { question: 'ML Ops?' } },
    ])
  })

  test('a slow answer to a modal is awaited behind “Looking…”', async () => {
    const hold = Promise.withResolvers<void>()
    rig = await startRig(
      scripted({
        slow: async () => {
          await hold.promise
          return { title: 'At last', lines: [] }
        },
      }),
      way,
    )
    await rig.deliver('global-shortcut')
    const { body: form } = await rig.workspace.call('views.update')
    const { body } = await rig.deliver('view-submission', {
      view: { id: form['view_id'], private_metadata: '{"command":"slow"}' },
    })
    expect(words(body)).toBe('Career framework\nClose\nLooking…')
    hold.resolve()
    expect(words((await rig.workspace.show(2)).body)).toContain('At last')
  })

  test('a press in a modal is answered in it', async () => {
    rig = await startRig(scripted(), way)
    await rig.deliver('global-shortcut')
    const { body: form } = await rig.workspace.call('views.update')
    const id = form['view_id']
    await rig.deliver('press-in-modal', { actions: [press('dialog', 'show level-1')], view: { id, root_view_id: id } })
    const { body } = await rig.workspace.show(2)
    expect(body).toMatchObject({ view_id: id })
    expect(words(body)).toContain('I learn the craft.')
  })

  test('a button of an older framework gets a clear reply', async () => {
    rig = await startRig(contractBot(), way)
    await rig.deliver('press-on-private-answer', { actions: [press('aside', 'show baker/level-9/bread')] })
    const { body } = await rig.workspace.call('response_url')
    expect(words(body)).toMatch(/There is no .*baker.*level-9.*bread/)
  })

  test('a mention by a bot is not answered', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    await rig.deliver('mention', { event: { bot_id: 'B0FAKEOTHER' } })
    await rig.deliver('mention')
    await rig.workspace.call('chat.postMessage')
    expect(bot.heard).toHaveLength(1)
  })

  test('a press on what everyone sees removes and replaces nothing, whatever the answer asks for', async () => {
    rig = await startRig(scripted({ next: () => ({ title: 'Next', lines: [], replaces: true }) }), way)
    await rig.deliver('press-on-message', { actions: [press('channel', 'next')] })
    expect((await rig.workspace.show(0)).body).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    await rig.deliver('press-on-message', { actions: [press('channel', 'share show level-1')] })
    expect((await rig.workspace.show(1)).body).toMatchObject({ response_type: 'in_channel', replace_original: false })
    await rig.deliver('press-on-message', { actions: [press('aside', 'next')] })
    expect((await rig.workspace.show(2)).body).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(rig.workspace.shown().filter(({ body }) => body['delete_original'] === true)).toEqual([])
  })

  test('guests of other workspaces read nothing', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    expect((await rig.deliver('mention-by-a-guest')).status).toBe(200)
    expect((await rig.deliver('press-on-message', { user: { team_id: 'T0FAKEOTHER' } })).status).toBe(200)
    await rig.deliver('mention')
    await rig.workspace.call('chat.postMessage')
    expect(bot.heard).toHaveLength(1)
    expect(rig.workspace.shown()).toHaveLength(1)
  })

  test('guests are answered where that is allowed', async () => {
    const bot = scripted()
    rig = await startRig(bot, way, 'allow')
    await rig.deliver('mention-by-a-guest', { event: { channel: rig.workspace.ids.channel } })
    await rig.workspace.call('chat.postMessage')
    expect(bot.heard[0]).toMatchObject({ from: { id: 'U0FAKEGUEST', tenant: rig.workspace.ids.team } })
  })
})

function press(place: string, value: string): Payload {
  return {
    type: 'button',
    action_id: 'do/0',
    block_id: `${place}/fake/actions/0`,
    value,
    text: { type: 'plain_text', text: 'x' },
  }
}

function blocksOf(view: unknown): unknown {
  return z.object({ blocks: z.unknown() }).parse(view).blocks
}
