import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { consoleReport } from '#mongod/startupProgress.ts'
import { startMongod, type RunningMongod } from '#mongod/startMongod.ts'

/** The one mongod of a test run, kept where every project of Vitest finds it. */
interface TestMongo {
  users: number
  folder: string
  starting: Promise<RunningMongod>
}

const shared = globalThis as typeof globalThis & { homeroomTestMongo?: TestMongo }

/** The last project to finish stops the mongod of the test run and deletes its folder. */
async function stopMongo(): Promise<void> {
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

/** Vitest calls this once for each project that names it; only the first call starts a mongod. Returns how to stop it. */
export default async function startMongo(): Promise<() => Promise<void>> {
  if (shared.homeroomTestMongo === undefined) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-test-mongo-'))
    const tell = consoleReport()
    shared.homeroomTestMongo = {
      users: 0,
      folder,
      starting: startMongod({
        dataDir: folder,
        mongod: process.env.MONGOD,
        report(event) {
          // A test run is told of long steps and of trouble, not of every start.
          if (['download', 'unpack', 'died', 'fatal'].includes(event.step)) tell(event)
        },
      }),
    }
  }
  const mongo = shared.homeroomTestMongo
  mongo.users += 1
  process.env.HOMEROOM_TEST_MONGO = (await mongo.starting).url
  return stopMongo
}
