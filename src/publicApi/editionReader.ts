import type { Collection, CollationOptions, Filter, Sort } from 'mongodb'
import type {
  Edition,
  EditionRecord,
  NewsroomEdition,
  ReporterEdition,
  SectionEdition,
  StoryEdition,
  Tombstone,
} from '#publishing/edition/editionTypes.ts'
import { type CorrectionAsk, correctionLog, type LoggedCorrection } from './correctionsPipeline.ts'
import { BY_NAME } from './editionIndexes.ts'
import {
  type Batch,
  type StoryFilter,
  type StorySort,
  storyOrder,
  storyQuery,
} from './storyFilters.ts'
import { createTurns, type FoundStory, readFound, storySearch } from './search/storySearch.ts'

/** The longest time for a read. After it MongoDB gives up. Milliseconds. */
const MAX_TIME_MS = 5_000
/** The same for a search, and the most searches at once in a process. Strangers can make searches slow, and other readers come first. */
const SEARCH_MAX_TIME_MS = 1_500
const MOST_SEARCHES = 4

/** What is at an address: an edition, a notice that it is gone, or null where nothing was ever public. */
export type Found<E extends Edition> =
  | { state: 'live'; edition: E; pair: string | null }
  | { state: 'gone'; goneNote: string | null }
  | null

/** A story that was taken down lately, for feed readers. */
export type GoneStory = Pick<Tombstone, 'slug' | 'lang' | 'goneAt'>

/** The same story in another language. */
export type Translation = Pick<StoryEdition, 'slug' | 'lang' | 'headline'>

/** Returns the number that `make` returned for this before, if nothing has changed since; otherwise calls it. */
export type Remember = (what: string, make: () => Promise<number>) => Promise<number>

export type EditionStore = ReturnType<typeof createEditionStore>

/**
 * Reads the editions collection, the only data that the public side has. Results are ordered and counted only by what readers can see; the
 * last sort key is the slug, never an id.
 *
 * @param editions the `editions` collection of the native driver.
 * @param hashOf the keyed hash that recognises former addresses; without it, they are unknown.
 * @param remember keeps a number until an edition changes, because MongoDB counts by reading all of them.
 */
