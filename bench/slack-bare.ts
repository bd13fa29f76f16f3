import { App, LogLevel } from '@slack/bolt'

/** What growthbot is measured against: the least a Bolt app can do. Prints its port. */
const { SLACK_BOT_TOKEN: token = '', SLACK_SIGNING_SECRET: signingSecret = '', SLACK_API_URL: api = '' } = process.env
const app = new App({ token, signingSecret, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl: `${api}/` } })
app.command(/^\//, async ({ ack, respond }) => {
  await ack()
  await respond('Level 2 expects that you master the tools of your craft and pick the best of them for each project.')
})
const server = await app.start({ port: 0, host: '127.0.0.1' })
console.log(JSON.stringify(server.address()))
