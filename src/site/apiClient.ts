import { createClient, type QueryOf } from '#client/client.ts'
import type {
  GoneStory,
  LoggedCorrection,
  Newsroom,
  Page,
  Problem,
  Reporter,
  Section,
  StorySelection,
  StorySummary,
} from '#client/clientTypes.ts'
import type { FetchV1 } from './apiTransport.ts'

/** What stands at an address of the API: the thing, a notice that it was taken down, or nothing. */
export type Found<T> =
  { state: 'live'; value: T } | { state: 'gone'; note: string | null } | { state: 'missing' }

/** /v1 answered with something a page cannot be made of. */
export class ApiFailure extends Error {
  override name = 'ApiFailure'
  constructor(
    readonly status: number,
    /** The problem's, where there is one. */
    readonly code: string | null = null,
  ) {
    super(`The public API answered ${status} where a page needs 200, 404 or 410.`)
  }
}

type Asked<At extends '/v1/stories' | '/v1/corrections', Names extends keyof QueryOf<At>> = Pick<
  QueryOf<At>,
  Names
>

/** `from`: ISO 8601, published at or after this. */
export type StoryQuery = Asked<
  '/v1/stories',
  'section' | 'tag' | 'reporter' | 'lang' | 'from' | 'sort' | 'page' | 'limit'
>

/** What a reader looks for. */
export interface SearchQuery {
  q: string
  section?: string
  page: number
  limit: number
}

export type CorrectionQuery = Asked<'/v1/corrections', 'kind' | 'section' | 'from' | 'to'>

/** Stands in until the newsroom has published its settings. */
export const UNPUBLISHED_NEWSROOM: Newsroom = {
  type: 'newsroom',
  name: 'Homeroom',
  tagline: '',
  timeZone: 'UTC',
  languages: ['en'],
  about: '',
  policies: [],
}

/** True where /v1 turned a search away because too many are under way: the site passes it on, and nothing is broken. */
export const isSearchBusy = (error: unknown): boolean =>
  error instanceof ApiFailure && error.code === 'search_busy'

export type Reading = ReturnType<typeof createReading>

interface AnyAnswer {
  status: number
  body: unknown
}

/** 200, 404 and 410 as what they mean for a page. Any other answer is a failure. */
function readAnswer<Answer extends AnyAnswer>(
  answer: Answer,
): Found<Extract<Answer, { status: 200 }>['body']> {
  if (answer.status === 200) {
    return { state: 'live', value: answer.body }
  }
  if (answer.status === 404) return { state: 'missing' }
  if (answer.status === 410) {
    return { state: 'gone', note: (answer.body as Problem | null)?.goneNote ?? null }
  }
  throw new ApiFailure(answer.status, (answer.body as Partial<Problem> | null)?.code ?? null)
}

/** A list, which is always there. Which fields its items have depends on what was asked: all, without `fields`. */
function readList<Item>(answer: AnyAnswer): Page<Item> {
  const found = readAnswer(answer as { status: 200; body: Page<Item> })
  if (found.state !== 'live') throw new ApiFailure(404)
  return found.value
}

/** What pages read from /v1, and the only way they read it. */
export function createReading(fetchV1: FetchV1) {
  const client = createClient({
    baseUrl: '',
    async fetch(pathWithQuery) {
      const { status, json } = await fetchV1(pathWithQuery)
      return { status, headers: { get: () => null }, json: async () => json }
    },
  })

  return {
    async newsroom(): Promise<Newsroom> {
      const found = readAnswer(await client.get('/v1/newsroom'))
      return found.state === 'live' ? found.value : UNPUBLISHED_NEWSROOM
    },
    sections: async (): Promise<Section[]> =>
      readList<Section>(await client.get('/v1/sections', { query: { limit: 100 } })).docs,
    stories: async (query: StoryQuery) =>
      readList<StorySummary>(await client.get('/v1/stories', { query })),
    /** Stories with only the fields named. */
    storyFields: async <F extends keyof StorySelection>(fields: readonly F[], query: StoryQuery) =>
      readList<Required<Pick<StorySelection, F | 'slug' | 'url'>>>(
        await client.get('/v1/stories', { query: { fields: [...fields], ...query } }),
      ),
    /** The front page as an editor arranged it; none where nothing is, or where /v1 is an older Homeroom's. */
    async front(): Promise<StorySummary[]> {
      const found = readAnswer(await client.get('/v1/front'))
      return found.state === 'live' ? found.value.stories : []
    },
    /** Stories whose words match, the best match first; null where /v1 cannot make sense of the words. */
    async search(query: SearchQuery): Promise<Page<StorySummary> | null> {
      const answer = await client.get('/v1/stories', { query })
      return answer.status === 400 ? null : readList<StorySummary>(answer)
    },
    story: async (slug: string) =>
      readAnswer(await client.get('/v1/stories/{slug}', { path: { slug } })),
    /** Stories taken down lately; none where /v1 is another Homeroom's that does not tell. */
    async gone(limit: number): Promise<GoneStory[]> {
      const found = readAnswer(await client.get('/v1/gone', { query: { limit } }))
      return found.state === 'live' ? found.value.docs : []
    },
    reporters: async (page: number) =>
      readList<Reporter>(await client.get('/v1/reporters', { query: { page, limit: 100 } })),
    reporter: async (slug: string, page: number, limit: number) =>
      readAnswer(
        await client.get('/v1/reporters/{slug}', { path: { slug }, query: { page, limit } }),
      ),
    corrections: async (page: number, limit: number, query: CorrectionQuery = {}) =>
      readList<LoggedCorrection>(
        await client.get('/v1/corrections', { query: { ...query, page, limit } }),
      ),
  }
}
