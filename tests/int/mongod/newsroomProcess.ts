/*
 * A newsroom process for the tests to kill. Says `ready <mongod pid> <url>`, then, as told by its second argument:
 * `write`: inserts numbered stories for ever and says `acknowledged <n>` after each;
 * `leave`: ends itself without stopping mongod;
 * `wait`: on SIGINT writes one more story, stops mongod in order and says `closed`.
 */
import { MongoClient } from 'mongodb'
import { MongodRefusal } from '#mongod/mongodError.ts'
import { startMongod } from '#mongod/startMongod.ts'

const [dataDir = '', how = ''] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const mongod = await startMongod({ dataDir, report: () => undefined })
  say(`ready ${mongod.pid} ${mongod.url}`)
  if (how === 'leave') process.exit(7)
  const client = new MongoClient(mongod.url)
  const stories = client.db().collection<{ _id: number }>('stories')
  if (how === 'write') {
    for (let n = 1; ; n += 1) {
      await stories.insertOne({ _id: n })
      say(`acknowledged ${n}`)
    }
  }
  const alive = setInterval(() => undefined, 1_000)
  process.once('SIGINT', () => {
    const close = async (): Promise<void> => {
      await stories.insertOne({ _id: 1 })
      await client.close()
      await mongod.stop()
      clearInterval(alive)
      say('closed')
    }
    close().catch((error: unknown) => say(`failed ${String(error)}`))
  })
  say('waiting')
}

main().catch((error: unknown) => {
  say(error instanceof MongodRefusal ? `refused ${error.code} ${error.message}` : String(error))
  process.exitCode = 1
})
