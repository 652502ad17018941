import type { Collection, Document, Filter } from 'mongodb'
import type { Language } from '#newsroom/languages.ts'
import {
  type Batch,
  type FoundStory,
  SearchBusy,
  type StorySort,
} from '#publishing/edition/editionStore.ts'
import type { EditionRecord, EditionWords } from '#publishing/edition/editionTypes.ts'

/**
 * Returns a function that runs at most `most` tasks at once in this process; further ones are
 * refused.
 *
 * @throws SearchBusy
 */
export function createTurns(most: number) {
  let underWay = 0
  return async <Made>(work: () => Promise<Made>): Promise<Made> => {
    if (underWay >= most) throw new SearchBusy()
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
    }
  }
}

const STEMMED_AS: Readonly<Record<Language, EditionWords['language']>> = {
  en: 'english',
  es: 'spanish',
}

/** The last sort key is the slug, which readers see, and never an id. */
const ORDERS: Readonly<Record<StorySort, Record<string, 1 | -1>>> = {
  relevance: { score: -1, publishedAt: -1, slug: 1 },
  newest: { publishedAt: -1, slug: 1 },
  oldest: { publishedAt: 1, slug: -1 },
}

/**
 * Returns MongoDB's pipeline for a page of search results. A text query uses the stems of one
 * language. So English stories are searched with English stems and Spanish ones with Spanish stems,
 * and the results are ordered and counted together. MongoDB's score depends on how often and where
 * the words are in a story, and on no other story.
 *
 * @param filter of live stories.
 * @param text what is asked for, as MongoDB takes it.
 * @param lang asks stories of that language alone.
 */
export function storySearch(
  collection: string,
  filter: Filter<EditionRecord>,
  text: string,
  lang: Language | undefined,
  order: StorySort,
  page: number,
  limit: number,
): Document[] {
  const inLanguage = (one: Language): Document[] => [
    { $match: { ...filter, lang: one, $text: { $search: text, $language: STEMMED_AS[one] } } },
    { $project: { publishedAt: 1, slug: 1, score: { $meta: 'textScore' } } },
  ]
  const others: Language[] = lang === undefined ? ['es'] : []
  return [
    ...inLanguage(lang ?? 'en'),
    ...others.map((one) => ({ $unionWith: { coll: collection, pipeline: inLanguage(one) } })),
    { $sort: ORDERS[order] },
    {
      $facet: {
        total: [{ $count: 'count' }],
        page: [{ $skip: (page - 1) * limit }, { $limit: limit }, { $project: { _id: 1 } }],
      },
    },
  ]
}

/**
 * Reads the stories of a page of results, in its order. Leaves out a story that was taken down
 * between the two queries.
 *
 * @param without fields that are not needed.
 */
export async function readFound(
  editions: Collection<EditionRecord>,
  pipeline: Document[],
  without: Record<string, 0>,
  maxTimeMS: number,
): Promise<Batch<FoundStory>> {
  const [found] = await editions
    .aggregate<{ total: { count: number }[]; page: { _id: string }[] }>(pipeline, { maxTimeMS })
    .toArray()
  const ids = found?.page.map(({ _id }) => _id) ?? []
  const records = await editions
    .find({ _id: { $in: ids }, state: 'live' }, { projection: without, maxTimeMS })
    .toArray()
  const byId = new Map(records.map((record) => [record._id, record]))
  return {
    total: found?.total[0]?.count ?? 0,
    items: ids.flatMap((id) => {
      const { content, words } = byId.get(id) ?? {}
      return content?.type === 'story' && words ? [{ edition: content, words }] : []
    }),
  }
}
