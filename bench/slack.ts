import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { quantile, saturate, signingSecret, startSlack, steadily } from './load.ts'

/** Signed slash commands over HTTP: growthbot beside the least a Bolt app can do. Status 1 where a bar is missed. */
const atOnce = 50
const warmUp = 2_000
const period = 4_000
const rounds = 3

const Question = z.object({ q: z.string() })
const golden = readFileSync(new URL('../tests/golden/questions.jsonl', import.meta.url), 'utf8')
const questions = golden
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Question.parse(JSON.parse(line)).q)

const slack = await startSlack()
const env = {
  ...process.env,
  SLACK_BOT_TOKEN: 'xoxb-fake',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_APP_TOKEN: '',
  SLACK_API_URL: slack.api,
  PORT: '0',
}
const bare = await started('slack-bare.ts')
const bot = await started('../src/main.ts')

let turn = 0
const loads = {
  bare: () => slack.command(bare.port, 'help'),
  help: () => slack.command(bot.port, 'help'),
  questions: () => slack.command(bot.port, questions[turn++ % questions.length] ?? ''),
}
type Load = keyof typeof loads
const names: readonly Load[] = ['bare', 'help', 'questions']

const rates: Record<Load, number[]> = { bare: [], help: [], questions: [] }
for (const name of names) await saturate(loads[name], atOnce, warmUp)
for (let round = 0; round < rounds; round += 1) {
  for (const name of names) rates[name].push(await saturate(loads[name], atOnce, period))
}
const rate = (name: Load) => quantile(rates[name], 0.5)

const half = Math.min(...names.map(rate)) / 2
const waits: Record<Load, number[]> = { bare: [], help: [], questions: [] }
for (let round = 0; round < rounds; round += 1) {
  for (const name of names) waits[name].push(quantile(await steadily(loads[name], half, period), 0.99))
}
const wait = (name: Load) => quantile(waits[name], 0.5)

console.log(
  `Slash commands over HTTP, ${atOnce} at once; acknowledgements at ${half.toFixed(0)} a second; medians of ${rounds} rounds`,
)
console.table(
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        'a second': Math.round(rate(name)),
        'of bare': (rate(name) / rate('bare')).toFixed(2),
        'p99 ack, ms': wait(name).toFixed(2),
        'times bare': (wait(name) / wait('bare')).toFixed(2),
      },
    ]),
  ),
)
const bars = [
  { bar: 'help: at least 0.7 of the bare app', met: rate('help') >= 0.7 * rate('bare') },
  { bar: 'questions: at least 0.4 of the bare app', met: rate('questions') >= 0.4 * rate('bare') },
  {
    bar: 'p99 of the acknowledgement: at most 3 times the bare app',
    met: Math.max(wait('help'), wait('questions')) <= 3 * wait('bare'),
  },
]
for (const { bar, met } of bars) console.log(`${met ? 'met   ' : 'MISSED'} ${bar}`)
for (const { process: child } of [bare, bot]) child.kill()
slack.stop()
process.exitCode = bars.every(({ met }) => met) ? 0 : 1

async function started(file: string): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const path = new URL(file, import.meta.url).pathname
  const child = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let port = 0
  const said = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      port ||= z.object({ port: z.number() }).safeParse(line.startsWith('{') ? JSON.parse(line) : {}).data?.port ?? 0
      if (line.includes('slack has started') || (port > 0 && file.includes('bare'))) return
    }
    throw new Error(`${file} did not start`)
  }
  await Promise.race([said(child.stdout), said(child.stderr)])
  child.stdout.resume()
  child.stderr.resume()
  return { port, process: child }
}
