import { Readable } from 'node:stream'
import type {
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'
import {
  executeAuthStrategies,
  handleEndpoints,
  type Payload,
  type SanitizedConfig,
  type TypedUser,
} from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { refusalBody } from '#desk/store/refusalError.ts'
import { noteFailedSignIn } from '#desk/activity/signInLog.ts'
import { untilItLands } from '#desk/store/retryCollisions.ts'
import { writeLedger } from '#desk/store/ledger/noteInLedger.ts'
import { reportingEditionWrites } from '#desk/store/editions/editionWriteCounter.ts'
import { withCheckedUser } from '#access/knownLogin.ts'
import { refuseAnonymous, isOpenToAll } from './anonymousAccessGuard.ts'
import { whyNotForm, whyNotJson } from './validateApiBody.ts'
import type { Guesses } from '../signIn/guessingLimits.ts'
import { shownPassword, signInThrottle } from '../signIn/signInThrottleMiddleware.ts'
import { addressOf, bodyKindOf, whyNotAsked } from './validateApiRequest.ts'

/** Largest JSON body in bytes. A story of 50,000 words in Lexical's JSON is well below this. */
const MOST_JSON = 4 * 1024 * 1024
const MOST_UPLOAD = 62 * 1024 * 1024
/**
 * Largest body without a login: enough for an e-mail address and a password. So many requests at
 * once do not fill the memory. Bytes.
 */
const MOST_OF_A_STRANGER = 64 * 1024

export function sendRefusal(res: ExpressResponse, refusal: Refusal): void {
  res.status(refusal.status).json(refusalBody(refusal))
}

/** Reads the body up to `most` bytes; null where it is larger. */
async function bodyOf(req: ExpressRequest, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read and dropped, so that the client can read the answer.
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
    if (size > most * 8) return null
  }
  return size > most ? null : Buffer.concat(chunks)
}

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (let index = 0; index < req.rawHeaders.length; index += 2) {
    const name = req.rawHeaders[index]
    const value = req.rawHeaders[index + 1]
    if (name !== undefined && value !== undefined) headers.append(name, value)
  }
  // Browsers say where a write comes from, with Origin on every cross-site write. A client that
  // says nothing is a script with cookies, but Payload would take its request for a forged one.
  if (!headers.has('origin') && !headers.has('sec-fetch-site')) {
    headers.set('sec-fetch-site', 'none')
  }
  return headers
}

async function send(response: Response, res: ExpressResponse): Promise<void> {
  res.status(response.status)
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  res.setHeader('cache-control', response.headers.get('cache-control') ?? 'private, no-store')
  if (!response.body) {
    res.end()
    return
  }
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  await new Promise<void>((resolve) => {
    // A reader who disconnects early is no failure of ours.
    body.on('error', () => res.destroy())
    res.on('close', resolve)
    body.pipe(res)
  })
}

const collided = async (response: Response): Promise<boolean> => {
  if (response.status !== 409) return false
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return (body as { code?: unknown } | null)?.code === 'write_conflict'
}

/**
 * Adds a code to Payload's own answers that have none: unknown addresses and failures. They must
 * not repeat what was sent.
 */
async function withCode(response: Response): Promise<Response> {
  if (response.status < 400 || !/json/iu.test(response.headers.get('content-type') ?? ''))
    return response
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  if (typeof (body as { code?: unknown } | null)?.code === 'string') return response
  const known = response.status === 404 || response.status === 501
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json(refusalBody(refusal(known ? 'no_such_address' : 'internal_error')), {
    status: known ? 404 : response.status,
    headers,
  })
}

/**
 * Passes `/api` to Payload's REST handlers, about four times as fast as through Next. Adds what
 * Payload lacks: limits on bodies, 4xx for invalid JSON, and another attempt for a write that
 * collided with another.
 */
export function payloadBridge(
  payload: Payload,
  config: Promise<SanitizedConfig>,
  origin: string,
  onEditionWrite: () => void,
  onError: (error: unknown) => void,
  { payloadKey, guesses }: { payloadKey?: string; guesses?: Guesses } = {},
): RequestHandler {
  const throttle = signInThrottle(payload.secret, origin.startsWith('https:'), guesses)
  return async (req, res) => {
    const url = addressOf(req, origin)
    const headers = headersOf(req)
    // Not `payload.auth`, because that also works out every permission, which is not needed here.
    let user: TypedUser | null = null
    const shut = await refuseAnonymous(req, async () => {
      ;({ user } = await executeAuthStrategies({ payload, headers }))
      return user !== null
    })
    const why = shut ?? whyNotAsked(req, url, await config)
    if (why || url === null) {
      sendRefusal(res, why ?? refusal('no_such_address'))
      return
    }
    // A body may arrive slowly. Whoever was signed in when it began may not be when it ends, so
    // Payload then checks the login again.
    const atOnce = req.complete
    const upload = /^multipart\/form-data/iu.test(req.headers['content-type'] ?? '')
    const takesBody = ['POST', 'PATCH', 'DELETE'].includes(req.method)
    const most = isOpenToAll(req) ? MOST_OF_A_STRANGER : upload ? MOST_UPLOAD : MOST_JSON
    const read = takesBody ? await bodyOf(req, most) : Buffer.alloc(0)
    if (read === null) {
      sendRefusal(res, refusal('body_too_large'))
      return
    }
    const kind = bodyKindOf(req, read.length > 0)
    const problem =
      typeof kind === 'object'
        ? kind
        : kind === 'form'
          ? await whyNotForm(read, req.headers['content-type'] ?? '')
          : kind === 'json'
            ? whyNotJson(read)
            : null
    if (problem) {
      sendRefusal(res, problem)
      return
    }
    // An empty body is sent on as `{}`, because Payload fails without one. Payload recognises JSON
    // only by this exact media type.
    const body = kind === 'none' && takesBody && req.method !== 'DELETE' ? Buffer.from('{}') : read
    if (kind === 'none' || kind === 'json') headers.set('content-type', 'application/json')
    headers.delete('content-length')
    const attempt = async () =>
      handleEndpoints({
        config,
        payloadInstanceCacheKey: payloadKey,
        request: new Request(url, {
          method: req.method,
          headers,
          ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
        }),
      })
    let last: Response | null = null
    const landed = () =>
      untilItLands(
        async () => {
          last = await attempt()
          if (kind !== 'form' && (await collided(last))) throw new Collision()
          return last
        },
        (outcome) => 'error' in outcome && outcome.error instanceof Collision,
      ).catch((error: unknown) => {
        if (error instanceof Collision && last) return last
        throw error
      })
    // Called before the answer is sent: whoever reads that a story is gone must find it gone.
    const answered = () =>
      withCheckedUser(atOnce ? user : null, headers, () =>
        reportingEditionWrites(payload, onEditionWrite, landed),
      )
    const type = req.headers['content-type'] ?? ''
    const signedIn = (user as { email?: string } | null)?.email ?? null
    const shown = takesBody
      ? await shownPassword(url.pathname, body, kind as string, type, signedIn)
      : null
    const response = shown === null ? await answered() : await throttle.guard(req, shown, answered)
    await writeLedger(payload)
    await send(await withCode(response), res)
    // After the answer, so that its time does not show whether a failure was recorded.
    if (shown?.signsIn === true && response.status === 401) {
      await noteFailedSignIn(payload, shown.email).catch(onError)
    }
  }
}

class Collision extends Error {}
