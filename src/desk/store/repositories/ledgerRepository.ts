import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import type { LedgerEntry, LedgerFact, LedgerRecord } from '#desk/store/ledger/ledgerFacts.ts'

/** The collection behind the ledger. Payload does not know it: no API reaches it. Its place in a file outside the database is what survives a restore (`server/ledger`). */
const ledger = (payload: Payload) => nativeCollection(payload, 'ledger')

const entryOf = ({ _id, at, ...fact }: LedgerRecord): LedgerEntry => ({
  id: _id,
  at: at.toISOString(),
  ...fact,
})

/** Makes the collection and its index: MongoDB would make it in the first transaction that writes there, where two of them collide. */
export async function ensureLedger(payload: Payload): Promise<void> {
  await ledger(payload).createIndex({ at: 1 })
}

/** Writes facts down, in the act's own transaction. `at`: by the server's clock. */
export async function addToLedger(
  req: PayloadRequest,
  facts: readonly LedgerFact[],
  at: Date,
): Promise<void> {
  if (facts.length === 0) return
  const records = facts.map((fact) => ({ _id: new ObjectId().toHexString(), at, ...fact }))
  await ledger(req.payload).insertMany(records, { session: await sessionOf(req) })
}

/** The entries that committed acts wrote since then (null: all), without what a change of the replica set's primary may still roll back. */
export async function ledgerSince(payload: Payload, since: Date | null): Promise<LedgerEntry[]> {
  const options = { readConcern: { level: 'majority' } } as const
  const found = await ledger(payload)
    .find(since ? { at: { $gte: since } } : {}, options)
    .toArray()
  return found.map(entryOf)
}

/** Ids of all entries the database has. */
export async function ledgerIds(payload: Payload): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for await (const { _id } of ledger(payload).find({}, { projection: { _id: 1 } })) ids.add(_id)
  return ids
}

/** True where the database has this entry. */
export const isInLedger = async (payload: Payload, id: string): Promise<boolean> =>
  (await ledger(payload).findOne({ _id: id })) !== null

/** Takes entries into the database; those it has stay as they are. */
export async function restoreToLedger(
  payload: Payload,
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const writes = entries.map(({ id, at, ...fact }) => ({
    updateOne: {
      filter: { _id: id },
      update: { $setOnInsert: { at: new Date(at), ...fact } },
      upsert: true,
    },
  }))
  await ledger(payload).bulkWrite(writes, { ordered: false })
}
