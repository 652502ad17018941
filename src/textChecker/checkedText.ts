import type { Finding } from '#anonymization/passageTypes.ts'
import type { Span } from '#anonymization/spans.ts'
import type { Flag } from './flags.ts'
import type { SinglesOut } from './singlesOut.ts'

/** A replacement that was made. */
export interface Replaced extends Span {
  /** Index in the list of people. */
  readonly person: number
  /** How the name was recognised: `full-name`, `surname`, `handle` … */
  readonly rule: string
}

/** A place that may name a registered protected person and could not be decided with certainty. */
export interface Blocking extends Span {
  readonly code: Finding['code'] | 'still_there'
  readonly reason: string
  /** Index in the list of people; null where it may be one of several. */
  readonly person: number | null
}

/** The result of checking a text. */
export interface CheckedText {
  /**
   * The text without the protected names, in its original format. Do not publish it while `blocked`
   * is true.
   */
  readonly text: string
  readonly blocked: boolean
  readonly blockedBecause: readonly Blocking[]
  readonly flags: readonly Flag[]
  readonly findings: readonly Replaced[]
  /** Words that were read and taken for nobody's name, the most suspicious first: a glance for an editor. */
  readonly alsoRead: readonly string[]
  /** The note for readers that names are missing, and why; null where none was replaced. */
  readonly note: string | null
  /** Students whom the description may identify. They do not block. */
  readonly singlesOut: readonly SinglesOut[]
}
