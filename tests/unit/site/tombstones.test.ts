import { describe, expect, it } from 'vitest'
import { goneRecord, newsroomEdition, record, storyEdition } from '../publicApi/editions.ts'
import { SITE, siteOf, visit } from './paperOf.ts'

const DAY = 24 * 60 * 60 * 1000
const goneAt = new Date(Date.now() - DAY)
const buried = (slug: string, until: number, lang: 'en' | 'es' = 'en') => ({
  ...goneRecord(`gone:${slug}`, 'The editor’s note.'),
  tombstone: { slug, lang, goneAt, until: new Date(until) },
})
const site = siteOf([
  record(newsroomEdition()),
  record(storyEdition()),
  buried('what-was-here', Date.now() + DAY),
  buried('lo-que-hubo', Date.now() + DAY, 'es'),
  buried('long-ago', Date.now() - 1),
])

describe('a story that is gone, in the feeds', () => {
  it('should be told in JSON Feed under its old id, in its language, without a word of it', async () => {
    const { items } = JSON.parse((await visit(site, '/feed.json')).body) as {
      items: Record<string, unknown>[]
    }
    expect(items).toHaveLength(3)
    expect(items.slice(1)).toEqual([
      {
        id: `${SITE}/stories/what-was-here`,
        url: `${SITE}/stories/what-was-here`,
        title: 'This page has been taken down',
        content_text: 'The newsroom decided that it should no longer be public.',
        date_published: goneAt.toISOString(),
        date_modified: goneAt.toISOString(),
        language: 'en',
        _homeroom: { gone: true },
      },
      expect.objectContaining({
        id: `${SITE}/stories/lo-que-hubo`,
        title: 'Esta página fue retirada',
        language: 'es',
      }),
    ])
  })

  it('should be told in RSS under its old guid, with the date it went', async () => {
    const { body } = await visit(site, '/feed.xml')
    const items = body.split('<item>').slice(1)
    expect(items).toHaveLength(3)
    const notice = items[1] ?? ''
    expect(notice).toContain(`<guid isPermaLink="true">${SITE}/stories/what-was-here</guid>`)
    expect(notice).toContain('<title>This page has been taken down</title>')
    expect(notice).toContain(`<pubDate>${goneAt.toUTCString()}</pubDate>`)
    expect(notice).not.toContain('content:encoded')
  })

  it('should be in no other list', async () => {
    const lists = ['/', '/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/stories-1.xml']
    for (const path of [...lists, '/sitemaps/news.xml', '/corrections', '/reporters'])
      expect([path, (await visit(site, path)).body.includes('what-was-here')]).toEqual([
        path,
        false,
      ])
  })
})
