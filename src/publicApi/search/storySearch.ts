import type { Collection, Document, Filter } from 'mongodb'
import type { Language } from '#newsroom/languages.ts'
import type { EditionRecord, EditionWords, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { searchText } from './searchTokens.ts'
import type { Batch, StorySort } from '../storyFilters.ts'

/** A story that was found, with the words it was found by. */
export interface FoundStory {
  edition: StoryEdition
  words: EditionWords
}

/** More searches are under way than the others can wait for. */
export class SearchBusy extends Error {
  override name = 'SearchBusy'
}

/**
 * Lets so many searches be under way in a process, from the question to MongoDB until the answer is made; whoever comes then is turned away.
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

/** Ties end at the slug, which readers see, and never at an id. */
const ORDERS: Readonly<Record<StorySort, Record<string, 1 | -1>>> = {
  relevance: { score: -1, publishedAt: -1, slug: 1 },
  newest: { publishedAt: -1, slug: 1 },
  oldest: { publishedAt: 1, slug: -1 },
}

/**
 * How MongoDB is asked for a page of what readers look for. A text query is stemmed in one language: English stories are asked with English
 * stems, Spanish ones with Spanish stems, and what both find is ordered and counted as one. MongoDB's score is made of how often the words stand
 * in a story and where, and of no other story.
 *
 * @param filter of live stories.
 * @param lang asks stories of that language alone.
 */
export function storySearch(
  collection: string,
  filter: Filter<EditionRecord>,
  asked: string,
  lang: Language | undefined,
  order: StorySort,
  page: number,
  limit: number,
): Document[] {
  const $search = searchText(asked)
  const inLanguage = (one: Language): Document[] => [
    { $match: { ...filter, lang: one, $text: { $search, $language: STEMMED_AS[one] } } },
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
 * Reads the stories of such a page, in its order. One that was taken down between the two questions is left out.
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
