import type { Filter, Sort } from 'mongodb'
import type { StoryFilter, StorySort } from '#publishing/edition/editionStore.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'

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
