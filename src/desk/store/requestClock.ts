import type { PayloadRequest } from 'payload'
import { remember, scopeOf } from '#access/requestScope.ts'

/**
 * Returns the time of this request by the server's clock. No request from outside can set it; the
 * demonstration does.
 */
export const clockOf = (req: PayloadRequest): Date => scopeOf(req).clock ?? new Date()

/** Makes this request happen at another time: for the demonstration's past, and for tests. */
export function atTime(req: PayloadRequest, time: Date): PayloadRequest {
  remember(req, { clock: time })
  return req
}
