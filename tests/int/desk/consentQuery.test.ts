import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MongoClient } from 'mongodb'
import { lapsed } from '#desk/store/repositories/lapsedConsentsRepository.ts'
import { CONSENT_TABLE, NOW } from '../../fixtures/consents.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'

describe('the database query for consents that ended', () => {
  let client: MongoClient

  beforeAll(async () => {
    client = await MongoClient.connect(testDatabaseUrl('consents'))
    await client
      .db()
      .collection('people')
      .insertMany(CONSENT_TABLE.map(({ name, consent }) => ({ name, consents: [consent] })))
  })

  afterAll(async () => {
    await client.db().dropDatabase()
    await client.close()
  })

  it.each(CONSENT_TABLE)('should agree with the function on one $name', async ({ name, ended }) => {
    const found = await client
      .db()
      .collection('people')
      .countDocuments({ name, $expr: lapsed(NOW) })
    expect(found === 1).toBe(ended)
  })

  it('should leave out what was seen long enough after its end', async () => {
    const people = client.db().collection('people')
    const seen = { consents: [{ onFile: true, expires: new Date(NOW.getTime() - 3_600_000) }] }
    await people.insertMany([
      { ...seen, name: 'seen', consentsSeenAt: new Date(NOW.getTime() - 60_000) },
      { ...seen, name: 'seen by a clock ahead', consentsSeenAt: new Date(NOW.getTime() + 60_000) },
    ])
    const due = await people.find({ name: /^seen/u, $expr: lapsed(NOW) }).toArray()
    expect(due.map(({ name }) => String(name))).toEqual(['seen by a clock ahead'])
  })
})
