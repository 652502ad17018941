import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type { EditionStore } from '#publishing/edition/editionStore.ts'
import type { Problem } from '#publicApi/openapi/problemSchema.ts'
import { STORY_FIELDS, type Story } from '#publicApi/openapi/responseSchemas.ts'
import type { V1Response } from '#publicApi/apiResponses.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from './editions.ts'
import { memoryStore } from './memoryStore.ts'

const SITE = 'https://ledger.example'
const walkout = storyEdition()
const bus = storyEdition({
  slug: 'bus-line',
  tags: [],
  bylines: [],
  publishedAt: '2026-02-04T07:59:59.000Z',
  updatedAt: '2026-02-04T07:59:59.000Z',
})
const records = [
  record(walkout, { media: ['p7k2-480.webp'] }),
  record(bus),
  goneRecord('taken-down', 'Removed for the safety of a student.'),
  record(reporterEdition()),
  record(sectionEdition()),
  record(newsroomEdition()),
]

interface Ask {
  method?: string
  store?: EditionStore
  onError?: (error: unknown) => void
}

function get(address: string, ask: Ask = {}): Promise<V1Response> {
  const { method = 'GET', store = memoryStore(records), onError } = ask
  const [path = '', query = ''] = address.split('?')
  const v1 = createV1(store, { siteUrl: SITE, onError })
  return v1({ method, path, query: new URLSearchParams(query) })
}
const json = <T = Record<string, unknown>>(response: V1Response): T => JSON.parse(response.body)
const slugs = (response: V1Response) =>
  json<{ docs: Story[] }>(response).docs.map(({ slug }) => slug)

