import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { MongoClient } from 'mongodb'
import sharp from 'sharp'
import { watchEditions } from '#desk/store/editions/editionChangeStream.ts'
import { createEditionStore } from '#desk/store/editions/publicEditions.ts'
import { createEditionIndexes } from '#desk/store/editions/editionIndexes.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { fetchInProcess, fetchOverHttp } from '#site/apiTransport.ts'
import { openResponseCache, type OpenResponseCache } from '#server/responseCache/responseCache.ts'
import { notFoundHandler, publicSide } from '#server/http/publicHandler.ts'
import { createSite } from '#site/siteRouter.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../../unit/publicApi/editions.ts'

const SITE = 'https://ledger.example'
let client: MongoClient
let responseCache: OpenResponseCache
let server: Server
let host: string
const errors: unknown[] = []
const onError = (error: unknown) => errors.push(error)

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUrl('serving'))
  const editions = client.db().collection<EditionRecord>('editions')
  await createEditionIndexes(editions)
  await editions.insertMany([
    record(newsroomEdition()),
    record(sectionEdition()),
    record(reporterEdition()),
    record(storyEdition()),
    goneRecord('taken-down', 'Removed for the safety of a student.'),
  ])
  const v1 = createV1(createEditionStore(editions), { siteUrl: SITE, onError })
  const site = createSite({ fetchV1: fetchInProcess(v1), siteUrl: SITE, onError })
  const app = express()
  app.get('/api/ping', (_request, response) => void response.send('desk'))
  responseCache = openResponseCache(watchEditions(editions, onError), () => 0)
  app.use(publicSide(responseCache, v1, site, false))
  app.use(notFoundHandler(responseCache, site))
  server = createServer((req, res) => {
    if (!responseCache.handOut(req, res)) app(req, res)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await responseCache.close()
  await client.db().dropDatabase()
  await client.close()
})

