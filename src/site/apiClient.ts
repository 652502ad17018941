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

/** What the API has at an address: the record, a notice that it was taken down, or nothing. */
export type Found<T> =
  { state: 'live'; value: T } | { state: 'gone'; note: string | null } | { state: 'missing' }

/** /v1 gave an answer that no page can be made from. */
export class ApiFailure extends Error {
  override name = 'ApiFailure'
  constructor(
    readonly status: number,
    /** The code of the problem, where the answer has one. */
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

/** Used until the newsroom has published its settings. */
export const UNPUBLISHED_NEWSROOM: Newsroom = {
  type: 'newsroom',
  name: 'Homeroom',
  tagline: '',
  timeZone: 'UTC',
  languages: ['en'],
  about: '',
  policies: [],
}

/**
 * True where /v1 refused a search because too many are running. The site passes that on to the
 * reader; nothing is broken.
 */
export const isSearchBusy = (error: unknown): boolean =>
  error instanceof ApiFailure && error.code === 'search_busy'

export type Reading = ReturnType<typeof createReading>

interface AnyAnswer {
  status: number
  body: unknown
}

/** Reads 200, 404 and 410 as what they mean for a page. Any other answer is thrown as a failure. */
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

/**
 * Reads a list, which always exists. Its items have the fields that were asked for; without
 * `fields`, all.
 */
function readList<Item>(answer: AnyAnswer): Page<Item> {
  const found = readAnswer(answer as { status: 200; body: Page<Item> })
  if (found.state !== 'live') throw new ApiFailure(404)
  return found.value
}

/** Everything that pages read from /v1. They read nothing in any other way. */
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
    /** Stories with only the named fields. */
    storyFields: async <F extends keyof StorySelection>(fields: readonly F[], query: StoryQuery) =>
      readList<Required<Pick<StorySelection, F | 'slug' | 'url'>>>(
        await client.get('/v1/stories', { query: { fields: [...fields], ...query } }),
      ),
    /**
     * The front page as an editor arranged it. Empty where nothing is arranged, or where /v1
     * belongs to an older Homeroom.
     */
    async front(): Promise<StorySummary[]> {
      const found = readAnswer(await client.get('/v1/front'))
      return found.state === 'live' ? found.value.stories : []
    },
    /**
     * Stories that contain the words, the best match first. Null where /v1 cannot use the words.
     */
    async search(query: SearchQuery): Promise<Page<StorySummary> | null> {
      const answer = await client.get('/v1/stories', { query })
      return answer.status === 400 ? null : readList<StorySummary>(answer)
    },
    story: async (slug: string) =>
      readAnswer(await client.get('/v1/stories/{slug}', { path: { slug } })),
    /**
     * Stories taken down lately. Empty where /v1 belongs to an older Homeroom, which does not list
     * them.
     */
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
