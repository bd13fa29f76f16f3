import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { createBot } from '../../../src/bot.ts'
import { loadFramework } from '../../../src/framework/load.ts'
import { type Rig, startRig } from './rig.ts'
import { buttonsOf, wordsOf } from './shown.ts'
import type { Call } from './workspace.ts'

/** The bot on a Slack of loopback: a slash command, a mention and a press, and what came back. */
const question = 'what does Level 2 Edge Computing expect?'

const { framework } = await loadFramework(fileURLToPath(new URL('../../../data', import.meta.url)))
const rig = await startRig(createBot({ framework: () => framework }), 'http')
try {
  await tryIt(rig)
} finally {
  await rig.stop()
}

async function tryIt({ workspace, deliver, platform, url }: Rig): Promise<void> {
  console.log(`growthbot listens on ${url}; Slack is emulate behind ${workspace.api}.`)

  await deliver('slash-command', { text: question })
  const answer = await workspace.show(0)
  print(`/growth ${question}`, answer)

  await deliver('mention', { event: { text: `<@${workspace.ids.bot}> ${question}` } })
  print(`@growthbot ${question}`, await workspace.show(1))

  const [button] = buttonsOf(answer.body['blocks'])
  if (button === undefined) throw new Error('The answer has no button to press')
  await deliver('press-on-private-answer', { actions: [{ ...button, type: 'button' }] })
  print(`press “${button.label}”`, await workspace.show(2))

  console.log(`\nHealth: ${JSON.stringify(platform.health())}`)
}

function print(said: string, { method, body }: Call): void {
  const { blocks, ...rest } = body
  const read = z.array(z.looseObject({ type: z.string() })).parse(blocks)
  console.log(`\n=== ${said}\n--- by ${method}: ${JSON.stringify({ ...rest, text: undefined })}`)
  console.log(wordsOf(read.filter(({ type }) => type !== 'actions')).join('\n'))
  console.log(
    `Buttons: ${buttonsOf(blocks)
      .map(({ label, value }) => `[${label}: ${value}]`)
      .join(' ')}`,
  )
}
