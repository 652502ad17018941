import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { getPayload, handleEndpoints } from 'payload'
import { lexical, sentences } from './paper.ts'

const STORIES = 1_000

/** Plain Payload's REST handlers called from Express. Fills the database with stories, and prints its port. */
export async function servePlainPayload(): Promise<void> {
  // Only here: the other parts of the bench have no use for a config.
  const { default: config } = await import('./plainConfig.ts')
  const payload = await getPayload({ config })
  const rows = Array.from({ length: STORIES }, (_, number) => ({
    headline: `What the board decided, part ${number}`,
    slug: `what-the-board-decided-${number}`,
    dek: sentences(number, 1),
    section: 'news',
    tags: [`Topic ${number % 40}`],
    publishedAt: new Date(Date.UTC(2026, 0, 1) - number * 10_800_000),
    body: lexical(number),
    createdAt: new Date(),
    updatedAt: new Date(),
  }))
  await payload.db.collections.stories?.insertMany(rows)
  const app = express()
  app.use('/api', async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk)
    const answer = await handleEndpoints({
      config,
      request: new Request(`http://localhost${req.originalUrl}`, {
        method: req.method,
        headers: {
          'content-type': 'application/json',
          authorization: req.headers.authorization ?? '',
        },
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      }),
    })
    res.status(answer.status)
    for (const [name, value] of answer.headers) res.setHeader(name, value)
    res.end(Buffer.from(await answer.arrayBuffer()))
  })
  const server = createServer(app)
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
  })
}
