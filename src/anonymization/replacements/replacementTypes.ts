import type { Edit } from '../passageTypes.ts'
import type { Person } from '../personTypes.ts'
import type { Writing } from '../recognizers/mentionExtent.ts'
import type { Possessive } from './possessive.ts'

/** A name to replace, with the space around it. */
export interface Treated {
  readonly start: number
  readonly end: number
  /** Null: one of several protected people who share the name. */
  readonly person: Person | null
  readonly ref: string
  readonly rule: string
  readonly writing: Writing
  readonly family: boolean
  /** End of the replacement before, and start of the next name. */
  readonly from: number
  readonly until: number
}

/**
 * What is done about one name. It has several edits where a comma after a description is removed
 * too.
 */
export interface Operation {
  readonly edits: readonly Edit[]
  /** Why an editor has to write this place in other words; null where nobody has to. */
  readonly asks: string | null
}

/** Asked where a description that somebody entered was not used. */
const REFUSED_WORDING =
  'The wording recorded for this person holds a protected name and was not used.'

/** Returns one replacement for a name. */
export const edit = (treated: Treated, start: number, end: number, replacement: string): Edit => ({
  start,
  end,
  replacement,
  person: treated.ref,
  rule: treated.rule,
})

/** An operation of one edit. `refused` is true where the editor's own wording was not used. */
export const one = (
  treated: Treated,
  start: number,
  end: number,
  replacement: string,
  refused = false,
): Operation => ({
  edits: [edit(treated, start, end, replacement)],
  asks: refused ? REFUSED_WORDING : null,
})

/** One edit a name, so that each person is known to have been in the list; the first has the words. */
export const eachName = (
  names: readonly Treated[],
  start: number,
  end: number,
  words: string,
): Edit[] =>
  names.map((name, i) =>
    edit(
      name,
      i === 0 ? start : (names[i - 1]?.end ?? start),
      i === names.length - 1 ? end : name.end,
      i === 0 ? words : '',
    ),
  )

/** Returns a phrase with its possessive completed: after a bare apostrophe comes an s. */
export const completed = (phrase: string, possessive: Possessive, mark: string): string =>
  possessive === 'bare' ? `${phrase}${mark}s` : phrase
