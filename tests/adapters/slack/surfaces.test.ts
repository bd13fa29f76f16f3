import { afterEach, describe, expect, test } from 'vitest'
import { scripted } from '../../drivers/scripted.ts'
import { type Rig, startRig } from '../../drivers/slack/rig.ts'

let rig: Rig
afterEach(() => rig.stop())

describe.each(['http', 'socket'] as const)('over %s', (way) => {
  test('a slash command is answered privately, by its response_url', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    const { status, body } = await rig.deliver('slash-command', { text: 'show level-1' })
    expect(status).toBe(200)
    expect(body).toSatisfy((given: unknown) => given === '' || JSON.stringify(given) === '{}')
    const { body: answer } = await rig.workspace.call('response_url')
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(JSON.stringify(answer['blocks'])).toContain('I learn the craft.')
    expect(bot.heard[0]).toMatchObject({ place: 'aside', text: 'show level-1', known: { name: 'ada' } })
  })
})
