import type { RequestListener } from 'node:http'
import express, { type Request, type Response } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { addressHash } from '#desk/editions/retiredSlugs.ts'
import { bringPublic } from '#desk/photos/photoStorage.ts'
import { publicEditions } from '#desk/store/editions/publicEditions.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import { fetchInProcess, fetchOverHttp } from '#site/apiTransport.ts'
import { isSearchBusy } from '#site/apiClient.ts'
import { createSite } from '#site/siteRouter.ts'
import { countedLine } from '../rateLimitedLog.ts'
import { answerFailures } from './errorHandler.ts'
import type { Guesses } from '../signIn/guessingLimits.ts'
import { healthRoutes } from './health.ts'
import { mediaFiles } from './mediaFiles.ts'
import type { OpenResponseCache } from '../responseCache/responseCache.ts'
import { panelGuard } from './panelGuard.ts'
import { payloadBridge } from './payloadApiHandler.ts'
import { notFoundHandler, publicSide } from './publicHandler.ts'
import { requestLog } from './requestLog.ts'
import { securityHeaders } from './securityHeaders.ts'

export interface AppParts {
  payload: Payload
  config: Promise<SanitizedConfig>
  log: Logger
  /** The public address, without a slash at the end. */
  siteUrl: string
  /** Another Homeroom whose `/v1` the site reads; null: this one's own. */
  siteApiUrl: string | null
  /** Next's handler for the panel; null where there is no panel (in tests). */
  panel: ((req: Request, res: Response) => Promise<void>) | null
  /** Ids of the panel's server actions. Null or left out: only the form of an id is checked. */
  panelActions?: ReadonlySet<string> | null
  responseCache: OpenResponseCache
  /**
   * How many proxies between readers and this server are trusted to give the reader's address; left
   * out: none.
   */
  proxies?: number
  /** Counts wrong passwords; left out: by the usual rules. */
  guesses?: Guesses
  /** Names one of several Payload instances in this process. A newsroom's process has only one. */
  payloadKey?: string
  /** False as soon as the process is asked to stop. */
  accepting: () => boolean
}

/**
 * Makes the one Express app, which decides who answers which address. The public side and the staff
 * side share nothing but this file. Cached public answers are sent before Express runs, because
 * Express takes several times as long as sending them.
 */
export function createApp(parts: AppParts): RequestListener {
  const { payload, config, log, siteUrl, siteApiUrl, panel, accepting, responseCache, payloadKey } =
    parts
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', parts.proxies ?? 0)
  app.use(requestLog(log))
  app.use(securityHeaders(siteUrl.startsWith('https:')))
  app.use(healthRoutes(payload, accepting))

  const store = publicEditions(payload, addressHash(payload.secret), responseCache.remember)
  const onError = (error: unknown) => {
    log.error({ err: error }, 'public side failed')
  }
  const onNoteError = (error: unknown) => {
    log.error({ err: error }, 'a failed sign-in was not noted')
  }
  const onSearchBusy = countedLine(log, 'searches turned away')
  const v1 = createV1(store, { siteUrl, onError, onSearchBusy })
  const site = createSite({
    fetchV1: siteApiUrl === null ? fetchInProcess(v1) : fetchOverHttp(siteApiUrl),
    siteUrl,
    onError: (error) => {
      if (!isSearchBusy(error)) onError(error)
      // Our own /v1 has already reported it.
      else if (siteApiUrl !== null) onSearchBusy()
    },
  })

  app.use(
    '/api',
    payloadBridge(payload, config, siteUrl, responseCache.editionsChanged, onNoteError, {
      payloadKey,
      guesses: parts.guesses,
    }),
  )
  if (panel) {
    const there = /^\/(?:admin|_next)(?=\/|$)/u
    app.use(there, panelGuard(parts.panelActions ?? null))
    app.use(there, (req, res) => {
      // Next needs the whole address, but Express shortens it for a mounted handler.
      req.url = req.originalUrl
      return panel(req, res)
    })
  }
  app.get(
    '/media/:name',
    mediaFiles(
      mediaFolders(payload).public,
      (name) => store.mediaState(name),
      (name) => bringPublic(payload, name),
    ),
  )
  app.use(publicSide(responseCache, v1, site, siteApiUrl !== null))
  app.use(notFoundHandler(responseCache, site))
  app.use(answerFailures(log))
  return (req, res) => {
    if (!responseCache.handOut(req, res)) app(req, res)
  }
}
