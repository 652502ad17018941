import { describe, expect, it } from '@jest/globals'
import { escapeXml } from '#site/feeds/xml.ts'
import {
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../public/editions.ts'
import { SITE, siteOf, visit } from './paperOf.ts'

const corrected = storyEdition({
  headline: 'Books & boards',
  updatedAt: '2026-02-04T21:29:00.000Z',
  corrections: [
    {
      sequence: 1,
      kind: 'correction',
      note: 'It was $42,000.',
      issuedAt: '2026-02-04T21:29:00.000Z',
    },
  ],
})
const older = storyEdition({
  slug: 'autobus',
  lang: 'es',
  headline: 'El autobús 30',
  tags: [],
  leadPhoto: null,
  publishedAt: '2026-02-01T18:00:00.000Z',
  updatedAt: '2026-02-01T18:00:00.000Z',
})
const site = siteOf([
  record(newsroomEdition()),
  record(sectionEdition()),
  record(reporterEdition()),
  record(corrected),
  record(older),
])
const unescape = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
const contentOf = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, text]) =>
    unescape(text ?? ''),
  )

describe('the RSS feed', () => {
  it('should carry each story whole, newest first, under its permanent address', async () => {
    const { headers, body } = await visit(site, '/feed.xml')
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    expect(contentOf(body, 'title')).toEqual([
      'The Ledger',
      'Corrected: Books & boards',
      'El autobús 30',
    ])
    expect(contentOf(body, 'guid')).toEqual([
      `${SITE}/stories/students-walk-out`,
      `${SITE}/stories/autobus`,
    ])
    expect(contentOf(body, 'pubDate')[0]).toBe('Wed, 04 Feb 2026 18:00:00 GMT')
    expect(contentOf(body, 'lastBuildDate')).toEqual(['Wed, 04 Feb 2026 21:29:00 GMT'])
    expect(contentOf(body, 'dc:creator')).toEqual(['Nadia Brooks', 'Nadia Brooks'])
    expect(body).toContain(
      `<atom:link href="${SITE}/feed.xml" rel="self" type="application/rss+xml"/>`,
    )
    const [content = ''] = contentOf(body, 'content:encoded')
    expect(content).toContain('It was $42,000.')
    expect(content).toContain('A 16-year-old junior held a sign.')
    expect(content).toContain('because they are minors.')
  })

  it('should name pictures by addresses that a feed reader elsewhere can load', async () => {
    const [content = ''] = contentOf((await visit(site, '/feed.xml')).body, 'content:encoded')
    const sources = [...content.matchAll(/(?:src|srcset)="([^"]*)"/gi)].flatMap(([, value = '']) =>
      value.split(', '),
    )
    expect(sources.length).toBeGreaterThan(3)
    for (const source of sources) expect(source).toMatch(/^https:\/\/ledger\.example\/media\//)
  })

  it('should hold nothing that XML forbids', () => {
    expect(escapeXml('a\u0000\u000b\uFFFE\uD800b 😀 <&>"\'\n')).toBe(
      'ab 😀 &lt;&amp;&gt;&quot;&apos;\n',
    )
  })
})

describe('the JSON feed', () => {
  it('should follow version 1.1 and carry corrections', async () => {
    const { headers, body } = await visit(site, '/feed.json')
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(body)
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Ledger',
      home_page_url: `${SITE}/`,
      feed_url: `${SITE}/feed.json`,
    })
    expect(feed.items[0]).toMatchObject({
      id: `${SITE}/stories/students-walk-out`,
      title: 'Corrected: Books & boards',
      image: `${SITE}/media/p7k2-1280.jpg`,
      date_published: '2026-02-04T18:00:00.000Z',
      date_modified: '2026-02-04T21:29:00.000Z',
      authors: [{ name: 'Nadia Brooks', url: `${SITE}/reporters/nadia-brooks` }],
      language: 'en',
      _homeroom: { corrections: [{ sequence: 1, kind: 'correction', note: 'It was $42,000.' }] },
    })
    expect(feed.items[1]).not.toHaveProperty('image')
  })
})

describe('the sitemap', () => {
  it('should name every public page, once', async () => {
    const { body } = await visit(site, '/sitemap.xml')
    const places = contentOf(body, 'loc').map((address) => address.slice(SITE.length))
    expect(places.sort()).toEqual([
      '/',
      '/corrections',
      '/policies/ethics',
      '/reporters',
      '/reporters/nadia-brooks',
      '/sections/news',
      '/stories/autobus',
      '/stories/students-walk-out',
      '/tags/libraries',
    ])
    expect(body).toContain('<lastmod>2026-02-04T21:29:00.000Z</lastmod>')
  })

  it('should read on past the first hundred stories', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      record(storyEdition({ slug: `story-${index}` })),
    )
    const { body } = await visit(siteOf(many), '/sitemap.xml')
    expect(body.match(/\/stories\/story-/g)).toHaveLength(130)
  })

  it('should be named in robots.txt', async () => {
    expect((await visit(site, '/robots.txt')).body).toContain(`Sitemap: ${SITE}/sitemap.xml`)
  })
})
