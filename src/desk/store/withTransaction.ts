import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type RequestContext,
} from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { type Result, refused } from '#newsroom/result.ts'
import { writeLedger } from './noteInLedger.ts'
import { isTransient, untilItLands } from './retryCollisions.ts'

// A text and not a symbol: Payload takes a context without text keys for an empty one and drops it.
const DESK = 'homeroomDeskAct'

/**
 * Runs one write of the desk's own with the context that says so; no request from outside can carry it. Payload keeps a context on the request for
 * whatever comes after: what an editor saves in the same act would pass for the desk's.
 */
export async function asDesk<T>(
  req: PayloadRequest,
  write: (context: RequestContext) => Promise<T>,
): Promise<T> {
  const { context } = req
  try {
    return await write({ [DESK]: true })
  } finally {
    req.context = context
  }
}

/** True while the desk is writing. */
export const isDeskAct = (context: RequestContext): boolean => context[DESK] === true

/**
 * Runs one act in one transaction: all of it happens, or none. A refusal or an exception rolls it back; a collision with another
 * writer runs it again from the start.
 */
export async function act<T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const { context } = req
  const once = async (): Promise<Result<T, Refusal>> => {
    // Each try begins as the first did: what one that was rolled back left behind is not true any more.
    req.context = { ...context }
    const ours = await initTransaction(req)
    try {
      const result = await work(req)
      if (ours) await (result.ok ? commitTransaction(req) : killTransaction(req))
      if (ours) await writeLedger(req.payload)
      return result
    } catch (error) {
      if (ours) await killTransaction(req)
      throw error
    }
  }
  try {
    return await untilItLands(once, (outcome) => 'error' in outcome && isTransient(outcome.error))
  } catch (error) {
    if (isTransient(error)) return refused(refusal('write_conflict'))
    throw error
  }
}
