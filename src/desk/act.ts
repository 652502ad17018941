import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type RequestContext,
} from 'payload'
import { type Result, refused } from '#newsroom/result.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import { writeConflict } from '#newsroom/refusals.ts'
import { isTransient, untilItLands } from './retry.ts'

// A text and not a symbol: Payload takes a context without text keys for an empty one and drops it.
const DESK = 'homeroomDeskAct'

/** The context that a verb writes a story with; no request from outside can carry it. */
export const deskContext = (): RequestContext => ({ [DESK]: true })

/** True while a verb is writing. */
export const isDeskAct = (context: RequestContext): boolean => context[DESK] === true

/**
 * Runs one act in one transaction: all of it happens, or none. A refusal or an exception rolls it back; a collision with another
 * writer runs it again from the start.
 */
export async function act<T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const once = async (): Promise<Result<T, Refusal>> => {
    const ours = await initTransaction(req)
    try {
      const result = await work(req)
      if (ours) await (result.ok ? commitTransaction(req) : killTransaction(req))
      return result
    } catch (error) {
      if (ours) await killTransaction(req)
      throw error
    }
  }
  try {
    return await untilItLands(once, (outcome) => 'error' in outcome && isTransient(outcome.error))
  } catch (error) {
    if (isTransient(error)) return refused(writeConflict)
    throw error
  }
}
