import { once } from 'node:events'
import { createServer } from 'node:net'
import { z } from 'zod'

/** For a program that cannot be told to choose a port by itself. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  server.close()
  await once(server, 'close')
  return port
}
