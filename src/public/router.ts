import { Router } from 'express'
import type { V1 } from './v1.ts'

/**
 * Serves /v1 in Express 5. Mount it at the root, ahead of any body parser: `app.use(v1Router(v1))`.
 * It answers every address under /v1, and no other.
 */
export function v1Router(v1: V1): Router {
  const router = Router()
  router.use('/v1', async (request, response) => {
    const [path = '', ...query] = request.originalUrl.split('?')
    const answer = await v1({
      method: request.method,
      path,
      query: new URLSearchParams(query.join('?')),
      headers: request.headers,
    })
    // Not `send`: it would make a tag of its own and answer 304 by date, which a withdrawn name must not rely on.
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  return router
}
