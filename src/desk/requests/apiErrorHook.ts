import type { AfterErrorHook } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { refusalBody, RefusalError } from '#desk/store/refusalError.ts'
import { isTransient } from '#desk/store/retryCollisions.ts'

/** Errors of Mongoose and BSON for a value that does not fit its field. */
const WRONG_TYPE_ERRORS = new Set([
  'CastError',
  'BSONError',
  'StrictModeError',
  'ObjectExpectedError',
])

const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof RefusalError) return error.refusal
  // Next's production bundle has a second copy of the class, so only the shape can be compared.
  const shape = error as { name?: unknown; code?: unknown; refusal?: unknown } | null
  if (shape && typeof shape.refusal === 'object' && shape.refusal !== null) {
    return shape.refusal as Refusal
  }
  if (isTransient(error)) return refusal('write_conflict')
  if (shape?.code === 11000) return refusal('already_there')
  return WRONG_TYPE_ERRORS.has(String(shape?.name)) ? refusal('wrong_type') : null
}

/** Codes for Payload's own errors, so that scripts need not read sentences. */
const OF_PAYLOAD: Readonly<Record<number, Refusal>> = {
  400: refusal('bad_request'),
  401: refusal('not_signed_in'),
  403: refusal('role_may_not.payload'),
  404: refusal('not_found'),
}

/** Gives every error of the staff API a fixed `code` and a `remedy`, and no text of a document. */
export const answerClearly: AfterErrorHook = ({ error, result }) => {
  const refusal = refusalOf(error)
  if (refusal) return { response: refusalBody(refusal), status: refusal.status }
  const status = (error as { status?: number }).status ?? 500
  const known = OF_PAYLOAD[status]
  if (!known || !result) return
  const { code, remedy } = known
  return { response: { code, remedy, ...result }, status }
}
