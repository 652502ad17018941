import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '#server/responseCache/encodedResponse.ts'
import { createResponseCache } from '#server/responseCache/responseCache.ts'

const WORDS = 'Students at Roosevelt held a sign. '.repeat(100)

let generation = 0
let current = true
let writes = 0
let made = 0
let text = WORDS
let status = 200
let asked = 0
let waitFor: Promise<void> = Promise.resolve()
let server: Server
let responseCache: ReturnType<typeof createResponseCache>

const make = async (): Promise<Answer> => {
  made += 1
  // What the database said when it was asked.
  const body = text
  await waitFor
  return {
    status,
    headers: {
      etag: `"${body.length}"`,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    },
    body,
  }
}

beforeEach(async () => {
  generation = 0
  current = true
  writes = 0
  made = 0
  text = WORDS
  status = 200
  asked = 0
  waitFor = Promise.resolve()
  responseCache = createResponseCache(
    { generation: () => generation, isCurrent: () => current },
    () => writes,
  )
  server = createServer((req, res) => {
    asked += 1
    if (responseCache.handOut(req, res)) return
    res.setHeader('x-request-id', `request ${made}`)
    res.setHeader('content-security-policy', "default-src 'none'")
    void responseCache.answer(req, res, make, { keep: true })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

interface Got {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const get = (headers: Record<string, string> = {}, path = '/', method = 'GET') =>
  new Promise<Got>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    ask({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        })
      })
    })
      .on('error', reject)
      .end()
  })

