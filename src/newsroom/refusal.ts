import type { RefusalRow, RefusalStatus } from './refusals/refusalRow.ts'
import { REFUSALS } from './refusals/refusalTable.ts'
import { codeOf, type KeyOf, type PartsFor, wordsAt } from './tableWording.ts'

type Table = typeof REFUSALS

/** Stable, snake_case; all of them are in docs/errors.md. */
export type RefusalCode = keyof Table

/**
 * A refusal: what happened, what to do next, and a code that scripts may rely on. It never contains
 * text of a story or a name: `details` holds ids, places and rule names.
 */
export interface Refusal {
  code: RefusalCode
  /** The HTTP status of the answer. */
  status: RefusalStatus
  /** What happened, one sentence. */
  message: string
  /** What to do next, one sentence. */
  remedy: string
  details?: Record<string, unknown>
}

/** A code, or a code and the case it is for: `stale_write.person`. */
export type RefusalKey = KeyOf<Table>

interface Details {
  details?: Record<string, unknown>
}
type Options<Key extends RefusalKey> =
  PartsFor<Table, Key> extends { parts?: never }
    ? [options?: Details]
    : [options: Details & PartsFor<Table, Key>]

/**
 * Takes a code (and the case, where its row has cases), the parts that its words leave open, and details; returns the refusal. Parts and details hold
 * no text of a story and no name.
 */
export function refusal<Key extends RefusalKey>(key: Key, ...[options]: Options<Key>): Refusal {
  const { parts, details } = (options ?? {}) as Details & { parts?: Record<string, string> }
  const { status, message, remedy } = wordsAt<RefusalRow>(REFUSALS, key, parts)
  return {
    code: codeOf(key) as RefusalCode,
    status,
    message,
    remedy,
    ...(details && { details }),
  }
}

/** Takes a code, which may be one that is not known here; returns what the panel says for it, or null where message and remedy will do. */
export const panelWords = (code: string): string | null =>
  (REFUSALS as Readonly<Partial<Record<string, RefusalRow>>>)[code]?.inPanel ?? null
