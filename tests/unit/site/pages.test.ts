import { describe, expect, it } from 'vitest'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import { createSite } from '#site/siteRouter.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
  words,
} from '../publicApi/editions.ts'
import { readable, SITE, siteOf, visit, visitFile } from './paperOf.ts'

const furniture = [record(newsroomEdition()), record(sectionEdition()), record(reporterEdition())]
const paperWith = (...stories: StoryEdition[]) =>
  siteOf([...furniture, ...stories.map((story) => record(story))])
const storyHtml = async (change: Partial<StoryEdition> = {}) =>
  (await visit(paperWith(storyEdition(change)), '/stories/students-walk-out')).body

describe('a story’s page', () => {
  it('should say who made it, when, and what it says', async () => {
    const text = readable(await storyHtml())
    expect(text).toContain('News Students walk out over library hours Some 200 left class')
    expect(text).toContain('By Nadia Brooks')
    expect(text).toContain('Photos by Tomas V.')
    expect(text).toContain('Published: 10 a.m. Feb. 4, 2026')
    expect(text).not.toContain('Updated:')
    expect(text).toContain('LOS ANGELES — A 16-year-old junior held a sign.')
    expect(text).toContain('on Wednesday. (Nadia Brooks / The Ledger)')
    expect(text).toContain('Staff reporter I grew up above a bakery.')
  })

  it('should show the time of an update in AP style and in the newsroom’s zone', async () => {
    const html = await storyHtml({ updatedAt: '2026-02-04T21:29:00.000Z' })
    expect(readable(html)).toContain('Updated: 1:29 p.m. Feb. 4, 2026')
    expect(html).toContain('<time dateTime="2026-02-04T21:29:00.000Z">')
  })

  it('should end with the reason why names are missing exactly when they are', async () => {
    const note = 'is withholding the names of students because they are minors.'
    expect(readable(await storyHtml())).toContain(note)
    expect(readable(await storyHtml({ withholdingNote: null }))).not.toContain('withholding')
  })

  it('should show each correction with its kind and time, and say so above', async () => {
    const text = readable(
      await storyHtml({
        corrections: [
          {
            sequence: 1,
            kind: 'correction',
            note: 'It was $42,000.',
            issuedAt: '2026-02-04T21:29:00.000Z',
          },
          {
            sequence: 2,
            kind: 'update',
            note: 'The board met.',
            issuedAt: '2026-02-05T20:00:00.000Z',
          },
        ],
      }),
    )
    expect(text).toContain('This story has been corrected.')
    expect(text).toContain('Correction, Feb. 4, 2026, 1:29 p.m.: It was $42,000.')
    expect(text).toContain('Update, Feb. 5, 2026, noon: The board met.')
  })

  it('should not call a story corrected that was only updated', async () => {
    const text = readable(
      await storyHtml({
        corrections: [
          {
            sequence: 1,
            kind: 'update',
            note: 'The board met.',
            issuedAt: '2026-02-05T20:00:00.000Z',
          },
        ],
      }),
    )
    expect(text).not.toContain('has been corrected')
    expect(text).toContain('The board met.')
  })

  it('should put a retraction above the story', async () => {
    const html = await storyHtml({
      corrections: [
        {
          sequence: 1,
          kind: 'retraction',
          note: 'We take it back.',
          issuedAt: '2026-02-05T20:00:00.000Z',
        },
      ],
    })
    expect(html.indexOf('We take it back.')).toBeLessThan(html.indexOf('story-body'))
  })

  it('should speak Spanish around a story in Spanish', async () => {
    const html = await storyHtml({
      lang: 'es',
      updatedAt: '2026-02-04T21:29:00.000Z',
      bylines: [
        { name: 'Ana Ruiz', slug: null, role: 'reported' },
        { name: 'Inés Parra', slug: null, role: 'wrote' },
      ],
    })
    expect(html).toContain('<html lang="es">')
    const text = readable(html)
    expect(text).toContain('Por Ana Ruiz e Inés Parra')
    expect(text).toContain('Actualizado: 1:29 p.m. del 4 de febrero de 2026')
  })

  it('should describe itself to machines, corrections included', async () => {
    const html = await storyHtml({
      headline: 'Closed </script><script>alert(1)</script> & "open"',
      corrections: [
        {
          sequence: 1,
          kind: 'correction',
          note: 'It was $42,000.',
          issuedAt: '2026-02-04T21:29:00.000Z',
        },
      ],
    })
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    const [article] = (JSON.parse(block) as { '@graph': unknown[] })['@graph']
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Closed </script><script>alert(1)</script> & "open"',
      datePublished: '2026-02-04T18:00:00.000Z',
      dateModified: '2026-02-04T18:00:00.000Z',
      author: [{ '@type': 'Person', name: 'Nadia Brooks', url: `${SITE}/reporters/nadia-brooks` }],
      publisher: { name: 'The Ledger' },
      correction: [{ '@type': 'CorrectionComment', text: 'It was $42,000.' }],
    })
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain(`<link rel="canonical" href="${SITE}/stories/students-walk-out"/>`)
    expect(html).toContain(`<meta property="og:image" content="${SITE}/media/p7k2-1280.jpg"/>`)
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  })

  it('should put the dateline before a story that opens with something else', async () => {
    const html = await storyHtml({ body: [{ type: 'rule' }], dateline: 'A<B' })
    expect(html).toContain('<p><span class="dateline">A&lt;B</span></p><hr>')
  })
})

