import { ObjectId, type Collection } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import type { LedgerEntry, LedgerFact } from './ledgerEntry.ts'
import { sessionOf } from './transactionSession.ts'

/** An entry as the database keeps it. Its place in a file outside the database is what survives a restore (`server/ledger`). */
export type LedgerRecord = LedgerFact & { _id: string; at: Date }

/** The native collection behind the ledger. Payload does not know it: no API reaches it. */
export const ledgerOf = (payload: Payload): Collection<LedgerRecord> =>
  payload.db.connection.collection<LedgerRecord>('ledger')

/** Makes the collection and its index: MongoDB would make it in the first transaction that writes there, where two of them collide. */
export async function ensureLedger(payload: Payload): Promise<void> {
  await ledgerOf(payload).createIndex({ at: 1 })
}

export const entryOf = ({ _id, at, ...fact }: LedgerRecord): LedgerEntry => ({
  id: _id,
  at: at.toISOString(),
  ...fact,
})

export const recordOf = ({ id, at, ...fact }: LedgerEntry): LedgerRecord => ({
  _id: id,
  at: new Date(at),
  ...fact,
})

const waiting = new WeakSet<Payload>()
const writers = new WeakMap<Payload, () => Promise<void>>()

/** Says who writes this process's entries to the file outside the database. */
export const writeLedgerBy = (payload: Payload, write: () => Promise<void>): void => {
  writers.set(payload, write)
}

/**
 * Writes down, in the act's own transaction, what it takes away: an act that is rolled back leaves nothing. By the server's clock, whatever time the
 * act is said to happen at.
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
 * Copies what committed acts wrote down to the file outside the database. Called before an act is answered; does nothing where this process wrote
 * nothing down. Where it fails, the act stands, and the timer tries again.
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
