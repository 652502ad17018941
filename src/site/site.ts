import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  answerFile,
  answerNotice,
  ASK_EACH_TIME,
  KEEP_FOR_A_YEAR,
  METHOD_NOT_ALLOWED,
  type SiteFile,
  type SiteRequest,
  type SiteResponse,
} from './answering.ts'
import { assets } from './assets.ts'
import { correctionsJson, correctionsRss, feedCorrections } from './feeds/correctionFeeds.ts'
import { feedStories } from './feeds/feedStories.tsx'
import { jsonFeed } from './feeds/jsonFeed.ts'
import { rssFeed } from './feeds/rss.ts'
import { robots, sitemap } from './feeds/sitemap.ts'
import { tombstones } from './feeds/tombstones.ts'
import type { FetchV1 } from './fetchV1.ts'
import { frontPage } from './pages/frontPage.tsx'
import { sectionPage, tagPage } from './pages/listPages.tsx'
import { downPage, missingPage } from './pages/noticePages.tsx'
import { correctionsPage, policyPage } from './pages/recordPages.tsx'
import { reporterPage, staffPage } from './pages/reporterPages.tsx'
import { storyPage } from './pages/storyPage.tsx'
import type { PageContent, Paper } from './paper.ts'
import { createReading, UNPUBLISHED_NEWSROOM, type Reading } from './reading.ts'
import { Shell } from './Shell.tsx'

export interface SiteSettings {
  /** In this process (`fetchInProcess`) or over HTTP (`fetchOverHttp`, for SITE_API_URL). */
  fetchV1: FetchV1
  /** The public address, such as https://paper.example. */
  siteUrl: string
  /** Told of each failure that a reader sees as 503. */
  onError?: (error: unknown) => void
}

export interface Site {
  /** The page or file at this address; null where the address is not one of the site's. */
  answer(request: SiteRequest): Promise<SiteResponse | null>
  /** The 404 page, for addresses that are nobody's. */
  notFound(request: SiteRequest): Promise<SiteResponse>
}

interface Visit {
  reading: Reading
  paper: Paper
  /** '' where the address has none. */
  slug: string
  /** From `?page=`. */
  page: number
  /** For pages that take more than a page's number. */
  query: URLSearchParams
}

type MakeFile = (visit: Visit) => Promise<SiteFile>
type MakePage = (visit: Visit) => Promise<PageContent> | PageContent

const FILES: ReadonlyMap<string, MakeFile> = new Map<string, MakeFile>([
  [
    '/feed.xml',
    async ({ reading, paper }) => ({
      type: 'application/rss+xml; charset=utf-8',
      body: rssFeed(await feedStories(reading), paper, await tombstones(reading)),
    }),
  ],
  [
    '/feed.json',
    async ({ reading, paper }) => ({
      type: 'application/feed+json; charset=utf-8',
      body: jsonFeed(await feedStories(reading), paper, await tombstones(reading)),
    }),
  ],
  [
    '/corrections.xml',
    async ({ reading, paper }) => ({
      type: 'application/rss+xml; charset=utf-8',
      body: correctionsRss(await feedCorrections(reading), paper),
    }),
  ],
  [
    '/corrections.json',
    async ({ reading, paper }) => ({
      type: 'application/feed+json; charset=utf-8',
      body: correctionsJson(await feedCorrections(reading), paper),
    }),
  ],
  [
    '/sitemap.xml',
    async ({ reading, paper }) => ({
      type: 'application/xml; charset=utf-8',
      body: await sitemap(reading, paper),
    }),
  ],
  [
    '/robots.txt',
    async ({ paper }) => ({ type: 'text/plain; charset=utf-8', body: robots(paper.siteUrl) }),
  ],
])

const PAGES: ReadonlyMap<string, MakePage> = new Map<string, MakePage>([
  ['/', ({ reading, paper }) => frontPage(reading, paper)],
  [
    '/corrections',
    ({ reading, paper, page, query }) => correctionsPage(reading, paper, page, query),
  ],
  ['/reporters', ({ reading, paper, page }) => staffPage(reading, paper, page)],
])

