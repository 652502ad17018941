import { rm } from 'node:fs/promises'
import type { TestMongo } from './startMongo.ts'

const shared = globalThis as typeof globalThis & { homeroomTestMongo?: TestMongo }

/** The last project to finish stops the mongod of the test run and deletes its folder. */
export default async function stopMongo(): Promise<void> {
  const mongo = shared.homeroomTestMongo
  if (mongo === undefined) return
  mongo.users -= 1
  if (mongo.users > 0) return
  delete shared.homeroomTestMongo
  delete process.env.HOMEROOM_TEST_MONGO
  try {
    await (await mongo.starting).stop()
  } finally {
    await rm(mongo.folder, { recursive: true, force: true })
  }
}
