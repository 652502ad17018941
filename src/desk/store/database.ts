import { MongoClient } from 'mongodb'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

/** How Payload keeps its records: in the MongoDB at `url`, every write of an act in one transaction, on disk before it is answered. */
export const databaseAdapter = (url: string) =>
  mongooseAdapter({
    url,
    autoPluralization: false,
    ensureIndexes: true,
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    },
  })

/** True where the database has transactions; without them a crash could leave half a publication. */
export async function hasTransactions(payload: Payload): Promise<boolean> {
  const id = await payload.db.beginTransaction()
  if (id === null) return false
  await payload.db.rollbackTransaction(id)
  return true
}

/** True where the database answers within `patienceMs` milliseconds. */
export async function databaseAnswers(payload: Payload, patienceMs: number): Promise<boolean> {
  const { db } = payload.db.connection
  if (!db) return false
  try {
    await db.command({ ping: 1 }, { timeoutMS: patienceMs })
    return true
  } catch {
    return false
  }
}

/** True where a database answers at `url` within `patienceMs` milliseconds. Nothing is written. */
export async function answersAt(url: string, patienceMs: number): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: patienceMs })
  try {
    await client.db().command({ ping: 1 })
    return true
  } catch {
    return false
  } finally {
    await client.close()
  }
}

/** Empties every collection. They are not dropped: their indexes were just made. */
export async function emptyDatabase(payload: Payload): Promise<void> {
  const { db } = payload.db.connection
  const collections = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? []
  for (const { name } of collections) await db?.collection(name).deleteMany({})
}
