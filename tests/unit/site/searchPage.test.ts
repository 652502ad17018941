import { describe, expect, it } from 'vitest'
import { createSite } from '#site/siteRouter.ts'
import {
  fakeApi,
  fakeNewsroom,
  fakeSection,
  fakeStory,
  listedAs,
  type FakeNewsroom,
} from './fakeApi.ts'
import { readable, SITE, visit } from './paperOf.ts'

const hit = (change: Parameters<typeof fakeStory>[0] = {}) => ({
  ...listedAs(fakeStory(change)),
  match: {
    headline: [
      { text: 'Students ', hit: false },
      { text: 'march', hit: true },
      { text: ' <b>downtown</b>', hit: false },
    ],
    excerpt: [
      { text: '… those who ', hit: false },
      { text: 'marched', hit: true },
      { text: ' & sang …', hit: false },
    ],
  },
})

async function search(address: string, held: Partial<FakeNewsroom> = {}, asked: string[] = []) {
  const sections = [fakeSection(), fakeSection({ slug: 'sports', name: 'Sports' })]
  const api = fakeApi({ newsroom: fakeNewsroom(), sections, ...held }, asked)
  return visit(createSite({ fetchV1: api, siteUrl: SITE }), address)
}
const askedFor = (asked: string[]) => asked.filter((path) => path.startsWith('/v1/stories'))

describe('the search page', () => {
  it('should offer a form that works without a script, and ask /v1 for nothing yet', async () => {
    const asked: string[] = []
    const { status, body } = await search('/search', {}, asked)
    expect(status).toBe(200)
    expect(body).toMatch(/<form (?=[^>]*action="\/search")(?=[^>]*method="get")/)
    expect(body).toMatch(/<input (?=[^>]*type="search")[^>]*name="q"/)
    expect(body.match(/<form /g)).toHaveLength(1)
    expect(askedFor(asked)).toEqual([])
  })

  it('should mark the words it found, as text', async () => {
    const { body } = await search('/search?q=march', { found: [hit()] })
    expect(body).toContain('Students <mark>march</mark> &lt;b&gt;downtown&lt;/b&gt;')
    expect(body).toContain('… those who <mark>marched</mark> &amp; sang …')
    expect(readable(body)).toContain('One story for “march”')
  })

  it('should say how many in the page’s language', async () => {
    const found = Array.from({ length: 12 }, (_, index) => hit({ slug: `s-${index}` }))
    const newsroom = fakeNewsroom({ languages: ['es', 'en'] })
    expect(readable((await search('/search?q=x', { found })).body)).toContain('12 stories for')
    expect(
      readable((await search('/search?q=x', { found: found.slice(3), newsroom })).body),
    ).toContain('Nueve notas con')
  })

  it('should ask for the section and page, and keep both in the links between pages', async () => {
    const asked: string[] = []
    const found = Array.from({ length: 40 }, (_, index) => hit({ slug: `s-${index}` }))
    const { body } = await search('/search?q=a%26b&section=sports&page=2', { found }, asked)
    expect(askedFor(asked)).toEqual(['/v1/stories?q=a%26b&section=sports&page=2&limit=15'])
    expect(body).toContain('<option value="sports" selected="">')
    expect(body).toContain('href="/search?q=a%26b&amp;section=sports" rel="prev"')
    expect(body).toContain('href="/search?q=a%26b&amp;section=sports&amp;page=3" rel="next"')
    expect((await search('/search?q=x&page=4', { found })).status).toBe(404)
  })

  it.each([[[]], [null]])('should help where nothing is found (%p)', async (found) => {
    const { status, body } = await search('/search?q=zeppelin&section=news', { found })
    expect(status).toBe(200)
    expect(readable(body)).toContain('No story for “zeppelin”')
    expect(readable(body)).toContain('Try fewer words')
    expect(body).toContain('href="/search?q=zeppelin"')
  })

  it('should show the reader’s words as words, and only on this page', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>')
    const { body } = await search(`/search?q=${evil}`, { found: [] })
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;')
    const head = body.slice(0, body.indexOf('</head>'))
    expect(head).not.toContain('alert')
    expect(head).toContain('<title>Search | The Ledger</title>')
  })

  it('should be kept out of every index', async () => {
    const { body } = await search('/search?q=march', { found: [hit()] })
    expect(body).toContain('<meta name="robots" content="noindex"/>')
    expect(body).not.toContain('rel="canonical"')
  })

  it('should refuse more words than /v1 takes without asking it', async () => {
    const asked: string[] = []
    const { status, body } = await search(`/search?q=${'mireya '.repeat(40)}`, {}, asked)
    expect(status).toBe(400)
    expect(readable(body)).toContain('200 characters or fewer')
    expect(body).not.toContain('mireya')
    expect(askedFor(asked)).toEqual([])
  })

  it('should know no section that a form could not have sent', async () => {
    expect((await search('/search?q=x&section=%3Cb%3E')).status).toBe(404)
  })

  it('should be a field or a link away on every page', async () => {
    const { body } = await search('/corrections')
    expect(body).toMatch(/<form (?=[^>]*action="\/search")[^>]*class="search-form small"/)
    expect(body).toContain('<li class="search-link"><a href="/search">Search</a></li>')
  })
})
