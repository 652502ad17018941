import { describe, expect, it } from 'vitest'
import type { Front, Page, Story, StorySummary } from '#publicApi/openapi/responseSchemas.ts'
import { createTurns } from '#desk/store/editions/storySearch.ts'
import { SearchBusy } from '#publishing/edition/editionStore.ts'
import type { V1Response } from '#publicApi/apiResponses.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import type { EditionStore } from '#publishing/edition/editionStore.ts'
import { fetchInProcess } from '#site/apiTransport.ts'
import { isSearchBusy } from '#site/apiClient.ts'
import { createSite } from '#site/siteRouter.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from './editions.ts'
import { memoryStore } from './memoryStore.ts'

const walkout = storyEdition()
const bus = storyEdition({
  slug: 'bus-line',
  tags: [],
  bylines: [],
  publishedAt: '2026-02-04T07:59:59.000Z',
  updatedAt: '2026-02-04T07:59:59.000Z',
})
const records = [
  record(walkout),
  record(bus),
  goneRecord('taken-down', 'Removed for the safety of a student.'),
  record(reporterEdition()),
  record(sectionEdition()),
  record(newsroomEdition()),
]

function get(address: string, { store = memoryStore(records) }: { store?: EditionStore } = {}) {
  const [path = '', query = ''] = address.split('?')
  const v1 = createV1(store, { siteUrl: 'https://ledger.example' })
  return v1({ method: 'GET', path, query: new URLSearchParams(query) })
}
const json = <T = Record<string, unknown>>(response: V1Response): T => JSON.parse(response.body)
const slugs = (response: V1Response) =>
  json<{ docs: Story[] }>(response).docs.map(({ slug }) => slug)

