import { describe, expect, it } from '@jest/globals'
import type { Front, Story, StorySummary } from '#public/schemas.ts'
import { createV1, type V1Response } from '#public/v1.ts'
import type { EditionStore } from '#public/editionStore.ts'
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
  return v1({ method: 'GET', path, query: new URLSearchParams(query), headers: {} })
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
