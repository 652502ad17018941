import { absolute, policyPath, tagPath } from '../addresses.ts'
import type { Paper } from '../paper.ts'
import type { Reading } from '../reading.ts'
import { element, XML_DECLARATION } from './xml.ts'

/** Most addresses one sitemap may hold (sitemaps.org). */
const MAX_ADDRESSES = 50_000
const PER_PAGE = 100

interface Entry {
  path: string
  changedAt?: string
}

/** Every page a search engine should know: newest stories first, then the pages that list them. */
export async function sitemap(reading: Reading, paper: Paper): Promise<string> {
  const stories: Entry[] = []
  const tags = new Set<string>()
  for (let page = 1, more = true; more && stories.length < MAX_ADDRESSES; page++) {
    const found = await reading.storyFields(['slug', 'url', 'updatedAt', 'tags'], page, PER_PAGE)
    for (const story of found.docs) {
      stories.push({ path: story.url, changedAt: story.updatedAt })
      for (const { slug } of story.tags) tags.add(slug)
    }
    more = found.hasNextPage
  }
  const lists: Entry[] = [
    { path: '/' },
    ...paper.sections.map(({ url }) => ({ path: url })),
    ...[...tags].sort().map((slug) => ({ path: tagPath(slug) })),
    ...(await reporterPaths(reading)).map((path) => ({ path })),
    { path: '/reporters' },
    { path: '/corrections' },
    ...paper.newsroom.policies.map(({ slug }) => ({ path: policyPath(slug) })),
  ]
  const entries = [...lists, ...stories].slice(0, MAX_ADDRESSES)
  return [
    XML_DECLARATION,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(
      ({ path, changedAt }) =>
        `<url>${element('loc', absolute(paper.siteUrl, path))}${element('lastmod', changedAt ?? null)}</url>`,
    ),
    '</urlset>',
  ].join('\n')
}

async function reporterPaths(reading: Reading): Promise<string[]> {
  const paths: string[] = []
  for (let page = 1, more = true; more; page++) {
    const found = await reading.reporters(page)
    paths.push(...found.docs.map(({ url }) => url))
    more = found.hasNextPage
  }
  return paths
}

/** Everything public may be crawled; the desk is nobody's business. */
export const robots = (siteUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ].join('\n')
