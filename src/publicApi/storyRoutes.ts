import { setImmediate as nextTurn } from 'node:timers/promises'
import { between } from './parseDateRange.ts'
import { matchMaker } from './search/searchHighlights.ts'
import { searchText } from './search/searchTokens.ts'
import { MOST_LARGE, noQuery, pagingQuery, storiesQuery } from './querySchemas.ts'
import { found, notLive, resource } from './routeDefinition.ts'
import type { StorySelection } from './openapi/responseSchemas.ts'
import {
  frontView,
  goneStoryView,
  needsBody,
  pageView,
  storySelectionView,
  storyView,
} from './serializers.ts'

const stories = resource({
  path: '/stories',
  operationId: 'listStories',
  tag: 'Stories',
  summary: 'Live stories, newest first; with `q`, those that hold the words, the fittest first.',
  description:
    'With `q`, a story is found by any of the words, in its headline, dek, text, names, captions and topics; endings, case and the marks on ' +
    'letters do not matter. `"some words"` must stand so; `-word` must not. Each story then has a `match`.',
  query: storiesQuery,
  answers: 'StoryPage',
  refusals: [],
  async answer(store, { page, limit: asked, sort, fields, from, to, q, ...rest }) {
    const filter = { ...rest, ...(await between(store, from, to)) }
    const options = { withBody: needsBody(fields) }
    const limit = q !== undefined || options.withBody ? Math.min(asked, MOST_LARGE) : asked
    if (q === undefined) {
      const batch = await store.stories(filter, page, limit, sort, options)
      const view = (edition: (typeof batch.items)[number]) =>
        storySelectionView(edition, fields, null)
      return found(pageView(batch, page, limit, view))
    }
    return store.inTurn(async () => {
      const { items, total } = await store.search(filter, searchText(q), page, limit, sort, options)
      const matchIn = matchMaker(q)
      const isWanted = fields === undefined || fields.includes('match')
      const shown: StorySelection[] = []
      for (const { edition, words } of items) {
        shown.push(storySelectionView(edition, fields, isWanted ? matchIn(words) : null))
        // Let other requests be answered in between.
        await nextTurn()
      }
      return found(pageView({ items: shown, total }, page, limit, (story) => story))
    })
  },
})

const story = resource({
  path: '/stories/{slug}',
  operationId: 'getStory',
  tag: 'Stories',
  summary: 'One story, with its body, corrections, notes and translations.',
  query: noQuery,
  answers: 'Story',
  refusals: [404, 410],
  kind: 'story',
  dated: true,
  async answer(store, _query, { slug }) {
    const item = await store.storyBySlug(slug)
    if (item?.state !== 'live') return notLive('story', item)
    const { edition, pair } = item
    const others = pair === null ? [] : await store.translations(pair, slug)
    // The time when readers last got a change. They must not learn when a name was removed.
    return found(storyView(edition, others), new Date(edition.updatedAt))
  },
})

const front = resource({
  path: '/front',
  operationId: 'getFront',
  tag: 'Stories',
  summary: 'The front page as an editor arranged it; empty where nothing is arranged.',
  query: noQuery,
  answers: 'Front',
  refusals: [],
  answer: async (store) => found(frontView(await store.front())),
})

const gone = resource({
  path: '/gone',
  operationId: 'listGoneStories',
  tag: 'Stories',
  summary: 'Stories taken down in the last 30 days, newest first: what to drop from copies.',
  query: pagingQuery,
  answers: 'GoneStoryPage',
  refusals: [],
  async answer(store, { page, limit }) {
    return found(pageView(await store.gone(page, limit), page, limit, goneStoryView))
  },
})

export const storyResources = [stories, story, front, gone]