describe('the public side in Express', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/stories/students-walk-out', 200, 'text/html; charset=utf-8'],
    ['/stories/taken-down', 410, 'text/html; charset=utf-8'],
    ['/nobody/knows', 404, 'text/html; charset=utf-8'],
    ['/feed.xml', 200, 'application/rss+xml; charset=utf-8'],
    ['/sections/news/feed.xml', 200, 'application/rss+xml; charset=utf-8'],
    ['/reporters/nadia-brooks/feed.json', 200, 'application/feed+json; charset=utf-8'],
    ['/sections/nothing/feed.xml', 404, 'text/html; charset=utf-8'],
    ['/sitemap.xml', 200, 'application/xml; charset=utf-8'],
    ['/sitemaps/pages.xml', 200, 'application/xml; charset=utf-8'],
    ['/sitemaps/stories-1.xml', 200, 'application/xml; charset=utf-8'],
    ['/sitemaps/stories-2.xml', 404, 'text/html; charset=utf-8'],
    ['/sitemaps/news.xml', 200, 'application/xml; charset=utf-8'],
    ['/manifest.webmanifest', 200, 'application/manifest+json; charset=utf-8'],
    ['/favicon.svg', 200, 'image/svg+xml'],
    ['/favicon.ico', 200, 'image/x-icon'],
    ['/icon-512.png', 200, 'image/png'],
    ['/v1', 200, 'text/html; charset=utf-8'],
    ['/v1/reference.css', 200, 'text/css; charset=utf-8'],
    ['/v1/stories', 200, 'application/json; charset=utf-8'],
    ['/v1/stories?q=library', 200, 'application/json; charset=utf-8'],
    ['/v1/stories?q=%ff%fe', 200, 'application/json; charset=utf-8'],
    ['/v1/stories?q=a+%22b', 200, 'application/json; charset=utf-8'],
    ['/v1/stories?q=%00', 400, 'application/problem+json; charset=utf-8'],
    ['/v1/stories?q', 400, 'application/problem+json; charset=utf-8'],
    ['/v1/stories?q=a&&q=b', 400, 'application/problem+json; charset=utf-8'],
    ['/v1/front', 200, 'application/json; charset=utf-8'],
    ['/v1/sections/news', 200, 'application/json; charset=utf-8'],
    ['/v1/sections/%00', 404, 'application/problem+json; charset=utf-8'],
    ['/v1/corrections/taken-down/1', 410, 'application/problem+json; charset=utf-8'],
    ['/v1/stories?from=0001-01-01&to=9999-12-31', 200, 'application/json; charset=utf-8'],
    ['/v1/stories/taken-down', 410, 'application/problem+json; charset=utf-8'],
    ['/v1/nothing', 404, 'application/problem+json; charset=utf-8'],
    ['/v1/stories?limit=a?b', 400, 'application/problem+json; charset=utf-8'],
    ['/v1/stories/%zz', 400, 'application/problem+json; charset=utf-8'],
    ['/stories/%zz', 404, 'text/html; charset=utf-8'],
    ['/api/ping', 200, 'text/html; charset=utf-8'],
  ])('should answer %s with %i', async (address, status, type) => {
    const answer = await fetch(host + address)
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      status,
      type,
    })
    expect((await answer.text()).length).toBeGreaterThan(0)
  })

  it('should send pictures of its own byte for byte', async () => {
    const answer = await fetch(`${host}/icon-512.png`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes).toHaveLength(Number(answer.headers.get('content-length')))
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 })
  })

  it.each([
    '/',
    '/sections/news/feed.xml',
    '/favicon.ico',
    '/icon-512.png',
    '/v1',
    '/v1/stories',
    '/v1/stories/students-walk-out',
  ])('should answer HEAD and conditional requests at %s', async (address) => {
    const whole = await fetch(host + address)
    await whole.text()
    const etag = whole.headers.get('etag') ?? ''
    const head = await fetch(host + address, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'content-type': whole.headers.get('content-type'),
      'content-length': whole.headers.get('content-length'),
    })
    for (const tags of [etag, `"x", W/${etag.replace(/^W\//u, '')}`, '*']) {
      const again = await fetch(host + address, { headers: { 'if-none-match': tags } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    const dated = await fetch(host + address, {
      headers: { 'if-modified-since': new Date('2030-01-01').toUTCString() },
    })
    expect(dated.status).toBe(200)
  })

  it.each(['/stories/taken-down', '/v1/stories/taken-down', '/v1/corrections/taken-down/1'])(
    'should never answer 304 at %s, which was taken down, whatever the client says it has',
    async (address) => {
      const claims: Record<string, string>[] = [
        { 'if-none-match': '*' },
        { 'if-modified-since': new Date('2030-01-01').toUTCString() },
      ]
      for (const headers of claims)
        expect((await fetch(host + address, { headers })).status).toBe(410)
    },
  )

  it.each([
    ['/', 'GET, HEAD'],
    ['/v1/stories', 'GET, HEAD, OPTIONS'],
    ['/v1', 'GET, HEAD, OPTIONS'],
  ])('should refuse to be written to at %s', async (address, allowed) => {
    const answer = await fetch(host + address, { method: 'POST', body: 'x' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
  })

  it('should let a page of another host ask whether it may ask conditionally', async () => {
    const answer = await fetch(`${host}/v1/stories`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://club.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/if-none-match/i)
  })

  it('should make the same page from the API of another host', async () => {
    const remote = createSite({ fetchV1: fetchOverHttp(host), siteUrl: SITE })
    for (const path of ['/', '/stories/students-walk-out', '/stories/taken-down']) {
      const request = { method: 'GET', path, query: new URLSearchParams() }
      const here = await (await fetch(host + path)).text()
      expect((await remote.answer(request))?.body).toBe(here)
    }
  })

  it('should never have failed inside', () => {
    expect(errors).toEqual([])
  })
})
