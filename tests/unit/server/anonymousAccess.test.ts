import { describe, expect, it } from 'vitest'
import type { Request } from 'express'
import { refuseAnonymous } from '#server/http/anonymousAccessGuard.ts'

/** The request as Express hands it to what is mounted at /api. */
const request = (method: string, address: string): Request =>
  ({
    method,
    originalUrl: address,
    baseUrl: '/api',
    path: (address.split('?')[0] ?? '').replace(/^\/api/u, '') || '/',
    headers: {},
  }) as Request

async function refusal(method: string, address: string, staff: boolean): Promise<string | null> {
  const refused = await refuseAnonymous(request(method, address), () => Promise.resolve(staff))
  return refused?.code ?? null
}

describe('addresses that are closed to strangers', () => {
  it.each([
    ['POST', '/api/users/login'],
    ['POST', '/api/users/login/'],
    ['POST', '/api/users/login?depth=0'],
    ['POST', '/api/users/logout'],
    ['GET', '/api/users/me'],
    ['GET', '/api/users/init'],
  ])(
    'should be open to strangers for %s %s, without a look at the database',
    async (method, address) => {
      let looked = false
      const refused = await refuseAnonymous(request(method, address), () => {
        looked = true
        return Promise.resolve(false)
      })
      expect([refused, looked]).toEqual([null, false])
    },
  )

  it.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/access'],
    ['GET', '/api/stories'],
    ['GET', '/api/stories/507f1f77bcf86cd799439011'],
    ['POST', '/api/stories'],
    ['GET', '/api/users/login'],
    ['POST', '/api/users/me'],
    ['POST', '/api/users/login/x'],
    ['POST', '/api/users/loginx'],
    ['POST', '/api/x/users/login'],
    ['POST', '/api/users/login/..'],
    ['POST', '/api/users/%6Cogin'],
    ['OPTIONS', '/api/stories'],
    ['GET', '/api/users/me/../../stories'],
    ['GET', '/api/%zz'],
  ])('should be closed to strangers for %s %s, and open to staff', async (method, address) => {
    expect(await refusal(method, address, false)).toBe('staff_only')
    expect(await refusal(method, address, true)).toBeNull()
  })

  it.each([
    ['/api/users/first-register', 'no_open_registration'],
    ['/api/users/first-register/', 'no_open_registration'],
    ['/api/users/first-register?x=y', 'no_open_registration'],
    ['/api/users/first-register/.', 'no_open_registration'],
    ['/api/users/x/../first-register', 'no_open_registration'],
    ['/api/users/forgot-password', 'no_mail'],
    ['/api/users/forgot-password/.', 'no_mail'],
    ['/api/users/./reset-password', 'no_mail'],
  ])('should be closed to everybody at %s', async (address, code) => {
    for (const staff of [false, true]) expect(await refusal('POST', address, staff)).toBe(code)
  })

  it('should refuse with words for what happened and what to do, and with 403 alone', async () => {
    for (const address of [
      '/api/stories',
      '/api/users/first-register',
      '/api/users/forgot-password',
    ]) {
      const refused = await refuseAnonymous(request('POST', address), () => Promise.resolve(false))
      expect(refused?.status).toBe(403)
      expect(refused?.message).toMatch(/\.$/u)
      expect(refused?.remedy).toMatch(/\.$/u)
    }
  })
})
