import type { AfterErrorHook } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { writeConflict } from '#newsroom/refusals.ts'
import { refusalBody, RefusalError } from '#desk/store/refusalError.ts'
import { isTransient } from '#desk/store/retryCollisions.ts'

const wrongType: Refusal = {
  code: 'wrong_type',
  status: 400,
  message: 'A field holds a value of another type than it takes.',
  remedy: 'Compare the fields you sent with docs/desk-api.md.',
}

const alreadyThere: Refusal = {
  code: 'already_there',
  status: 409,
  message: 'There is already a record with this value.',
  remedy: 'Use the one that is there, or choose another value.',
}

/** What Mongoose and BSON throw where a value cannot be what its field takes. */
const WRONG_TYPE_ERRORS = new Set([
  'CastError',
  'BSONError',
  'StrictModeError',
  'ObjectExpectedError',
])

const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof RefusalError) return error.refusal
  // Next's production bundle holds a second copy of the class: there, only the shape tells.
  const shape = error as { name?: unknown; code?: unknown; refusal?: unknown } | null
  if (shape && typeof shape.refusal === 'object' && shape.refusal !== null) {
    return shape.refusal as Refusal
  }
  if (isTransient(error)) return writeConflict
  if (shape?.code === 11000) return alreadyThere
  return WRONG_TYPE_ERRORS.has(String(shape?.name)) ? wrongType : null
}

/** Codes for Payload's own errors, so that a script need not read sentences. */
const CODES: Record<number, [string, string]> = {
  400: ['bad_request', 'See `errors` for what to mend.'],
  401: ['not_signed_in', 'Sign in through POST /api/users/login, then try again.'],
  403: ['role_may_not', 'Ask somebody whose role may do this.'],
  404: ['not_found', 'Check the address and the id.'],
}

/** Gives every error of the staff API a stable `code` and a `remedy`, and no text of a document. */
export const answerClearly: AfterErrorHook = ({ error, result }) => {
  const refusal = refusalOf(error)
  if (refusal) return { response: refusalBody(refusal), status: refusal.status }
  const status = (error as { status?: number }).status ?? 500
  const known = CODES[status]
  if (!known || !result) return
  const [code, remedy] = known
  return { response: { code, remedy, ...result }, status }
}
