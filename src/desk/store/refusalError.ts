import { APIError } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'

/**
 * Carries a refusal out of a Payload hook, which can only be left by an exception. Functions of the
 * desk return refusals as values and do not throw this.
 */
export class RefusalError extends APIError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message, refusal.status, { code: refusal.code }, true)
    this.refusal = refusal
  }
}

/** The JSON body of a refusal: our own fields, and Payload's `errors`, which its panel shows. */
export const refusalBody = (refusal: Omit<Refusal, 'status'>) => ({
  code: refusal.code,
  message: refusal.message,
  remedy: refusal.remedy,
  ...(refusal.details ? { details: refusal.details } : {}),
  errors: [{ message: `${refusal.message} ${refusal.remedy}` }],
})

/** Takes a refusal; returns the HTTP response for it. */
export const refusalResponse = (refusal: Refusal): Response =>
  Response.json(refusalBody(refusal), { status: refusal.status })
