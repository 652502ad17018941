import { Readable } from 'node:stream'
import type {
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { refusalBody } from '#desk/refuse.ts'
import { untilItLands } from '#desk/retry.ts'
import { writeConflict } from '#newsroom/refusals.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import { closedDoor } from './closedDoors.ts'

/** Bytes. A story of 50,000 words in Lexical's JSON is well below the first. */
const MOST_JSON = 4 * 1024 * 1024
const MOST_UPLOAD = 62 * 1024 * 1024
/** Payload walks documents recursively; no story nests like this. */
const DEEPEST_JSON = 200

const tooLarge: Refusal = {
  code: 'body_too_large',
  status: 413,
  message: 'The request is larger than Homeroom takes: 4 MB of JSON, 60 MB of picture.',
  remedy: 'Send less at once.',
}
const brokenJson: Refusal = {
  code: 'broken_json',
  status: 400,
  message: 'The body is not JSON.',
  remedy: 'Send one JSON object, with Content-Type: application/json.',
}
const notAnObject: Refusal = {
  code: 'not_an_object',
  status: 400,
  message: 'The body is JSON, but not an object, or it is nested deeper than any document here.',
  remedy: 'Send one JSON object of the fields to write.',
}

export function sendRefusal(res: ExpressResponse, refusal: Refusal): void {
  res.status(refusal.status).json(refusalBody(refusal))
}

/** Reads the body up to a limit; null where it is larger. */
async function bodyOf(req: ExpressRequest, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is left is read and dropped, so that the client gets to see the answer.
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
    if (size > most * 8) return null
  }
  return size > most ? null : Buffer.concat(chunks)
}

function deeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value]
  for (let reached = 0; level.length > 0; reached += 1) {
    if (reached > depth) return true
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? (Object.values(entry) as unknown[]) : [],
    )
  }
  return false
}

function whyNotJson(body: Buffer): Refusal | null {
  if (body.length === 0) return null
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    return brokenJson
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notAnObject
  return deeperThan(value, DEEPEST_JSON) ? notAnObject : null
}

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (let index = 0; index < req.rawHeaders.length; index += 2) {
    const name = req.rawHeaders[index]
    const value = req.rawHeaders[index + 1]
    if (name !== undefined && value !== undefined) headers.append(name, value)
  }
  // A browser says where a request comes from, with Origin on every cross-site write; who says nothing is a script with a cookie
  // jar, which Payload would take for a forged request.
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
    // A reader who leaves early is no failure of ours.
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
  return (body as { code?: unknown } | null)?.code === writeConflict.code
}

/**
 * Hands `/api` to Payload's REST handlers, about four times as fast as through Next, and with what Payload leaves out: limits on bodies, 4xx for
 * JSON that is none, and another try for a write that collided with another.
 */
export function payloadBridge(
  payload: Payload,
  config: Promise<SanitizedConfig>,
  origin: string,
  payloadKey?: string,
): RequestHandler {
  return async (req, res) => {
    const headers = headersOf(req)
    const door = await closedDoor(req, async () => {
      const { user } = await payload.auth({ headers })
      return user !== null
    })
    if (door) {
      sendRefusal(res, door)
      return
    }
    const upload = /^multipart\/form-data/iu.test(req.headers['content-type'] ?? '')
    const most = upload ? MOST_UPLOAD : MOST_JSON
    const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
    const body = hasBody ? await bodyOf(req, most) : undefined
    if (body === null) {
      sendRefusal(res, tooLarge)
      return
    }
    const isJson = /[/+]json/iu.test(req.headers['content-type'] ?? '')
    const notJson = body && isJson ? whyNotJson(body) : null
    if (notJson) {
      sendRefusal(res, notJson)
      return
    }
    const attempt = async () =>
      handleEndpoints({
        config,
        payloadInstanceCacheKey: payloadKey,
        request: new Request(origin + req.originalUrl, {
          method: req.method,
          headers,
          ...(body && body.length > 0 ? { body: new Uint8Array(body) } : {}),
        }),
      })
    let last: Response | null = null
    const response = await untilItLands(
      async () => {
        last = await attempt()
        if (!upload && (await collided(last))) throw new Collision()
        return last
      },
      (outcome) => 'error' in outcome && outcome.error instanceof Collision,
    ).catch((error: unknown) => {
      if (error instanceof Collision && last) return last
      throw error
    })
    await send(await withCode(response), res)
  }
}

/** Payload's own 404 and 500 bring no code: a script should not have to read sentences. */
async function withCode(response: Response): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) {
    return response
  }
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  if (typeof body !== 'object' || body === null || 'code' in body) return response
  const [code, message, remedy] =
    response.status >= 500
      ? ['internal_error', 'Something failed here, and nothing was changed.', 'Try again.']
      : ['not_found', 'There is nothing at this address.', 'Check the address and the id.']
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json(
    { code, message, remedy, ...('errors' in body ? { errors: body.errors } : {}) },
    { status: response.status, headers },
  )
}

class Collision extends Error {}
