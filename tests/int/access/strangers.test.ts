import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { rawRequest } from '../../helpers/rawRequest.ts'
import { type Desk, enterMinor, setUpDesk, writeStory } from '../../helpers/stories.ts'

const NOWHERE = '507f1f77bcf86cd799439011'
const CANARY = 'Jalysa Quintero'

/** What somebody without a login may ask: to sign in and out, and whether they are. */
const OPEN = new Set([
  'post /api/users/login',
  'post /api/users/logout',
  'get /api/users/me',
  'get /api/users/init',
])
/** Doors that are shut for everybody, each with a code of its own. */
const SHUT: Record<string, string> = {
  '/api/users/first-register': 'no_open_registration',
  '/api/users/forgot-password': 'no_mail',
  '/api/users/reset-password': 'no_mail',
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A token that says what a real one says, signed with something else. */
function forgedToken(id: string): string {
  const body = `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64({
    id,
    collection: 'users',
    email: 'editor@homeroom.example',
    role: 'adviser',
    exp: Math.floor(Date.now() / 1000) + 3600,
  })}`
  return `${body}.${createHmac('sha256', 'not the secret').update(body).digest('base64url')}`
}

describe('strangers stay out', () => {
  let newsroom: TestNewsroom
  let editor: Caller
  let desk: Desk
  let story: string
  /** Headers that look like a login and are none. */
  const pretences: [string, Record<string, string>][] = [['nothing', {}]]

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const reporter = await newsroom.as('reporter')
    editor = await newsroom.as('editor')
    const adviser = await newsroom.as('adviser')
    desk = await setUpDesk(editor)
    const person = await enterMinor(reporter, desk)
    story = (await writeStory(reporter, desk, { people: [person] })).id
    const account = {
      email: 'former@homeroom.example',
      password: 'long enough for anybody',
      name: 'Former',
      role: 'adviser',
    }
    const made = await adviser.post('/api/users', account)
    const { token } = (await newsroom.stranger.post('/api/users/login', account)).json
    await adviser.del(`/api/users/${made.json.doc.id}`)
    pretences.push(
      ['a word', { authorization: 'x' }],
      ['a token that is none', { authorization: 'JWT x' }],
      ['a bearer', { authorization: 'Bearer x' }],
      ['a password', { authorization: `Basic ${Buffer.from('editor:editor').toString('base64')}` }],
      ['a forged token', { authorization: `JWT ${forgedToken(editor.id)}` }],
      ['a cookie that is none', { cookie: 'payload-token=x' }],
      ['a forged cookie', { cookie: `a=b; payload-token=${forgedToken(editor.id)}` }],
      ['the token of an account that was deleted', { authorization: `JWT ${token}` }],
    )
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const ask = async (method: string, path: string, headers: Record<string, string> = {}) => {
    const takesBody = method === 'post' || method === 'patch' || method === 'put'
    const response = await fetch(newsroom.url + path, {
      method: method.toUpperCase(),
      redirect: 'manual',
      headers: { ...headers, ...(takesBody ? { 'content-type': 'application/json' } : {}) },
      ...(takesBody ? { body: JSON.stringify({ email: 'a@b.example', headline: CANARY }) } : {}),
    })
    const kept = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
    return { status: response.status, headers: kept, text: await response.text() }
  }

  /** Every address that the built config answers, with ids filled in. */
  function everyAddress(id: string): [string, string][] {
    const { collections, globals, endpoints } = newsroom.payload.config
    const fill = (path: string) =>
      path.replace(/\/:(?:id|filename)\??/gu, `/${id}`).replace(/\/$/u, '')
    const below = (base: string, list: false | readonly { method: string; path: string }[]) =>
      (list || []).map(({ method, path }) => [method, `${base}${fill(path)}`] as [string, string])
    return [
      ...below('/api', endpoints),
      ...collections.flatMap(({ slug, endpoints }) => below(`/api/${slug}`, endpoints)),
      ...globals.flatMap(({ slug, endpoints }) => below(`/api/globals/${slug}`, endpoints)),
    ]
  }

  it('should answer every address of the staff’s side with the same 403, whoever they pretend to be', async () => {
    const reference = await ask('get', '/api/stories')
    expect(reference.status).toBe(403)
    expect(JSON.parse(reference.text)).toMatchObject({ code: 'staff_only' })
    const addresses = everyAddress(story)
    expect(addresses.length).toBeGreaterThan(100)
    const odd: unknown[] = []
    for (const [method, path] of addresses) {
      if (OPEN.has(`${method} ${path}`)) continue
      const answer = await ask(method, path)
      const code = SHUT[path]
      const expected = code === undefined ? reference.text : answer.text
      if (code !== undefined && JSON.parse(answer.text).code !== code) odd.push([method, path])
      if (answer.status !== 403 || (method !== 'head' && answer.text !== expected)) {
        odd.push([method, path, answer.status])
      }
    }
    const few = [
      '/api/access',
      '/api/stories',
      `/api/stories/${story}/gate`,
      '/api/nothing/here',
      '/api',
    ]
    for (const [who, headers] of pretences) {
      for (const path of few) {
        const answer = await ask('get', path, headers)
        if (answer.status !== 403 || answer.text !== reference.text) odd.push([who, path, answer])
      }
    }
    expect(odd).toEqual([])
  }, 60_000)

  it('should give no sign of whether an id exists', async () => {
    const person = (await editor.get('/api/people?limit=1&depth=0')).json.docs[0].id as string
    const pairs: [string, string][] = [
      [`/api/stories/${story}`, `/api/stories/${NOWHERE}`],
      [`/api/stories/${story}/gate`, `/api/stories/${NOWHERE}/gate`],
      [`/api/stories/${story}/preview`, '/api/stories/nothing/preview'],
      [`/api/people/${person}`, `/api/people/${NOWHERE}`],
      [`/api/users/${editor.id}`, '/api/users/%zz'],
      [`/api/reporters/${desk.reporter}`, '/api/nothing'],
      ['/api/photos/file/library.jpg', '/api/photos/file/nothing.jpg'],
      ['/v1/stories/jalysa-quintero-leads-walkout', '/v1/stories/nothing'],
      [`/v1/stories/${story}`, `/v1/stories/${NOWHERE}`],
      [`/stories/${story}`, `/stories/${NOWHERE}`],
      [`/media/${story}.jpg`, `/media/${NOWHERE}.jpg`],
    ]
    for (const [there, missing] of pairs) {
      for (const [, headers] of pretences) {
        expect(await ask('get', there, headers)).toEqual(await ask('get', missing, headers))
      }
    }
  })

  it('should sign in nobody but with both the e-mail and the password, and tell not which was wrong', async () => {
    const known = (await editor.get(`/api/users/${editor.id}`)).json.email as string
    const wrong = await newsroom.stranger.post('/api/users/login', {
      email: known,
      password: 'wrong',
    })
    const unknown = await newsroom.stranger.post('/api/users/login', {
      email: 'nobody@homeroom.example',
      password: 'wrong',
    })
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text])
    expect(unknown.status).toBe(401)
    const me = await newsroom.stranger.get('/api/users/me')
    expect(me.json.user).toBeNull()
  })

  it.each([
    '/api/users/first-register',
    '/api/users/first-register/',
    '/api/users/first-register/.',
    '/api/users/x/../first-register',
    '/api/users/forgot-password',
    '/api/users/forgot-password/.',
    '/api/users/./reset-password',
    '/api//users/first-register',
    '/API/users/first-register',
    '/api/users/first%2Dregister',
  ])('should keep %s shut, also for who carries a login', async (path) => {
    const before = await newsroom.payload.count({ collection: 'users', overrideAccess: true })
    const body = JSON.stringify({
      email: 'intruder@homeroom.example',
      password: 'long enough for anybody',
      name: 'Intruder',
      role: 'adviser',
      token: 'x',
    })
    for (const authorization of ['', 'Authorization: JWT x\r\n']) {
      const answer = await rawRequest(
        newsroom.url,
        `POST ${path} HTTP/1.1\r\nHost: x\r\n${authorization}Content-Type: application/json\r\n` +
          `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
      )
      expect([403, 404, 405]).toContain(answer.status)
    }
    expect(await newsroom.payload.count({ collection: 'users', overrideAccess: true })).toEqual(
      before,
    )
  })

  it('should have no GraphQL, not even for an editor', async () => {
    for (const path of ['/api/graphql', '/api/graphql-playground', '/graphql']) {
      for (const who of [newsroom.stranger, editor]) {
        const query = { query: '{ Stories { docs { headline } } }' }
        for (const answer of [await who.post(path, query), await who.get(path)]) {
          expect([403, 404, 405]).toContain(answer.status)
          expect(answer.text).not.toContain('__schema')
          expect(answer.text).not.toContain(CANARY)
        }
      }
    }
  })

  it('should not take a method that a header asks for instead', async () => {
    for (const name of ['x-http-method-override', 'x-payload-http-method-override']) {
      for (const [, headers] of pretences) {
        const answer = await ask('post', '/api/stories', { ...headers, [name]: 'GET' })
        expect(answer.status).toBe(403)
        expect(answer.text).not.toContain(CANARY)
      }
    }
  })
})