describe('the responseCache', () => {
  it('should print a page once and hand out copies until an edition changes', async () => {
    await get()
    const second = await get()
    expect(second.body.toString()).toBe(WORDS)
    expect(made).toBe(1)
    expect(responseCache.handedOut()).toBe(1)
    text = 'It was taken down.'
    responseCache.clear()
    expect((await get()).body.toString()).toBe(text)
    expect(made).toBe(2)
  })

  it('should give a copy the headers of the first answer, without the number of its request', async () => {
    const first = await get()
    const second = await get()
    expect(first.headers['content-security-policy']).toBe("default-src 'none'")
    const { date: _d1, 'x-request-id': _own, ...rest } = first.headers
    const { date: _d2, ...again } = second.headers
    expect(again).toEqual(rest)
  })

  it('should print and pack a page once for all who ask for it at the same time', async () => {
    let go: () => void = () => undefined
    waitFor = new Promise((resolve) => (go = resolve))
    const all = Array.from({ length: 20 }, () => get({ 'accept-encoding': 'br' }))
    while (asked < 20) await new Promise((resolve) => setImmediate(resolve))
    go()
    const packed = (await Promise.all(all)).map(({ body }) => body.toString('base64'))
    expect(new Set(packed).size).toBe(1)
    expect(made).toBe(1)
    expect(responseCache.handedOut()).toBe(0)
  })

  it('should make one page for a rush that comes while the news is late, and keep none of it', async () => {
    current = false
    let go: () => void = () => undefined
    waitFor = new Promise((resolve) => (go = resolve))
    const all = Array.from({ length: 20 }, () => get())
    while (asked < 20) await new Promise((resolve) => setImmediate(resolve))
    go()
    await Promise.all(all)
    expect(made).toBe(1)
    current = true
    await get()
    expect(made).toBe(2)
  })

  it('should clear what was made between an act’s first write and its end', async () => {
    writes += 1
    await get()
    text = 'It was taken down.'
    responseCache.clear()
    expect((await get()).body.toString()).toBe('It was taken down.')
  })

  it.each([
    ['/?fbclid=abc&utm_source=x', '/'],
    ['/search?q=bus&fbclid=1', '/search?q=bus'],
    ['http://paper.example/reporters?page=2', '/reporters?page=2'],
    ['/search?page=2&q=bus&section=news&q=other', '/search?q=bus&section=news&page=2'],
    ['/corrections?q=1&kind=update&page=2', '/corrections?kind=update&page=2'],
    ['/tags/buses?page=2&section=news', '/tags/buses?page=2'],
    ['/?q=1', '/'],
    ['/?page=2', '/'],
    ['/stories/bus-line?page=2&q=1', '/stories/bus-line'],
    ['/sections/news/feed.xml?page=2', '/sections/news/feed.xml'],
    ['/sitemaps/pages.xml?q=1', '/sitemaps/pages.xml'],
    ['/feed.xml?from=1&to=2', '/feed.xml'],
    ['http://paper.example', '/'],
  ])('should take %s for %s', async (asks, stands) => {
    await get({}, stands)
    await get({}, asks)
    expect(made).toBe(1)
  })

  it.each([
    ['/search?q=bus', '/search?q=buses'],
    ['/search?q=bus', '/search?q=bus&page=2'],
    ['/corrections?from=2026-01-01', '/corrections?to=2026-01-01'],
    ['/sections/news?page=2', '/sections/news?page=3'],
    ['/reporters', '/reporters?page=2'],
  ])('should not take %s for %s', async (one, other) => {
    await get({}, one)
    await get({}, other)
    expect(made).toBe(2)
  })

  it('should take every parameter of /v1 for another question', async () => {
    await get({}, '/v1/stories?page=1')
    await get({}, '/v1/stories?page=1&fbclid=1')
    expect(made).toBe(2)
  })

  it('should not keep a page that was begun before a story was taken down and done after', async () => {
    let go: () => void = () => undefined
    waitFor = new Promise((resolve) => (go = resolve))
    const early = get()
    while (made === 0) await new Promise((resolve) => setImmediate(resolve))
    text = 'It was taken down.'
    generation += 1
    responseCache.clear()
    go()
    await early
    expect((await get()).body.toString()).toBe('It was taken down.')
  })

  it('should not give somebody who asks after a change what was begun before it', async () => {
    let go: () => void = () => undefined
    waitFor = new Promise((resolve) => (go = resolve))
    const early = get()
    while (made === 0) await new Promise((resolve) => setImmediate(resolve))
    text = 'It was taken down.'
    generation += 1
    responseCache.clear()
    const late = get()
    while (made === 1) await new Promise((resolve) => setImmediate(resolve))
    go()
    expect((await late).body.toString()).toBe('It was taken down.')
    await early
  })

  it('should hand out nothing from memory while no news of the editions comes', async () => {
    await get()
    current = false
    text = 'It was taken down.'
    expect((await get()).body.toString()).toBe('It was taken down.')
    current = true
    expect(made).toBe(2)
  })

  it('should hand out no copy from before this process itself wrote an edition', async () => {
    await get()
    text = 'It was taken down.'
    writes += 1
    expect((await get()).body.toString()).toBe('It was taken down.')
    expect((await get()).body.toString()).toBe('It was taken down.')
  })

  it.each([404, 410, 503])('should not keep a %s', async (code) => {
    status = code
    expect((await get()).status).toBe(code)
    status = 200
    expect((await get()).status).toBe(200)
  })

  it.each([
    ['br', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip, deflate, br', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['br;q=0, gzip;q=0.5', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['*', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['deflate', undefined, (body: Buffer) => body],
    ['br;q=0, *;q=0', undefined, (body: Buffer) => body],
  ])(
    'should pack an answer for a client that takes %s, each form under its own tag',
    async (accept, used, unpack) => {
      const first = await get({ 'accept-encoding': accept })
      const copy = await get({ 'accept-encoding': accept })
      for (const { headers, body } of [first, copy]) {
        expect(headers['content-encoding']).toBe(used)
        expect(headers.vary).toBe('accept-encoding')
        expect(unpack(body).toString()).toBe(WORDS)
        expect(headers['content-length']).toBe(String(body.length))
        expect(headers.etag).toBe(used ? `"${WORDS.length}-${used}"` : `"${WORDS.length}"`)
      }
      expect(made).toBe(1)
    },
  )

  it.each([
    ['the tag itself', (etag: string) => etag, 304],
    ['a weak form of it', (etag: string) => `W/${etag}`, 304],
    ['one of several', (etag: string) => `"other", ${etag}`, 304],
    ['a star', () => '*', 304],
    ['another tag', () => '"other"', 200],
  ])(
    'should answer %s in If-None-Match from memory and anew alike',
    async (_name, header, code) => {
      const first = await get({ 'accept-encoding': 'br' })
      const condition = {
        'accept-encoding': 'br',
        'if-none-match': header(String(first.headers.etag)),
      }
      const copy = await get(condition)
      responseCache.clear()
      const anew = await get(condition)
      for (const got of [copy, anew]) {
        expect(got.status).toBe(code)
        expect(got.headers.etag).toBe(first.headers.etag)
        if (code === 304) {
          expect(got.body).toHaveLength(0)
          expect(got.headers['content-type']).toBeUndefined()
        }
      }
    },
  )

  it('should tell a 304 to nobody whose copy is of a story that is gone', async () => {
    const first = await get()
    status = 410
    responseCache.clear()
    expect((await get({ 'if-none-match': String(first.headers.etag) })).status).toBe(410)
    expect((await get({ 'if-none-match': '*' })).status).toBe(410)
  })

  it('should answer HEAD with the headers of GET and no body', async () => {
    const { headers } = await get()
    const head = await get({}, '/', 'HEAD')
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(headers['content-length'])
    expect(made).toBe(1)
  })

  it('should count stories once until an edition changes, and again where counting failed', async () => {
    let counted = 0
    const count = () => Promise.resolve((counted += 1))
    const ask = () => responseCache.remember('stories', count)
    expect([await ask(), await ask()]).toEqual([1, 1])
    responseCache.clear()
    expect(await ask()).toBe(2)
    writes += 1
    expect([await ask(), await ask()]).toEqual([3, 3])
    current = false
    expect([await ask(), await ask()]).toEqual([4, 5])
    current = true
    const broken = () =>
      responseCache.remember('reporters', () => Promise.reject(new Error('away')))
    await expect(broken()).rejects.toThrow('away')
    expect(await responseCache.remember('reporters', () => Promise.resolve(7))).toBe(7)
  })

  it('should keep neither answers of other methods nor those of endless addresses', async () => {
    await get({}, '/', 'POST')
    await get({}, '/', 'POST')
    await get({}, `/search?q=${'a'.repeat(500)}`)
    await get({}, `/search?q=${'a'.repeat(500)}`)
    expect(made).toBe(4)
  })
})
