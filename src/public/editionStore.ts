import type { Collection, CollationOptions, Filter, Sort } from 'mongodb'
import type { Language } from '#newsroom/languages.ts'
import type {
  Edition,
  EditionRecord,
  NewsroomEdition,
  ReporterEdition,
  SectionEdition,
  StoryEdition,
  Tombstone,
} from '#publishing/edition.ts'
import { type CorrectionFilter, correctionLog, type LoggedCorrection } from './correctionLog.ts'

/** Longest a read may take, in milliseconds, before MongoDB gives it up. */
const MAX_TIME_MS = 5_000

export interface StoryFilter {
  section?: string
  tag?: string
  /** Slug of a public profile in the byline. */
  reporter?: string
  lang?: Language
  /** First moment of publication that is wanted. */
  from?: Date
  /** First moment of publication that is too late. */
  before?: Date
}

export type StorySort = 'newest' | 'oldest'

export interface Batch<Item> {
  items: Item[]
  /** How many there are over all pages. */
  total: number
}

/** What stands at an address: an edition, the notice that it is gone, or (null) nothing that was ever public. */
export type Found<E extends Edition> =
  { state: 'live'; edition: E; revisedAt: Date } | { state: 'gone'; goneNote: string | null } | null

/** A story that was taken down lately, for feed readers. */
export type GoneStory = Pick<Tombstone, 'slug' | 'lang' | 'goneAt'>

export type EditionStore = ReturnType<typeof createEditionStore>

/**
 * Reads of the editions collection: the only data the public side has. Nothing is ever ordered or counted by anything
 * that a reader does not see; ties are broken by slug, never by an id.
 *
 * @param editions the `editions` collection of the native driver.
 * @param hashOf the keyed hash by which an address is known again that is no more; without it, such an address is unknown.
 */
export function createEditionStore(
  editions: Collection<EditionRecord>,
  hashOf: (type: Edition['type'], slug: string) => string = () => '',
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
      editions.countDocuments(filter, options),
      editions
        .find(filter, { ...options, collation, projection: { ...UNSEEN, retired: 0, ...without } })
        .sort(sort)
        .skip((page - 1) * limit)
        .limit(limit)
        .toArray(),
    ])
    return { total, items: records.flatMap(({ content }) => (content ? [content as E] : [])) }
  }

  async function bySlug<E extends Edition>(type: E['type'], slug: string): Promise<Found<E>> {
    const hash = hashOf(type, slug)
    // One question for every address, whatever stands there or stood: how long the answer takes tells nothing.
    const records = await editions
      .find(
        { type, $or: [{ slug }, { retired: hash }] },
        { projection: { ...UNSEEN, retired: 0 }, maxTimeMS: MAX_TIME_MS },
      )
      .limit(2)
      .toArray()
    const record = records.find((candidate) => candidate.slug === slug)
    if (!record) {
      const [left] = records
      return left ? { state: 'gone', goneNote: left.noteAt === hash ? left.goneNote : null } : null
    }
    // A record that says live and holds nothing is treated as gone: closed, not broken.
    if (record.state !== 'live' || !record.content) {
      return { state: 'gone', goneNote: record.goneNote }
    }
    return { state: 'live', edition: record.content as E, revisedAt: record.revisedAt }
  }

  return {
    /**
     * One page of live stories; `page` counts from 1.
     * @param options.withBody also read the bodies, which lists do without.
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
        sort === 'newest' ? NEWEST_FIRST : OLDEST_FIRST,
        page,
        limit,
        options.withBody ? {} : { 'content.body': 0 },
      ),

    storyBySlug: (slug: string) => bySlug<StoryEdition>('story', slug),

    /** One page of public profiles, those who graduated last, by name. */
    reporters: (page: number, limit: number): Promise<Batch<ReporterEdition>> =>
      pageOf({ type: 'reporter', state: 'live' }, BY_NAME, page, limit),

    reporterBySlug: (slug: string) => bySlug<ReporterEdition>('reporter', slug),

    /** One page of sections in the order of the navigation. */
    sections: (page: number, limit: number): Promise<Batch<SectionEdition>> =>
      pageOf({ type: 'section', state: 'live' }, IN_NAVIGATION_ORDER, page, limit),

    /** Stories that were taken down in the last weeks, newest first: what feed readers are told of them. */
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

    /** One page of the corrections of live stories, newest first. */
    async corrections(
      page: number,
      limit: number,
      filter: CorrectionFilter = {},
    ): Promise<Batch<LoggedCorrection>> {
      const [found] = await editions
        .aggregate<{ total: { count: number }[]; items: LoggedCorrection[] }>(
          correctionLog(page, limit, filter),
          { maxTimeMS: MAX_TIME_MS },
        )
        .toArray()
      return { total: found?.total[0]?.count ?? 0, items: found?.items ?? [] }
    },

    /** The newsroom's public settings; null until they have been published. */
    async newsroom(): Promise<NewsroomEdition | null> {
      const record = await editions.findOne(
        { type: 'newsroom', state: 'live' },
        { sort: { slug: 1 }, projection: { _id: 0, content: 1 }, maxTimeMS: MAX_TIME_MS },
      )
      return record?.content?.type === 'newsroom' ? record.content : null
    },

    /** Whether a live edition shows this picture file, one did, or none ever; only the first is to be served. */
    async mediaState(name: string): Promise<'live' | 'gone' | 'unknown'> {
      const options = { projection: { _id: 1 }, maxTimeMS: MAX_TIME_MS }
      if (await editions.findOne({ media: name, state: 'live' }, options)) return 'live'
      const once = { $or: [{ formerMedia: name }, { media: name }] }
      return (await editions.findOne(once, options)) ? 'gone' : 'unknown'
    },
  }
}