describe('the site', () => {
  const older = storyEdition({
    slug: 'bus-line',
    headline: 'The 30 bus will skip two stops',
    publishedAt: '2026-02-01T18:00:00.000Z',
    updatedAt: '2026-02-01T18:00:00.000Z',
  })
  const site = siteOf([
    ...furniture,
    record(storyEdition()),
    record(older),
    goneRecord('taken-down', 'Removed for the safety of a student.'),
  ])
  const pages = [
    '/',
    '/stories/students-walk-out',
    '/sections/news',
    '/tags/libraries',
    '/reporters',
    '/reporters/nadia-brooks',
    '/corrections',
    '/policies/ethics',
    '/about',
    '/search',
  ]

  it.each(pages)(
    'should show %s, with one main heading, to the next host over a strict policy',
    async (address) => {
      const { status, headers, body } = await visit(site, address)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(body.match(/<h1[ >]/g)).toHaveLength(1)
      expect(body).not.toMatch(
        / style="|<style|<script(?! type="application\/ld\+json")| on[a-z]+="/,
      )
      // Nothing is loaded from elsewhere; canonical and og: addresses are only named.
      const loaded = [
        ...body.matchAll(
          /<(?:img|source|script|link rel="(?:stylesheet|icon)")[^>]*?(?:src|srcSet|href)="([^"]*)"/g,
        ),
      ]
      for (const [, target] of loaded) expect(target).toMatch(/^\/(?!\/)/)
    },
  )

  it.each(pages)('should link from %s only to pages that are there', async (address) => {
    const { body } = await visit(site, address)
    const targets = [...body.matchAll(/ href="(\/[^"#]*)/g)].map(([, target]) => target ?? '')
    expect(targets.length).toBeGreaterThan(5)
    for (const target of new Set(targets)) {
      expect({ target, status: (await visitFile(site, target)).status }).toEqual({
        target,
        status: 200,
      })
    }
  })

  it('should open the front page with the newest story and name it once', async () => {
    const { body } = await visit(site, '/')
    expect(body.match(/Students walk out over library hours/g)).toHaveLength(1)
    expect(readable(body)).toContain('Latest edition: Feb. 4, 2026')
    expect(readable(body)).toContain('The 30 bus will skip two stops')
  })

  it('should have a front page before anything is published', async () => {
    const { status, body } = await visit(siteOf([]), '/')
    expect(status).toBe(200)
    expect(readable(body)).toContain('Nothing has been published yet.')
  })

  it('should show the newsroom’s note where a story was taken down, and ask not to be indexed', async () => {
    const { status, headers, body } = await visit(site, '/stories/taken-down')
    expect(status).toBe(410)
    expect(headers['cache-control']).toBe('no-store')
    expect(readable(body)).toContain('Removed for the safety of a student.')
    expect(body).toContain('<meta name="robots" content="noindex"/>')
    expect(body).not.toContain('taken-down')
  })

  it.each([
    '/stories/mireya',
    '/sections/mireya',
    '/tags/mireya',
    '/tags/Mireya%20R',
    '/reporters/mireya',
    '/policies/mireya',
    '/sections/news?page=2',
    '/sections/news?page=mireya',
    '/reporters?page=0',
  ])('should answer 404 at %s without repeating it', async (address) => {
    const { status, body } = await visit(site, address)
    expect(status).toBe(404)
    expect(body).not.toMatch(/mireya/i)
  })

  it.each([
    '/admin',
    '/api/stories',
    '/v1/stories',
    '/stories',
    '/stories/a/b',
    '/stories/%zz',
    '//evil.example/',
    '/assets/site-0.css',
  ])('should leave %s to others', async (path) => {
    const request = { method: 'GET', path, query: new URLSearchParams() }
    expect(await site.answer(request)).toBeNull()
    expect((await site.notFound()).status).toBe(404)
  })

  it('should page through a long section', async () => {
    const many = Array.from({ length: 21 }, (_, index) =>
      storyEdition({
        slug: `story-${index}`,
        publishedAt: new Date(Date.UTC(2026, 0, index + 1)).toISOString(),
      }),
    )
    const long = paperWith(...many)
    const first = (await visit(long, '/sections/news')).body
    expect(first).toContain('href="/sections/news?page=2" rel="next"')
    const second = (await visit(long, '/sections/news?page=2')).body
    expect(second).toContain('href="/stories/story-0"')
    expect(second).toContain(`<link rel="canonical" href="${SITE}/sections/news?page=2"/>`)
  })

  it('should answer 405 to whoever would write', async () => {
    expect(await visit(site, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    })
  })

  it('should let its stylesheet be kept for a year under a name that changes with it', async () => {
    const { body } = await visit(site, '/')
    const path = /<link rel="stylesheet" href="([^"]*)"/.exec(body)?.[1] ?? ''
    expect(path).toMatch(/^\/assets\/site-[0-9a-f]{12}\.css$/)
    const { headers, body: css } = await visit(site, path)
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
    expect(css).not.toMatch(/@import|https?:/)
    const named = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, target]) => target)
    expect(named.length).toBeGreaterThan(1)
    for (const target of named) expect(target).toMatch(/^\/assets\/[a-z0-9-]+-[0-9a-f]{12}\.woff2$/)
    expect(css).toContain('prefers-color-scheme: dark')
    expect(css).toContain('@media print')
  })

  it('should say that the fault is its own while /v1 is away', async () => {
    const errors: unknown[] = []
    const down = createSite({
      fetchV1: async () => ({ status: 503, json: null }),
      siteUrl: SITE,
      onError: (error) => errors.push(error),
    })
    const { status, headers, body } = await visit(down, '/')
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('30')
    expect(readable(body)).toContain('The fault is ours.')
    expect(errors).toHaveLength(1)
  })

  it('should show words as words, wherever the newsroom wrote them', async () => {
    const evil = '<img src=x onerror=alert(1)>"\''
    const hostile = siteOf([
      record(
        newsroomEdition({
          name: evil,
          tagline: evil,
          policies: [{ slug: 'p', title: evil, text: evil }],
        }),
      ),
      record(sectionEdition({ name: evil, description: evil })),
      record(
        reporterEdition({
          name: evil,
          title: evil,
          bio: [{ question: evil, answer: evil }],
          contacts: [{ label: evil, value: `javascript:${evil}` }],
        }),
      ),
      record(
        storyEdition({
          headline: evil,
          dek: evil,
          dateline: evil,
          withholdingNote: evil,
          editorsNote: evil,
          seoTitle: evil,
          seoDescription: evil,
          socialText: evil,
          section: { slug: 'news', name: evil },
          tags: [{ slug: 'libraries', name: evil }],
          bylines: [{ name: evil, slug: 'nadia-brooks', role: evil }],
          body: [{ type: 'paragraph', children: [words(evil)] }],
          corrections: [
            { sequence: 1, kind: 'correction', note: evil, issuedAt: '2026-02-04T21:29:00.000Z' },
          ],
        }),
      ),
      goneRecord('gone', evil),
    ])
    for (const address of [
      ...pages.filter((page) => !page.startsWith('/policies')),
      '/policies/p',
      '/stories/gone',
    ]) {
      expect((await visit(hostile, address)).body).not.toContain('<img src=x')
    }
    expect((await visit(hostile, '/reporters/nadia-brooks')).body).not.toContain(
      'href="javascript:',
    )
  })
})
