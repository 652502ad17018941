import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopeWith } from '#access/requestScope.ts'
import { openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

describe('a login kept in a cookie', () => {
  let newsroom: TestNewsroom
  let cookie: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const password = 'a password for the cookie jar'
    await newsroom.payload.create({
      collection: 'users',
      data: { email: 'jar@homeroom.example', password, name: 'Jar', role: 'editor' },
      overrideAccess: true,
      context: scopeWith({ trusted: true }),
    })
    const login = await newsroom.stranger.post('/api/users/login', {
      email: 'jar@homeroom.example',
      password,
    })
    cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const stories = (headers: Record<string, string>) =>
    fetch(`${newsroom.url}/api/stories`, { headers: { cookie, ...headers } })

  it('should serve a script with a cookie jar, which says nothing of where it comes from', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      get(`${newsroom.url}/api/stories`, { headers: { cookie } }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      }).on('error', reject)
    })
    expect(answer).toBe(200)
  })

  it('should turn away a request that another site’s page sends with the cookie', async () => {
    expect((await stories({ origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await stories({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})
