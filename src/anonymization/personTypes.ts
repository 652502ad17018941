/**
 * What kind of person somebody is. `unknown` is protected: without a recorded age, nobody counts as
 * adult.
 */
export const KINDS = ['student', 'adult', 'publicFigure', 'unknown'] as const
export type Kind = (typeof KINDS)[number]

/** What the editor decided about a protected person's name. */
export const NAMINGS = ['withhold', 'firstNameOnly', 'fullName'] as const
export type Naming = (typeof NAMINGS)[number]

/**
 * What the engine does with the name after all rules about the person (see `protectionRules.ts`).
 */
export type Treatment = 'withhold' | 'firstNameOnly' | 'open'

/** A person as the engine knows them: no database id, no consent, only what descriptions need. */
export interface Person {
  /** Opaque id that findings and traces carry instead of the name. */
  ref: string
  fullName: string
  /** Nicknames, former names, other spellings; each may be one word or several. */
  aliases: readonly string[]
  /** Social handles with or without @, e-mail addresses, personal sites. */
  handles: readonly string[]
  kind: Kind
  age: number | null
  /** '6' to '12', or another word the newsroom uses ('college'). */
  grade: string | null
  /** The school as it is written in text: 'Roosevelt High School'. */
  school: string | null
  pronouns: 'she' | 'he' | 'they' | null
  treatment: Treatment
  /** Descriptions written by an editor; null: the engine makes one. */
  descriptor: { first: string | null; later: string | null }
}
