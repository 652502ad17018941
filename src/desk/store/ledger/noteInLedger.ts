import type { Payload, PayloadRequest } from 'payload'
import type { LedgerFact } from './ledgerFacts.ts'
import { addToLedger } from '#desk/store/repositories/ledgerRepository.ts'

/**
 * Newsrooms for which this process has entries to write. Kept by process and not by request: the
 * file belongs to the process, and entries of Payload's own saves are written by whoever answers
 * them (`server/http/payloadApiHandler.ts`), who does not have Payload's request. An action that was
 * rolled back leaves its newsroom here, which costs one look at the ledger.
 */
const waiting = new WeakSet<Payload>()
/** How each newsroom of this process writes its entries: set once, when the server starts. */
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
  await addToLedger(req, facts, new Date())
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
