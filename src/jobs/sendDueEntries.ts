import type { Payload } from 'payload'
import type { OutboxEntry } from '#desk/store/outboxEntry.ts'
import {
  leaseDueEntry,
  type LeasedEntry,
  settleEntry,
} from '#desk/store/repositories/outboxRepository.ts'
import { MAX_ATTEMPTS, waitAfter } from './outboxRetries.ts'
import { deliver, type Delivery } from './sendOutboxEntry.ts'

/** How long one process may keep an entry: longer than any attempt takes. Milliseconds. */
const LEASE_MS = 10 * 60_000
/** The most that one run sends, so that stopping does not take long. */
const MOST = 50

/** Writes how it ended, unless another process took the entry meanwhile. */
async function settle(
  payload: Payload,
  entry: LeasedEntry,
  { outcome, code }: Delivery,
  now: Date,
): Promise<OutboxEntry['state']> {
  const { attempts } = entry
  const again = outcome === 'retry' && attempts < MAX_ATTEMPTS
  const state = outcome === 'retry' ? (again ? 'waiting' : 'failed') : outcome
  await settleEntry(payload, entry, {
    state,
    lastCode: code,
    ...(again ? { notBefore: new Date(now.getTime() + waitAfter(attempts)) } : { settledAt: now }),
  })
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
    const entry = await leaseDueEntry(payload, now, new Date(now.getTime() + LEASE_MS))
    if (!entry) break
    const delivery = await deliver(payload, entry.id, entry, now)
    states.push(await settle(payload, entry, delivery, now))
  }
  return states
}
