import type { ConsentScope } from '#newsroom/consents.ts'
import type { Document } from '#anonymization/bodyTypes.ts'
import type { Kind, Naming } from '#anonymization/personTypes.ts'
import type { CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { PolicyKind } from '#newsroom/policies.ts'

/**
 * The demonstration newsroom as typed: what reporters and editors of a fictional community would have entered. Minors stand
 * in it by their full names, as they do in a real draft; withholding them is the newsroom's work, not the seed's.
 * Things refer to one another by key, never by database id.
 */
export interface SeedSchool {
  key: string
  name: string
  shortNames: readonly string[]
  town: string
  enrolment: number
}

export interface SeedConsent {
  givenBy: string
  /** The giver's relation to the person: 'mother', 'guardian', 'self'. */
  relation: string
  how: 'paper' | 'email' | 'inPerson'
  /** YYYY-MM-DD, in the newsroom's zone; so is `expires`. */
  date: string
  scope: readonly ConsentScope[]
  /** null: until withdrawn. */
  expires: string | null
  /** True where the signed paper, or the message, is kept. */
  onFile: boolean
}

export interface SeedPerson {
  key: string
  fullName: string
  aliases: readonly string[]
  handles: readonly string[]
  pronouns: 'she' | 'he' | 'they' | null
  kind: Kind
  age: number | null
  grade: '6' | '7' | '8' | '9' | '10' | '11' | '12' | null
  /** Key of a school. */
  school: string | null
  naming: Naming
  /** Why the name, or part of it, may be printed; null where it is withheld as a matter of course. */
  reason: string | null
  descriptorFirst?: string
  descriptorLater?: string
  consents?: readonly SeedConsent[]
}

export type BylinePolicy = 'full' | 'firstNameInitial' | 'penName' | 'staff'

export interface SeedReporter {
  key: string
  fullName: string
  title: string
  minor: boolean
  bylinePolicy: BylinePolicy
  /** Set exactly where the policy is `penName`. */
  penName?: string
  status: 'active' | 'graduated'
  bio: readonly { question: string; answer: string }[]
  contacts: readonly { label: string; value: string; public: boolean }[]
  /** Key of a photo. */
  portrait: string | null
}

export interface SeedSection {
  slug: string
  name: string
  description: string
  order: number
}

export interface SeedCredit {
  /** As it may be printed: a reporter under a byline policy stands here in the form the policy allows. May be empty. */
  creator: string
  /** May be empty, where the creator is not. */
  organisation: string
  kind: 'staff' | 'courtesy' | 'handout' | 'social' | 'wire'
}

/** A part of the picture that must not be recognisable in public, as fractions (0 to 1) of its width and height. */
export interface SeedRegion {
  left: number
  top: number
  width: number
  height: number
}

export interface SeedPhoto {
  key: string
  /** As the camera or the photographer named the file; some bear a name, as real ones do. */
  fileName: string
  /** Name of a drawing in `resources/demonstration/pictures`, without its ending. */
  scene: string
  caption: string
  /** null only where the gate is meant to refuse the photo. */
  credit: SeedCredit | null
  alt: string
  /** ISO 8601 instant. */
  takenAt: string
  gps: { lat: number; lon: number }
  keywords: readonly string[]
  /** Keys of people. */
  visiblePeople: readonly string[]
  obscure: readonly SeedRegion[]
  /** What the camera writes into the original: none of it may reach the public. */
  camera: { make: string; model: string; serial: string; owner: string }
}

export type StoryPhase = 'published' | 'submitted' | 'blocked' | 'draft' | 'changesRequested'

export type BylineRole = 'reported' | 'photographed' | 'translated'

export interface SeedCorrection {
  kind: CorrectionKind
  /** What was wrong and what is right: for the desk. */
  wrong: string
  right: string
  /** As published, below the story. */
  note: string
  /** The change to the story's text; `find` stands in the body exactly once. */
  replacement?: { find: string; replace: string }
}

export interface SeedStory {
  key: string
  /** Key of the story that this one is a translation of; that one is stored before. */
  translationOf?: string | null
  headline: string
  dek: string
  /** Slug of a section. */
  section: string
  tags: readonly string[]
  dateline: string
  lang: Language
  bylines: readonly { reporter: string; role: BylineRole }[]
  /** Keys of people. */
  people: readonly string[]
  /** Key of a photo. */
  leadPhoto: string | null
  /** Photos in the body are photo keys. */
  blocks: Document<string>
  seoTitle: string
  seoDescription: string
  socialText: string
  editorsNote: string | null
  /** For the desk only: never public. */
  internalNotes: string
  /** `blocked` is submitted like `submitted`, but holds what the gate must refuse. */
  phase: StoryPhase
  /** Whole days between publication and seeding in the newsroom's zone; null where the story is not published. */
  publishedDaysBefore: number | null
  /** ISO 8601 instant of the same; null where the story is not published. */
  publishedAt: string | null
  corrections: readonly SeedCorrection[]
}

export interface SeedPolicy {
  slug: string
  kind: PolicyKind
  title: string
  text: string
}

export interface SeedSettings {
  name: string
  tagline: string
  /** Who makes the paper, for whom, and how to reach it; paragraphs apart by an empty line. */
  about: string
  timeZone: string
  languages: readonly Language[]
  /** Wording of the note below a story in which someone's name is withheld. */
  withholdingNote: Readonly<Record<Language, string>>
  policies: readonly SeedPolicy[]
}

export interface DemonstrationNewsroom {
  settings: SeedSettings
  sections: readonly SeedSection[]
  schools: readonly SeedSchool[]
  people: readonly SeedPerson[]
  reporters: readonly SeedReporter[]
  photos: readonly SeedPhoto[]
  stories: readonly SeedStory[]
  /** Keys of the stories on the front page, the lead first. */
  front: readonly string[]
  /** Phrases that look like a person's name and are a place, an organisation, an event or a work. */
  notPeople: readonly string[]
}
