import type { Place } from '#anonymization/passageTypes.ts'
import type { StoryEdition } from '../edition/editionTypes.ts'

/**
 * What a public text can say about a student, apart from the name: quasi-identifiers, in the terms
 * of k-anonymity.
 */
export const DETAIL_KINDS = [
  'age',
  'grade',
  'school',
  'neighbourhood',
  'street',
  'team',
  'position',
  'office',
  'only',
  'act',
  'family',
  'origin',
  'language',
  'birthday',
  'circumstance',
] as const
export type DetailKind = (typeof DETAIL_KINDS)[number]

/** One detail at one place. */
export interface Detail {
  kind: DetailKind
  /**
   * The detail's value, the same however it was worded: '16', '11', 'wilson high school', 'led'.
   */
  value: string
  /**
   * The words that readers get. They contain no withheld name, because they are read from the
   * anonymised text.
   */
  words: string
  place: Place
  /** UTF-16 offsets into the draft at `place`. */
  start: number
  end: number
  /** Headline of the earlier story that says it; null for the present story. */
  story: string | null
}

/** A school as the newsroom registered it. */
export interface RegisteredSchool {
  name: string
  shortNames: readonly string[]
  town: string | null
  /** Number of students; null where nobody entered it. */
  enrolment: number | null
}

/** A story that readers can still get, with the private knowledge of who is in it. */
export interface EarlierStory {
  edition: StoryEdition
  /** Refs of the withheld people in it. */
  withheld: readonly string[]
}

/** A vaguer phrase that an editor may use. */
export interface Suggestion {
  /**
   * `drop`: leave `words` out; `phrase` is what remains. `replace`: write `phrase` instead of
   * `words`.
   */
  change: 'drop' | 'replace'
  words: string
  /** In the language of the story. */
  phrase: string
  /** How many students fit once this suggestion and those before it are used. */
  fits: number
}

/** A pattern for phrases that give a detail, in one language. */
export interface DetailPattern {
  kind: DetailKind
  /** Global, not sticky. Where the group `told` exists, it holds the words. */
  pattern: RegExp
  /** The detail's value; null where this match gives none after all. */
  value: (match: RegExpExecArray) => string | null
}

/**
 * How a language speaks about students: its patterns for details, and how it refers to a student.
 */
export interface DetailReader {
  patterns: readonly DetailPattern[]
  /**
   * One student without a name: "a 15-year-old sophomore", "the team captain". Group `det` is the
   * determiner.
   */
  someone: RegExp
  /** Determiners that introduce somebody new. */
  indefinite: ReadonlySet<string>
  /** What comes between a mention and a phrase that says more about the same person. */
  apposition: RegExp
  /** What comes before a phrase by which speakers mean themselves. */
  ofMyself: RegExp
  /** A sentence without a mention that is still about the last person. */
  goesOn: RegExp
  /** Names of schools that nobody registered. */
  school: RegExp
}

/**
 * Returns the age where it is a student's; null for older people, whom this rule does not protect.
 */
export const schoolAge = (words: string): string | null => {
  const age = Number(words)
  return age >= 5 && age <= 19 ? `${age}` : null
}
/** For a pattern that always gives the same value. */
export const always = (value: string) => () => value
/** Returns the matched words in lower case. */
export const told = (match: RegExpExecArray): string =>
  (match.groups?.told ?? match[0]).toLowerCase()
