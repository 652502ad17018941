import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { consoleReport } from '#mongod/startupProgress.ts'
import { startMongod, type RunningMongod } from '#mongod/startMongod.ts'

/** The one mongod of a test run, kept where the set-up and the teardown of every Jest project find it. */
export interface TestMongo {
  users: number
  folder: string
  starting: Promise<RunningMongod>
}

const shared = globalThis as typeof globalThis & { homeroomTestMongo?: TestMongo }

/** Jest calls this once for each project that names it; only the first call starts a mongod. */
export default async function startMongo(): Promise<void> {
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
}
