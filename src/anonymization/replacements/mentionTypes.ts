import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import type { Wording } from './languageWording.ts'

/** Withheld people whom one phrase introduced together: "two seniors". */
export interface Counted {
  readonly people: readonly Person[]
  /** The passage of that phrase. */
  readonly place: string
  /** Refs of those who were mentioned alone since, in that order. */
  readonly alone: string[]
}

/** The last replaced name of a passage. */
export interface LastMention {
  readonly ref: string
  readonly place: string
  /** UTF-16 offset behind the name. */
  readonly end: number
  /** UTF-16 offset behind the first of the names of this person that follow each other here. */
  readonly since: number
  /** True where it begins its sentence and so is what the sentence is about. */
  readonly opens: boolean
}

/** What readers have been told about whom so far, and what that means for the next mention. */
export interface MentionState {
  readonly lang: Language
  readonly wording: Wording
  /** Withheld people the story mentions, in the order of their first mention. */
  readonly mentioned: readonly Person[]
  /** Refs of the people who have already been introduced to the reader. */
  readonly introduced: Set<string>
  /** What the reader has been told about each of them, by ref. */
  readonly told: Map<string, string[]>
  /**
   * How later mentions call somebody who was introduced by a role, by ref: "the captain". Null where
   * two people would be called so.
   */
  readonly roles: Map<string, string | null>
  /** Who was introduced by one phrase together with others, by ref. */
  readonly counted: Map<string, Counted>
  /** The name that was replaced last. */
  readonly latest: { mention: LastMention | null }
  /** Refs of those whom a line of a list calls by the same words, by line and words. */
  readonly listed: Map<string, readonly string[]>
  /** The passage in which each school was told last. */
  readonly schools: Map<string, string>
  /** Whether the passage speaks of other students, so that "the student" would not be clear. */
  readonly crowd: { students: boolean }
  /** Introductions already used, so that a second 16-year-old junior is "another". */
  readonly used: Set<string>
  /** True for a phrase that contains a form of a protected name. */
  readonly leaks: (phrase: string) => boolean
  /** True for a wording that somebody entered and that holds a word of a withheld name. */
  readonly leaksInWording: (phrase: string) => boolean
}
