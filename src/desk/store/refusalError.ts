import { APIError } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'

/**
 * A refusal on its way out of a Payload hook, where only exceptions can leave. Functions of the desk return refusals as
 * values; this is for the border alone.
 */
export class RefusalError extends APIError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message, refusal.status, { code: refusal.code }, true)
    this.refusal = refusal
  }
}

/** The JSON a refusal is answered with: our own fields, and Payload's `errors`, which its panel shows. */
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
