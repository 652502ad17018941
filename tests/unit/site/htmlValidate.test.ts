import { describe, expect, it } from 'vitest'
import { createSite, type Site } from '#site/siteRouter.ts'
import {
  fakeApi,
  fakeNewsroom,
  fakePhoto,
  fakeReporter,
  fakeSection,
  fakeStory,
  listedAs,
  type FakeNewsroom,
} from './fakeApi.ts'
import { SITE } from './paperOf.ts'
import { htmlFaults } from '../../helpers/htmlByTheBook.ts'

const correction = (sequence: number, placement: 'top' | 'end') => ({
  sequence,
  kind: placement === 'top' ? ('retraction' as const) : ('correction' as const),
  note: 'It was $42,000.',
  issuedAt: `2026-02-0${4 + sequence}T21:29:00.000Z`,
  placement,
  corrects: null,
})

const walkout = fakeStory({
  leadPhoto: fakePhoto(),
  editorsNote: 'Our reporter did not march.',
  corrections: [correction(1, 'end'), correction(2, 'top')],
  history: [
    { at: '2026-02-04T18:00:00.000Z', kind: 'published' },
    { at: '2026-02-05T21:29:00.000Z', kind: 'corrected' },
  ],
  translations: [{ lang: 'es', slug: 'marcha', url: '/stories/marcha', headline: 'Marcha' }],
})
const marcha = fakeStory({
  slug: 'marcha',
  lang: 'es',
  headline: 'Estudiantes salen de clase',
  translations: [{ lang: 'en', slug: walkout.slug, url: walkout.url, headline: walkout.headline }],
})
const others = Array.from({ length: 30 }, (_, index) =>
  fakeStory({ slug: `story-${index}`, leadPhoto: index % 2 ? fakePhoto() : null }),
)

const paper: FakeNewsroom = {
  newsroom: fakeNewsroom(),
  sections: [fakeSection(), fakeSection({ slug: 'sports', name: 'Sports', order: 2 })],
  stories: [walkout, marcha, ...others],
  front: ['story-3', 'marcha', 'story-5', 'story-2', 'story-7', 'story-9'],
  reporters: [
    fakeReporter(),
    fakeReporter({ slug: 'ben-ode', name: 'Ben Ode', portrait: null, status: 'graduated' }),
  ],
  corrections: walkout.corrections.map((one) => ({
    ...one,
    story: {
      slug: walkout.slug,
      url: walkout.url,
      headline: walkout.headline,
      lang: walkout.lang,
    },
  })),
  found: [walkout, marcha].map((story) => ({
    ...listedAs(story),
    match: {
      headline: [{ text: story.headline, hit: true }],
      excerpt: [
        { text: 'Some 200 ', hit: false },
        { text: 'students', hit: true },
      ],
    },
  })),
  gone: { 'taken-down': 'Removed for the safety of a student.' },
}

const siteOver = (held: FakeNewsroom): Site => createSite({ fetchV1: fakeApi(held), siteUrl: SITE })
const down = createSite({ fetchV1: async () => ({ status: 500, json: null }), siteUrl: SITE })

async function html(site: Site, address: string): Promise<{ status: number; body: string }> {
  const [path = '', query] = address.split('?')
  const request = { method: 'GET', path, query: new URLSearchParams(query) }
  const { status, body } = (await site.answer(request)) ?? (await site.notFound())
  return { status, body: String(body) }
}

const PAGES: readonly (readonly [kind: string, address: string, status: number])[] = [
  ['the front page', '/', 200],
  ['a section', '/sections/news', 200],
  ['a second page', '/sections/news?page=2', 200],
  ['an empty section', '/sections/sports', 200],
  ['a topic', '/tags/libraries', 200],
  ['a story with all that can befall one', '/stories/students-walk-out', 200],
  ['a story in Spanish', '/stories/marcha', 200],
  ['a reporter', '/reporters/nadia-brooks', 200],
  ['the staff', '/reporters', 200],
  ['the corrections', '/corrections', 200],
  ['chosen corrections', '/corrections?kind=correction&section=news&from=2026-02-01', 200],
  ['search, unasked', '/search', 200],
  ['search with results', '/search?q=students+%22walk+out%22&section=news', 200],
  ['search for too much', `/search?q=${'a'.repeat(201)}`, 400],
  ['about', '/about', 200],
  ['a policy', '/policies/ethics', 200],
  ['404', '/stories/nothing-here', 404],
  ['410', '/stories/taken-down', 410],
]

describe('every kind of page', () => {
  it.each(PAGES)(
    'should be sound HTML, with landmarks and headings in order: %s',
    async (...page) => {
      const [, address, status] = page
      const answer = await html(siteOver(paper), address)
      expect(answer.status).toBe(status)
      expect(await htmlFaults(answer.body)).toEqual([])
    },
  )

  it.each(['/', '/search?q=nothing', '/about', '/reporters', '/corrections'])(
    'should be sound HTML in Spanish and with nothing in the newsroom: %s',
    async (address) => {
      const newsroom = fakeNewsroom({ about: '', tagline: '', policies: [], languages: ['es'] })
      const { body } = await html(siteOver({ newsroom }), address)
      expect(body).toContain('<html lang="es">')
      expect(await htmlFaults(body)).toEqual([])
    },
  )

  it('should be sound HTML while /v1 is away', async () => {
    const { status, body } = await html(down, '/')
    expect(status).toBe(503)
    expect(await htmlFaults(body)).toEqual([])
  })

  it('should be told apart from what is not sound', async () => {
    const { body } = await html(siteOver(paper), '/about')
    const broken = body.replace('<main', '<img src="/x.png"><main')
    expect(await htmlFaults(broken)).not.toEqual([])
  })
})
