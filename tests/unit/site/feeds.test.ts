import { describe, expect, it } from 'vitest'
import { escapeXml } from '#site/feeds/xml.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../publicApi/editions.ts'
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
const tombstoneOf = (slug: string) => ({
  slug,
  lang: 'en' as const,
  goneAt: new Date(),
  until: new Date(Date.now() + 86_400_000),
})
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
      // Of the channel's picture.
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

describe('the feeds of a section and of a reporter', () => {
  const sports = storyEdition({
    slug: 'relay-record',
    headline: 'Relay team breaks a record',
    section: { slug: 'sports', name: 'Sports' },
    bylines: [{ name: 'Ada Lin', slug: null, role: 'reported' }],
  })
  const both = siteOf([
    record(newsroomEdition()),
    record(sectionEdition()),
    record(sectionEdition({ slug: 'sports', name: 'Sports', description: '' })),
    record(reporterEdition()),
    { ...goneRecord('left-us', 'They asked us to.'), type: 'reporter' },
    record(corrected),
    record(sports),
    { ...goneRecord('taken-down', null), tombstone: tombstoneOf('taken-down') },
  ])

  it.each([
    ['/sections/news/feed.xml', 'The Ledger: News', '/sections/news', 'Books &amp; boards'],
    ['/sections/sports/feed.xml', 'The Ledger: Sports', '/sections/sports', 'Relay team'],
    [
      '/reporters/nadia-brooks/feed.xml',
      'The Ledger: Nadia Brooks',
      '/reporters/nadia-brooks',
      'Books &amp; boards',
    ],
  ])('should hold at %s the stories of its page and no others', async (path, title, page, told) => {
    const { status, headers, body } = await visit(both, path)
    expect([status, headers['content-type']]).toEqual([200, 'application/rss+xml; charset=utf-8'])
    expect(contentOf(body, 'title')[0]).toBe(title)
    expect(contentOf(body, 'link')[0]).toBe(SITE + page)
    expect(contentOf(body, 'guid')).toHaveLength(1)
    expect(body).toContain(told)
    expect(body).toContain(`<atom:link href="${SITE}${path}" rel="self"`)
    const json = JSON.parse((await visit(both, path.replace('.xml', '.json'))).body)
    expect(json).toMatchObject({ title, home_page_url: SITE + page })
    expect(json.items.map((item: { id: string }) => item.id)).toEqual(contentOf(body, 'guid'))
  })

  it('should leave notices of stories that are gone to the feed of the whole paper', async () => {
    expect((await visit(both, '/feed.xml')).body).toContain('/stories/taken-down')
    for (const path of ['/sections/news/feed.xml', '/reporters/nadia-brooks/feed.json']) {
      expect((await visit(both, path)).body).not.toContain('taken-down')
    }
  })

  it('should be linked from the head of their page, under their name', async () => {
    for (const [page, title] of [
      ['/sections/news', 'The Ledger: News'],
      ['/reporters/nadia-brooks', 'The Ledger: Nadia Brooks'],
    ]) {
      const { body } = await visit(both, page ?? '')
      for (const [type, extension] of [
        ['application/rss+xml', 'xml'],
        ['application/feed+json', 'json'],
      ]) {
        expect(body).toContain(
          `<link rel="alternate" type="${type}" title="${title}" href="${page}/feed.${extension}"/>`,
        )
      }
    }
  })

  it.each([
    ['/sections/mireya/feed.xml', 404],
    ['/sections/mireya/feed.json', 404],
    ['/reporters/mireya/feed.xml', 404],
    ['/reporters/mir%65ya/feed.json', 404],
    ['/reporters/left-us/feed.xml', 410],
    ['/reporters/left-us/feed.json', 410],
  ])(
    'should answer at %s as the page does, with %i, and say nothing of it',
    async (path, status) => {
      const answer = await visit(both, path)
      expect(answer).toMatchObject({ status, headers: { 'cache-control': 'no-store' } })
      expect(answer.body).not.toMatch(/mireya|left-us/)
      expect(answer.status).toBe((await visit(both, path.replace(/\/feed\.\w+$/, ''))).status)
    },
  )

  it('should leave to others what is not correctly percent-encoded', async () => {
    const request = {
      method: 'GET',
      path: '/sections/%zz/feed.xml',
      query: new URLSearchParams(),
    }
    expect(await both.answer(request)).toBeNull()
  })
})
