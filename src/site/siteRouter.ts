import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { decodeSegment } from './urlPaths.ts'
import {
  answerFile,
  answerNotice,
  ASK_EACH_TIME,
  KEEP_FOR_A_YEAR,
  METHOD_NOT_ALLOWED,
  type SiteRequest,
  type SiteResponse,
} from './pageResponses.ts'
import { assetAt } from './assets.ts'
import type { FetchV1 } from './apiTransport.ts'
import { locateFile, type MakeFile } from './feedAndIconRoutes.ts'
import { aboutPage } from './pages/aboutPage.tsx'
import { frontPage } from './pages/frontPage.tsx'
import { sectionPage, tagPage } from './pages/sectionAndTagPages.tsx'
import { downPage, missingPage } from './pages/errorPages.tsx'
import { correctionsPage, policyPage } from './pages/correctionsAndPolicyPages.tsx'
import { reporterPage, staffPage } from './pages/reporterPages.tsx'
import { searchPage } from './pages/searchPage.tsx'
import { storyPage } from './pages/storyPage.tsx'
import type { PageContent, Paper } from './pageTypes.ts'
import { createReading, UNPUBLISHED_NEWSROOM } from './apiClient.ts'
import { Shell } from './Layout.tsx'
import type { Visit } from './pageRequest.ts'

export interface SiteSettings {
  /**
   * `fetchInProcess` for the API of this process, `fetchOverHttp` for another host (SITE_API_URL).
   */
  fetchV1: FetchV1
  /** The public address, such as https://paper.example. */
  siteUrl: string
  /** Called with each failure that a reader sees as 503. */
  onError?: (error: unknown) => void
  /** For tests that need a fixed time. */
  now?: () => Date
}

export interface Site {
  /** Answers a GET with the page or file at this address; null where the site has no such address. */
  answer(request: SiteRequest): Promise<SiteResponse | null>
  /** Answers with the 404 page, for addresses that nobody has. */
  notFound(): Promise<SiteResponse>
}

type MakePage = (visit: Visit) => Promise<PageContent> | PageContent

const PAGES: ReadonlyMap<string, MakePage> = new Map<string, MakePage>([
  ['/', ({ reading, paper }) => frontPage(reading, paper)],
  [
    '/corrections',
    ({ reading, paper, page, query }) => correctionsPage(reading, paper, page, query),
  ],
  ['/search', ({ reading, paper, page, query }) => searchPage(reading, paper, page, query)],
  ['/about', ({ paper }) => aboutPage(paper)],
  ['/reporters', ({ reading, paper, page }) => staffPage(reading, paper, page)],
])

/** Pages whose address is a folder and a slug. */
const PAGES_BY_SLUG: ReadonlyMap<string, MakePage> = new Map<string, MakePage>([
  ['stories', ({ reading, paper, slug }) => storyPage(reading, paper, slug)],
  ['reporters', ({ reading, paper, slug, page }) => reporterPage(reading, paper, slug, page)],
  ['sections', ({ reading, paper, slug, page }) => sectionPage(reading, paper, slug, page)],
  ['tags', ({ reading, paper, slug, page }) => tagPage(reading, paper, slug, page)],
  ['policies', ({ paper, slug }) => policyPage(paper, slug)],
])

/** The reference site: pages and feeds rendered on the server, made only from what /v1 returns. */
export function createSite(settings: SiteSettings): Site {
  const siteUrl = settings.siteUrl.replace(/\/+$/, '')
  const reading = createReading(settings.fetchV1)
  const now = settings.now ?? (() => new Date())

  async function openPaper(): Promise<Paper> {
    const [newsroom, sections] = await Promise.all([reading.newsroom(), reading.sections()])
    return { newsroom, sections, siteUrl, lang: newsroom.languages[0] ?? 'en' }
  }

  /** Returns what `make` makes, or the 503 page where /v1 fails. */
  async function orDownPage(make: (paper: Paper) => Promise<SiteResponse>): Promise<SiteResponse> {
    try {
      return await make(await openPaper())
    } catch (error) {
      settings.onError?.(error)
      const paper: Paper = { newsroom: UNPUBLISHED_NEWSROOM, sections: [], siteUrl, lang: 'en' }
      return answerPage(downPage(paper), paper)
    }
  }

  async function visitPlace(request: SiteRequest, place: Place): Promise<SiteResponse> {
    return orDownPage(async (paper) => {
      const page = pageNumber(request.query)
      if (page === null) return answerPage(missingPage(paper), paper)
      const { slug } = place
      const visit: Visit = { reading, paper, slug, page, query: request.query, now: now() }
      const made = await (place.file ?? place.page)(visit)
      return 'main' in made
        ? answerPage(made, paper)
        : answerFile(made, made.cacheControl ?? ASK_EACH_TIME)
    })
  }

  return {
    async answer(request) {
      const asset = assetAt(request.path)
      const place = asset ? null : locate(request.path)
      if (!asset && !place) return null
      if (request.method !== 'GET') return METHOD_NOT_ALLOWED
      if (asset) return answerFile(asset, KEEP_FOR_A_YEAR)
      return place ? visitPlace(request, place) : null
    },
    notFound: () => orDownPage(async (paper) => answerPage(missingPage(paper), paper)),
  }
}

type Place = { slug: string } & (
  { file: MakeFile; page?: undefined } | { file?: undefined; page: MakePage }
)

/**
 * Finds what the site has at a path; null where it has nothing or where the path is not correctly
 * percent-encoded.
 */
function locate(path: string): Place | null {
  const file = locateFile(path)
  if (file) return file
  const [, folder = '', encoded = ''] = /^\/([a-z]+)\/([^/]+)$/.exec(path) ?? []
  const slug = decodeSegment(encoded)
  const page = encoded ? PAGES_BY_SLUG.get(folder) : PAGES.get(path)
  return page && slug !== null ? { page, slug } : null
}

/** Returns 1 where no page is asked for, null where the number cannot be a page's. */
function pageNumber(query: URLSearchParams): number | null {
  const given = query.get('page')
  if (given === null) return 1
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null
}

function answerPage(page: PageContent, paper: Paper): SiteResponse {
  const markup = renderToStaticMarkup(createElement(Shell, { page, paper }))
  const file = { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html>${markup}` }
  return page.status === 200 ? answerFile(file, ASK_EACH_TIME) : answerNotice(page.status, file)
}
