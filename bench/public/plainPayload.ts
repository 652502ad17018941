import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import express from 'express'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { lexical, sentences } from './paper.ts'

const STORIES = 1_000
const text = (name: string) => ({ name, type: 'text' as const })

/**
 * A newsroom as somebody would start one on Payload alone: one collection, readable by all, its REST handlers called from Express (about four
 * times as fast as through Next). Fills itself with stories, and prints its port.
 */
export async function servePlainPayload(mongoUrl: string): Promise<void> {
  const config = buildConfig({
    secret: 'a secret for a bench',
    db: mongooseAdapter({ url: mongoUrl, ensureIndexes: true }),
    editor: lexicalEditor(),
    telemetry: false,
    graphQL: { disable: true },
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'stories',
        access: { read: () => true, create: () => true },
        fields: [
          text('headline'),
          { ...text('slug'), unique: true, index: true },
          { name: 'dek', type: 'textarea' },
          { ...text('section'), index: true },
          { name: 'tags', type: 'text', hasMany: true },
          { name: 'publishedAt', type: 'date', index: true },
          { name: 'body', type: 'richText' },
        ],
      },
    ],
  })
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
        headers: { 'content-type': 'application/json' },
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
