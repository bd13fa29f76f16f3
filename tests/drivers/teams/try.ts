import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { teamsSettings } from '../../../adapters/teams/settings.ts'
import { createTeams } from '../../../adapters/teams/teams.ts'
import { createBot } from '../../../src/bot.ts'
import { loadFramework } from '../../../src/framework/load.ts'
import type { Bot, Message, Platform } from '../../../src/ports.ts'
import { startServer } from '../../../src/server.ts'
import { startPlayground } from './playground.ts'

/** The bot in Microsoft's own test client, driven as a person would, with a screenshot of each step. */

const folder = process.argv[2] ?? 'teams-try'
const question = 'what does Level 2 Edge Computing expect?'
const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = [process.env['CHROMIUM'], ...paths].find((path) => path !== undefined && existsSync(path))

if (executablePath === undefined) {
  console.error(`teams:try needs Chromium: install it (apt-get install chromium), or say where it is in CHROMIUM.`)
  process.exit(1)
}

const { framework } = await loadFramework(fileURLToPath(new URL('../../../data', import.meta.url)))
const bot = createBot({ framework: () => framework })
const heard: Message[] = []
let step = 0
const listening: Bot = {
  respond(message) {
    heard.push(message)
    return bot.respond(message)
  },
}
mkdirSync(folder, { recursive: true })
await tryIt(executablePath)

async function tryIt(executablePath: string): Promise<void> {
  const log = { info: () => undefined, warn: (_fields: object, line: string) => console.log(line) }
  const settings = teamsSettings({ TEAMS_LOCAL: 'yes' })
  if (settings === undefined) throw new Error('Teams is not configured')
  const platform = createTeams(settings, { log, now: () => performance.now(), wait: (time) => setTimeout(time) })
  const server = await startServer({ host: '127.0.0.1', port: 0 }, [platform], log)
  await platform.start(listening)
  const playground = await startPlayground(`http://127.0.0.1:${server.address.port}/api/messages`)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    await scenes(browser, playground.url, platform)
    console.log(`Every step worked; the screenshots are in ${folder}/.`)
  } finally {
    await browser.close()
    await playground.stop()
    await platform.stop()
    await server.stop()
  }
}

async function scenes(browser: Browser, url: string, platform: Platform): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(20_000)
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  await page.getByText('Connected.').first().waitFor()

  await page.getByText('Ask me about').first().waitFor()
  await keep(page, 'welcome')

  await says(page, question)
  await button(page, 'Next: Level 3').waitFor()
  await keep(page, 'question')

  await button(page, 'Next: Level 3').click()
  await button(page, 'Before: Level 2').waitFor()
  await keep(page, 'press')

  await says(page, 'ask')
  await page.getByLabel('Your question').fill('who reviews bias in models?')
  await keep(page, 'form')
  await button(page, 'Ask').click()
  await page
    .getByText(/Your words fit/)
    .last()
    .waitFor()
  await keep(page, 'form-answered')

  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click()
  await page.getByText('Search Command').first().click()
  const search = page.getByPlaceholder('Enter a search term')
  await search.fill('edge computing level 2')
  await search.press('Enter')
  await page.getByRole('heading', { name: 'Level 2 - Edge Computing' }).first().waitFor()
  await keep(page, 'search')
  await page.getByRole('heading', { name: 'Level 2 - Edge Computing' }).first().click()
  await page.getByRole('textbox').last().getByText('Level 2 - Edge Computing').waitFor()
  await keep(page, 'search-inserted')
  await page.getByRole('button', { name: 'Send Message' }).click()
  await button(page, 'Next: Level 3').waitFor()
  await keep(page, 'search-sent')

  const asked = heard.findLast(({ place }) => place === 'direct')
  if (asked === undefined) throw new Error('Nobody was heard in the personal chat')
  const prompt = {
    title: 'Your growth prompt',
    lines: [{ as: 'text' as const, spans: [{ text: 'What would a first step look like?' }] }],
  }
  const sent = await platform.send(asked.from, asked.known?.route, prompt, 'try')
  if (sent.is !== 'sent') throw new Error(`Speaking first: ${JSON.stringify(sent)}`)
  await page.getByText('Your growth prompt').last().waitFor()
  await keep(page, 'speaking-first')

  await page.getByRole('treeitem', { name: /Careers/ }).click()
  await page.getByRole('textbox').first().focus()
  await page.keyboard.type('@')
  await page.getByRole('menuitem', { name: /growthbot/ }).click()
  await page.keyboard.type(question)
  await page.getByRole('button', { name: 'Post' }).click()
  await button(page, 'Next: Level 3').waitFor()
  await keep(page, 'channel')
  await button(page, 'Next: Level 3').click()
  await button(page, 'Share in channel').click()
  await page.getByText('Shared by Ada').waitFor()
  await keep(page, 'channel-shared')
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).last()
}

async function says(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').last().focus()
  await page.keyboard.type(text)
  await page.getByRole('button', { name: 'Send Message' }).click()
}

async function keep(page: Page, name: string): Promise<void> {
  step += 1
  const path = join(folder, `${step}-${name}.png`)
  await page.screenshot({ path })
  console.log(path)
}
