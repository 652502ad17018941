import { decodeSegment } from './urlPaths.ts'
import { KEEP_FOR_A_DAY, type SiteFile } from './pageResponses.ts'
import { reporterChannel, sectionChannel, wholePaper } from './feeds/feedMetadata.ts'
import { correctionsJson, correctionsRss, feedCorrections } from './feeds/correctionFeeds.ts'
import { feedStories } from './feeds/storyFeedItems.tsx'
import { jsonFeed } from './feeds/jsonFeed.ts'
import { rssFeed } from './feeds/rss.ts'
import {
  newsSitemap,
  pagesSitemap,
  robots,
  sitemapIndex,
  storiesSitemap,
} from './feeds/sitemaps.ts'
import { tombstones } from './feeds/tombstones.ts'
import { icoFile, pngFile, svgIcon } from './icons/drawIcon.ts'
import { ICO_PATH, PNG_ICONS, SVG_PATH } from './icons/iconFiles.ts'
import { MANIFEST_PATH, manifest } from './icons/manifest.ts'
import { gonePage, missingPage } from './pages/errorPages.tsx'
import type { PageContent } from './pageTypes.ts'
import type { Visit } from './pageRequest.ts'

/** Makes the file for an address, or the page that says why there is none (404, 410). */
export type MakeFile = (visit: Visit) => Promise<SiteFile | PageContent>

const rss = (body: string): SiteFile => ({ type: 'application/rss+xml; charset=utf-8', body })
const json = (body: string): SiteFile => ({ type: 'application/feed+json; charset=utf-8', body })
const xml = (body: string): SiteFile => ({ type: 'application/xml; charset=utf-8', body })
const kept = (type: string, body: string | Buffer): SiteFile => ({
  type,
  body,
  cacheControl: KEEP_FOR_A_DAY,
})

/** RSS and JSON Feed are made from the same stories with the same arguments. */
type WriteFeed = (...of: Parameters<typeof rssFeed>) => SiteFile
const asRss: WriteFeed = (...of) => rss(rssFeed(...of))
const asJson: WriteFeed = (...of) => json(jsonFeed(...of))

/** The feed of the whole paper. Only this one lists stories that are gone. */
const paperFeed =
  (write: WriteFeed): MakeFile =>
  async ({ reading, paper }) => {
    const [stories, gone] = await Promise.all([feedStories(reading), tombstones(reading)])
    return write(stories, paper, wholePaper(paper), gone)
  }

const sectionFeed =
  (write: WriteFeed): MakeFile =>
  async ({ reading, paper, slug }) => {
    const section = paper.sections.find((candidate) => candidate.slug === slug)
    if (!section) return missingPage(paper)
    const stories = await feedStories(reading, { section: slug })
    return write(stories, paper, sectionChannel(paper, section))
  }

const reporterFeed =
  (write: WriteFeed): MakeFile =>
  async ({ reading, paper, slug }) => {
    const found = await reading.reporter(slug, 1, 1)
    if (found.state === 'missing') return missingPage(paper)
    if (found.state === 'gone') return gonePage(paper, found.note)
    const stories = await feedStories(reading, { reporter: slug })
    return write(stories, paper, reporterChannel(paper, found.value))
  }

/** Everything the site serves that is not a page: feeds, sitemaps, icons. */
const FILES: ReadonlyMap<string, MakeFile> = new Map<string, MakeFile>([
  ['/feed.xml', paperFeed(asRss)],
  ['/feed.json', paperFeed(asJson)],
  [
    '/corrections.xml',
    async ({ reading, paper }) => rss(correctionsRss(await feedCorrections(reading), paper)),
  ],
  [
    '/corrections.json',
    async ({ reading, paper }) => json(correctionsJson(await feedCorrections(reading), paper)),
  ],
  ['/sitemap.xml', async ({ reading, paper }) => xml(await sitemapIndex(reading, paper))],
  ['/sitemaps/pages.xml', async ({ reading, paper }) => xml(await pagesSitemap(reading, paper))],
  [
    '/sitemaps/news.xml',
    async ({ reading, paper, now }) => xml(await newsSitemap(reading, paper, now)),
  ],
  [
    '/robots.txt',
    async ({ paper }) => ({ type: 'text/plain; charset=utf-8', body: robots(paper.siteUrl) }),
  ],
  [
    MANIFEST_PATH,
    // Not kept for a day as icons are: it contains the tagline, which the newsroom may take back.
    async ({ paper }) => ({
      type: 'application/manifest+json; charset=utf-8',
      body: manifest(paper),
    }),
  ],
  [SVG_PATH, async ({ paper }) => kept('image/svg+xml', svgIcon(paper.newsroom.name))],
  [ICO_PATH, async ({ paper }) => kept('image/x-icon', await icoFile(paper.newsroom.name))],
  ...PNG_ICONS.map(({ path, size }): [string, MakeFile] => [
    path,
    async ({ paper }) => kept('image/png', await pngFile(paper.newsroom.name, size)),
  ]),
])

/** Files whose address contains a slug or a number. */
const FILES_BY_SLUG: readonly [RegExp, MakeFile][] = [
  [/^\/sections\/([^/]+)\/feed\.xml$/, sectionFeed(asRss)],
  [/^\/sections\/([^/]+)\/feed\.json$/, sectionFeed(asJson)],
  [/^\/reporters\/([^/]+)\/feed\.xml$/, reporterFeed(asRss)],
  [/^\/reporters\/([^/]+)\/feed\.json$/, reporterFeed(asJson)],
  [
    /^\/sitemaps\/stories-([1-9]\d{0,4})\.xml$/,
    async ({ reading, paper, slug }) => {
      const body = await storiesSitemap(reading, paper, Number(slug))
      return body === null ? missingPage(paper) : xml(body)
    },
  ],
]

/**
 * Takes a path of the site, percent-encoded; returns how to make the file there, or null where
 * there is none.
 */
export function locateFile(path: string): { file: MakeFile; slug: string } | null {
  const file = FILES.get(path)
  if (file) return { file, slug: '' }
  for (const [pattern, make] of FILES_BY_SLUG) {
    const slug = decodeSegment(pattern.exec(path)?.[1] ?? '')
    if (slug) return { file: make, slug }
  }
  return null
}
