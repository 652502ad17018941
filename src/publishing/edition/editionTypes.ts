import type { Document } from '#anonymization/bodyTypes.ts'
import type { CorrectionKind, HistoryKind, Placement } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { PolicyKind } from '#newsroom/policies.ts'

/**
 * The public shapes: all that `editions` holds and all that the public side reads. Written by publishing alone,
 * field by field (an allow-list, `publicProjection.ts`), never by spreading a private document.
 */
export interface PublicRendition {
  format: 'avif' | 'webp' | 'jpeg'
  width: number
  height: number
  /** Path below the site: `/media/<generated>-960.webp`. */
  url: string
}

/** The picture cut around its focal point, for places of a fixed shape. */
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
  /** Whoever made it, as the credit names them; '' where the credit names an organisation alone. */
  creator: string
  /** Copyright notice; '' where there is none. */
  copyright: string
  width: number
  height: number
  renditions: readonly PublicRendition[]
  crops: PublicCrops
  /** A few pixels of the picture as readers get it, as a `data:` address, to stand there until it comes; '' where there is none. */
  placeholder: string
}

/** All the words a public picture file carries (IPTC Photo Metadata Standard 2023.2): the same as beside it on the page. */
export type PictureStamp = Pick<PublicPhoto, 'alt' | 'credit' | 'creator' | 'copyright'>

export interface PublicByline {
  /** As the byline policy lets it be read. */
  name: string
  /** The public profile, where there is one. */
  slug: string | null
  /** reported, photographed, translated … */
  role: string
}

export interface PublicCorrection {
  /** 1, 2, 3 … within the story, without gaps. */
  sequence: number
  kind: CorrectionKind
  /** The words after the colon: kind and time are composed from the record, in every output the same way. */
  note: string
  /** ISO 8601, server clock. */
  issuedAt: string
  /** Left out in editions from before it was kept: by kind (`placementOf`). */
  placement?: Placement
  /** The earlier correction that this one corrects; left out: none. */
  corrects?: Pick<PublicCorrection, 'sequence' | 'kind' | 'issuedAt'> | null
}

/** One line of an edition's public past. */
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
  /** Present exactly when somebody's name is withheld. */
  withholdingNote: string | null
  editorsNote: string | null
  corrections: readonly PublicCorrection[]
  /** ISO 8601. */
  publishedAt: string
  /** ISO 8601; later than `publishedAt` only for new facts and corrections. */
  updatedAt: string
  /** From the first publication on; left out in editions from before it was kept (`historyAsFarAsKnown`). */
  history?: readonly HistoryEntry[]
  /** 1 for the first edition; one more at each publication. */
  revision: number
  seoTitle: string
  seoDescription: string
  socialText: string
  /** The headline drawn as a picture, for where the story is shared; null where none was made. */
  shareImage: PublicRendition | null
}

export interface BioAnswer {
  question: string
  answer: string
}

export interface ReporterEdition {
  type: 'reporter'
  slug: string
  /** As the byline policy lets it be read. */
  name: string
  /** 'Staff reporter', 'Photo editor' … */
  title: string
  status: 'active' | 'graduated'
  bio: readonly BioAnswer[]
  /** Only the ways the reporter marked public. */
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
  /** Who makes the paper, for whom; left out: nothing was said. */
  about?: string
  /** `kind`: what it is about, where machines have a word for it. */
  policies: readonly { slug: string; title: string; text: string; kind?: PolicyKind | null }[]
}

/** The words of a live story as search reads them: plain text, all of it public. */
export interface EditionWords {
  /** How MongoDB is to stem them. */
  language: 'english' | 'spanish'
  headline: string
  dek: string
  body: string
  /** Bylines, captions, credits, section and topics. */
  names: string
  /** Those of the words above that bear marks (é, ñ), without them; left out: none. */
  unmarked?: string
}

export type Edition = StoryEdition | ReporterEdition | SectionEdition | NewsroomEdition

/**
 * A row of the `editions` collection. `content` is what the public reads; the rest is drawn from it, for queries.
 * A `gone` story keeps its address so that it can answer 410, and nothing else (`content` is null).
 */
export interface EditionRecord {
  /** Generated; unrelated to any private id. */
  _id: string
  type: Edition['type']
  slug: string
  state: 'live' | 'gone'
  /** Shown at a gone address: why, in the newsroom's words. */
  goneNote: string | null
  section: string | null
  tags: string[]
  /** Slugs of the public profiles in the byline. */
  reporters: string[]
  lang: Language | null
  publishedAt: Date | null
  revisedAt: Date
  /** Generated names of the picture files this edition shows; a file that no live edition lists is not served. */
  media: string[]
  /** ... of those it showed once and shows no more: their address answers 410. Left out: none. */
  formerMedia?: string[]
  /** Of what was taken off: the keyed hash of the address it stood at, which answers 410. Left out: none. */
  retired?: string[]
  /** The same, where readers find `goneNote`; an address that bears a name gets no note. */
  noteAt?: string | null
  /** For feed readers, which keep what they have: that the story at this address is gone. None where the address bears a name. */
  tombstone?: Tombstone | null
  /** Of a live story: what search reads. */
  words?: EditionWords | null
  /** Of a live story: its place on the front page as an editor arranged it, 1 first; left out or null: not arranged. */
  front?: number | null
  /** Of a live story: its share image went with what was drawn into it, and another is to be drawn. */
  shareDue?: boolean | null
  /** Of a live story: the same in all editions that are translations of each other. */
  pair?: string | null
  content: Edition | null
}

/** Tells feed readers for a while that a story they keep is gone. Holds no word of it but its address. */
export interface Tombstone {
  slug: string
  lang: Language
  goneAt: Date
  until: Date
}
