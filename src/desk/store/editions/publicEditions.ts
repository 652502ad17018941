import type { Collection, CollationOptions, Filter, Sort } from 'mongodb'
import type { Payload } from 'payload'
import type {
  Batch,
  EditionStore,
  Found,
  LoggedCorrection,
} from '#publishing/edition/editionStore.ts'
import type { Edition, EditionRecord, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { correctionLog } from './correctionsPipeline.ts'
import { BY_NAME } from './editionIndexes.ts'
import { storyOrder, storyQuery } from './storyFilters.ts'
import { createTurns, readFound, storySearch } from './storySearch.ts'

/** The longest time for a read. After it MongoDB gives up. Milliseconds. */
const MAX_TIME_MS = 5_000
/** The same for a search, and the most searches at once in a process. Strangers can make searches slow, and other readers come first. */
const SEARCH_MAX_TIME_MS = 1_500
const MOST_SEARCHES = 4

/** Returns the number that `make` returned for this before, if nothing has changed since; otherwise calls it. */
export type Remember = (what: string, make: () => Promise<number>) => Promise<number>

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
): EditionStore {
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
    stories: (filter, page, limit, sort = 'newest', options = {}) =>
      pageOf(
        storyQuery(filter),
        { sort: storyOrder(sort) },
        page,
        limit,
        options.withBody ? {} : BODILESS,
      ),

    inTurn: createTurns(MOST_SEARCHES),

    async search(filter, text, page, limit, sort = 'relevance', options = {}) {
      const { collectionName } = editions
      const query = storyQuery(filter)
      const found = storySearch(collectionName, query, text, filter.lang, sort, page, limit)
      const without = options.withBody ? {} : BODILESS
      return readFound(editions, found, without, SEARCH_MAX_TIME_MS)
    },

    async front() {
      const arranged = { type: 'story', state: 'live', front: { $gt: 0 } } as const
      const order: Order = { sort: { front: 1, slug: 1 } }
      return (await pageOf<StoryEdition>(arranged, order, 1, LONGEST_FRONT, BODILESS)).items
    },

    async translations(pair, slug) {
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

    storyBySlug: (slug) => bySlug('story', slug),

    reporters: (page, limit) => pageOf({ type: 'reporter', state: 'live' }, BY_NAME, page, limit),

    reporterBySlug: (slug) => bySlug('reporter', slug),

    sections: (page, limit) =>
      pageOf({ type: 'section', state: 'live' }, IN_NAVIGATION_ORDER, page, limit),

    sectionBySlug: (slug) => bySlug('section', slug),

    async gone(page, limit, now = new Date()) {
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

    async corrections(page, limit, ask = {}) {
      const [found] = await editions
        .aggregate<{ total: { count: number }[]; items: LoggedCorrection[] }>(
          correctionLog(page, limit, ask),
          { maxTimeMS: MAX_TIME_MS },
        )
        .toArray()
      return { total: found?.total[0]?.count ?? 0, items: found?.items ?? [] }
    },

    async newsroom() {
      const record = await editions.findOne(
        { type: 'newsroom', state: 'live' },
        { sort: { slug: 1 }, projection: { _id: 0, content: 1 }, maxTimeMS: MAX_TIME_MS },
      )
      return record?.content?.type === 'newsroom' ? record.content : null
    },

    async mediaState(name) {
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

/** The same, of this newsroom. */
export const publicEditions = (
  payload: Payload,
  hashOf: (type: Edition['type'], slug: string) => string,
  remember: Remember,
): EditionStore => createEditionStore(nativeCollection(payload, 'editions'), hashOf, remember)
