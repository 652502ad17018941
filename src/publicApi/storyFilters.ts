import type { Filter, Sort } from 'mongodb'
import type { Language } from '#newsroom/languages.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'

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

/** Returns MongoDB's filter for the live stories that are asked for. */
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
/** The exact reverse, so that one index serves both orders. */
const OLDEST_FIRST: Sort = { publishedAt: 1, slug: -1 }

/** Returns MongoDB's sort order. */
export const storyOrder = (sort: StorySort): Sort =>
  sort === 'oldest' ? OLDEST_FIRST : NEWEST_FIRST