/** Pages by the folder that their slug stands in. */
const PAGES_BY_SLUG: ReadonlyMap<string, MakePage> = new Map<string, MakePage>([
  ['stories', ({ reading, paper, slug }) => storyPage(reading, paper, slug)],
  ['reporters', ({ reading, paper, slug, page }) => reporterPage(reading, paper, slug, page)],
  ['sections', ({ reading, paper, slug, page }) => sectionPage(reading, paper, slug, page)],
  ['tags', ({ reading, paper, slug, page }) => tagPage(reading, paper, slug, page)],
  ['policies', ({ paper, slug }) => policyPage(paper, slug)],
])

/** The reference site: server-rendered pages and feeds, made from /v1 and from nothing else. */
export function createSite(settings: SiteSettings): Site {
  const siteUrl = settings.siteUrl.replace(/\/+$/, '')
  const reading = createReading(settings.fetchV1)

  async function openPaper(): Promise<Paper> {
    const [newsroom, sections] = await Promise.all([reading.newsroom(), reading.sections()])
    return { newsroom, sections, siteUrl, lang: newsroom.languages[0] ?? 'en' }
  }

  /** Makes what `make` makes, or the 503 page where /v1 fails. */
  async function orDown(
    request: SiteRequest,
    make: (paper: Paper) => Promise<SiteResponse>,
  ): Promise<SiteResponse> {
    try {
      return await make(await openPaper())
    } catch (error) {
      settings.onError?.(error)
      const paper: Paper = { newsroom: UNPUBLISHED_NEWSROOM, sections: [], siteUrl, lang: 'en' }
      return answerPage(request, downPage(paper), paper)
    }
  }

  async function visitPlace(request: SiteRequest, place: Place): Promise<SiteResponse> {
    return orDown(request, async (paper) => {
      const page = pageNumber(request.query)
      if (page === null) return answerPage(request, missingPage(paper), paper)
      const visit: Visit = { reading, paper, slug: place.slug, page, query: request.query }
      return place.file
        ? answerFile(request, await place.file(visit), ASK_EACH_TIME)
        : answerPage(request, await place.page(visit), paper)
    })
  }

  return {
    async answer(request) {
      const asset = Object.values(assets).find(({ path }) => path === request.path)
      const place = asset ? null : locate(request.path)
      if (!asset && !place) return null
      if (request.method !== 'GET' && request.method !== 'HEAD') return METHOD_NOT_ALLOWED
      if (asset) return answerFile(request, asset, KEEP_FOR_A_YEAR)
      return place ? visitPlace(request, place) : null
    },
    notFound: (request) =>
      orDown(request, async (paper) => answerPage(request, missingPage(paper), paper)),
  }
}

type Place = { slug: string } & (
  { file: MakeFile; page?: undefined } | { file?: undefined; page: MakePage }
)

/** What stands at an address; null where it is not the site's, or not correctly percent-encoded. */
function locate(path: string): Place | null {
  const file = FILES.get(path)
  if (file) return { file, slug: '' }
  const [, folder = '', encoded = ''] = /^\/([a-z]+)\/([^/]+)$/.exec(path) ?? []
  const slug = decode(encoded)
  const page = encoded ? PAGES_BY_SLUG.get(folder) : PAGES.get(path)
  return page && slug !== null ? { page, slug } : null
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** 1 where none is asked for; null where it is no number a page could have. */
function pageNumber(query: URLSearchParams): number | null {
  const given = query.get('page')
  if (given === null) return 1
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null
}

function answerPage(request: SiteRequest, page: PageContent, paper: Paper): SiteResponse {
  const markup = renderToStaticMarkup(createElement(Shell, { page, paper }))
  const file = { type: 'text/html; charset=utf-8', body: `<!doctype html>${markup}` }
  return page.status === 200
    ? answerFile(request, file, ASK_EACH_TIME)
    : answerNotice(request, page.status, file)
}
