/**
 * A refusal: what happened, what to do next, and a code that scripts may rely on.
 * It never carries text of a story or a name: `details` holds ids, places and rule names.
 */
export interface Refusal {
  /** Stable, snake_case; documented in docs/errors.md. */
  code: string
  /** HTTP status the refusal is answered with. */
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503
  /** What happened, one sentence. */
  message: string
  /** What to do next, one sentence. */
  remedy: string
  details?: Record<string, unknown>
}
