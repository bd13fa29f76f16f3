import { createServer } from 'node:http'
import { z } from 'zod'

/** Slack that takes every message at once. */
const server = createServer((request, response) => {
  request.resume()
  request.once('end', () => {
    response.setHeader('content-type', 'application/json')
    response.end('{"ok":true,"channel":"D0FAKE","ts":"1795420800.000001"}')
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = z.object({ port: z.number() }).parse(server.address())
  console.log(`http://127.0.0.1:${port}/api`)
})
