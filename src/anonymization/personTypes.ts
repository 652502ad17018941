/** What a person is to the newsroom. `unknown` is protected: an age nobody wrote down is not an adult's. */
export const KINDS = ['student', 'adult', 'publicFigure', 'unknown'] as const
export type Kind = (typeof KINDS)[number]

/** What the editor decided about a protected person's name. */
export const NAMINGS = ['withhold', 'firstNameOnly', 'fullName'] as const
export type Naming = (typeof NAMINGS)[number]

/** What the engine does with the name, once every rule about the person has been weighed (see `protectionRules.ts`). */
export type Treatment = 'withhold' | 'firstNameOnly' | 'open'

/** A person as the engine sees them: no database id, no consent paper, only what the prose needs. */
export interface Person {
  /** Opaque handle that findings and traces carry in place of the name. */
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
  /** The school as prose names it: 'Roosevelt High School'. */
  school: string | null
  pronouns: 'she' | 'he' | 'they' | null
  treatment: Treatment
  /** The editor's own wording; null leaves it to the engine. */
  descriptor: { first: string | null; later: string | null }
}
