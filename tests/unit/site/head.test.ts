import { describe, expect, it } from 'vitest'
import { preloads } from '#site/fonts.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../publicApi/editions.ts'
import { SITE, siteOf, visit, visitFile } from './paperOf.ts'

const english = storyEdition({ seoTitle: 'Walkout', socialText: 'They walked.' })
const spanish = storyEdition({
  slug: 'estudiantes-salen',
  lang: 'es',
  headline: 'Estudiantes salen',
  leadPhoto: null,
})
const site = siteOf([
  record(newsroomEdition()),
  record(sectionEdition()),
  record(reporterEdition()),
  record(english, { pair: 'walkout' }),
  record(spanish, { pair: 'walkout' }),
  record(storyEdition({ slug: 'alone', headline: 'Alone', shareImage: shareImage() })),
  goneRecord('taken-down', null),
])

function shareImage() {
  return { format: 'jpeg' as const, width: 1200, height: 630, url: '/media/share-1.jpg' }
}

/** The elements of a head, each as its attributes. */
async function headOf(address: string) {
  const { status, body } = await visit(site, address)
  const head = /<head>(.*?)<\/head>/s.exec(body)?.[1] ?? ''
  const elements = [...head.matchAll(/<(meta|link) ([^>]*)\/>/g)].map(
    ([, name, attributes = '']) => ({
      name: name ?? '',
      ...Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          value,
        ]),
      ),
    }),
  ) as Record<string, string>[]
  return {
    status,
    links: (rel: string) => elements.filter((element) => element.rel === rel),
    meta: (property: string) =>
      elements
        .filter((element) => element.property === property || element.name === property)
        .map(({ content }) => content),
    elements,
  }
}

const LIVE = [
  '/',
  '/about',
  '/stories/students-walk-out',
  '/stories/estudiantes-salen',
  '/sections/news',
  '/tags/libraries',
  '/reporters',
  '/reporters/nadia-brooks',
  '/corrections',
  '/policies/ethics',
]

