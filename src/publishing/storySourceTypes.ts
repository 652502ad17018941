import type { NamedRef } from '#anonymization/protectedNames.ts'
import type { Document } from '#anonymization/bodyTypes.ts'
import type { ReadAlready } from '#anonymization/detector/readerScores.ts'
import type { LanguageData } from '#anonymization/languageData.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Region } from '#newsroom/pictures.ts'
import type { PublicCorrection, PublicTerm } from './edition/editionTypes.ts'
import type { EarlierStory, RegisteredSchool } from './singlingOut/quasiIdentifiers.ts'

/** Kinds of credit; see `photoCredit.ts` for the line each makes. */
export type CreditKind = 'staff' | 'courtesy' | 'handout' | 'social' | 'wire'

/** A photo as the newsroom stores it, without its bytes. */
export interface PhotoSource {
  /** Private id; never copied to the edition. */
  ref: string
  alt: string
  caption: string
  credit: { creator: string; organisation: string; kind: CreditKind }
  /** Refs of the people who can be recognised. */
  peopleVisible: readonly string[]
  /** Written into the metadata of the public file; may be empty. */
  copyright: string
  /** The parts of it that readers do not see. */
  regions: readonly Region[]
  /** True where an editor went through the checklist for the picture with its present coverings. */
  checked: boolean
  /** True where the same picture is covered in another record, and not in this one. */
  coveredElsewhere: boolean
}

/** A person with what the gate needs beyond what the engine needs. */
export interface StoryPerson extends Person {
  /** Why the name is treated as it is, for editors: a `ProtectionReason`. */
  why: string
  /**
   * True where somebody proposed to print the name as the record is now, and the approval is
   * missing. Left out: false.
   */
  proposed?: boolean
  /** The reason given to readers for printing only the first name. */
  publishedReason: string | null
  /** True where the person may be recognised in a picture. */
  photoConsent: boolean
  /** False for an adult or public figure whom no editor has confirmed; true for everybody else. */
  confirmed: boolean
  /** True where a consent has run out or was withdrawn. */
  consentLapsed: boolean
  /** True where two people approved printing the name as the record is now; left out: false. */
  openedByTwo?: boolean
  /** True for the people of the story and its pictures; false for others in the registry. */
  inStory: boolean
  /** Names that a reporter entered for the person and no editor has saved since; left out: none. */
  unseenNames?: readonly string[]
}

export type BylinePolicy = 'full' | 'firstNameInitial' | 'penName' | 'staff'

/**
 * A member of staff, including the private name: where the policy hides it, the engine must know
 * what to hide.
 */
export interface StaffSource {
  ref: string
  fullName: string
  penName: string | null
  policy: BylinePolicy
  /** Earlier full names and pen names; left out: none is known. */
  formerNames?: readonly string[]
}

/** A reporter in the byline. */
export interface BylineSource extends StaffSource {
  /** Slug of the public profile; null where there is none. */
  slug: string | null
  role: string
}

/** All that compiling a story needs, read at once. What follows is pure. */
export interface StorySource {
  lang: Language
  /** Words, names and the network, which the engine, the verifier and the detector go by. */
  data: LanguageData
  headline: string
  dek: string
  /** The working slug, which may contain names. */
  slug: string
  /** The address that readers already know. It is kept while it contains no withheld name. */
  publicSlug: string | null
  dateline: string
  section: PublicTerm | null
  tags: readonly string[]
  bylines: readonly BylineSource[]
  /**
   * Everybody with a profile in the newsroom: a photographer in a credit need not be in the byline.
   */
  staff: readonly StaffSource[]
  leadPhoto: string | null
  photos: ReadonlyMap<string, PhotoSource>
  body: Document<string>
  editorsNote: string
  seoTitle: string
  seoDescription: string
  socialText: string
  corrections: readonly PublicCorrection[]
  /** When new facts were published without a note, ISO 8601; left out: never. */
  updates?: readonly string[]
  /** Everybody in the story. */
  people: readonly StoryPerson[]
  /** Names, aliases and handles of protected people elsewhere in the registry: [ref, name]. */
  protectedElsewhere: readonly NamedRef[]
  /**
   * Full names and aliases of confirmed adults and public figures in the registry. They count as
   * known names in every story.
   */
  knownNames: readonly string[]
  /** What the trained reader says of a text; left out: the network alone looks for unknown names. */
  reader?: ReadAlready
  /** True for words that the reader called nobody's name when they were published; left out: none. */
  cleared?: (text: string) => boolean
  /** Schools and their short names. */
  institutions: readonly string[]
  /** The same schools with their size; left out: every size is unknown. */
  schools?: readonly RegisteredSchool[]
  /**
   * Stories that readers can get and that withhold one of this story's people, the newest first;
   * left out: none.
   */
  earlier?: readonly EarlierStory[]
  /** Words that the newsroom has declared to be nobody's name. */
  notPeople: readonly string[]
  rulings: readonly Ruling[]
  newsroom: { name: string; note: string | null }
  embargo: string | null
  revision: number
  firstPublishedAt: string | null
  /** `updatedAt` of the published edition; null before the first. */
  updatedAt: string | null
}
