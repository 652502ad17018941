import type { z } from 'zod'
import type { Edition } from '#publishing/edition.ts'
import type { EditionStore, Found } from './editionStore.ts'
import { dayStart } from './newsroomDays.ts'
import { problems } from './problems.ts'
import { correctionsQuery, noQuery, pagingQuery, storiesQuery } from './queries.ts'
import type { Problem } from './schemas.ts'
import {
  correctionView,
  goneStoryView,
  needsBody,
  newsroomView,
  pageView,
  reporterView,
  sectionView,
  storySelectionView,
  storySummaryView,
  storyView,
} from './views.ts'

export type Answer =
  { ok: true; value: unknown; lastModified?: Date } | { ok: false; problem: Problem }

/** One address of /v1: what the dispatcher answers and what /v1/openapi.json describes are drawn from the same row. */
export interface Resource {
  /** Below /v1, in OpenAPI's notation: `/stories/{slug}`. */
  path: string
  operationId: string
  summary: string
  query: z.ZodObject
  /** Key of the answer's schema in `componentSchemas`. */
  answers: string
  /** Problems it can answer with beside 400, 405, 500 and 503. */
  refusals: readonly (404 | 410)[]
  /** `query` has been read by the schema above; `slug` is '' where the path has none. */
  answer(store: EditionStore, query: never, slug: string): Promise<Answer>
}

type Row<Query extends z.ZodObject> = Omit<Resource, 'query' | 'answer'> & {
  query: Query
  answer(store: EditionStore, query: z.infer<Query>, slug: string): Promise<Answer>
}
const resource = <Query extends z.ZodObject>(row: Row<Query>): Resource => row

const found = (value: unknown, lastModified?: Date): Answer => ({ ok: true, value, lastModified })
const missing = (problem: Problem): Answer => ({ ok: false, problem })

function notLive(what: 'story' | 'reporter', item: Exclude<Found<Edition>, { state: 'live' }>) {
  return missing(item ? problems.gone(what, item.goneNote) : problems.notFound(what))
}

const stories = resource({
  path: '/stories',
  operationId: 'listStories',
  summary: 'Live stories.',
  query: storiesQuery,
  answers: 'StoryPage',
  refusals: [],
  async answer(store, query) {
    const { page, limit, sort, fields, from, to, ...filter } = query
    const range = await between(store, from, to)
    const withBody = needsBody(fields)
    const batch = await store.stories({ ...filter, ...range }, page, limit, sort, { withBody })
    return found(pageView(batch, page, limit, (edition) => storySelectionView(edition, fields)))
  },
})

/** A day means the newsroom's day, from its first moment to its last; a time means itself, included. */
async function between(store: EditionStore, from?: string, to?: string) {
  const isDay = (value: string) => value.length === 10
  const needsZone = [from, to].some((value) => value !== undefined && isDay(value))
  const timeZone = needsZone ? ((await store.newsroom())?.timeZone ?? 'UTC') : 'UTC'
  return {
    from: from === undefined ? undefined : isDay(from) ? dayStart(from, timeZone) : new Date(from),
    before:
      to === undefined
        ? undefined
        : isDay(to)
          ? dayStart(to, timeZone, 1)
          : new Date(new Date(to).getTime() + 1),
  }
}

const story = resource({
  path: '/stories/{slug}',
  operationId: 'getStory',
  summary: 'One story, with its body, corrections and notes.',
  query: noQuery,
  answers: 'Story',
  refusals: [404, 410],
  async answer(store, _query, slug) {
    const item = await store.storyBySlug(slug)
    return item?.state === 'live'
      ? found(storyView(item.edition), item.revisedAt)
      : notLive('story', item)
  },
})

const reporters = resource({
  path: '/reporters',
  operationId: 'listReporters',
  summary: 'Public profiles, those still in school first, by name.',
  query: pagingQuery,
  answers: 'ReporterPage',
  refusals: [],
  async answer(store, { page, limit }) {
    return found(pageView(await store.reporters(page, limit), page, limit, reporterView))
  },
})

const reporter = resource({
  path: '/reporters/{slug}',
  operationId: 'getReporter',
  summary: 'One public profile, with a page of their stories, newest first.',
  query: pagingQuery,
  answers: 'ReporterProfile',
  refusals: [404, 410],
  async answer(store, { page, limit }, slug) {
    const item = await store.reporterBySlug(slug)
    if (item?.state !== 'live') return notLive('reporter', item)
    const batch = await store.stories({ reporter: slug }, page, limit)
    return found({
      ...reporterView(item.edition),
      stories: pageView(batch, page, limit, storySummaryView),
    })
  },
})

const corrections = resource({
  path: '/corrections',
  operationId: 'listCorrections',
  summary: 'The corrections of live stories, newest first.',
  query: correctionsQuery,
  answers: 'CorrectionPage',
  refusals: [],
  async answer(store, { page, limit, from, to, ...filter }) {
    const range = await between(store, from, to)
    const batch = await store.corrections(page, limit, { ...filter, ...range })
    return found(pageView(batch, page, limit, correctionView))
  },
})

const gone = resource({
  path: '/gone',
  operationId: 'listGoneStories',
  summary: 'Stories taken down in the last 30 days, newest first: what to drop from copies.',
  query: pagingQuery,
  answers: 'GoneStoryPage',
  refusals: [],
  async answer(store, { page, limit }) {
    return found(pageView(await store.gone(page, limit), page, limit, goneStoryView))
  },
})

const sections = resource({
  path: '/sections',
  operationId: 'listSections',
  summary: 'Sections, in the order of the navigation.',
  query: pagingQuery,
  answers: 'SectionPage',
  refusals: [],
  async answer(store, { page, limit }) {
    return found(pageView(await store.sections(page, limit), page, limit, sectionView))
  },
})

const newsroom = resource({
  path: '/newsroom',
  operationId: 'getNewsroom',
  summary: 'The newsroom: name, time zone, languages, policies.',
  query: noQuery,
  answers: 'Newsroom',
  refusals: [404],
  async answer(store) {
    const edition = await store.newsroom()
    return edition ? found(newsroomView(edition)) : missing(problems.newsroomNotPublished())
  },
})

export const resources: readonly Resource[] = [
  stories,
  story,
  reporters,
  reporter,
  corrections,
  gone,
  sections,
  newsroom,
]
