import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { SiteRequest, SiteResponse } from './answering.ts'
import type { Site } from './site.ts'

function siteRequest(request: Request): SiteRequest {
  const [path = '', ...query] = request.originalUrl.split('?')
  return {
    method: request.method,
    path,
    query: new URLSearchParams(query.join('?')),
    headers: request.headers,
  }
}

// Not `send`: it would make a tag of its own and answer 304 by date.
const write = (response: Response, { status, headers, body }: SiteResponse): void => {
  response.writeHead(status, headers).end(body)
}

/** Serves the site's pages, feeds and assets in Express 5, and leaves every other address to what is mounted after. */
export function siteRouter(site: Site): Router {
  const router = Router()
  router.use(async (request, response, next) => {
    const answer = await site.answer(siteRequest(request))
    if (answer) write(response, answer)
    else next()
  })
  return router
}

/** The site's 404 page. Mount it last, behind everything that may know the address. */
export const siteNotFound =
  (site: Site): RequestHandler =>
  async (request, response) => {
    write(response, await site.notFound(siteRequest(request)))
  }
