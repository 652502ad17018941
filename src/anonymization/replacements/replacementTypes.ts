import type { Edit } from '../passageTypes.ts'
import type { Person } from '../personTypes.ts'
import type { Writing } from '../recognizers/mentionExtent.ts'
import type { Possessive } from './grammar.ts'

/** A name that is to go, with the room around it. */
export interface Treated {
  readonly start: number
  readonly end: number
  /** Null: one of several protected people who share the name. */
  readonly person: Person | null
  readonly ref: string
  readonly rule: string
  readonly writing: Writing
  readonly family: boolean
  /** End of the replacement before, and start of the name behind. */
  readonly from: number
  readonly until: number
}

/** What is done about one name. Several edits where a comma behind a description goes too. */
export interface Operation {
  readonly edits: readonly Edit[]
  /** The editor's own wording held a protected name and was set aside. */
  readonly refused: boolean
}

/** One replacement on behalf of a name. */
export const edit = (treated: Treated, start: number, end: number, replacement: string): Edit => ({
  start,
  end,
  replacement,
  person: treated.ref,
  rule: treated.rule,
})

/** An operation of one edit. */
export const one = (
  treated: Treated,
  start: number,
  end: number,
  replacement: string,
  refused = false,
): Operation => ({
  edits: [edit(treated, start, end, replacement)],
  refused,
})

/** A phrase whose possessive is complete: behind a bare apostrophe comes an s. */
export const completed = (phrase: string, possessive: Possessive, mark: string): string =>
  possessive === 'bare' ? `${phrase}${mark}s` : phrase
