import type { Payload } from 'payload'

type Documents = Record<string, unknown>[]

/** A copy of every collection of a newsroom's database, as `mongodump` makes one. */
export type Backup = ReadonlyMap<string, Documents>

const databaseOf = (payload: Payload) => {
  const { db } = payload.db.connection
  if (!db) throw new Error('The newsroom has no database.')
  return db
}

const collectionsOf = (payload: Payload) => databaseOf(payload).collections()

export async function backUp(payload: Payload): Promise<Backup> {
  const backup = new Map<string, Documents>()
  for (const collection of await collectionsOf(payload))
    backup.set(collection.collectionName, await collection.find({}).toArray())
  return backup
}

/** Puts the copy in the place of what is there, as `mongorestore --drop` does; indexes stay. */
export async function restore(payload: Payload, backup: Backup): Promise<void> {
  for (const collection of await collectionsOf(payload)) {
    await collection.deleteMany({})
    const documents = backup.get(collection.collectionName) ?? []
    if (documents.length > 0) await collection.insertMany(documents)
  }
}
