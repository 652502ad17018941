import { randomUUID } from 'node:crypto'
import type { Filter, WithId } from 'mongodb'
import type { Payload } from 'payload'
import { type OutboxEntry, outboxOf } from '#desk/outbox/outbox.ts'
import { deliver, type Delivery } from './sendOutboxEntry.ts'

/** How often sending is tried before Homeroom gives up. */
export const MAX_ATTEMPTS = 8
/** How long one process may keep an entry: longer than any attempt takes. Milliseconds. */
const LEASE_MS = 10 * 60_000
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000
/** The most that one run sends, so that stopping does not take long. */
const MOST = 50

/**
 * Takes how often sending was tried; returns how long to wait before the next attempt, in
 * milliseconds.
 */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 4 ** (attempts - 1), LONGEST_WAIT_MS)

/**
 * Sent first: caches that must drop something, and everything about a name. A section's new name
 * causes an entry for each of its stories, and those can wait. Webhooks are sent in the order in
 * which things happened.
 */
const URGENT: Filter<OutboxEntry> = {
  kind: 'purge',
  $or: [{ event: 'story.gone' }, { receipt: { $ne: null } }, { everything: true }],
}

/**
 * Takes the oldest due entry for this process only. An entry that another process did not finish is
 * due again when its lease is over.
 */
const claim = async (payload: Payload, now: Date): Promise<WithId<OutboxEntry> | null> =>
  (await claimOf(payload, now, URGENT)) ?? claimOf(payload, now, {})

const claimOf = (
  payload: Payload,
  now: Date,
  which: Filter<OutboxEntry>,
): Promise<WithId<OutboxEntry> | null> =>
  outboxOf(payload).findOneAndUpdate(
    {
      $and: [
        which,
        {
          $or: [
            { state: 'waiting', notBefore: { $lte: now } },
            { state: 'sending', leaseUntil: { $lte: now } },
          ],
        },
      ],
    },
    {
      $set: {
        state: 'sending',
        lease: randomUUID(),
        leaseUntil: new Date(now.getTime() + LEASE_MS),
      },
      $inc: { attempts: 1 },
    },
    { sort: { notBefore: 1, _id: 1 }, returnDocument: 'after' },
  )

/** Writes how it ended, unless another process took the entry meanwhile. */
async function settle(
  payload: Payload,
  { _id, lease, attempts }: WithId<OutboxEntry>,
  { outcome, code }: Delivery,
  now: Date,
): Promise<OutboxEntry['state']> {
  const again = outcome === 'retry' && attempts < MAX_ATTEMPTS
  const state = outcome === 'retry' ? (again ? 'waiting' : 'failed') : outcome
  await outboxOf(payload).updateOne(
    { _id, lease },
    {
      $set: {
        state,
        lease: null,
        leaseUntil: null,
        lastCode: code,
        ...(again
          ? { notBefore: new Date(now.getTime() + waitAfter(attempts)) }
          : { settledAt: now }),
      },
    },
  )
  return state
}

/**
 * Sends the due entries of the outbox. Several processes may call it at once: each entry belongs to
 * one process while it is being sent. If a process dies after sending and before writing that down,
 * the entry is sent again with the same id. Returns the state of each entry that it tried.
 */
export async function sendDue(payload: Payload, now: Date): Promise<OutboxEntry['state'][]> {
  const states: OutboxEntry['state'][] = []
  while (states.length < MOST) {
    const entry = await claim(payload, now)
    if (!entry) break
    const delivery = await deliver(payload, String(entry._id), entry, now)
    states.push(await settle(payload, entry, delivery, now))
  }
  return states
}
