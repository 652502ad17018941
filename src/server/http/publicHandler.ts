import type { Request, RequestHandler } from 'express'
import type { V1 } from '#publicApi/v1Handler.ts'
import type { Site } from '#site/siteRouter.ts'
import { addressOf } from '../responseCache/cacheKey.ts'
import type { Answer } from '../responseCache/encodedResponse.ts'
import type { ResponseCache } from '../responseCache/responseCache.ts'

interface Asked {
  method: string
  path: string
  query: URLSearchParams
}

const isV1 = (path: string): boolean => path === '/v1' || path.startsWith('/v1/')

/**
 * The request as a plain GET without conditions: the response cache itself handles HEAD and
 * If-None-Match.
 */
function asked(req: Request): Asked {
  const [path = '', ...query] = addressOf(req.originalUrl).split('?')
  return {
    method: req.method === 'HEAD' ? 'GET' : req.method,
    path,
    query: new URLSearchParams(query.join('?')),
  }
}

/**
 * Serves `/v1` and the site. Answers go through the response cache. A site that shows another
 * newsroom's `/v1` is rendered each time, because nothing tells us when that changes.
 */
export function publicSide(
  responseCache: ResponseCache,
  v1: V1,
  site: Site,
  siteIsElsewhere: boolean,
): RequestHandler {
  return async (req, res, next) => {
    const request = asked(req)
    const own = isV1(request.path)
    const make = (): Promise<Answer | null> => (own ? v1(request) : site.answer(request))
    if (!(await responseCache.answer(req, res, make, { keep: own || !siteIsElsewhere }))) next()
  }
}

/** Answers with the site's 404 page, for addresses that nobody has. Mount it last. */
export const notFoundHandler =
  (responseCache: ResponseCache, site: Site): RequestHandler =>
  async (req, res) => {
    await responseCache.answer(req, res, () => site.notFound(), { keep: false })
  }
