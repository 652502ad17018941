import { randomUUID } from 'node:crypto'
import type { Filter, WithId } from 'mongodb'
import type { Payload } from 'payload'
import { type OutboxEntry, outboxOf } from '#desk/outbox/outbox.ts'
import { deliver, type Delivery } from './sendOutboxEntry.ts'

/** How often a receiver is tried before it is given up. */
export const MAX_ATTEMPTS = 8
/** Longer than any attempt takes. */
const LEASE_MS = 10 * 60_000
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000
/** Most that one look sends, so that a stop need not wait long. */
const MOST = 50

/** Takes how often a receiver was tried; returns for how long it is left alone, in milliseconds. */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 4 ** (attempts - 1), LONGEST_WAIT_MS)

/**
 * A cache is told first of what is to be gone, or is about a name: a new name of a section is told of for each of its stories. Webhooks are told
 * in the order in which it happened.
 */
const URGENT: Filter<OutboxEntry> = {
  kind: 'purge',
  $or: [{ event: 'story.gone' }, { receipt: { $ne: null } }, { everything: true }],
}

/** Takes the oldest that is due for this process alone; what another left half done is due when its lease is over. */
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

/** Writes how it ended, unless the lease was lost meanwhile. */
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
 * Sends what the outbox holds and is due. Several processes may call it at once: each entry is one process's while it is being sent. Whoever
 * dies between sending and writing it down sends again, under the same id. Returns how each it tried stands.
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
