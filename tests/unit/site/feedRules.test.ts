import { DOMParser, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import {
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../publicApi/editions.ts'
import { SITE, siteOf, visit } from './paperOf.ts'

const site = siteOf([
  record(newsroomEdition({ name: 'The <Ledger> & Co.', tagline: '' })),
  record(reporterEdition()),
  record(sectionEdition()),
  record(
    storyEdition({
      headline: 'Books & boards ]]> \u0007 "so" <b>it</b>',
      dek: '',
      updatedAt: '2026-02-05T21:29:00.000Z',
      corrections: [
        {
          sequence: 1,
          kind: 'correction',
          note: 'It was 5 < 7 & not “6”.',
          issuedAt: '2026-02-04T21:29:00.000Z',
        },
        {
          sequence: 2,
          kind: 'safetyRedaction',
          note: 'Homeroom removed a picture from this story to protect somebody’s safety.',
          issuedAt: '2026-02-05T21:29:00.000Z',
        },
      ],
    }),
  ),
  record(storyEdition({ slug: 'autobus', lang: 'es', headline: 'El autobús 30 😀', tags: [] })),
])
const empty = siteOf([])

const silent = siteOf([
  record(newsroomEdition({ tagline: '' })),
  record(sectionEdition({ description: '' })),
  record(reporterEdition({ title: '' })),
])

/** Of a newsroom with stories, and of one that has none yet; a section and a reporter there are before their stories. */
const bothWays = (extension: 'xml' | 'json') => [
  ...['/feed', '/corrections'].flatMap((path) => [
    { path: `${path}.${extension}`, of: site, filled: true },
    { path: `${path}.${extension}`, of: empty, filled: false },
  ]),
  ...['/sections/news/feed', '/reporters/nadia-brooks/feed'].flatMap((path) => [
    { path: `${path}.${extension}`, of: site, filled: true },
    { path: `${path}.${extension}`, of: silent, filled: false },
  ]),
]

/** Parses XML with a parser that is not ours, and fails on anything it complains about. */
const parse = (xml: string): Element => {
  const complain = (_level: string, message: string) => {
    throw new Error(message)
  }
  const root = new DOMParser({ onError: complain }).parseFromString(xml, 'text/xml').documentElement
  if (!root) throw new Error('The feed has no root element.')
  return root
}
const childrenOf = (parent: Element, name?: string): Element[] =>
  [...parent.childNodes].filter(
    (node): node is Element =>
      node.nodeType === 1 && (name === undefined || node.nodeName === name),
  )
const textOf = (parent: Element, name: string): string =>
  childrenOf(parent, name)[0]?.textContent ?? ''
const isAbsolute = (address: unknown): boolean =>
  typeof address === 'string' && new URL(address).protocol === 'https:'

// https://www.rssboard.org/rss-specification and the modules declared at the root.
const IN_CHANNEL = 'title link description language atom:link image lastBuildDate item'.split(' ')
const IN_ITEM =
  'title link guid pubDate atom:updated dc:creator category dc:language description media:content content:encoded'.split(
    ' ',
  )
// RFC 822 with a four-digit year.
const RSS_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/u

interface Rss {
  root: Element
  channel: Element
  items: Element[]
  path: string
}
const RSS_RULES: [string, (feed: Rss) => unknown][] = [
  [
    'the root is rss, version 2.0',
    ({ root }) => root.nodeName === 'rss' && root.getAttribute('version') === '2.0',
  ],
  [
    'there is one channel',
    ({ root }) =>
      childrenOf(root)
        .map(({ nodeName }) => nodeName)
        .join() === 'channel',
  ],
  ...['title', 'link', 'description'].map((name): [string, (feed: Rss) => unknown] => [
    `the channel has one ${name}`,
    ({ channel }) => childrenOf(channel, name).length === 1 && textOf(channel, name) !== '',
  ]),
  [
    'the channel holds what it may',
    ({ channel }) => childrenOf(channel).every(({ nodeName }) => IN_CHANNEL.includes(nodeName)),
  ],
  [
    'items hold what they may',
    ({ items }) =>
      items.flatMap((item) => childrenOf(item)).every(({ nodeName }) => IN_ITEM.includes(nodeName)),
  ],
  [
    'every item has a title or a description',
    ({ items }) => items.every((item) => textOf(item, 'title') || textOf(item, 'description')),
  ],
  [
    'links are absolute',
    ({ channel, items }) => [channel, ...items].every((one) => isAbsolute(textOf(one, 'link'))),
  ],
  [
    'every item has one guid, and no two the same',
    ({ items }) =>
      new Set(items.map((item) => textOf(item, 'guid'))).size === items.length &&
      items.every((item) => childrenOf(item, 'guid').length === 1),
  ],
  [
    'a guid that is a permalink is an address',
    ({ items }) =>
      items.every(
        (item) =>
          childrenOf(item, 'guid')[0]?.getAttribute('isPermaLink') === 'true' &&
          isAbsolute(textOf(item, 'guid')),
      ),
  ],
  [
    'dates are RFC 822 with four-digit years',
    ({ channel, items }) =>
      [
        ...items.map((item) => textOf(item, 'pubDate')),
        ...childrenOf(channel, 'lastBuildDate').map((date) => date.textContent ?? ''),
      ].every((date) => RSS_DATE.test(date)),
  ],
  [
    'an item’s change is dated by RFC 3339',
    ({ items }) =>
      items
        .flatMap((item) => childrenOf(item, 'atom:updated'))
        .every((date) => new Date(date.textContent ?? '').toISOString() === date.textContent),
  ],
  [
    'the picture is no wider than 144 pixels and bears the channel’s title and link',
    ({ channel, path }) => {
      const [picture] = childrenOf(channel, 'image')
      if (!picture) return path === '/corrections.xml'
      const same = ['title', 'link'].every(
        (name) => textOf(picture, name) === textOf(channel, name),
      )
      const [width, height] = ['width', 'height'].map((name) => Number(textOf(picture, name)))
      return same && isAbsolute(textOf(picture, 'url')) && width === 144 && height === 144
    },
  ],
  [
    'pictures of items are absolute, typed and sized',
    ({ items }) =>
      items
        .flatMap((item) => childrenOf(item, 'media:content'))
        .every(
          (picture) =>
            isAbsolute(picture.getAttribute('url')) &&
            picture.getAttribute('type') === 'image/jpeg' &&
            Number(picture.getAttribute('width')) > 0 &&
            Number(picture.getAttribute('height')) > 0,
        ),
  ],
  ['languages are codes', ({ channel }) => /^[a-z]{2}$/u.test(textOf(channel, 'language'))],
  [
    'the feed names itself',
    ({ channel, path }) => {
      const [self] = childrenOf(channel, 'atom:link')
      return self?.getAttribute('href') === `${SITE}${path}` && self.getAttribute('rel') === 'self'
    },
  ],
  [
    'no element repeats that may not',
    ({ items }) =>
      items.every((item) =>
        ['title', 'link', 'pubDate', 'description', 'content:encoded'].every(
          (name) => childrenOf(item, name).length <= 1,
        ),
      ),
  ],
]

describe('the rules of RSS 2.0', () => {
  describe.each(bothWays('xml'))('at $path (filled: $filled)', ({ path, of, filled }) => {
    it.each(RSS_RULES)('should hold that %s', async (_rule, holds) => {
      const root = parse((await visit(of, path)).body)
      const [channel] = childrenOf(root, 'channel')
      if (!channel) throw new Error('The feed has no channel.')
      const items = childrenOf(channel, 'item')
      expect(items.length > 0).toBe(filled)
      expect(Boolean(holds({ root, channel, items, path }))).toBe(true)
    })
  })

  it('should be told apart from what breaks them', () => {
    expect(() => parse('<rss version="2.0"><channel></rss>')).toThrow()
    expect(() => parse('<rss version="2.0">&nothing;</rss>')).toThrow()
  })
})

interface Item extends Record<string, unknown> {
  id: string
}
interface JsonFeed extends Record<string, unknown> {
  items: Item[]
}
// https://www.jsonfeed.org/version/1.1/
const AT_TOP =
  'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items'.split(
    ' ',
  )
const IN_JSON_ITEM =
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'.split(
    ' ',
  )
const isRfc3339 = (date: unknown) =>
  date === undefined ||
  (typeof date === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u.test(date))
const isText = (value: unknown) =>
  value === undefined || (typeof value === 'string' && value !== '')
const known = (keys: string[], allowed: string[]) =>
  keys.every((key) => allowed.includes(key) || /^_[^.]+$/u.test(key))
const authorsFit = (authors: unknown) =>
  authors === undefined ||
  (Array.isArray(authors) &&
    (authors as Record<string, unknown>[]).every(
      ({ name, url, avatar }) =>
        (name ?? url ?? avatar) !== undefined && (url === undefined || isAbsolute(url)),
    ))

const JSON_RULES: [string, (feed: JsonFeed, path: string) => unknown][] = [
  ['the version is 1.1', ({ version }) => version === 'https://jsonfeed.org/version/1.1'],
  ['it has a title', ({ title }) => typeof title === 'string' && title !== ''],
  [
    'it names itself and its page',
    ({ feed_url, home_page_url }, path) =>
      feed_url === `${SITE}${path}` && isAbsolute(home_page_url),
  ],
  [
    'its pictures are absolute',
    ({ icon, favicon }) =>
      [icon, favicon].every((address) => address === undefined || isAbsolute(address)),
  ],
  ['it holds what it may', (feed) => known(Object.keys(feed), AT_TOP)],
  ['its author is known', ({ authors }) => authorsFit(authors)],
  [
    'items hold what they may',
    ({ items }) => items.every((item) => known(Object.keys(item), IN_JSON_ITEM)),
  ],
  [
    'every item has an id, a text, and no two the same',
    ({ items }) =>
      items.every(({ id }) => typeof id === 'string' && id !== '') &&
      new Set(items.map(({ id }) => id)).size === items.length,
  ],
  [
    'every item has content',
    ({ items }) =>
      items.every(
        ({ content_html, content_text }) => typeof (content_html ?? content_text) === 'string',
      ),
  ],
  [
    'no text is empty',
    ({ items }) =>
      items.every(({ title, summary, content_text }) =>
        [title, summary, content_text].every(isText),
      ),
  ],
  [
    'addresses are absolute',
    ({ items }) =>
      items.every(
        ({ url, image }) => isAbsolute(url) && (image === undefined || isAbsolute(image)),
      ),
  ],
  [
    'dates are RFC 3339',
    ({ items }) =>
      items.every(
        ({ date_published, date_modified }) =>
          isRfc3339(date_published) && isRfc3339(date_modified),
      ),
  ],
  ['authors are lists of names', ({ items }) => items.every(({ authors }) => authorsFit(authors))],
  [
    'tags are lists of texts',
    ({ items }) =>
      items.every(
        ({ tags }) =>
          tags === undefined ||
          (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')),
      ),
  ],
  [
    'languages are codes',
    ({ language, items }) =>
      [language, ...items.map((item) => item.language)].every((code) =>
        /^[a-z]{2}$/u.test(String(code)),
      ),
  ],
]

describe('the rules of JSON Feed 1.1', () => {
  describe.each(bothWays('json'))('at $path (filled: $filled)', ({ path, of, filled }) => {
    it.each(JSON_RULES)('should hold that %s', async (_rule, holds) => {
      const { headers, body } = await visit(of, path)
      expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
      const feed = JSON.parse(body) as JsonFeed
      expect(feed.items.length > 0).toBe(filled)
      expect(Boolean(holds(feed, path))).toBe(true)
    })
  })
})

describe('the feed of the corrections log', () => {
  it('should give each correction as one item for good, under its number on the story', async () => {
    const root = parse((await visit(site, '/corrections.xml')).body)
    const items = childrenOf(childrenOf(root, 'channel')[0] ?? root, 'item')
    expect(
      items.map((item) => [
        textOf(item, 'title').slice(0, 18),
        textOf(item, 'guid'),
        textOf(item, 'description'),
      ]),
    ).toEqual([
      [
        'Removed for safety',
        `${SITE}/stories/students-walk-out#correction-2`,
        'Removed for safety, Feb. 5, 2026, 1:29 p.m.: Homeroom removed a picture from this story to protect somebody’s safety.',
      ],
      [
        'Correction: Books ',
        `${SITE}/stories/students-walk-out#correction-1`,
        'Correction, Feb. 4, 2026, 1:29 p.m.: It was 5 < 7 & not “6”.',
      ],
    ])
  })
})
