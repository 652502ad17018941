import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import express from 'express'
import { MongoClient } from 'mongodb'
import { createEditionStore, ensureEditionIndexes } from '#public/editionStore.ts'
import { v1Router } from '#public/router.ts'
import { createV1 } from '#public/v1.ts'
import type { EditionRecord } from '#publishing/edition.ts'
import { fetchInProcess, fetchOverHttp } from '#site/fetchV1.ts'
import { siteNotFound, siteRouter } from '#site/router.ts'
import { createSite } from '#site/site.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../../unit/public/editions.ts'

const SITE = 'https://ledger.example'
let client: MongoClient
let server: Server
let host: string
const errors: unknown[] = []
const onError = (error: unknown) => errors.push(error)

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUrl('serving'))
  const editions = client.db().collection<EditionRecord>('editions')
  await ensureEditionIndexes(editions)
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
  app.use(compression({ threshold: 0 }))
  app.use(v1Router(v1))
  app.get('/api/ping', (_request, response) => void response.send('desk'))
  app.use(siteRouter(site))
  app.use(siteNotFound(site))
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
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
    ['/sitemap.xml', 200, 'application/xml; charset=utf-8'],
    ['/v1/stories', 200, 'application/json; charset=utf-8'],
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

  it.each(['/', '/v1/stories'])(
    'should answer HEAD and conditional requests at %s',
    async (address) => {
      const whole = await fetch(host + address)
      await whole.text()
      const etag = whole.headers.get('etag') ?? ''
      const head = await fetch(host + address, { method: 'HEAD' })
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
      const again = await fetch(host + address, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      const dated = await fetch(host + address, {
        headers: { 'if-modified-since': new Date('2030-01-01').toUTCString() },
      })
      expect(dated.status).toBe(200)
    },
  )

  it.each(['/', '/v1/stories'])('should refuse to be written to at %s', async (address) => {
    const answer = await fetch(host + address, { method: 'POST', body: 'x' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('should make the same page from the API of another host', async () => {
    const remote = createSite({ fetchV1: fetchOverHttp(host), siteUrl: SITE })
    for (const path of ['/', '/stories/students-walk-out', '/stories/taken-down']) {
      const request = { method: 'GET', path, query: new URLSearchParams(), headers: {} }
      const here = await (await fetch(host + path)).text()
      expect((await remote.answer(request))?.body).toBe(here)
    }
  })

  it('should never have failed inside', () => {
    expect(errors).toEqual([])
  })
})
