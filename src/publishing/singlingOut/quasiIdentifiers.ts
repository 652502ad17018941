import type { Place } from '#anonymization/passageTypes.ts'
import type { StoryEdition } from '../edition/editionTypes.ts'

/** What a public text can tell of a student, short of the name: a quasi-identifier, in the words of k-anonymity. */
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

/** One thing told, at one place. */
export interface Detail {
  kind: DetailKind
  /** What was told, the same however it was worded: '16', '11', 'wilson high school', 'led'. */
  value: string
  /** As readers get it. No withheld name: it is read from the anonymised text. */
  words: string
  place: Place
  /** UTF-16 offsets into the draft at `place`. */
  start: number
  end: number
  /** Headline of the earlier story that tells it; null for the story at hand. */
  story: string | null
}

/** A school as the newsroom registered it. */
export interface RegisteredSchool {
  name: string
  shortNames: readonly string[]
  town: string | null
  /** Students; null where nobody wrote it down. */
  enrolment: number | null
}

/** A story that readers can still get, with the private knowledge of who is in it. */
export interface EarlierStory {
  edition: StoryEdition
  /** Refs of the withheld people in it. */
  withheld: readonly string[]
}

/** A coarser phrase for the editor to take. */
export interface Suggestion {
  /** `drop`: leave `words` out; `phrase` is what remains. `replace`: say `phrase` for `words`. */
  change: 'drop' | 'replace'
  words: string
  /** In the language of the story. */
  phrase: string
  /** How many students fit once this one and those before it are taken. */
  fits: number
}

/** A phrase that tells something, as a language's table finds it. */
export interface DetailPattern {
  kind: DetailKind
  /** Global and sticky-free; the group `told`, where there is one, is what counts as the words. */
  pattern: RegExp
  /** What is told; null where this match tells nothing after all. */
  value: (match: RegExpExecArray) => string | null
}

/** How a language speaks of students: its table of details, and how it refers to one. */
export interface DetailReader {
  patterns: readonly DetailPattern[]
  /** One student without a name: "a 15-year-old sophomore", "the team captain". Group `det` is the determiner. */
  someone: RegExp
  /** Determiners that bring in somebody new. */
  indefinite: ReadonlySet<string>
  /** Between a mention and a phrase that says more of the same person. */
  apposition: RegExp
  /** In front of a phrase by which the speaker means the speaker. */
  ofMyself: RegExp
  /** A sentence without a mention that goes on about the last one. */
  goesOn: RegExp
  /** Names of schools that nobody registered. */
  school: RegExp
}

/** Ages of pupils; an older person is not whom this rule protects. */
export const schoolAge = (words: string): string | null => {
  const age = Number(words)
  return age >= 5 && age <= 19 ? `${age}` : null
}
/** A value that the pattern itself tells. */
export const always = (value: string) => () => value
/** The words that tell it, in small letters. */
export const told = (match: RegExpExecArray): string =>
  (match.groups?.told ?? match[0]).toLowerCase()
