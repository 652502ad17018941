import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { entryOf, ledgerOf, recordOf, writeLedgerBy } from '#desk/store/noteInLedger.ts'
import type { LedgerEntry } from '#desk/store/ledgerEntry.ts'
import { openLedgerFolder } from './ledgerFolder.ts'
import { type Replayed, replay } from './replay.ts'

/** How far back the database is asked for entries that came late: longer than an act takes, and than clocks of machines differ. */
const OVERLAP_MS = 10 * 60_000

/** What was found at start: nothing, that the folder is new where the database has entries, or that the database was older. */
export interface Look {
  /** Entries the database holds where the folder held none; 0: nothing is wrong. */
  lost: number
  replayed: Replayed | null
}

export interface Ledger {
  /** Copies what committed acts wrote down to the folder; on disk when it resolves. */
  write(): Promise<void>
  /** Looks whether the database is older than the ledger, and brings it in line. Nothing is to be served until it resolves. */
  look(now: Date): Promise<Look>
  /** Whether the database knows the entry that was written last. Cheap. */
  isCurrent(): Promise<boolean>
}

/** One at a time; whoever asks while one runs gets the next, which begins after they asked. */
function oneByOne(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        running = next ?? running
        next = null
        return work()
      })
    return next
  }
}

/**
 * Opens the ledger of this newsroom in a folder outside the database. From now on every act's entries are copied there before it is answered.
 * @throws LedgerRefusal where the folder is another newsroom's, damaged, or cannot be written.
 */
export async function openLedger(payload: Payload, folder: string, log: Logger): Promise<Ledger> {
  const files = await openLedgerFolder(folder, payload.secret)
  if (files.torn() > 0) log.warn({ files: files.torn() }, 'a line of the ledger was cut off')
  const records = ledgerOf(payload)
  let since: Date | null = null

  const write = oneByOne(async () => {
    const begun = new Date()
    // What a change of the replica set's primary may still roll back never was.
    const options = { readConcern: { level: 'majority' } } as const
    const found = await records.find(since ? { at: { $gte: since } } : {}, options).toArray()
    const missing = () => found.filter(({ _id }) => !files.entries().has(_id)).map(entryOf)
    if (missing().length > 0) {
      await files.refresh()
      await files.append(missing())
    }
    since = new Date(begun.getTime() - OVERLAP_MS)
  })

  /** Entries the database does not know. */
  async function unknown(): Promise<LedgerEntry[]> {
    await files.refresh()
    const ids = new Set<string>()
    for await (const { _id } of records.find({}, { projection: { _id: 1 } })) ids.add(_id)
    return [...files.entries().values()].filter(({ id }) => !ids.has(id))
  }

  async function take(entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return
    const writes = entries.map((entry) => {
      const { _id, ...record } = recordOf(entry)
      return { updateOne: { filter: { _id }, update: { $setOnInsert: record }, upsert: true } }
    })
    await records.bulkWrite(writes, { ordered: false })
  }

  writeLedgerBy(payload, write)
  return {
    write,
    async isCurrent() {
      const last = [...files.entries().keys()].at(-1)
      return last === undefined || (await records.findOne({ _id: last })) !== null
    },
    async look(now) {
      const began = files.entries().size === 0
      const entries = await unknown()
      const replayed = entries.length > 0 ? await replay(payload, log, entries, now) : null
      // Only now does the database know them: whatever is cut short is done again.
      await take(entries)
      since = null
      await write()
      return { lost: began ? files.entries().size : 0, replayed }
    },
  }
}
