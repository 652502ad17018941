import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MongoClient } from 'mongodb'
import { buildConfig, getPayload, type Payload } from 'payload'
import { testDatabaseUrl } from '../../helpers/mongo.ts'

describe("Payload on the newsroom's own MongoDB", () => {
  const url = testDatabaseUrl('payload')
  let payload: Payload

  beforeAll(async () => {
    const config = await buildConfig({
      secret: 'only for this test',
      telemetry: false,
      typescript: { autoGenerate: false },
      db: mongooseAdapter({ url, ensureIndexes: true }),
      collections: [{ slug: 'notes', fields: [{ name: 'headline', type: 'text' }] }],
    })
    payload = await getPayload({ config, key: url })
  }, 60_000)

  afterAll(async () => {
    await payload.destroy()
  })

  it('should take back what was written in a transaction that is rolled back, and keep the rest', async () => {
    const write = async (headline: string, end: 'commit' | 'rollback'): Promise<void> => {
      const transactionID = await payload.db.beginTransaction()
      if (transactionID === null) throw new Error('the adapter opened no transaction')
      await payload.create({
        collection: 'notes',
        data: { headline },
        req: { transactionID },
      } as never)
      await (end === 'commit'
        ? payload.db.commitTransaction(transactionID)
        : payload.db.rollbackTransaction(transactionID))
    }
    await write('Library hours change', 'commit')
    await write('Never mind', 'rollback')
    const client = new MongoClient(url)
    try {
      const notes = await client.db().collection('notes').find().toArray()
      expect(notes.map((note) => note.headline)).toEqual(['Library hours change'])
    } finally {
      await client.close()
    }
  })
})