describe('what /v1 finds and cuts down', () => {
  it('should find stories by their words, and mark what was found', async () => {
    const page = json<{ docs: StorySummary[]; totalDocs: number }>(
      await get('/v1/stories?q=library+signs'),
    )
    expect(page).toMatchObject({ totalDocs: 2 })
    const [first] = page.docs
    expect(first?.match?.headline).toEqual([
      { text: 'Students walk out over ', hit: false },
      { text: 'library', hit: true },
      { text: ' hours', hit: false },
    ])
    expect(first?.match?.excerpt).toContainEqual({ text: 'sign', hit: true })
    expect(slugs(await get('/v1/stories?q=library&section=sports'))).toEqual([])
    expect(slugs(await get('/v1/stories?q=xylophone'))).toEqual([])
    expect((await get(`/v1/stories?q=${encodeURIComponent('🙂'.repeat(200))}`)).status).toBe(200)
  })

  it('should have no match where nothing was looked for, and none where it was not asked for', async () => {
    const [plain] = json<{ docs: StorySummary[] }>(await get('/v1/stories')).docs
    expect(plain?.match).toBeNull()
    const [bare] = json<{ docs: StorySummary[] }>(
      await get('/v1/stories?q=library&fields=dek'),
    ).docs
    expect(Object.keys(bare ?? {}).sort()).toEqual(['dek', 'slug', 'url'])
    const [lean] = json<{ docs: StorySummary[] }>(
      await get('/v1/stories?q=library&fields=match,bodyHtml'),
    ).docs
    expect(lean?.match?.headline.length).toBeGreaterThan(1)
  })

  it.each(['q=library', 'fields=headline,body', 'fields=bodyHtml', 'q=library&fields=body'])(
    'should give no more than 25 stories at once with %s, and say so',
    async (asked) => {
      const many = Array.from({ length: 60 }, (_, at) =>
        record(storyEdition({ slug: `walkout-${at}` })),
      )
      const store = memoryStore(many)
      const pages = await Promise.all(
        [1, 2, 3].map(async (page) =>
          json<Page<Story>>(await get(`/v1/stories?${asked}&limit=100&page=${page}`, { store })),
        ),
      )
      expect(pages.map(({ docs }) => docs.length)).toEqual([25, 25, 10])
      expect(new Set(pages.flatMap(({ docs }) => docs.map(({ slug }) => slug))).size).toBe(60)
      expect(pages[1]).toMatchObject({ limit: 25, totalPages: 3, nextPage: 3, pagingCounter: 26 })
      const few = json<Page<Story>>(await get(`/v1/stories?${asked}&limit=7`, { store }))
      expect([few.limit, few.docs.length]).toEqual([7, 7])
    },
  )

  it('should give a hundred where neither words nor whole texts are asked for', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      record(storyEdition({ slug: `walkout-${at}` })),
    )
    const answer = await get('/v1/stories?limit=100', { store: memoryStore(many) })
    expect(json<Page<Story>>(answer)).toMatchObject({ limit: 100, totalPages: 1 })
    expect(slugs(answer)).toHaveLength(60)
  })

  it('should hold its turn until the answer is made, and let others in between two stories', async () => {
    const store = memoryStore(
      Array.from({ length: 10 }, (_, at) => record(storyEdition({ slug: `walkout-${at}` }))),
    )
    let turns = 0
    let went: number | null = null
    const count = () => {
      turns += 1
      beat = setImmediate(count)
    }
    let beat = setImmediate(count)
    await get('/v1/stories?q=library', {
      store: {
        ...store,
        inTurn: async (work) => {
          const before = turns
          const made = await work()
          went = turns - before
          return made
        },
      },
    })
    clearImmediate(beat)
    expect(went).toBeGreaterThanOrEqual(10)
  })

  it('should turn away who searches beside too many, until one of them is done', async () => {
    const turn = createTurns(2)
    const ends: (() => void)[] = []
    const search = () => turn(() => new Promise<void>((resolve) => ends.push(resolve)))
    const [first, second] = [search(), search()]
    await expect(search()).rejects.toThrow(SearchBusy)
    await expect(search()).rejects.toThrow(SearchBusy)
    ends[0]?.()
    await first
    const third = search()
    await expect(search()).rejects.toThrow(SearchBusy)
    for (const end of ends) end()
    await Promise.all([second, third])
    await expect(turn(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await turn(() => Promise.resolve(1))).toBe(1)
  })

  it('should answer 503 to who is turned away, and tell of no failure', async () => {
    const told: string[] = []
    const store = { ...memoryStore(records), inTurn: () => Promise.reject(new SearchBusy()) }
    const v1 = createV1(store, {
      siteUrl: 'https://ledger.example',
      onError: () => told.push('failure'),
      onSearchBusy: () => told.push('busy'),
    })
    const query = new URLSearchParams('q=library')
    const answer = await v1({ method: 'GET', path: '/v1/stories', query })
    expect([answer.status, json(answer).code]).toEqual([503, 'search_busy'])
    expect(told).toEqual(['busy'])
    const failures: unknown[] = []
    const site = createSite({
      fetchV1: fetchInProcess(v1),
      siteUrl: 'https://ledger.example',
      onError: (error) => failures.push(error),
    })
    const page = await site.answer({ method: 'GET', path: '/search', query })
    expect(page?.status).toBe(503)
    expect(failures.map(isSearchBusy)).toEqual([true])
  })

  it('should take the order asked for, where nothing is looked for the newest first', async () => {
    const newest = ['students-walk-out', 'bus-line']
    expect(slugs(await get('/v1/stories?sort=relevance'))).toEqual(newest)
    expect(slugs(await get('/v1/stories?q=library&sort=oldest'))).toEqual([...newest].reverse())
  })

  it('should name the live translations of a story', async () => {
    const es = storyEdition({ slug: 'estudiantes-salen', lang: 'es', headline: 'Salen' })
    const store = memoryStore([
      record(walkout, { pair: 'p1' }),
      record(es, { pair: 'p1' }),
      record(bus, { pair: 'p2' }),
    ])
    const story = json<Story>(await get('/v1/stories/students-walk-out', { store }))
    expect(story.translations).toEqual([
      {
        lang: 'es',
        slug: 'estudiantes-salen',
        url: '/stories/estudiantes-salen',
        headline: 'Salen',
      },
    ])
    expect(JSON.stringify(story)).not.toContain('p1')
  })

  it('should name one translation a language, and none in the story’s own', async () => {
    const inSpanish = (slug: string) => storyEdition({ slug, lang: 'es', headline: 'Salen' })
    const editions = [walkout, bus, inSpanish('a-salen'), inSpanish('b-salen')]
    const store = memoryStore(editions.map((edition) => record(edition, { pair: 'p1' })))
    for (const [slug, others] of [
      ['students-walk-out', ['es']],
      ['b-salen', ['en']],
    ] as const) {
      const { translations } = json<Story>(await get(`/v1/stories/${slug}`, { store }))
      expect(translations.map(({ lang }) => lang)).toEqual(others)
    }
  })

  it('should give the front page in the order an editor arranged', async () => {
    expect(json(await get('/v1/front'))).toEqual({ type: 'front', stories: [] })
    const store = memoryStore([record(walkout, { front: 2 }), record(bus, { front: 1 })])
    const front = json<Front>(await get('/v1/front', { store }))
    expect(front.stories.map(({ slug }) => slug)).toEqual(['bus-line', 'students-walk-out'])
    expect(front.stories[0]).not.toHaveProperty('body')
    expect(front.stories[0]?.match).toBeNull()
  })

  it('should give one section, and one correction with its story', async () => {
    expect(json(await get('/v1/sections/news'))).toMatchObject({
      name: 'News',
      url: '/sections/news',
    })
    const issuedAt = '2026-02-05T08:00:00.000Z'
    const note = { sequence: 2, kind: 'correction', note: 'Seven.', issuedAt } as const
    const store = memoryStore([record(storyEdition({ corrections: [note] }))])
    const address = '/v1/corrections/students-walk-out/2'
    expect(json(await get(address, { store }))).toMatchObject({
      ...note,
      placement: 'end',
      story: { slug: 'students-walk-out', url: '/stories/students-walk-out', lang: 'en' },
    })
    expect(json(await get('/v1/corrections/taken-down/1'))).toMatchObject({
      status: 410,
      code: 'story_gone',
    })
  })

  it('should list the log oldest first, in one language, and cut down to the fields asked for', async () => {
    const note = (sequence: number) => ({
      sequence,
      kind: 'correction' as const,
      note: 'Seven.',
      issuedAt: `2026-02-0${sequence}T08:00:00.000Z`,
    })
    const store = memoryStore([
      record(storyEdition({ corrections: [note(1), note(2)] })),
      record(storyEdition({ slug: 'es', lang: 'es', corrections: [note(3)] })),
    ])
    const shown = async (query: string) =>
      json<{ docs: { sequence: number }[] }>(await get(`/v1/corrections?${query}`, { store })).docs
    expect((await shown('sort=oldest')).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect((await shown('lang=es')).map(({ sequence }) => sequence)).toEqual([3])
    const [cut] = await shown('fields=note')
    expect(Object.keys(cut ?? {}).sort()).toEqual(['note', 'sequence', 'story'])
  })

  it.each([
    ['/v1/reporters?fields=name', ['name', 'slug', 'url']],
    ['/v1/sections?fields=name,order', ['name', 'order', 'slug', 'url']],
  ])('should cut %s down to the fields asked for', async (address, fields) => {
    const { docs } = json<{ docs: object[] }>(await get(address))
    expect(Object.keys(docs[0] ?? {}).sort()).toEqual(fields)
    expect((await get(`${address},people`)).status).toBe(400)
  })

  it('should say what the newsroom is about, and what its policies are', async () => {
    expect(json(await get('/v1/newsroom'))).toMatchObject({ about: '', policies: [{ kind: null }] })
    const policy = { slug: 'ethics', title: 'Ethics', text: 'We name.', kind: 'ethics' } as const
    const store = memoryStore([record(newsroomEdition({ about: 'By us.', policies: [policy] }))])
    expect(json(await get('/v1/newsroom', { store }))).toMatchObject({
      about: 'By us.',
      policies: [policy],
    })
  })
})
