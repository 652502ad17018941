import type { CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type {
  GoneStory,
  LoggedCorrection,
  Newsroom,
  Page,
  Problem,
  Reporter,
  ReporterProfile,
  Section,
  Story,
  StorySelection,
  StorySummary,
} from '#public/schemas.ts'
import type { FetchV1 } from './fetchV1.ts'

/** What stands at an address of the API: the thing, a notice that it was taken down, or nothing. */
export type Found<T> =
  { state: 'live'; value: T } | { state: 'gone'; note: string | null } | { state: 'missing' }

/** /v1 answered with something a page cannot be made of. */
export class ApiFailure extends Error {
  override name = 'ApiFailure'
  constructor(status: number) {
    super(`The public API answered ${status} where a page needs 200, 404 or 410.`)
  }
}

export interface StoryQuery {
  section?: string
  tag?: string
  lang?: Language
  page?: number
  limit?: number
}

export interface CorrectionQuery {
  kind?: CorrectionKind
  section?: string
  from?: string
  to?: string
}

/** Stands in until the newsroom has published its settings. */
export const UNPUBLISHED_NEWSROOM: Newsroom = {
  type: 'newsroom',
  name: 'Homeroom',
  tagline: '',
  timeZone: 'UTC',
  languages: ['en'],
  policies: [],
}

export type Reading = ReturnType<typeof createReading>

/** What pages read from /v1, and the only way they read it. */
export function createReading(fetchV1: FetchV1) {
  async function read<T>(path: string, query: Record<string, unknown> = {}): Promise<Found<T>> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined)
    const words = new URLSearchParams(
      given.map(([name, value]) => [name, String(value)]),
    ).toString()
    const { status, json } = await fetchV1(words ? `${path}?${words}` : path)
    if (status === 200 && json !== null) return { state: 'live', value: json as T }
    if (status === 404) return { state: 'missing' }
    if (status === 410) return { state: 'gone', note: (json as Problem | null)?.goneNote ?? null }
    throw new ApiFailure(status)
  }

  async function list<T>(path: string, query: Record<string, unknown>): Promise<Page<T>> {
    const found = await read<Page<T>>(path, query)
    if (found.state !== 'live') throw new ApiFailure(404)
    return found.value
  }

  return {
    async newsroom(): Promise<Newsroom> {
      const found = await read<Newsroom>('/v1/newsroom')
      return found.state === 'live' ? found.value : UNPUBLISHED_NEWSROOM
    },
    sections: async (): Promise<Section[]> =>
      (await list<Section>('/v1/sections', { limit: 100 })).docs,
    stories: (query: StoryQuery) => list<StorySummary>('/v1/stories', { ...query }),
    /** Stories with only the fields named; `F` must say the same fields. */
    storyFields: <F extends keyof Story>(fields: readonly F[], page: number, limit: number) =>
      list<Required<Pick<StorySelection, F | 'slug' | 'url'>>>('/v1/stories', {
        fields: fields.join(','),
        page,
        limit,
      }),
    story: (slug: string) => read<Story>(`/v1/stories/${encodeURIComponent(slug)}`),
    /** Stories taken down lately; none where /v1 is another Homeroom's that does not tell. */
    async gone(limit: number): Promise<GoneStory[]> {
      const found = await read<Page<GoneStory>>('/v1/gone', { limit })
      return found.state === 'live' ? found.value.docs : []
    },
    reporters: (page: number) => list<Reporter>('/v1/reporters', { page, limit: 100 }),
    reporter: (slug: string, page: number, limit: number) =>
      read<ReporterProfile>(`/v1/reporters/${encodeURIComponent(slug)}`, { page, limit }),
    corrections: (page: number, limit: number, query: CorrectionQuery = {}) =>
      list<LoggedCorrection>('/v1/corrections', { ...query, page, limit }),
  }
}
