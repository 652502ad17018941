import { Router } from 'express'
import type { Payload } from 'payload'
import { databaseAnswers } from '#desk/store/database.ts'

/** `/healthz`: the process runs. `/readyz`: it accepts requests and its database answers. */
export function healthRoutes(payload: Payload, accepting: () => boolean): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('cache-control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    res.set('cache-control', 'no-store')
    const ready = accepting() && (await databaseAnswers(payload, 2000))
    if (ready) res.json({ status: 'ready' })
    else res.status(503).json({ status: accepting() ? 'database does not answer' : 'stopping' })
  })
  return router
}
