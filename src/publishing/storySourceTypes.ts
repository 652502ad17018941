import type { Document } from '#anonymization/bodyTypes.ts'
import type { LanguageData } from '#anonymization/languageData.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Region } from '#newsroom/pictures.ts'
import type { PublicCorrection, PublicTerm } from './edition/editionTypes.ts'
import type { EarlierStory, RegisteredSchool } from './singlingOut/quasiIdentifiers.ts'

/** Kinds of credit; see `photoCredit.ts` for the line each makes. */
export type CreditKind = 'staff' | 'courtesy' | 'handout' | 'social' | 'wire'

/** A photo as the newsroom keeps it, without its bytes. */
export interface PhotoSource {
  /** Private id; never projected. */
  ref: string
  alt: string
  caption: string
  credit: { creator: string; organisation: string; kind: CreditKind }
  /** Refs of the people who can be recognised. */
  peopleVisible: readonly string[]
  /** Goes into the public file's metadata; may be empty. */
  copyright: string
  /** What readers do not get to see of it. */
  regions: readonly Region[]
  /** An editor went through the checklist for the picture as it is covered now. */
  checked: boolean
  /** The same picture is covered in another record, and not in this one. */
  coveredElsewhere: boolean
}

/** A person with what the gate must know beyond what the engine must. */
export interface StoryPerson extends Person {
  /** Why the name is treated as it is, for the editor: a `ProtectionReason`. */
  why: string
  /** Somebody proposed to open the name as the record stands; an approval is wanting. Left out: nobody did. */
  proposed?: boolean
  /** Why the first name alone is printed, as readers are told. */
  publishedReason: string | null
  /** May be recognised in a picture. */
  photoConsent: boolean
  /** An adult or public figure whom an editor confirmed; true for everybody else. */
  confirmed: boolean
  /** A consent that has run out, or was withdrawn. */
  consentLapsed: boolean
  /** Two people opened the name as the record stands; left out: no. */
  openedByTwo?: boolean
  /** Among the story's people (or its pictures'), not merely elsewhere in the registry. */
  inStory: boolean
  /** Names of theirs that a reporter entered and no editor has saved since; left out, there are none. */
  unseenNames?: readonly string[]
}

export type BylinePolicy = 'full' | 'firstNameInitial' | 'penName' | 'staff'

/** One of the newsroom's own, private name included: where the policy hides it, the engine must know what to hide. */
export interface StaffSource {
  ref: string
  fullName: string
  penName: string | null
  policy: BylinePolicy
  /** Full and pen names they bore before; left out, none is known. */
  formerNames?: readonly string[]
}

/** A reporter in the byline. */
export interface BylineSource extends StaffSource {
  /** Slug of the public profile; null where there is none. */
  slug: string | null
  role: string
}

/** All that compiling needs of a story, read in one piece: the rest is pure. */
export interface StorySource {
  lang: Language
  /** Words, names and the network, which the engine, the verifier and the detector go by. */
  data: LanguageData
  headline: string
  dek: string
  /** The working slug, names and all. */
  slug: string
  /** The address readers already know; kept while it bears no withheld name. */
  publicSlug: string | null
  dateline: string
  section: PublicTerm | null
  tags: readonly string[]
  bylines: readonly BylineSource[]
  /** Everybody who has a profile in the newsroom: a photographer in a credit need not be in the byline. */
  staff: readonly StaffSource[]
  leadPhoto: string | null
  photos: ReadonlyMap<string, PhotoSource>
  body: Document<string>
  editorsNote: string
  seoTitle: string
  seoDescription: string
  socialText: string
  corrections: readonly PublicCorrection[]
  /** When new facts were published without a note, ISO 8601; left out, never. */
  updates?: readonly string[]
  /** Everybody in the story. */
  people: readonly StoryPerson[]
  /** Names, aliases and handles of protected people elsewhere in the registry: [ref, name]. */
  protectedElsewhere: readonly (readonly [string, string])[]
  /** Full names and aliases of confirmed adults and public figures in the registry: known in every story. */
  knownNames: readonly string[]
  /** Schools and their short names. */
  institutions: readonly string[]
  /** The same schools with their size; left out, every size is unknown. */
  schools?: readonly RegisteredSchool[]
  /** Stories readers can get that withhold one of this story's people, the newest first; left out, there are none. */
  earlier?: readonly EarlierStory[]
  /** Words the newsroom has answered are no person. */
  notPeople: readonly string[]
  rulings: readonly Ruling[]
  newsroom: { name: string; note: string | null }
  embargo: string | null
  revision: number
  firstPublishedAt: string | null
  /** Of the edition that stands; null before the first. */
  updatedAt: string | null
}