describe('the head of a page', () => {
  it.each(LIVE)('should say at %s where it stands, once, and let itself be found', async (path) => {
    const head = await headOf(path)
    expect(head.links('canonical').map(({ href }) => href)).toEqual([SITE + path])
    expect(head.meta('og:url')).toEqual([SITE + path])
    expect(head.meta('robots')).toEqual([])
  })

  it.each(LIVE)('should describe %s whole for where it is shared', async (path) => {
    const head = await headOf(path)
    for (const property of [
      'og:site_name',
      'og:type',
      'og:locale',
      'og:title',
      'og:image',
      'og:image:type',
      'og:image:width',
      'og:image:height',
      'og:image:alt',
      'twitter:card',
    ]) {
      expect([property, head.meta(property)]).toEqual([property, [expect.stringMatching(/./)]])
    }
    expect(head.meta('og:image')[0]).toMatch(/^https:\/\/ledger\.example\//)
    // What is empty is left out.
    expect(head.elements.filter(({ content }) => content === '')).toEqual([])
  })

  it.each(['/stories/nowhere', '/stories/taken-down', '/search'])(
    'should ask that %s be kept out of indexes, and name no address',
    async (path) => {
      const head = await headOf(path)
      expect(head.meta('robots')).toEqual(['noindex'])
      expect(head.links('canonical')).toEqual([])
      expect(head.meta('og:url')).toEqual([])
      expect(head.elements.filter(({ hreflang }) => hreflang)).toEqual([])
    },
  )

  it('should lead from each language of a story to every one, and the rest of the world to the main one', async () => {
    const both = [
      ['en', `${SITE}/stories/students-walk-out`],
      ['es', `${SITE}/stories/estudiantes-salen`],
      ['x-default', `${SITE}/stories/students-walk-out`],
    ]
    for (const path of ['/stories/students-walk-out', '/stories/estudiantes-salen']) {
      const head = await headOf(path)
      const told = head.elements.flatMap(({ hreflang, href }) =>
        hreflang ? [[hreflang, href]] : [],
      )
      expect(told.sort()).toEqual(both)
    }
    expect((await headOf('/stories/alone')).elements.filter(({ hreflang }) => hreflang)).toEqual([])
  })

  it('should tell networks the language, and the other one where there is one', async () => {
    const inEnglish = await headOf('/stories/students-walk-out')
    expect([inEnglish.meta('og:locale'), inEnglish.meta('og:locale:alternate')]).toEqual([
      ['en_US'],
      ['es_ES'],
    ])
    const inSpanish = await headOf('/stories/estudiantes-salen')
    expect([inSpanish.meta('og:locale'), inSpanish.meta('og:locale:alternate')]).toEqual([
      ['es_ES'],
      ['en_US'],
    ])
    expect((await headOf('/stories/alone')).meta('og:locale:alternate')).toEqual([])
  })

  it('should share a story as an article with its times, section and topics', async () => {
    const head = await headOf('/stories/students-walk-out')
    expect(head.meta('og:type')).toEqual(['article'])
    expect(head.meta('article:published_time')).toEqual(['2026-02-04T18:00:00.000Z'])
    expect(head.meta('article:section')).toEqual(['News'])
    expect(head.meta('article:tag')).toEqual(['Libraries'])
    expect(head.meta('og:title')).toEqual(['Students walk out over library hours'])
    expect(head.meta('og:description')).toEqual(['They walked.'])
  })

  it.each([
    // The headline drawn stands before the photo: what a network has copied nobody can recall.
    ['/stories/alone', '/media/share-1.jpg', 'image/jpeg', '1200', 'Alone', 'summary_large_image'],
    [
      '/stories/students-walk-out',
      '/media/p7k2-1280.jpg',
      'image/jpeg',
      '1280',
      'Students with hand-painted signs on the steps of a school.',
      'summary_large_image',
    ],
    ['/stories/estudiantes-salen', '/icon-512.png', 'image/png', '512', 'The Ledger', 'summary'],
    ['/', '/icon-512.png', 'image/png', '512', 'The Ledger', 'summary'],
  ])('should share %s with the picture %s', async (path, picture, type, width, alt, card) => {
    const head = await headOf(path)
    expect(head.meta('og:image')).toEqual([SITE + picture])
    expect(head.meta('og:image:type')).toEqual([type])
    expect(head.meta('og:image:width')).toEqual([width])
    expect(head.meta('og:image:alt')).toEqual([alt])
    expect(head.meta('twitter:image:alt')).toEqual([alt])
    expect(head.meta('twitter:card')).toEqual([card])
  })

  it('should name icons, a manifest and fonts that are there, of the kind it says', async () => {
    const head = await headOf('/')
    const named = ['icon', 'apple-touch-icon', 'manifest', 'preload', 'stylesheet'].flatMap((rel) =>
      head.links(rel),
    )
    expect(named.map(({ rel }) => rel)).toEqual([
      'icon',
      'icon',
      'apple-touch-icon',
      'manifest',
      ...preloads.map(() => 'preload'),
      'stylesheet',
    ])
    for (const { href = '', type } of named) {
      const { status, headers } = await visitFile(site, href)
      expect([href, status]).toEqual([href, 200])
      if (type) expect([href, headers['content-type']]).toEqual([href, type])
    }
    expect(head.links('preload').every(({ as, crossorigin }) => as === 'font' && crossorigin)).toBe(
      true,
    )
  })

  it('should colour the browser’s bars as the paper, light and dark', async () => {
    const bars = (await headOf('/')).elements.filter(({ name }) => name === 'theme-color')
    expect(bars.map(({ media }) => media)).toEqual([
      '(prefers-color-scheme: light)',
      '(prefers-color-scheme: dark)',
    ])
    expect(new Set(bars.map(({ content }) => content)).size).toBe(2)
  })

  it('should name the page’s own feeds before those of the whole paper', async () => {
    const feeds = async (path: string) =>
      (await headOf(path)).links('alternate').flatMap(({ type, href }) => (type ? [href] : []))
    const whole = ['/feed.xml', '/feed.json']
    expect(await feeds('/')).toEqual(whole)
    expect(await feeds('/corrections')).toEqual(['/corrections.xml', '/corrections.json', ...whole])
    expect(await feeds('/sections/news')).toEqual([
      '/sections/news/feed.xml',
      '/sections/news/feed.json',
      ...whole,
    ])
  })
})
