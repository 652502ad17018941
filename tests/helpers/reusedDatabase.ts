import { MongoClient } from 'mongodb'
import type { SanitizedConfig } from 'payload'
import { withDatabase } from '#mongod/databaseUrl.ts'

/** Written into a database whose indexes are all made. */
const READY = 'testDatabaseIsReady'

/** Numbers of the databases that newsrooms of this test file have open. */
const inUse = new Set<number>()

export interface ReusedDatabase {
  url: string
  /** False the first time: its collections and indexes are still to be made. */
  hasIndexes: boolean
  /** Call it once the newsroom is open. */
  keepIndexes(): Promise<void>
  /** Call it once the newsroom is closed. */
  release(): void
}

async function emptied(url: string): Promise<boolean> {
  const client = await MongoClient.connect(url)
  try {
    const db = client.db()
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(
      ({ name }) => name,
    )
    if (!names.includes(READY)) {
      await db.dropDatabase()
      return false
    }
    await Promise.all(
      names.filter((name) => name !== READY).map((name) => db.collection(name).deleteMany({})),
    )
    return true
  } finally {
    await client.close()
  }
}

/**
 * Returns an empty database for one newsroom. A worker of Vitest uses its databases again, file after
 * file, because making 120 indexes takes longer than most tests. It is emptied before use, so a file
 * that crashed leaves nothing to the next.
 */
export async function takeDatabase(): Promise<ReusedDatabase> {
  const base = process.env.HOMEROOM_TEST_MONGO
  if (base === undefined) {
    throw new Error('No test MongoDB: run through Vitest, in the projects int or e2e.')
  }
  let number = 1
  while (inUse.has(number)) number += 1
  inUse.add(number)
  const url = withDatabase(base, `worker${process.env.VITEST_POOL_ID ?? 0}_${number}`)
  return {
    url,
    hasIndexes: await emptied(url),
    keepIndexes: async () => {
      const client = await MongoClient.connect(url)
      await client.db().collection(READY).insertOne({})
      await client.close()
    },
    release: () => inUse.delete(number),
  }
}

/** Makes Payload open a database without making its collections and indexes again. */
export function withoutMakingIndexes(config: SanitizedConfig): void {
  const { init } = config.db
  config.db.init = (args) => {
    const adapter = init(args)
    return Object.assign(adapter, {
      ensureIndexes: false,
      connectOptions: { autoIndex: false, autoCreate: false },
    })
  }
}
