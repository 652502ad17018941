import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { STORIES_PER_SITEMAP } from '#site/feeds/sitemaps.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../publicApi/editions.ts'
import { SITE, siteOf, visit } from './paperOf.ts'

const NOW = new Date('2026-02-05T20:00:00.000Z')
const hoursAgo = (hours: number): string =>
  new Date(NOW.getTime() - hours * 3_600_000).toISOString()

const site = siteOf(
  [
    record(newsroomEdition({ name: 'The <Ledger>' })),
    record(sectionEdition()),
    record(reporterEdition()),
    record(storyEdition({ updatedAt: '2026-02-04T21:29:00.000Z' })),
    record(
      storyEdition({
        slug: 'autobus',
        lang: 'es',
        headline: 'El autobús 30 & <otros>',
        tags: [],
        publishedAt: hoursAgo(48),
        updatedAt: hoursAgo(1),
      }),
    ),
    record(storyEdition({ slug: 'just-too-old', publishedAt: hoursAgo(48.01) })),
    goneRecord('taken-down', null),
  ],
  NOW,
)

/** `count` stories, a minute apart, the oldest `story-1`. */
const manyStories = (count: number): EditionRecord[] =>
  Array.from({ length: count }, (_, index) =>
    record(
      storyEdition({
        slug: `story-${index + 1}`,
        tags: [{ slug: `topic-${index % 7}`, name: 'Topic' }],
        publishedAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
      }),
    ),
  )

interface Sitemap {
  root: string
  namespaces: (string | null)[]
  places: string[]
  xml: string
}

/** Reads a sitemap with a parser that is not ours, and fails on anything it complains about. */
async function read(of: ReturnType<typeof siteOf>, path: string): Promise<Sitemap> {
  const { status, headers, body } = await visit(of, path)
  expect([path, status, headers['content-type']]).toEqual([
    path,
    200,
    'application/xml; charset=utf-8',
  ])
  const onError = (_level: string, message: string) => {
    throw new Error(message)
  }
  const root = new DOMParser({ onError }).parseFromString(body, 'text/xml').documentElement
  const places = [...(root?.getElementsByTagName('loc') ?? [])].map((loc) => loc.textContent ?? '')
  for (const place of places) expect(place.startsWith(`${SITE}/`)).toBe(true)
  return {
    root: root?.nodeName ?? '',
    namespaces: [root?.getAttribute('xmlns') ?? null, root?.getAttribute('xmlns:news') ?? null],
    places: places.map((place) => place.slice(SITE.length)),
    xml: body,
  }
}

describe('the index of sitemaps', () => {
  it('should name the sitemaps that there are', async () => {
    const { root, places } = await read(site, '/sitemap.xml')
    expect(root).toBe('sitemapindex')
    expect(places).toEqual(['/sitemaps/pages.xml', '/sitemaps/stories-1.xml', '/sitemaps/news.xml'])
    for (const place of places) expect((await read(site, place)).root).toBe('urlset')
  })

  it('should name no sitemap of stories before there is one', async () => {
    const { places } = await read(siteOf([]), '/sitemap.xml')
    expect(places).toEqual(['/sitemaps/pages.xml', '/sitemaps/news.xml'])
    expect((await visit(siteOf([]), '/sitemaps/stories-1.xml')).status).toBe(404)
  })

  it('should be named in robots.txt, and the news sitemap with it', async () => {
    const { body } = await visit(site, '/robots.txt')
    expect(body.match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${SITE}/sitemap.xml`,
      `Sitemap: ${SITE}/sitemaps/news.xml`,
    ])
  })
})

describe('the sitemap of pages', () => {
  it('should name every page that is not a story, once, and each should be there', async () => {
    const { places } = await read(site, '/sitemaps/pages.xml')
    expect([...places].sort()).toEqual([
      '/',
      '/about',
      '/corrections',
      '/policies/ethics',
      '/reporters',
      '/reporters/nadia-brooks',
      '/sections/news',
      '/tags/libraries',
    ])
    for (const place of places) expect((await visit(site, place)).status).toBe(200)
  })

  it('should know the topics of stories beyond the first page of the list', async () => {
    const old = record(
      storyEdition({
        slug: 'oldest',
        tags: [{ slug: 'chess', name: 'Chess' }],
        publishedAt: '2025-01-01T00:00:00.000Z',
      }),
    )
    const { places } = await read(siteOf([...manyStories(130), old]), '/sitemaps/pages.xml')
    expect(places).toContain('/tags/chess')
  })
})

describe('the sitemaps of stories', () => {
  it('should name live stories with the time of their last change, the oldest first', async () => {
    const { places, xml } = await read(site, '/sitemaps/stories-1.xml')
    expect(places).toEqual([
      '/stories/just-too-old',
      '/stories/autobus',
      '/stories/students-walk-out',
    ])
    expect(xml).toContain(
      `<loc>${SITE}/stories/students-walk-out</loc><lastmod>2026-02-04T21:29:00.000Z</lastmod>`,
    )
  })

  it('should hold a thousand each, no story twice and none left out', async () => {
    const count = 2 * STORIES_PER_SITEMAP + 3
    const many = siteOf(manyStories(count))
    const index = await read(many, '/sitemap.xml')
    const parts = index.places.filter((place) => place.includes('stories'))
    expect(parts).toEqual([1, 2, 3].map((part) => `/sitemaps/stories-${part}.xml`))
    const held = await Promise.all(parts.map(async (part) => (await read(many, part)).places))
    expect(held.map(({ length }) => length)).toEqual([STORIES_PER_SITEMAP, STORIES_PER_SITEMAP, 3])
    expect(new Set(held.flat()).size).toBe(count)
    expect(held[2]?.at(-1)).toBe(`/stories/story-${count}`)
    expect((await visit(many, '/sitemaps/stories-4.xml')).status).toBe(404)
  })

  it.each(['0', '01', '-1', 'x', '1.5', '999999'])(
    'should leave a part called %s to others',
    async (part) => {
      const path = `/sitemaps/stories-${part}.xml`
      const request = { method: 'GET', path, query: new URLSearchParams() }
      expect(await site.answer(request)).toBeNull()
    },
  )
})

describe('the news sitemap', () => {
  it('should name what first came out in the last two days, in its language, newest first', async () => {
    const { root, namespaces, places, xml } = await read(site, '/sitemaps/news.xml')
    expect([root, ...namespaces]).toEqual([
      'urlset',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
      'http://www.google.com/schemas/sitemap-news/0.9',
    ])
    expect(places).toEqual(['/stories/students-walk-out', '/stories/autobus'])
    expect(xml).toContain(
      '<news:news><news:publication><news:name>The &lt;Ledger&gt;</news:name><news:language>es</news:language></news:publication>' +
        `<news:publication_date>${hoursAgo(48)}</news:publication_date>` +
        '<news:title>El autobús 30 &amp; &lt;otros&gt;</news:title></news:news>',
    )
  })

  it('should drop a story when its two days are over, though nothing was published since', async () => {
    const story = record(storyEdition({ publishedAt: hoursAgo(47) }))
    const later = new Date(NOW.getTime() + 2 * 3_600_000)
    expect((await read(siteOf([story], NOW), '/sitemaps/news.xml')).places).toHaveLength(1)
    expect((await read(siteOf([story], later), '/sitemaps/news.xml')).places).toEqual([])
  })

  it('should name no more than the thousand that Google takes', async () => {
    const many = manyStories(1005)
    const now = new Date(Date.UTC(2026, 0, 1, 20))
    expect((await read(siteOf(many, now), '/sitemaps/news.xml')).places).toHaveLength(1000)
  })
})
