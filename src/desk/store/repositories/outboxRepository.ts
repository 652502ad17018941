import { randomUUID } from 'node:crypto'
import { type Filter, ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import type { OutboxEntry } from '#desk/store/outboxEntry.ts'

const outbox = (payload: Payload) => nativeCollection(payload, 'outbox')

/** Queues what is to be told, in the act's own transaction. */
export async function addToOutbox(
  req: PayloadRequest,
  entries: readonly OutboxEntry[],
): Promise<void> {
  if (entries.length === 0) return
  await outbox(req.payload).insertMany(
    entries.map((entry) => ({ ...entry })),
    { session: await sessionOf(req) },
  )
}

/** True where something about this edition was queued for the receipt before. */
export async function isReceiptTold(
  req: PayloadRequest,
  receipt: string,
  edition: string | null,
): Promise<boolean> {
  const session = await sessionOf(req)
  return (await outbox(req.payload).findOne({ receipt, edition }, { session })) !== null
}

/** How what was queued for a receipt stands. */
export async function jobsOfReceipt(
  req: PayloadRequest,
  receipt: string,
): Promise<Pick<OutboxEntry, 'kind' | 'state' | 'attempts' | 'lastCode'>[]> {
  const jobs = await outbox(req.payload)
    .find(
      { receipt },
      {
        session: await sessionOf(req),
        projection: { kind: 1, state: 1, attempts: 1, lastCode: 1 },
      },
    )
    .toArray()
  return jobs.map(({ kind, state, attempts, lastCode }) => ({ kind, state, attempts, lastCode }))
}

/** Which entries: those not sent yet, or those about these editions. */
export type Queued = 'waiting' | { editions: readonly string[] }

/** Takes the addresses out of entries, and has receivers drop all they keep. Returns how many had one. */
export async function dropAddresses(req: PayloadRequest, which: Queued): Promise<number> {
  const those: Filter<OutboxEntry> =
    which === 'waiting'
      ? { state: { $in: ['waiting', 'sending'] } }
      : { edition: { $in: [...which.editions] } }
  const { modifiedCount } = await outbox(req.payload).updateMany(
    { ...those, 'addresses.0': { $exists: true } },
    { $set: { addresses: [], everything: true } },
    { session: await sessionOf(req) },
  )
  return modifiedCount
}

/** An entry that is this process's while it is being sent. */
export type LeasedEntry = OutboxEntry & { id: string }

/**
 * Sent first: caches that must drop something, and everything about a name. A section's new name
 * causes an entry for each of its stories, and those can wait. Webhooks are sent in the order in
 * which things happened.
 */
const URGENT: Filter<OutboxEntry> = {
  kind: 'purge',
  $or: [{ event: 'story.gone' }, { receipt: { $ne: null } }, { everything: true }],
}

async function lease(
  payload: Payload,
  which: Filter<OutboxEntry>,
  now: Date,
  leaseUntil: Date,
): Promise<LeasedEntry | null> {
  const due: Filter<OutboxEntry> = {
    $or: [
      { state: 'waiting', notBefore: { $lte: now } },
      { state: 'sending', leaseUntil: { $lte: now } },
    ],
  }
  const found = await outbox(payload).findOneAndUpdate(
    { $and: [which, due] },
    { $set: { state: 'sending', lease: randomUUID(), leaseUntil }, $inc: { attempts: 1 } },
    { sort: { notBefore: 1, _id: 1 }, returnDocument: 'after' },
  )
  if (!found) return null
  const { _id, ...entry } = found
  return { ...entry, id: String(_id) }
}

/** Takes the oldest entry that is due for this process alone, urgent ones first; what another left half done is due when its lease is over. */
export const leaseDueEntry = async (
  payload: Payload,
  now: Date,
  leaseUntil: Date,
): Promise<LeasedEntry | null> =>
  (await lease(payload, URGENT, now, leaseUntil)) ?? lease(payload, {}, now, leaseUntil)

/** Writes how it ended, unless another process took the entry meanwhile. */
export async function settleEntry(
  payload: Payload,
  entry: LeasedEntry,
  settled: Pick<OutboxEntry, 'state' | 'lastCode'> &
    Partial<Pick<OutboxEntry, 'notBefore' | 'settledAt'>>,
): Promise<void> {
  await outbox(payload).updateOne(
    { _id: new ObjectId(entry.id), lease: entry.lease },
    { $set: { lease: null, leaseUntil: null, ...settled } },
  )
}
