import type { Filter, Sort } from 'mongodb'
import type { Language } from '#newsroom/languages.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'

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

/** Without words to look for, all stories are as relevant, and the newest comes first. */
export const STORY_SORTS = ['relevance', 'newest', 'oldest'] as const
export type StorySort = (typeof STORY_SORTS)[number]

export interface Batch<Item> {
  items: Item[]
  /** How many there are over all pages. */
  total: number
}

/** MongoDB's filter of the live stories that are asked for. */
export function storyQuery(filter: StoryFilter): Filter<EditionRecord> {
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

const NEWEST_FIRST: Sort = { publishedAt: -1, slug: 1 }
/** The exact reverse, so that one index serves both. */
const OLDEST_FIRST: Sort = { publishedAt: 1, slug: -1 }

export const storyOrder = (sort: StorySort): Sort =>
  sort === 'oldest' ? OLDEST_FIRST : NEWEST_FIRST
