import type { CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type {
  Edition,
  EditionWords,
  NewsroomEdition,
  PublicCorrection,
  ReporterEdition,
  SectionEdition,
  StoryEdition,
  Tombstone,
} from './editionTypes.ts'

/** What is at an address: an edition, a notice that it is gone, or null where nothing was ever public. */
export type Found<E extends Edition> =
  | { state: 'live'; edition: E; pair: string | null }
  | { state: 'gone'; goneNote: string | null }
  | null

/** A story that was taken down lately, for feed readers. */
export type GoneStory = Pick<Tombstone, 'slug' | 'lang' | 'goneAt'>

/** The same story in another language. */
export type Translation = Pick<StoryEdition, 'slug' | 'lang' | 'headline'>

export interface StoryFilter {
  section?: string
  tag?: string
  /** Slug of a public profile that the byline links to. */
  reporter?: string
  lang?: Language
  /** Stories published at this time or later. */
  from?: Date
  /** Stories published before this time. */
  before?: Date
}

/** Ways to sort stories. Without words to search for, relevance means newest first. */
export const STORY_SORTS = ['relevance', 'newest', 'oldest'] as const
export type StorySort = (typeof STORY_SORTS)[number]

export interface Batch<Item> {
  items: Item[]
  /** How many there are on all pages together. */
  total: number
}

/** A story that was found, and the words that it was found by. */
export interface FoundStory {
  edition: StoryEdition
  words: EditionWords
}

export interface CorrectionAsk {
  kind?: CorrectionKind
  /** Language of the story. */
  lang?: Language
  /** Slug of the story's section. */
  section?: string
  /** Corrections issued at this time or later. */
  from?: Date
  /** Corrections issued before this time. */
  before?: Date
  /** Newest first where left out. */
  sort?: 'newest' | 'oldest'
}

export interface LoggedCorrection extends PublicCorrection {
  story: { slug: string; headline: string; lang: Language }
}

/** Thrown where too many searches are already running. */
export class SearchBusy extends Error {
  override name = 'SearchBusy'
}

/**
 * Reads of the editions, which are the only data the public side has: `publicApi` asks, `desk/store/editions/publicEditions.ts` answers. Nothing is ever
 * ordered or counted by anything that a reader does not see; ties are broken by slug, never by an id. Pages count from 1.
 */
export interface EditionStore {
  /** One page of live stories. `withBody`: also read the bodies, which lists do without. */
  stories(
    filter: StoryFilter,
    page: number,
    limit: number,
    sort?: StorySort,
    options?: { withBody?: boolean },
  ): Promise<Batch<StoryEdition>>
  /**
   * What a search and its answer are made in: there may be few at once.
   * @throws SearchBusy where there are too many.
   */
  inTurn<Made>(work: () => Promise<Made>): Promise<Made>
  /** One page of live stories whose public words hold what is asked for, as `searchText` (`publicApi/search/searchTokens.ts`) puts it. Ask `inTurn`. */
  search(
    filter: StoryFilter,
    text: string,
    page: number,
    limit: number,
    sort?: StorySort,
    options?: { withBody?: boolean },
  ): Promise<Batch<FoundStory>>
  /** The stories of the front page, as an editor arranged them. */
  front(): Promise<StoryEdition[]>
  /** Returns the live stories that are translations of the one at `slug`, by language. */
  translations(pair: string, slug: string): Promise<Translation[]>
  storyBySlug(slug: string): Promise<Found<StoryEdition>>
  /** One page of public profiles by name; people who graduated come last. */
  reporters(page: number, limit: number): Promise<Batch<ReporterEdition>>
  reporterBySlug(slug: string): Promise<Found<ReporterEdition>>
  /** One page of sections in the order of the navigation. */
  sections(page: number, limit: number): Promise<Batch<SectionEdition>>
  sectionBySlug(slug: string): Promise<Found<SectionEdition>>
  /** Stories that were taken down in the last weeks, newest first, for feed readers. */
  gone(page: number, limit: number, now?: Date): Promise<Batch<GoneStory>>
  /** One page of the corrections of live stories, newest first where nothing else is asked for. */
  corrections(page: number, limit: number, ask?: CorrectionAsk): Promise<Batch<LoggedCorrection>>
  /** Returns the newsroom's public settings; null until they have been published. */
  newsroom(): Promise<NewsroomEdition | null>
  /** Returns whether a live edition lists this picture file, one did before, or none ever did. Only the first may be served. */
  mediaState(name: string): Promise<'live' | 'gone' | 'unknown'>
}
