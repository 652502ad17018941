import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { rawRequest } from '../../helpers/rawRequest.ts'

const CANARY = 'zxqcanary'

describe('requests that no browser sends', () => {
  let newsroom: TestNewsroom
  let token: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const editor = await newsroom.as('editor')
    const { email } = (await editor.get('/api/users/me')).json.user
    const adviser = await newsroom.as('adviser')
    await adviser.patch(`/api/users/${editor.id}`, { password: 'a password for this test' })
    token = (
      await newsroom.stranger.post('/api/users/login', {
        email,
        password: 'a password for this test',
      })
    ).json.token
  }, 120_000)
  afterAll(async () => {
    expect((await newsroom.stranger.get('/healthz')).status).toBe(200)
    await newsroom.close()
  })

  const staff = () => `Authorization: JWT ${token}\r\n`
  const ask = (line: string, headers = 'Host: x\r\n', body = '') =>
    rawRequest(newsroom.url, `${line} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n${body}`)

  /** Refused by us or by HTTP itself, with no sign of the house's inside. */
  const clearlyRefused = (answer: { status: number; head: string; body: string }) => {
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body.toLowerCase()).not.toContain(CANARY)
    expect(answer.head.toLowerCase()).not.toContain(CANARY)
    expect(answer.body).not.toMatch(/node_modules|\(\S+:\d+:\d+\)|URIError|TypeError/u)
  }

  it.each([
    '/%',
    '/%zz',
    '/%00',
    `/${CANARY}%ff`,
    `/stories/${CANARY}%zz`,
    '/stories/%00',
    '/stories/%c0%ae',
    `/stories/${'a'.repeat(9000)}`,
    `/${'a'.repeat(20_000)}`,
    '/stories/a%0d%0aX-Injected:%20yes',
    '/stories//',
    '/sections/%zz',
    '/reporters/%zz',
    '/reporters/%00',
    `/v1/${CANARY}`,
    `/v1/${CANARY}%zz`,
    '/v1/stories/%',
    '/v1/stories/%00',
    '/v1//stories',
    `/v1/stories?limit=${CANARY}`,
    '/v1/stories?limit=%zz',
    '/v1/stories?limit=1&limit=2',
    '/v1/stories?__proto__=1',
    `/v1/stories?${CANARY}=1`,
    '/v1/stories?where[stage][equals]=draft',
    '/v1/stories?sort=-people.fullName',
    '/v1/stories?depth=5',
    '/v1/stories?from=yesterday',
    '/media/%zz',
    `/media/${CANARY}.jpg`,
    '/media/..%2f..%2foriginals%2flibrary.jpg',
    '/media/%2e%2e/originals/library.jpg',
    '/originals/library.jpg',
    '/.env',
    '/data/secret',
    '/package.json',
    '/healthz/%zz',
    '/feed.xml%zz',
  ])('should answer %s with 4xx and not repeat it', async (path) => {
    clearlyRefused(await ask(`GET ${path}`))
  })

  it.each([
    ['GET /api/stories/%zz', 400],
    ['GET /api/%zz', 400],
    ['GET http://foreign.example/api/nothing', 404],
    ['TRACE /api/stories', 405],
    ['PROPFIND /api/stories', 405],
    ['PUT /api/stories', 405],
    ['GET /api/stories/..%2f..%2fusers', 404],
    [`GET /api/${CANARY}`, 404],
    ['GET //api/stories', 404],
  ])('should answer an editor’s %s with %i', async (line, status) => {
    const answer = await ask(line, `Host: x\r\n${staff()}`)
    clearlyRefused(answer)
    expect(answer.status).toBe(status)
  })

  it.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'POST', 'PROPFIND', 'QUERY', 'NONSENSE'])(
    'should let nobody write to the paper by %s',
    async (method) => {
      for (const path of [
        '/',
        '/v1/stories',
        '/stories/x',
        '/feed.xml',
        '/media/x.jpg',
        '/healthz',
      ]) {
        clearlyRefused(await ask(`${method} ${path}`, 'Host: x\r\nContent-Length: 0\r\n'))
      }
    },
  )

  it.each([
    ['no host', '', 400],
    ['a length that is none', 'Host: x\r\nContent-Length: abc\r\n', 400],
    ['two lengths', 'Host: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n', 400],
    ['a length and chunks', 'Host: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n', 400],
    ['64 KB of header', `Host: x\r\nX: ${'a'.repeat(70_000)}\r\n`, 431],
    ['a line break in a header', 'Host: x\r\nX: a\rb\r\n', 400],
  ])('should refuse %s', async (_what, headers, status) => {
    for (const path of ['/', '/v1/stories', '/api/stories']) {
      const answer = await ask(`GET ${path}`, headers)
      clearlyRefused(answer)
      expect(answer.status).toBe(status)
    }
  })

  it.each([
    ['a host with a script in it', `Host: <script>${CANARY}</script>\r\n`],
    ['a host of 7,000 letters', `Host: ${'a'.repeat(7000)}\r\n`],
    [
      'forwarded headers',
      `Host: x\r\nX-Forwarded-Host: ${CANARY}\r\nX-Forwarded-Proto: javascript\r\n`,
    ],
    ['letters beyond ASCII', 'Host: x\r\nX-A: \u00ff\u00fe\r\n'],
    [
      'dates that are none',
      'Host: x\r\nIf-Modified-Since: nonsense\r\nIf-Unmodified-Since: nonsense\r\n',
    ],
    ['tags that are none', 'Host: x\r\nIf-None-Match: ,,,W/\r\nIf-Match: nonsense\r\n'],
    ['ranges that are none', 'Host: x\r\nRange: bytes=9-1,abc\r\n'],
    ['encodings that are none', 'Host: x\r\nAccept-Encoding: br;q=abc, ;;;\r\n'],
    ['2,500 languages', `Host: x\r\nAccept-Language: ${'x,'.repeat(2500)}\r\n`],
    ['cookies that are none', 'Host: x\r\nCookie: payload-token=%zz; a; =;;\r\n'],
    // Node 22 and newer refuse more than about a thousand (431).
    ['900 headers', `Host: x\r\n${'A: b\r\n'.repeat(900)}`],
    ['another method in a header', 'Host: x\r\nX-HTTP-Method-Override: DELETE\r\n'],
  ])('should serve the paper as ever to a client that sends %s', async (_what, headers) => {
    for (const [path, status] of [
      ['/', 200],
      ['/v1/stories', 200],
      ['/v1/sections', 200],
      ['/stories/nothing', 404],
      ['/media/nothing.jpg', 404],
      ['/api/stories', 403],
    ] as const) {
      const answer = await ask(`GET ${path}`, headers)
      expect([path, answer.status]).toEqual([path, status])
      expect(`${answer.head}${answer.body}`.toLowerCase()).not.toContain(CANARY)
    }
  })

  it('should not make anything of a request’s host, which anybody can choose', async () => {
    const normal = await ask('GET /', 'Host: x\r\n')
    const chosen = await ask(
      'GET /',
      `Host: ${CANARY}.example\r\nX-Forwarded-Host: ${CANARY}.example\r\n`,
    )
    expect(chosen.body).toBe(normal.body)
  })

  it('should refuse 10 MB without taking it in, from strangers too', async () => {
    const body = 'a'.repeat(10 * 1024 * 1024)
    for (const [path, status] of [
      ['/api/stories', 403],
      ['/api/users/login', 413],
      ['/v1/stories', 405],
    ] as const) {
      const answer = await newsroom.stranger.send('POST', path, body, 'application/json')
      expect([path, answer.status]).toEqual([path, status])
    }
  }, 30_000)

  it('should outlive clients that hang up in the middle', async () => {
    const half = `POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"email":`
    const { hostname, port } = new URL(newsroom.url)
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await new Promise<void>((resolve) => {
          const socket = net.connect(Number(port), hostname, () => {
            socket.write(index % 2 === 0 ? half : 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', () => {
              socket.destroy()
            })
          })
          socket.on('error', () => undefined)
          socket.on('close', () => {
            resolve()
          })
        })
      }),
    )
    expect((await newsroom.stranger.get('/')).status).toBe(200)
    expect((await newsroom.stranger.get('/readyz')).status).toBe(200)
  })
})