export function createEditionStore(
  editions: Collection<EditionRecord>,
  hashOf: (type: Edition['type'], slug: string) => string = () => '',
  remember: Remember = (_what, make) => make(),
) {
  async function pageOf<E extends Edition>(
    filter: Filter<EditionRecord>,
    { sort, collation }: Order,
    page: number,
    limit: number,
    without: Record<string, 0> = {},
  ): Promise<Batch<E>> {
    const options = { maxTimeMS: MAX_TIME_MS }
    const [total, records] = await Promise.all([
      remember(JSON.stringify(filter), () => editions.countDocuments(filter, options)),
      editions
        .find(filter, { ...options, collation, projection: { ...UNSEEN, ...without } })
        .sort(sort)
        .skip((page - 1) * limit)
        .limit(limit)
        .toArray(),
    ])
    return { total, items: records.flatMap(({ content }) => (content ? [content as E] : [])) }
  }

  async function bySlug<E extends Edition>(type: E['type'], slug: string): Promise<Found<E>> {
    const hash = hashOf(type, slug)
    // One query for every address, whatever is or was there, so that the time of the answer gives nothing away.
    const records = await editions
      .find(
        { type, $or: [{ slug }, { retired: hash }] },
        { projection: UNSEEN, maxTimeMS: MAX_TIME_MS },
      )
      .limit(2)
      .toArray()
    const record = records.find((candidate) => candidate.slug === slug)
    if (!record) {
      const [left] = records
      return left ? { state: 'gone', goneNote: left.noteAt === hash ? left.goneNote : null } : null
    }
    // A record that says live but has no content counts as gone, so that an error never shows too much.
    if (record.state !== 'live' || !record.content) {
      return { state: 'gone', goneNote: record.goneNote }
    }
    return { state: 'live', edition: record.content as E, pair: record.pair ?? null }
  }

  return {
    /**
     * One page of live stories; `page` counts from 1.
     * @param options.withBody also read the bodies, which lists leave out.
     */
    stories: (
      filter: StoryFilter,
      page: number,
      limit: number,
      sort: StorySort = 'newest',
      options: { withBody?: boolean } = {},
    ): Promise<Batch<StoryEdition>> =>
      pageOf(
        storyQuery(filter),
        { sort: storyOrder(sort) },
        page,
        limit,
        options.withBody ? {} : BODILESS,
      ),

    /** Runs a search and makes its answer. Only a few may run at once. */
    inTurn: createTurns(MOST_SEARCHES),

    /** One page of live stories whose public text contains the words. Call it within `inTurn`. */
    async search(
      filter: StoryFilter,
      asked: string,
      page: number,
      limit: number,
      sort: StorySort = 'relevance',
      options: { withBody?: boolean } = {},
    ): Promise<Batch<FoundStory>> {
      const { collectionName } = editions
      const query = storyQuery(filter)
      const found = storySearch(collectionName, query, asked, filter.lang, sort, page, limit)
      const without = options.withBody ? {} : BODILESS
      return readFound(editions, found, without, SEARCH_MAX_TIME_MS)
    },

    /** The stories of the front page, as an editor arranged them. */
    async front(): Promise<StoryEdition[]> {
      const arranged = { type: 'story', state: 'live', front: { $gt: 0 } } as const
      const order: Order = { sort: { front: 1, slug: 1 } }
      return (await pageOf<StoryEdition>(arranged, order, 1, LONGEST_FRONT, BODILESS)).items
    },

    /** Returns the live stories that are translations of the one at `slug`, by language. */
    async translations(pair: string, slug: string): Promise<Translation[]> {
      const records = await editions
        .find(
          { type: 'story', state: 'live', pair, slug: { $ne: slug } },
          {
            projection: { _id: 0, slug: 1, 'content.lang': 1, 'content.headline': 1 },
            maxTimeMS: MAX_TIME_MS,
          },
        )
        .sort({ lang: 1, slug: 1 })
        .toArray()
      return records.flatMap(({ content, ...record }) => {
        const told = content as Pick<StoryEdition, 'lang' | 'headline'> | null
        return told ? [{ slug: record.slug, lang: told.lang, headline: told.headline }] : []
      })
    },

    storyBySlug: (slug: string) => bySlug<StoryEdition>('story', slug),

    /** One page of public profiles by name; people who graduated come last. */
    reporters: (page: number, limit: number): Promise<Batch<ReporterEdition>> =>
      pageOf({ type: 'reporter', state: 'live' }, BY_NAME, page, limit),

    reporterBySlug: (slug: string) => bySlug<ReporterEdition>('reporter', slug),

    /** One page of sections in the order of the navigation. */
    sections: (page: number, limit: number): Promise<Batch<SectionEdition>> =>
      pageOf({ type: 'section', state: 'live' }, IN_NAVIGATION_ORDER, page, limit),

    sectionBySlug: (slug: string) => bySlug<SectionEdition>('section', slug),

    /** Stories that were taken down in the last weeks, newest first, for feed readers. */
    async gone(page: number, limit: number, now = new Date()): Promise<Batch<GoneStory>> {
      const filter = { type: 'story', state: 'gone', 'tombstone.until': { $gt: now } } as const
      const options = { maxTimeMS: MAX_TIME_MS }
      const [total, records] = await Promise.all([
        editions.countDocuments(filter, options),
        editions
          .find(filter, { ...options, projection: { _id: 0, tombstone: 1 } })
          .sort({ 'tombstone.goneAt': -1, 'tombstone.slug': 1 })
          .skip((page - 1) * limit)
          .limit(limit)
          .toArray(),
      ])
      return { total, items: records.flatMap(({ tombstone }) => tombstone ?? []) }
    },

    /** One page of the corrections of live stories, newest first where nothing else is asked for. */
    async corrections(
      page: number,
      limit: number,
      ask: CorrectionAsk = {},
    ): Promise<Batch<LoggedCorrection>> {
      const [found] = await editions
        .aggregate<{ total: { count: number }[]; items: LoggedCorrection[] }>(
          correctionLog(page, limit, ask),
          { maxTimeMS: MAX_TIME_MS },
        )
        .toArray()
      return { total: found?.total[0]?.count ?? 0, items: found?.items ?? [] }
    },

    /** Returns the newsroom's public settings; null until they have been published. */
    async newsroom(): Promise<NewsroomEdition | null> {
      const record = await editions.findOne(
        { type: 'newsroom', state: 'live' },
        { sort: { slug: 1 }, projection: { _id: 0, content: 1 }, maxTimeMS: MAX_TIME_MS },
      )
      return record?.content?.type === 'newsroom' ? record.content : null
    },

    /** Returns whether a live edition lists this picture file, one did before, or none ever did. Only the first may be served. */
    async mediaState(name: string): Promise<'live' | 'gone' | 'unknown'> {
      const options = { projection: { _id: 1 }, maxTimeMS: MAX_TIME_MS }
      if (await editions.findOne({ media: name, state: 'live' }, options)) return 'live'
      const once = { $or: [{ formerMedia: name }, { media: name }] }
      return (await editions.findOne(once, options)) ? 'gone' : 'unknown'
    },
  }
}

/** Fields that readers never get. */
const UNSEEN = { _id: 0, media: 0, formerMedia: 0, retired: 0, words: 0 } as const
/** Lists leave out the body. */
const BODILESS = { 'content.body': 0 } as const

/** The most stories on a front page. Editors arrange far fewer. */
const LONGEST_FRONT = 100

interface Order {
  sort: Sort
  collation?: CollationOptions
}
const IN_NAVIGATION_ORDER: Order = { sort: { 'content.order': 1, slug: 1 } }
