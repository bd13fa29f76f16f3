import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scripted } from '../../drivers/scripted.ts'
import { complaints } from '../../drivers/teams/check.ts'
import { ids } from '../../drivers/teams/fixture.ts'
import { type Delivered, type Rig, startRig } from '../../drivers/teams/rig.ts'
import { cardOf, wordsOf } from '../../drivers/teams/shown.ts'

let rig: Rig
afterEach(() => rig.stop())

const Invoked = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() })
const invoked = ({ text }: Delivered) => Invoked.parse(JSON.parse(text))
const cardType = 'application/vnd.microsoft.card.adaptive'
const execute = (command: string, place = 'direct', more: object = {}) => ({
  value: {
    action: { type: 'Action.Execute', verb: 'growthbot', data: { command, place, ...more } },
    trigger: 'manual',
  },
})
const words = (body: unknown) => wordsOf(cardOf(body)).join('\n')

describe('a press', () => {
  test('in the personal chat is answered below the pressed card, which stays', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const delivered = await rig.deliver('execute-personal', execute('show level-1'))
    expect(invoked(delivered)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' })
    expect(await rig.service.show(0)).toMatchObject({ does: 'post', conversation: ids.personal })
    expect(bot.heard[0]).toMatchObject({ text: 'show level-1', place: 'direct' })
    expect(rig.service.shown()).toHaveLength(1)
  })

  test('whose answer replaces the card: in the response, and for good by an update', async () => {
    rig = await startRig(scripted())
    const delivered = await rig.deliver(
      'execute-personal',
      execute('save', 'direct', { sends: true, 'field/level': '' }),
    )
    const answer = invoked(delivered)
    expect(answer).toMatchObject({ statusCode: 200, type: cardType })
    const { does, id, body } = await rig.service.show(0)
    expect({ does, id }).toEqual({ does: 'update', id: '1795420800500' })
    expect(cardOf(body)).toEqual(answer.value)
    expect(words(body)).toContain('Choose one.')
    expect(rig.service.shown()).toHaveLength(1)
  })

  test('is answered even where the update fails', async () => {
    rig = await startRig(scripted())
    rig.service.refuse({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } })
    const delivered = await rig.deliver('execute-personal', execute('save', 'direct', { sends: true }))
    expect(invoked(delivered)).toMatchObject({ statusCode: 200, type: cardType })
    expect(rig.log).toEqual(['A card was not updated: ActivityNotFoundInConversation'])
  })

  test('that no person made updates and posts nothing', async () => {
    rig = await startRig(scripted())
    for (const command of ['save', 'show level-1']) {
      const { action } = execute(command).value
      const delivered = await rig.deliver('execute-automatic', { value: { action, trigger: 'automatic' } })
      expect(invoked(delivered)).toMatchObject({ statusCode: 200, type: cardType })
    }
    expect(rig.service.calls).toEqual([])
  })

  test('in a channel changes the card for the presser only', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    for (const command of ['show level-1', 'save']) {
      const answer = invoked(await rig.deliver('execute-channel', execute(command, 'shared')))
      expect(answer.type).toBe(cardType)
      expect(complaints(answer.value)).toEqual([])
    }
    expect(rig.service.calls).toEqual([])
    expect(bot.heard.map(({ place }) => place)).toEqual(['aside', 'aside'])
  })

  test('on Share where the bot is no member says so', async () => {
    rig = await startRig(scripted())
    rig.service.refuse({ status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'secret' } } })
    const answer = invoked(await rig.deliver('execute-channel', execute('share show level-1', 'shared')))
    expect(answer.value).toContain('I am not in this conversation')
  })

  test('on a menu carries the one chosen', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const data = { place: 'direct', choice: 'show level-2' }
    await rig.deliver(
      'execute-personal',
      { value: { action: { type: 'Action.Execute', data: null } } },
      { value: { action: { data } } },
    )
    expect(bot.heard[0]?.text).toBe('show level-2')
  })

  test.each<[unknown]>([[undefined], [null], [{}], [{ action: null }], [{ action: { data: { command: 1 } } }], ['x']])(
    'that is none of ours (%j) is told so, and no more',
    async (value) => {
      rig = await startRig(scripted())
      const { text, status } = await rig.deliver('execute-personal', { value: null }, { value })
      expect(status).toBe(200)
      expect(JSON.parse(text)).toEqual({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: 'This is none of my buttons.' },
      })
    },
  )

  test('where cards cannot execute comes as a message, with the same command and the same values', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const data = { command: 'save', place: 'direct', sends: true, 'field/level': 'level-2', 'field/note': 'n' }
    await rig.deliver('execute-personal', execute('save', 'direct', data))
    await rig.deliver('submit-personal', { value: data })
    const [executed, submitted] = bot.heard
    expect(submitted).toEqual({ ...executed, id: submitted?.id })
    expect(submitted?.values).toEqual({ level: 'level-2', note: 'n' })
    expect((await rig.service.show(1)).does).toBe('update')
  })

  test('where cards cannot execute, in a channel, is answered in the personal chat', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    await rig.deliver('submit-channel', { value: { command: 'show level-1', place: 'shared' } })
    expect((await rig.service.show(0)).conversation).toBe(ids.personal)
    expect(bot.heard[0]?.place).toBe('aside')
  })
})
