import { ObjectId, type Collection } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import type { LedgerEntry, LedgerFact } from './ledgerEntry.ts'
import { sessionOf } from './transactionSession.ts'

/**
 * An entry as the database stores it. Only its copy in a file outside the database survives a
 * restore (`server/ledger`).
 */
export type LedgerRecord = LedgerFact & { _id: string; at: Date }

/** The native collection behind the ledger. Payload does not know it, so no API reaches it. */
export const ledgerOf = (payload: Payload): Collection<LedgerRecord> =>
  payload.db.connection.collection<LedgerRecord>('ledger')

/**
 * Makes the collection and its index. Otherwise MongoDB would make it in the first transaction that
 * writes to it, where two of them would collide.
 */
export async function ensureLedger(payload: Payload): Promise<void> {
  await ledgerOf(payload).createIndex({ at: 1 })
}

/** Turns a stored record into an entry. */
export const entryOf = ({ _id, at, ...fact }: LedgerRecord): LedgerEntry => ({
  id: _id,
  at: at.toISOString(),
  ...fact,
})

/** Turns an entry into a record to store. */
export const recordOf = ({ id, at, ...fact }: LedgerEntry): LedgerRecord => ({
  _id: id,
  at: new Date(at),
  ...fact,
})

const waiting = new WeakSet<Payload>()
const writers = new WeakMap<Payload, () => Promise<void>>()

/** Sets the function that writes this process's entries to the file outside the database. */
export const writeLedgerBy = (payload: Payload, write: () => Promise<void>): void => {
  writers.set(payload, write)
}

/**
 * Writes what an action takes away to the ledger, in its own transaction: an action that is rolled
 * back leaves no entry. Uses the server's clock, whatever time the action is said to happen at.
 */
export async function noteInLedger(
  req: PayloadRequest,
  facts: readonly LedgerFact[],
): Promise<void> {
  if (facts.length === 0) return
  const at = new Date()
  const records = facts.map((fact) => ({ _id: new ObjectId().toHexString(), at, ...fact }))
  await ledgerOf(req.payload).insertMany(records, { session: await sessionOf(req) })
  waiting.add(req.payload)
}

/**
 * Copies the entries of committed transactions to the file outside the database. Called before an
 * action is answered; does nothing where this process wrote no entry. Where it fails, the action
 * stays done and the timer tries again.
 */
export async function writeLedger(payload: Payload): Promise<void> {
  const write = writers.get(payload)
  if (!write || !waiting.delete(payload)) return
  try {
    await write()
  } catch (error) {
    waiting.add(payload)
    payload.logger.error({ err: error })
  }
}
