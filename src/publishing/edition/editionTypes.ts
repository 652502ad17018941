import type { Document } from '#anonymization/bodyTypes.ts'
import type { CorrectionKind, HistoryKind, Placement } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { PolicyKind } from '#newsroom/policies.ts'

/**
 * The public shapes: all that `editions` holds and all that the public side reads. Only publishing writes them, field by field (an
 * allow-list, `publicProjection.ts`), never by copying a private document.
 */
export interface PublicRendition {
  format: 'avif' | 'webp' | 'jpeg'
  width: number
  height: number
  /** Path on the site: `/media/<generated>-960.webp`. */
  url: string
}

/** The picture cut around its focal point, for places that need a fixed shape. */
export interface PublicCrops {
  /** 1:1. */
  square: readonly PublicRendition[]
  /** 16:9. */
  wide: readonly PublicRendition[]
}

export interface PublicPhoto {
  alt: string
  caption: string
  /** Credit line in the house style: `(Nadia Brooks / Homeroom)`. */
  credit: string
  /** Who made it, as the credit names them; '' where the credit names only an organisation. */
  creator: string
  /** Copyright notice; '' where there is none. */
  copyright: string
  width: number
  height: number
  renditions: readonly PublicRendition[]
  crops: PublicCrops
  /** A tiny copy of the public picture as a `data:` address, shown until the picture has loaded; '' where there is none. */
  placeholder: string
}

/** All the words that a public picture file carries (IPTC Photo Metadata Standard 2023.2): the same as beside it on the page. */
export type PictureStamp = Pick<PublicPhoto, 'alt' | 'credit' | 'creator' | 'copyright'>

export interface PublicByline {
  /** The form of the name that the byline policy allows. */
  name: string
  /** Slug of the public profile; null where there is none. */
  slug: string | null
  /** reported, photographed, translated … */
  role: string
}

export interface PublicCorrection {
  /** 1, 2, 3 … within the story, without gaps. */
  sequence: number
  kind: CorrectionKind
  /** The words after the colon. Every output composes kind and time from the record in the same way. */
  note: string
  /** ISO 8601, server clock. */
  issuedAt: string
  /** Left out in editions from before it was kept; it then follows from the kind (`placementOf`). */
  placement?: Placement
  /** The earlier correction that this one corrects; left out where there is none. */
  corrects?: Pick<PublicCorrection, 'sequence' | 'kind' | 'issuedAt'> | null
}

/** One line of an edition's public history. */
export interface HistoryEntry {
  /** ISO 8601. */
  at: string
  kind: HistoryKind
}

export interface PublicTerm {
  slug: string
  name: string
}

export interface StoryEdition {
  type: 'story'
  slug: string
  lang: Language
  headline: string
  dek: string
  dateline: string
  section: PublicTerm | null
  tags: readonly PublicTerm[]
  bylines: readonly PublicByline[]
  leadPhoto: PublicPhoto | null
  body: Document<PublicPhoto>
  /** Null where nobody's name is withheld. */
  withholdingNote: string | null
  editorsNote: string | null
  corrections: readonly PublicCorrection[]
  /** ISO 8601. */
  publishedAt: string
  /** ISO 8601. Later than `publishedAt` only after new facts or corrections. */
  updatedAt: string
  /** Begins with the first publication; left out in editions from before it was kept (`historyAsFarAsKnown`). */
  history?: readonly HistoryEntry[]
  /** 1 for the first edition; one more at each publication. */
  revision: number
  seoTitle: string
  seoDescription: string
  socialText: string
  /** The headline drawn as a picture, for places where the story is shared; null where none was made. */
  shareImage: PublicRendition | null
}

export interface BioAnswer {
  question: string
  answer: string
}

export interface ReporterEdition {
  type: 'reporter'
  slug: string
  /** The form of the name that the byline policy allows. */
  name: string
  /** 'Staff reporter', 'Photo editor' … */
  title: string
  status: 'active' | 'graduated'
  bio: readonly BioAnswer[]
  /** Only the contacts that the reporter marked public. */
  contacts: readonly { label: string; value: string }[]
  portrait: PublicPhoto | null
}

export interface SectionEdition {
  type: 'section'
  slug: string
  name: string
  description: string
  /** Order in the navigation, small first. */
  order: number
}

/** The newsroom's public settings. */
export interface NewsroomEdition {
  type: 'newsroom'
  name: string
  tagline: string
  /** IANA zone, such as America/Los_Angeles. */
  timeZone: string
  languages: readonly Language[]
  /** Who makes the paper and for whom; left out where the newsroom wrote nothing. */
  about?: string
  /** `kind`: what it is about, where structured data has a word for it. */
  policies: readonly { slug: string; title: string; text: string; kind?: PolicyKind | null }[]
}

/** The words of a live story for search: plain text, all of it public. */
export interface EditionWords {
  /** The language whose word endings MongoDB removes. */
  language: 'english' | 'spanish'
  headline: string
  dek: string
  body: string
  /** Bylines, captions, credits, section and topics. */
  names: string
  /** Those of the words above that have accents (é, ñ), without them; left out where there are none. */
  unmarked?: string
}

export type Edition = StoryEdition | ReporterEdition | SectionEdition | NewsroomEdition

/**
 * A row of the `editions` collection. `content` is what the public reads; the other fields are copied from it for queries. A `gone` story
 * keeps only its address, so that it can answer 410 (`content` is null).
 */
export interface EditionRecord {
  /** Generated. Not related to any private id. */
  _id: string
  type: Edition['type']
  slug: string
  state: 'live' | 'gone'
  /** Shown at the address of a gone story: why, in the newsroom's words. */
  goneNote: string | null
  section: string | null
  tags: string[]
  /** Slugs of the public profiles in the byline. */
  reporters: string[]
  lang: Language | null
  publishedAt: Date | null
  revisedAt: Date
  /** Generated names of the picture files in this edition. A file that no live edition lists is not served. */
  media: string[]
  /** Names of picture files that it listed before: their addresses answer 410. Left out: none. */
  formerMedia?: string[]
  /** For records that were taken down: keyed hashes of their addresses, which answer 410. Left out: none. */
  retired?: string[]
  /** The same hash for the address that shows `goneNote`. An address that contains a name gets no note. */
  noteAt?: string | null
  /** Tells feed readers, which keep stories, that the story at this address is gone. Null where the address contains a name. */
  tombstone?: Tombstone | null
  /** For a live story: the words that search reads. */
  words?: EditionWords | null
  /** For a live story: its place on the front page as an editor arranged it, 1 first; left out or null: not arranged. */
  front?: number | null
  /** For a live story: its share image was deleted because of what was drawn in it, and a new one must be drawn. */
  shareDue?: boolean | null
  /** For a live story: the same in all editions that are translations of each other. */
  pair?: string | null
  content: Edition | null
}

/** Tells feed readers for some time that a story they keep is gone. Of the story it holds only the address. */
export interface Tombstone {
  slug: string
  lang: Language
  goneAt: Date
  until: Date
}
