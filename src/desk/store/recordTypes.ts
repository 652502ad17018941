import type { ConsentScope } from '#newsroom/consents.ts'
import type { Language } from '#newsroom/languages.ts'
import type { PolicyKind } from '#newsroom/policies.ts'
import type { Checklist } from '#newsroom/pictures.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Kind, Naming } from '#anonymization/personTypes.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import type { BylinePolicy, CreditKind, PhotoSource } from '#publishing/storySourceTypes.ts'

/** Documents as the desk reads them: relations as ids (depth 0), what may be missing marked so. */
export type Id = string

export interface StoryRecord {
  id: Id
  updatedAt: string
  headline: string
  dek?: string | null
  slug?: string | null
  /** Somebody typed it; left out, an earlier version may have made it of a headline. */
  slugTyped?: boolean | null
  publicSlug?: string | null
  lang?: Language | null
  section?: Id | null
  /** The story in the other language that this one says again. */
  translationOf?: Id | null
  tags?: string[] | null
  dateline?: string | null
  bylines?: { reporter: Id; role?: string | null }[] | null
  leadPhoto?: Id | null
  body?: unknown
  people?: Id[] | null
  editorsNote?: string | null
  seoTitle?: string | null
  seoDescription?: string | null
  socialText?: string | null
  embargo?: string | null
  publishAt?: string | null
  stage: Stage
  author?: Id | null
  approvedBy?: Id | null
  firstPublishedAt?: string | null
  /** When new facts were published without a note, ISO 8601. */
  newFactsAt?: string[] | null
  revision?: number | null
  rulings?: Ruling[] | null
  acknowledged?: string[] | null
  /** What was scheduled: unread JSON, see `scheduleSnapshot.ts`. */
  pinned?: unknown
  /** Attempts to publish it that failed since it was scheduled, and when the next is due. */
  publishAttempts?: number | null
  publishRetryAt?: string | null
  /** Ids of the people whose records the standing edition was weighed by; null before the first. */
  printedPeople?: string[] | null
  /** ... of those whose name it may print in full, in part, and whose face it shows. */
  printedInFull?: string[] | null
  printedInPart?: string[] | null
  printedFaces?: string[] | null
  /** Ids of the photos it shows, and of each the words and the covering it was printed with. */
  printedPhotos?: string[] | null
  printedPictures?: Record<string, PrintedPicture> | null
  /** Id of the version that holds the text readers have; left out in stories published before it was kept. */
  printedVersion?: string | null
  /** Logins that are or were in the byline. */
  writers?: string[] | null
  /** Unread JSON, as on photos and people: see `unseenWords.ts`. */
  unseenWords?: unknown
  editionKey: string
}

export interface PrintedPicture {
  /** As they stand in the newsroom, names and all. */
  words: Pick<PhotoSource, 'alt' | 'caption' | 'credit' | 'copyright'>
  /** Unread JSON: `readRegions` says what it is. */
  regions: unknown
}

export interface ConsentRecord {
  givenBy: string
  relation: string
  scope: ConsentScope[]
  how?: string | null
  date?: string | null
  expires?: string | null
  onFile?: boolean | null
  withdrawn?: boolean | null
}

export interface PersonDoc {
  id: Id
  createdAt?: string | null
  fullName: string
  aliases?: string[] | null
  handles?: string[] | null
  kind: Kind
  age?: number | null
  birthDate?: string | null
  grade?: string | null
  school?: Id | null
  pronouns?: 'she' | 'he' | 'they' | null
  naming?: Naming | null
  reason?: string | null
  publicRecord?: boolean | null
  consents?: ConsentRecord[] | null
  descriptorFirst?: string | null
  descriptorLater?: string | null
  confirmedBy?: Id | null
  /** Written by the desk alone: see `nameApprovals.ts`. */
  onceProtected?: boolean | null
  openingProposedBy?: Id | null
  openingProposedAt?: string | null
  openingApprovedBy?: Id | null
  openingApprovedAt?: string | null
  openingOpensAt?: string | null
  openingDigest?: string | null
  recompileDue?: string | null
  consentsSeenAt?: string | null
  formerNames?: string[] | null
  /** ... and `unseenNames.ts`. */
  unseenNames?: string[] | null
  /** A reporter said that an adult is protected, and no editor has saved the record since. */
  protectionUnseen?: boolean | null
  unseenWords?: unknown
}

export interface PhotoDoc {
  id: Id
  filename: string
  alt?: string | null
  caption?: string | null
  credit?: {
    creator?: string | null
    organisation?: string | null
    kind?: CreditKind | null
  } | null
  copyright?: string | null
  peopleVisible?: Id[] | null
  /** Unread JSON: `readRegions` says what it is. */
  regions?: unknown
  checklist?: Partial<Checklist> | null
  /** Its picture, its covering or who is seen in it changed: the stories that show it are to follow. */
  recompileDue?: string | null
  /** SHA-256 of the original, in hexadecimal. */
  digest?: string | null
  /** Per cent of width and height. */
  focalX?: number | null
  focalY?: number | null
  unseenWords?: unknown
}

export interface ReporterDoc {
  id: Id
  fullName: string
  title?: string | null
  slug?: string | null
  user?: Id | null
  minor?: boolean | null
  /** Missing where nobody ever said: see `policyOf`. */
  bylinePolicy?: BylinePolicy | null
  penName?: string | null
  public?: boolean | null
  status?: 'active' | 'graduated' | null
  bio?: { question: string; answer: string }[] | null
  contacts?: { label: string; value: string; public?: boolean | null }[] | null
  portrait?: Id | null
  editionKey: string
  /** Written by the desk alone: see `reporterHooks.ts`. */
  recompileDue?: string | null
  bylineWaits?: boolean | null
  /** What an editor accepted last, where the reporter has changed it since; null where nothing waits. */
  acceptedNames?: { fullName: string; penName: string | null } | null
  /** Names of the fields the reporter changed since an editor last saved the profile. */
  changedByReporter?: string[] | null
  formerNames?: string[] | null
  /** ... and `renderPortrait.ts`: what the portrait that readers have is of; null where they have none. */
  printedPortrait?: PrintedPortrait | null
}

/** Of which photo, of which bytes of it, and how it was covered. */
export interface PrintedPortrait {
  photo: Id
  digest: string
  /** Unread JSON: `readRegions` says what it is. */
  regions: unknown
}

export interface SchoolDoc {
  id: Id
  updatedAt?: string | null
  name: string
  shortNames?: string[] | null
  town?: string | null
  enrolment?: number | null
  unseenWords?: unknown
}

/** Words that are nobody's name here. */
export interface PhraseDoc {
  id: Id
  text: string
}

export interface SectionDoc {
  id: Id
  name: string
  slug?: string | null
  description?: string | null
  order?: number | null
  editionKey: string
}

export interface NewsroomDoc {
  name: string
  tagline?: string | null
  timeZone: string
  languages?: Language[] | null
  withholdingNote?: { en?: string | null; es?: string | null } | null
  about?: string | null
  webhooks?:
    | { id?: string | null; url?: string | null; secret?: string | null; active?: boolean | null }[]
    | null
  policies?:
    { title: string; slug?: string | null; text: string; kind?: PolicyKind | null }[] | null
}

/** The front page as an editor arranged it: relations as ids, or as documents where somebody asked for depth. */
export interface FrontPageDoc {
  stories?: { story?: string | { id: string } | null }[] | null
}

/** A row of `withheldNames`, as the database has it. */
export interface WithheldDoc {
  id: string
  story: string
  person: string
  sealed: string
}
