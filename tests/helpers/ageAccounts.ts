import { MongoClient } from 'mongodb'

const A_YEAR_MS = 365 * 24 * 3_600_000

/**
 * Makes every account of a newsroom a year old: what new accounts open waits a day. Takes the connection string of its database; no API of the
 * newsroom can do it.
 */
export async function ageAccounts(url: string): Promise<void> {
  const client = await MongoClient.connect(url)
  try {
    const createdAt = new Date(Date.now() - A_YEAR_MS)
    await client
      .db()
      .collection('users')
      .updateMany({}, { $set: { createdAt, handedAt: null } })
  } finally {
    await client.close()
  }
}
