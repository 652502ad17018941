import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type RequestContext,
} from 'payload'
import { scopeOf, scopeOfEachTry, withScope } from '#access/requestScope.ts'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { type Result, refused } from '#newsroom/result.ts'
import { writeLedger } from './ledger/noteInLedger.ts'
import { stopClock } from '#access/requestClock.ts'
import { isTransient, untilItLands } from './retryCollisions.ts'

/**
 * Runs one write of the desk with a context that marks it; no request from outside can set that.
 * The mark is removed afterwards: otherwise a later save by an editor in the same transaction would
 * count as the desk's.
 */
export const asDesk = <T>(
  req: PayloadRequest,
  write: (context: RequestContext) => Promise<T>,
): Promise<T> => withScope(req, { deskAct: true }, write)

/** True while the desk is writing. */
export const isDeskAct = (req: PayloadRequest): boolean => scopeOf(req).deskAct === true

/**
 * Runs one action in one transaction: all of it happens, or nothing. A refusal or an exception
 * rolls it back; after a collision with another writer it runs again from the start. Within a
 * transaction that is already open it takes part in that one, and a collision is thrown: only
 * whoever opened the transaction can run it again. All that one attempt asks of the clock has one
 * answer (`requestClock.ts`).
 */
export async function act<T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const startAsAtFirst = scopeOfEachTry(req)
  let ours = true
  const once = async (): Promise<Result<T, Refusal>> => {
    startAsAtFirst()
    ours = await initTransaction(req)
    const goOn = stopClock(req)
    try {
      const result = await work(req)
      if (ours) await (result.ok ? commitTransaction(req) : killTransaction(req))
      if (ours) await writeLedger(req.payload)
      return result
    } catch (error) {
      if (ours) await killTransaction(req)
      throw error
    } finally {
      goOn()
    }
  }
  try {
    return await untilItLands(
      once,
      (outcome) => ours && 'error' in outcome && isTransient(outcome.error),
    )
  } catch (error) {
    if (ours && isTransient(error)) return refused(refusal('write_conflict'))
    throw error
  }
}