/** What no reader has to do with. */
const UNSEEN = { _id: 0, media: 0, formerMedia: 0 } as const

interface Order {
  sort: Sort
  collation?: CollationOptions
}
const NEWEST_FIRST: Order = { sort: { publishedAt: -1, slug: 1 } }
/** The exact reverse, so that one index serves both. */
const OLDEST_FIRST: Order = { sort: { publishedAt: 1, slug: -1 } }
const IN_NAVIGATION_ORDER: Order = { sort: { 'content.order': 1, slug: 1 } }
/** Those still in school first; names as a telephone book has them: Álvaro beside Alvaro, not after Z. */
const BY_NAME = {
  sort: { 'content.status': 1, 'content.name': 1, slug: 1 },
  collation: { locale: 'en' },
} as const satisfies Order

function storyQuery(filter: StoryFilter): Filter<EditionRecord> {
  const { section, tag, reporter, lang, from, before } = filter
  return {
    type: 'story',
    state: 'live',
    ...(section !== undefined && { section }),
    ...(tag !== undefined && { tags: tag }),
    ...(reporter !== undefined && { reporters: reporter }),
    ...(lang !== undefined && { lang }),
    ...((from || before) && {
      publishedAt: { ...(from && { $gte: from }), ...(before && { $lt: before }) },
    }),
  }
}

/**
 * Creates the indexes that the reads above need. Safe to call at every start.
 * One address holds one edition, so `type` and `slug` are unique together.
 */
export async function ensureEditionIndexes(editions: Collection<EditionRecord>): Promise<void> {
  const newest = { publishedAt: -1, slug: 1 } as const
  await editions.createIndexes([
    { key: { type: 1, slug: 1 }, unique: true },
    { key: { type: 1, state: 1, ...newest } },
    { key: { type: 1, state: 1, section: 1, ...newest } },
    { key: { type: 1, state: 1, tags: 1, ...newest } },
    { key: { type: 1, state: 1, reporters: 1, ...newest } },
    { key: { type: 1, state: 1, ...BY_NAME.sort }, collation: BY_NAME.collation },
    { key: { media: 1, state: 1 } },
    { key: { formerMedia: 1 } },
    { key: { type: 1, retired: 1 } },
    { key: { 'tombstone.until': 1 }, sparse: true },
  ])
}
