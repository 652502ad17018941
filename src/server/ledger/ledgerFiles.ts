import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { LedgerEntry } from '#desk/store/ledger/ledgerFacts.ts'
import { writeLedgerBy } from '#desk/store/ledger/noteInLedger.ts'
import {
  isInLedger,
  ledgerIds,
  ledgerSince,
  restoreToLedger,
} from '#desk/store/repositories/ledgerRepository.ts'
import { openLedgerFolder } from './ledgerFolder.ts'
import { type Replayed, replay } from './replay.ts'

/**
 * How far back the database is searched for late entries: longer than a transaction takes, and
 * longer than clocks of machines differ. Milliseconds.
 */
const OVERLAP_MS = 10 * 60_000

/**
 * What was found at start: nothing wrong, a new folder although the database has entries, or a
 * database that is older than the ledger.
 */
export interface Look {
  /** Entries that the database has while the folder has none; 0: nothing is wrong. */
  lost: number
  replayed: Replayed | null
}

export interface Ledger {
  /**
   * Copies the entries of committed transactions to the folder. They are on disk when it resolves.
   */
  write(): Promise<void>
  /**
   * Checks whether the database is older than the ledger, and if so repeats what it lacks. Nothing
   * may be served until it resolves.
   */
  look(now: Date): Promise<Look>
  /** Whether the database has the last written entry. This check is cheap. */
  isCurrent(): Promise<boolean>
}

/** Runs one at a time. A caller during a run gets the next run, which begins after the call. */
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
 * Opens the ledger of this newsroom in a folder outside the database. From then on, entries are
 * copied there before an action is answered.
 * @throws LedgerRefusal where the folder belongs to another newsroom, is damaged, or cannot be
 * written.
 */
export async function openLedger(payload: Payload, folder: string, log: Logger): Promise<Ledger> {
  const files = await openLedgerFolder(folder, payload.secret)
  if (files.torn() > 0) log.warn({ files: files.torn() }, 'a line of the ledger was cut off')
  let since: Date | null = null

  const write = oneByOne(async () => {
    const begun = new Date()
    const found = await ledgerSince(payload, since)
    const missing = () => found.filter(({ id }) => !files.entries().has(id))
    if (missing().length > 0) {
      await files.refresh()
      await files.append(missing())
    }
    since = new Date(begun.getTime() - OVERLAP_MS)
  })

  /** Returns the entries that the database does not have. */
  async function unknown(): Promise<LedgerEntry[]> {
    await files.refresh()
    const ids = await ledgerIds(payload)
    return [...files.entries().values()].filter(({ id }) => !ids.has(id))
  }

  writeLedgerBy(payload, write)
  return {
    write,
    async isCurrent() {
      const last = [...files.entries().keys()].at(-1)
      return last === undefined || (await isInLedger(payload, last))
    },
    async look(now) {
      const began = files.entries().size === 0
      const entries = await unknown()
      const replayed = entries.length > 0 ? await replay(payload, log, entries, now) : null
      // Only now store the entries in the database: if this is interrupted, everything is done
      // again.
      await restoreToLedger(payload, entries)
      since = null
      await write()
      return { lost: began ? files.entries().size : 0, replayed }
    },
  }
}
