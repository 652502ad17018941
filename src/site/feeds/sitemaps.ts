import type { StorySelection } from '#client/clientTypes.ts'
import { absolute, policyPath, tagPath } from '../urlPaths.ts'
import type { Paper } from '../pageTypes.ts'
import type { Reading, StoryQuery } from '../apiClient.ts'
import { element, XML_DECLARATION } from './xml.ts'

/**
 * Most addresses one sitemap may hold (sitemaps.org). That many of ours are far smaller than the 50
 * MB it may weigh.
 */
const MAX_ADDRESSES = 50_000
/** The most stories that /v1 returns in one call. */
const PER_CALL = 100
/** Stories in one sitemap. That takes ten calls, few enough that no reader has to wait for them. */
export const STORIES_PER_SITEMAP = 1000
/** The most stories that Google takes in a news sitemap. */
const MOST_NEWS = 1000
const NEWS_MS = 2 * 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

const urlset = (entries: readonly string[], namespaces = ''): string =>
  [
    XML_DECLARATION,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`,
    ...entries.slice(0, MAX_ADDRESSES),
    '</urlset>',
  ].join('\n')

const entry = ({ siteUrl }: Paper, path: string, ...facts: string[]): string =>
  `<url>${element('loc', absolute(siteUrl, path))}${facts.join('')}</url>`

/** Returns up to `most` stories, from a page of /v1 on, a hundred at a time. */
async function readStories<F extends keyof StorySelection>(
  reading: Reading,
  fields: readonly F[],
  query: StoryQuery,
  most: number,
  first = 1,
) {
  const stories: Awaited<ReturnType<typeof reading.storyFields<F>>>['docs'] = []
  for (let page = first, more = true; more && stories.length < most; page++) {
    const found = await reading.storyFields(fields, { ...query, page, limit: PER_CALL })
    stories.push(...found.docs)
    more = found.hasNextPage
  }
  return stories.slice(0, most)
}

/**
 * The list of all sitemaps. It takes one call: the number of stories says how many sitemaps they
 * fill.
 */
export async function sitemapIndex(reading: Reading, { siteUrl }: Paper): Promise<string> {
  const { totalDocs } = await reading.storyFields(['slug'], { limit: 1 })
  const files = Math.ceil(totalDocs / STORIES_PER_SITEMAP)
  const names = [
    'pages',
    ...Array.from({ length: files }, (_, index) => `stories-${index + 1}`),
    'news',
  ]
  return [
    XML_DECLARATION,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...names.map(
      (name) => `<sitemap>${element('loc', `${siteUrl}/sitemaps/${name}.xml`)}</sitemap>`,
    ),
    '</sitemapindex>',
  ].join('\n')
}

/**
 * Every page that is not a story. Lists the topics of the newest thousand stories; those of older
 * ones are found through links.
 */
export async function pagesSitemap(reading: Reading, paper: Paper): Promise<string> {
  const [stories, reporters] = await Promise.all([
    readStories(reading, ['tags'], {}, STORIES_PER_SITEMAP),
    reporterPaths(reading),
  ])
  const topics = new Set(stories.flatMap(({ tags }) => tags.map(({ slug }) => slug)))
  const paths = [
    '/',
    ...paper.sections.map(({ url }) => url),
    '/about',
    '/reporters',
    '/corrections',
    ...paper.newsroom.policies.map(({ slug }) => policyPath(slug)),
    ...[...topics].sort().map(tagPath),
    ...reporters,
  ]
  return urlset(paths.map((path) => entry(paper, path)))
}

async function reporterPaths(reading: Reading): Promise<string[]> {
  const paths: string[] = []
  for (let page = 1, more = true; more && paths.length < MAX_ADDRESSES; page++) {
    const found = await reading.reporters(page)
    paths.push(...found.docs.map(({ url }) => url))
    more = found.hasNextPage
  }
  return paths
}

/**
 * The `part`th thousand of stories with the time of their last change. Counted from the oldest, so
 * that a new story changes only the last sitemap. Null where there are not so many.
 */
export async function storiesSitemap(
  reading: Reading,
  paper: Paper,
  part: number,
): Promise<string | null> {
  const first = ((part - 1) * STORIES_PER_SITEMAP) / PER_CALL + 1
  const oldest: StoryQuery = { sort: 'oldest' }
  const stories = await readStories(reading, ['updatedAt'], oldest, STORIES_PER_SITEMAP, first)
  if (stories.length === 0) return null
  return urlset(
    stories.map(({ url, updatedAt }) => entry(paper, url, element('lastmod', updatedAt))),
  )
}

/** Stories first published in the two days before `now`, newest first, in Google News' format. */
export async function newsSitemap(reading: Reading, paper: Paper, now: Date): Promise<string> {
  const since = now.getTime() - NEWS_MS
  // Rounded to the hour, so that asking again is answered from /v1's cache.
  const from = new Date(Math.floor(since / HOUR_MS) * HOUR_MS).toISOString()
  const fields = ['lang', 'headline', 'publishedAt'] as const
  const stories = await readStories(reading, fields, { from }, MOST_NEWS)
  return urlset(
    stories
      .filter(({ publishedAt }) => Date.parse(publishedAt) >= since)
      .map(({ url, lang, headline, publishedAt }) =>
        entry(
          paper,
          url,
          '<news:news>',
          '<news:publication>',
          element('news:name', paper.newsroom.name),
          element('news:language', lang),
          '</news:publication>',
          element('news:publication_date', publishedAt),
          element('news:title', headline),
          '</news:news>',
        ),
      ),
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  )
}

/** Crawlers may read everything public, and nothing of the desk. */
export const robots = (siteUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/sitemaps/news.xml`,
    '',
  ].join('\n')
