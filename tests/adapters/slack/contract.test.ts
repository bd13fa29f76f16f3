import { platformContract } from '../../contracts/platform.ts'
import { slackClient } from '../../drivers/slack/client.ts'

platformContract('slack over http', (bot) => slackClient(bot, 'http'))
platformContract('slack over a socket', (bot) => slackClient(bot, 'socket'))