describe('/v1', () => {
  it('should filter the log of corrections by kind, section and the newsroom’s days, and refuse another filter', async () => {
    const log = [
      ['correction', '2026-02-05T07:59:00.000Z'],
      ['update', '2026-02-05T08:00:00.000Z'],
    ] as const
    const store = memoryStore([
      record(newsroomEdition()),
      record(
        storyEdition({
          corrections: log.map(([kind, issuedAt], index) => ({
            sequence: index + 1,
            kind,
            note: 'Seven.',
            issuedAt,
          })),
        }),
      ),
    ])
    const shown = async (query: string) => {
      const answer = await get(`/v1/corrections?${query}`, { store })
      expect(answer.status).toBe(200)
      return json<{ docs: { sequence: number }[] }>(answer).docs.map(({ sequence }) => sequence)
    }
    expect(await shown('')).toEqual([2, 1])
    expect(await shown('kind=update')).toEqual([2])
    expect(await shown('section=news&to=2026-02-04')).toEqual([1])
    expect(await shown('section=sports')).toEqual([])
    expect(await shown('from=2026-02-05')).toEqual([2])
    const whole = json<{ docs: unknown[] }>(await get('/v1/corrections?kind=update', { store }))
    expect(whole.docs).toEqual([
      {
        sequence: 2,
        kind: 'update',
        note: 'Seven.',
        issuedAt: '2026-02-05T08:00:00.000Z',
        placement: 'end',
        corrects: null,
        story: expect.objectContaining({ slug: 'students-walk-out', lang: 'en' }),
      },
    ])
    for (const query of ['kind=mireya', 'story=x', 'kind=update&kind=update', 'from=2026-02-30']) {
      const refused = await get(`/v1/corrections?${query}`, { store })
      expect(refused.status).toBe(400)
      expect(refused.body).not.toContain('mireya')
      expect(
        json<{ allowed: { parameter: string }[] }>(refused).allowed.map(
          ({ parameter }) => parameter,
        ),
      ).toEqual(['kind', 'section', 'lang', 'from', 'to', 'page', 'limit', 'sort', 'fields'])
    }
  })

  it('should answer a story with every public field, its address and its HTML', async () => {
    const story = json<Story>(await get('/v1/stories/students-walk-out'))
    expect(Object.keys(story)).toEqual([
      ...STORY_FIELDS.filter((field) => field !== 'match'),
      'translations',
    ])
    const { url, bodyHtml, ...edition } = story
    expect(edition satisfies StoryEdition).toEqual({
      ...walkout,
      history: [{ at: walkout.publishedAt, kind: 'published' }],
      translations: [],
    })
    expect(url).toBe('/stories/students-walk-out')
    expect(bodyHtml).toContain('<h2 id="h-1">What the board says</h2>')
  })

  it('should answer with named fields alone, whatever else an edition holds', async () => {
    const stained = {
      ...walkout,
      internalNotes: 'Mireya',
      leadPhoto: { ...walkout.leadPhoto, gps: 'Mireya' },
    }
    const store = memoryStore([record(stained as StoryEdition)])
    for (const address of ['/v1/stories', '/v1/stories/students-walk-out']) {
      const { status, body } = await get(address, { store })
      expect(status).toBe(200)
      expect(body).not.toMatch(/Mireya|internalNotes|gps|private-row|_id|p7k2-480.webp"\]/)
    }
  })

  it('should refuse to show a node outside the union rather than pass it on', async () => {
    const body = [{ type: 'script', text: 'Mireya' }] as never
    const errors: unknown[] = []
    const response = await get('/v1/stories/students-walk-out', {
      store: memoryStore([record(storyEdition({ body }), { words: null })]),
      onError: (error) => errors.push(error),
    })
    expect(response.status).toBe(500)
    expect(json<Problem>(response).code).toBe('internal_error')
    expect(`${response.body} ${String(errors[0])}`).not.toContain('Mireya')
  })

  it('should list stories without their bodies, in the envelope Payload uses', async () => {
    const { docs, ...envelope } = json<{ docs: Story[] }>(await get('/v1/stories?limit=1'))
    expect(docs.map(({ slug }) => slug)).toEqual(['students-walk-out'])
    expect(docs[0]).not.toHaveProperty('body')
    expect(docs[0]).not.toHaveProperty('bodyHtml')
    expect(envelope).toEqual({
      totalDocs: 2,
      limit: 1,
      page: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPrevPage: false,
      nextPage: 2,
      prevPage: null,
      pagingCounter: 1,
    })
  })

  it('should answer an empty list as one empty page', async () => {
    const page = json(await get('/v1/stories?section=nowhere'))
    expect(page).toMatchObject({ docs: [], totalDocs: 0, totalPages: 1, hasNextPage: false })
  })

  it('should give the fields asked for, and what finds the story again', async () => {
    const page = json<{ docs: Story[] }>(await get('/v1/stories?fields=headline,bodyHtml&limit=1'))
    expect(Object.keys(page.docs[0] ?? {}).sort()).toEqual(['bodyHtml', 'headline', 'slug', 'url'])
  })

  it.each([
    ['from=2026-02-04', ['students-walk-out']],
    ['to=2026-02-03', ['bus-line']],
    ['from=2026-02-03&to=2026-02-03', ['bus-line']],
    ['from=2026-02-05', []],
    ['to=2026-02-04T18:00:00Z', ['students-walk-out', 'bus-line']],
    ['to=2026-02-04T17:59:59.999Z', ['bus-line']],
    ['tag=libraries', ['students-walk-out']],
    ['reporter=nadia-brooks', ['students-walk-out']],
    ['lang=es', []],
    ['sort=oldest', ['bus-line', 'students-walk-out']],
  ])('should take %s in the newsroom’s time zone', async (query, expected) => {
    expect(slugs(await get(`/v1/stories?${query}`))).toEqual(expected)
  })

  it('should answer 410 and the newsroom’s note where a story was taken down', async () => {
    const response = await get('/v1/stories/taken-down')
    expect(response.status).toBe(410)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(json(response)).toMatchObject({
      code: 'story_gone',
      status: 410,
      goneNote: 'Removed for the safety of a student.',
    })
  })

  it.each([
    ['/v1/stories/mireya-speaks', 'story_not_found'],
    ['/v1/stories/%E2%80%AE', 'story_not_found'],
    [`/v1/stories/${'a'.repeat(201)}`, 'story_not_found'],
    ['/v1/reporters/mireya', 'reporter_not_found'],
    ['/v1/mireya', 'no_such_address'],
    ['/v1/sections/mireya', 'section_not_found'],
    ['/v1/corrections/mireya/1', 'correction_not_found'],
    ['/v1/corrections/students-walk-out/1', 'correction_not_found'],
    ['/v1/corrections/students-walk-out/0', 'correction_not_found'],
    ['/v1/corrections/students-walk-out/mireya', 'correction_not_found'],
    ['/v1/corrections/students-walk-out', 'no_such_address'],
    ['/v1/corrections//1', 'no_such_address'],
    ['/v1/', 'no_such_address'],
    ['/v1/stories/%00', 'story_not_found'],
    ['/v1/stories/a%2Fb', 'story_not_found'],
    ['/v1/stories/gone:private-row-1', 'story_not_found'],
    ['/v1/stories/{slug}', 'story_not_found'],
    ['/v1/stories/', 'no_such_address'],
    ['/v1/stories/students-walk-out/mireya', 'no_such_address'],
    ['/v1/newsroom/mireya', 'no_such_address'],
  ])('should answer 404 at %s without repeating it', async (address, code) => {
    const response = await get(address)
    expect(response.status).toBe(404)
    expect(json<Problem>(response).code).toBe(code)
    expect(response.body).not.toContain('mireya')
  })

  it('should answer 404 for a newsroom that has not published its settings', async () => {
    const response = await get('/v1/newsroom', { store: memoryStore([]) })
    expect(json(response)).toMatchObject({ status: 404, code: 'newsroom_not_published' })
  })

  it('should refuse an address that is not correctly encoded', async () => {
    expect(json(await get('/v1/stories/%zz'))).toMatchObject({ status: 400, code: 'bad_address' })
  })

  it.each([
    ['mireya=1', []],
    ['__proto__=mireya', []],
    ['constructor=mireya', []],
    ['limit=mireya', ['limit']],
    ['limit=0', ['limit']],
    ['limit=101', ['limit']],
    ['limit=1e1', ['limit']],
    ['limit=', ['limit']],
    ['page=-1', ['page']],
    ['page=1&page=2', ['page']],
    ['section[$ne]=mireya', []],
    ['section=Mireya%20R', ['section']],
    ['lang=mireya', ['lang']],
    ['sort=_id', ['sort']],
    ['from=2026-02-30', ['from']],
    ['to=yesterday', ['to']],
    ['fields=headline,people', ['fields']],
    ['fields=', ['fields']],
    ['fields=translations', ['fields']],
    ['q=', ['q']],
    ['q=%20%20', ['q']],
    ['q=+', ['q']],
    ['q=mireya%00', ['q']],
    ['q=mireya%0A', ['q']],
    ['q=mireya&q=mireya', ['q']],
    [`q=${'a'.repeat(201)}`, ['q']],
    [`q=${encodeURIComponent('🙂'.repeat(201))}`, ['q']],
    ['sort=best', ['sort']],
  ])('should refuse ?%s, say what is allowed and not repeat it', async (query, rejected) => {
    const response = await get(`/v1/stories?${query}`)
    const problem = json<Problem>(response)
    expect(problem).toMatchObject({ status: 400, code: 'bad_query', rejected })
    expect(problem.allowed?.map(({ parameter }) => parameter)).toEqual([
      'q',
      'section',
      'tag',
      'reporter',
      'lang',
      'from',
      'to',
      'page',
      'limit',
      'sort',
      'fields',
    ])
    expect(response.body).not.toMatch(/mireya|people|yesterday/i)
  })

  it('should refuse parameters where an address takes none', async () => {
    expect((await get('/v1/stories/students-walk-out?fields=slug')).status).toBe(400)
    expect((await get('/v1/openapi.json?x=1')).status).toBe(400)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])('should refuse %s', async (method) => {
    const response = await get('/v1/stories', { method })
    expect(response).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
  })

  it('should tag an answer by its bytes: the same again, and another once they change', async () => {
    const first = await get('/v1/stories/students-walk-out')
    const etag = first.headers.etag ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(first.headers['last-modified']).toBe('Wed, 04 Feb 2026 18:00:00 GMT')
    expect((await get('/v1/stories/students-walk-out')).headers.etag).toBe(etag)
    const changed = await get('/v1/stories/students-walk-out', {
      store: memoryStore([record(storyEdition({ headline: 'Corrected headline' }))]),
    })
    expect(changed.status).toBe(200)
    expect(changed.headers.etag).not.toBe(etag)
  })

  it('should date a story by what readers were told, not by when a name was taken out of it', async () => {
    const redacted = record(storyEdition(), { revisedAt: new Date('2026-05-05T05:05:05.000Z') })
    const { headers } = await get('/v1/stories/students-walk-out', {
      store: memoryStore([redacted]),
    })
    expect(headers['last-modified']).toBe('Wed, 04 Feb 2026 18:00:00 GMT')
  })

  it('should tell a browser of any host what it may ask, and how', async () => {
    const preflight = await get('/v1/stories', { method: 'OPTIONS' })
    expect(preflight).toMatchObject({
      status: 204,
      body: '',
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-max-age': '86400',
        allow: 'GET, HEAD, OPTIONS',
      },
    })
    expect(preflight.headers['access-control-allow-headers']).toContain('If-None-Match')
    expect(preflight.headers).not.toHaveProperty('content-type')
    expect(await get('/v1/openapi.json', { method: 'OPTIONS' })).toEqual(preflight)
    expect((await get('/v1/nothing', { method: 'OPTIONS' })).status).toBe(404)
    expect((await get('/v1/stories/taken-down', { method: 'OPTIONS' })).status).toBe(204)
  })

  it('should let pages of other hosts read, and caches keep nothing that was refused', async () => {
    const answers = await Promise.all([get('/v1/stories'), get('/v1/nothing')])
    for (const { headers } of answers) expect(headers['access-control-allow-origin']).toBe('*')
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual([
      'public, max-age=0, must-revalidate',
      'no-store',
    ])
  })

  it('should answer 503 while the database is away', async () => {
    const away = Object.assign(new Error('Mireya'), { name: 'MongoServerSelectionError' })
    const store = { ...memoryStore([]), stories: () => Promise.reject(away) }
    const response = await get('/v1/stories', { store })
    expect(response).toMatchObject({ status: 503, headers: { 'retry-after': '30' } })
    expect(response.body).not.toContain('Mireya')
  })

  it('should give a reporter with a page of their stories', async () => {
    const profile = json<{ stories: { docs: Story[] } }>(
      await get('/v1/reporters/nadia-brooks?limit=5'),
    )
    expect(profile).toMatchObject({ name: 'Nadia Brooks', url: '/reporters/nadia-brooks' })
    expect(profile.stories.docs.map(({ slug }) => slug)).toEqual(['students-walk-out'])
  })

  it('should answer any address and query with a documented status', async () => {
    const piece = fc.constantFrom(
      'stories',
      'reporters',
      'limit',
      '%',
      '..',
      'a b',
      '/',
      '$ne',
      '٣',
      '1',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 4 }),
        fc.array(piece, { maxLength: 4 }),
        async (path, query) => {
          const response = await get(`/v1/${path.join('/')}?${query.join('=')}`)
          expect([200, 400, 404]).toContain(response.status)
        },
      ),
      { numRuns: 150 },
    )
  })
})
