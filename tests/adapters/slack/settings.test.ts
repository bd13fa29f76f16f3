import { describe, expect, test } from 'vitest'
import { slackSettings } from '../../../adapters/slack/settings.ts'
import { thrownBy } from '../../drivers/thrown.ts'

const bot = 'xoxb-1-fake'
const app = 'xapp-1-fake'
const secret = '0123456789abcdeffake'

describe('the variables choose the way', () => {
  test.each([
    [{}, undefined],
    [{ SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '' }, undefined],
    [{ GROWTHBOT_GUESTS: 'allow' }, undefined],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app },
      { botToken: bot, way: { appToken: app }, guests: false, api: 'https://slack.com/api/' },
    ],
    [
      { SLACK_BOT_TOKEN: ` ${bot}\n`, SLACK_SIGNING_SECRET: secret, GROWTHBOT_GUESTS: 'allow' },
      { botToken: bot, way: { signingSecret: secret }, guests: true, api: 'https://slack.com/api/' },
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: 'http://127.0.0.1:4003/api' },
      { botToken: bot, way: { signingSecret: secret }, guests: false, api: 'http://127.0.0.1:4003/api/' },
    ],
  ])('%j', (environment, settings) => {
    expect(slackSettings(environment)).toEqual(settings)
  })
})

describe('one message names every variable that is wrong', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: bot }, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']],
    [{ SLACK_APP_TOKEN: app }, ['SLACK_BOT_TOKEN is missing']],
    [{ SLACK_SIGNING_SECRET: secret }, ['SLACK_BOT_TOKEN is missing']],
    [{ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret }, ['contradict']],
    [{ SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: bot }, ['SLACK_BOT_TOKEN has to be', 'SLACK_APP_TOKEN has to be']],
    [{ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: app }, ['SLACK_SIGNING_SECRET holds a token']],
    [
      { SLACK_APP_TOKEN: 'no', GROWTHBOT_GUESTS: 'yes', SLACK_API_URL: 'slack.com' },
      ['SLACK_BOT_TOKEN is missing', 'SLACK_APP_TOKEN', 'GROWTHBOT_GUESTS', 'SLACK_API_URL'],
    ],
  ])('%j', (environment, named) => {
    const message = thrownBy(() => slackSettings(environment))
    for (const words of named) expect(message).toContain(words)
    for (const value of [secret, bot, app]) expect(message).not.toContain(value)
  })
})
