import type { RequestListener } from 'node:http'
import express, { type Request, type Response } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { editionsOf } from '#desk/editions/editionRepository.ts'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { addressHash } from '#desk/editions/retiredSlugs.ts'
import { bringPublic } from '#desk/photos/photoStorage.ts'
import { createEditionStore } from '#publicApi/editionReader.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import { fetchInProcess, fetchOverHttp } from '#site/apiTransport.ts'
import { isSearchBusy } from '#site/apiClient.ts'
import { createSite } from '#site/siteRouter.ts'
import { countedLine } from '../rateLimitedLog.ts'
import { answerFailures } from './errorHandler.ts'
import type { Guesses } from '../signIn/passwordAttempts.ts'
import { healthRoutes } from './health.ts'
import { mediaFiles } from './mediaFiles.ts'
import type { OpenResponseCache } from '../responseCache/responseCache.ts'
import { panelDoor } from './panelGuard.ts'
import { payloadBridge } from './payloadApiHandler.ts'
import { nowhere, publicSide } from './publicHandler.ts'
import { requestLog } from './requestLog.ts'
import { securityHeaders } from './securityHeaders.ts'

export interface AppParts {
  payload: Payload
  config: Promise<SanitizedConfig>
  log: Logger
  /** The public address, without a slash at the end. */
  siteUrl: string
  /** Another Homeroom whose `/v1` the site reads; null: this one's. */
  siteApiUrl: string | null
  /** Next's handler for the panel; null where there is no panel (tests). */
  panel: ((req: Request, res: Response) => Promise<void>) | null
  /** Ids of the panel's server actions; null or left out: their form alone is looked at. */
  panelActions?: ReadonlySet<string> | null
  newsstand: OpenResponseCache
  /** Proxies between readers and this server, whose word on the reader's address counts; none where it is left out. */
  proxies?: number
  /** Counts wrong passwords, by the usual rules where it is left out. */
  guesses?: Guesses
  /** Which of several Payload instances in one process this app talks to; one process of a newsroom has one. */
  payloadKey?: string
  /** False from the moment the process is asked to stop. */
  accepting: () => boolean
}

/**
 * The one Express app: who answers which address. Strangers' side and staff's side share nothing but this file. Copies of public answers are handed
 * out ahead of it: Express's own work costs several times what writing them does.
 */
export function createApp(parts: AppParts): RequestListener {
  const { payload, config, log, siteUrl, siteApiUrl, panel, accepting, newsstand, payloadKey } =
    parts
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', parts.proxies ?? 0)
  app.use(requestLog(log))
  app.use(securityHeaders(siteUrl.startsWith('https:')))
  app.use(healthRoutes(payload, accepting))

  const store = createEditionStore(
    editionsOf(payload),
    addressHash(payload.secret),
    newsstand.remember,
  )
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
      // Our own /v1 has told of it.
      else if (siteApiUrl !== null) onSearchBusy()
    },
  })

  app.use(
    '/api',
    payloadBridge(payload, config, siteUrl, newsstand.editionsChanged, onNoteError, {
      payloadKey,
      guesses: parts.guesses,
    }),
  )
  if (panel) {
    const there = /^\/(?:admin|_next)(?=\/|$)/u
    app.use(there, panelDoor(parts.panelActions ?? null))
    app.use(there, (req, res) => {
      // Next reads the whole address, which Express shortens for a mounted handler.
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
  app.use(publicSide(newsstand, v1, site, siteApiUrl !== null))
  app.use(nowhere(newsstand, site))
  app.use(answerFailures(log))
  return (req, res) => {
    if (!newsstand.handOut(req, res)) app(req, res)
  }
}
