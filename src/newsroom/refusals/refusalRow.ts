import type { Wording } from '../tableWording.ts'

/**
 * A row of the table of refusals. The words of a row are fixed, and a caller fills in the parts alone: verbs, names of fields, numbers and
 * times. No text of a story and no person's name is ever a part.
 */
export interface RefusalRow extends Wording {
  /** HTTP status. */
  status: RefusalStatus
  /** For docs/errors.md: what a script may want to know besides. */
  note?: string
  /** What the panel says in place of message and remedy, to whoever pressed a button. */
  inPanel?: string
  /** Other words for the same code, by the case they are for; what a case leaves out is as in the row. */
  cases?: Readonly<Record<string, Partial<Wording> & { status?: RefusalStatus }>>
}

export type RefusalStatus =
  400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503

/** Rows by their codes: stable, in snake_case. */
export type RefusalRows = Readonly<Record<string, RefusalRow>>
