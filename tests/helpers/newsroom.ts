import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import type { DestinationStream } from 'pino'
import { buildNewsroomConfig } from '#config.ts'
import { followEditions } from '#desk/store/editions/editionChangeStream.ts'
import type { PictureStorage } from '#desk/photos/photoStorage.ts'
import { newsroomLog, payloadLog } from '#log.ts'
import type { Role } from '#newsroom/roles.ts'
import { ensureEditionIndexes } from '#desk/store/editions/editionIndexes.ts'
import { editionWrites } from '#desk/store/editions/editionWriteCounter.ts'
import { openResponseCache } from '#server/responseCache/responseCache.ts'
import type { Guesses } from '#server/signIn/guessingLimits.ts'
import { createApp } from '#server/http/app.ts'
import { boundConnections } from '#server/http/connectionTimeouts.ts'
import { takeDatabase, withoutMakingIndexes } from './reusedDatabase.ts'
import { signedInAccount } from './signedInAccount.ts'

/** An answer of the newsroom, read. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any
}

/** Somebody who talks to the newsroom over HTTP; `null` token: a stranger. */
export interface Caller {
  id: string
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  del(path: string): Promise<Answer>
  send(method: string, path: string, body?: BodyInit, type?: string): Promise<Answer>
}

export interface TestNewsroom {
  url: string
  payload: Payload
  stranger: Caller
  /** Somebody with an account that is a year old; `isNew`: one that was made just now. */
  as(role: Role, name?: string, account?: { isNew: boolean }): Promise<Caller>
  close(): Promise<void>
}

export function caller(url: string, id: string, token: string | null): Caller {
  const send: Caller['send'] = async (method, address, body, type) => {
    const response = await fetch(url + address, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === null ? {} : { authorization: `JWT ${token}` }),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    let json: unknown = null
    try {
      json = JSON.parse(text)
    } catch {
      // Pages and feeds are no JSON.
    }
    return { status: response.status, headers: response.headers, text, json }
  }
  const withJson = (method: string) => (address: string, body?: unknown) =>
    send(method, address, body === undefined ? undefined : JSON.stringify(body), 'application/json')
  return {
    id,
    get: (address) => send('GET', address),
    post: withJson('POST'),
    patch: withJson('PATCH'),
    del: (address) => send('DELETE', address),
    send,
  }
}

let accounts = 0
const A_YEAR_MS = 365 * 24 * 3_600_000

export interface NewsroomOptions {
  /** The public address; where it listens, without it. */
  siteUrl?: string
  /** How many proxies stand in front; none, without it. */
  proxies?: number
  /** Whether webhooks may go to this machine; `on`, without it. */
  privateWebhooks?: 'on' | 'off'
  /** What counts wrong passwords; by the usual rules, without it. */
  guesses?: Guesses
  /** Where log lines of every level go; nowhere, without it. */
  log?: DestinationStream
  /** Where pictures are kept besides the folder; nowhere, without it. */
  storage?: PictureStorage
}

/** Opens a newsroom of its own, on a database and folders of its own, without the panel: the same app that `npm start` serves. */
export async function openNewsroom(options: NewsroomOptions = {}): Promise<TestNewsroom> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-test-'))
  const database = await takeDatabase()
  const env = {
    NODE_ENV: 'test',
    DATA_DIR: folder,
    HOMEROOM_MONGO_URL: database.url,
    PAYLOAD_SECRET: 'only for tests, and long enough for the rule',
    LOG_LEVEL: 'silent',
    // Receivers in tests are on this machine.
    WEBHOOKS_TO_PRIVATE: options.privateWebhooks ?? 'on',
  }
  const log = options.log ? newsroomLog('trace', options.log) : newsroomLog('silent')
  const config = buildNewsroomConfig(process.cwd(), env, { storage: options.storage })
  // Payload asks for a logger of another minor version of pino, as types go.
  if (options.log) (await config).logger = payloadLog(log) as never
  if (database.hasIndexes) withoutMakingIndexes(await config)
  const payload = await getPayload({ config, key: folder })
  if (!database.hasIndexes) {
    await ensureEditionIndexes(payload)
    await database.keepIndexes()
  }
  const responseCache = openResponseCache(
    followEditions(payload, () => undefined),
    () => editionWrites(payload),
  )
  const server = createServer()
  boundConnections(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on(
    'request',
    createApp({
      payload,
      config,
      log,
      siteUrl: options.siteUrl ?? url,
      siteApiUrl: null,
      panel: null,
      responseCache,
      proxies: options.proxies,
      guesses: options.guesses,
      accepting: () => true,
      payloadKey: folder,
    }),
  )
  const stranger = caller(url, '', null)
  return {
    url,
    payload,
    stranger,
    async as(role, name = role, { isNew } = { isNew: false }) {
      accounts += 1
      const { id, token } = await signedInAccount(payload, {
        email: `${role}${accounts}@homeroom.example`,
        name,
        role,
        createdAt: new Date(Date.now() - (isNew ? 0 : A_YEAR_MS)),
      })
      return caller(url, id, token)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      await responseCache.close()
      await payload.destroy()
      database.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
