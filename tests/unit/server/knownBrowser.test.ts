import { describe, expect, it } from 'vitest'
import { knownBrowser, knownBrowserCookie } from '#server/signIn/knownBrowser.ts'

const SECRET = 'only for tests'
const NOW = new Date('2026-02-04T12:00:00Z')
const cookie = knownBrowserCookie(SECRET, 'ada@school.example', NOW, true)
const shown = cookie.split(';', 1)[0] ?? ''

describe('a known browser', () => {
  it('should be known for the account it signed in to, and for no other', () => {
    expect(knownBrowser(SECRET, 'ada@school.example', `a=b; ${shown}`, NOW)).not.toBeNull()
    expect(knownBrowser(SECRET, 'bo@school.example', shown, NOW)).toBeNull()
    expect(knownBrowser('another secret', 'ada@school.example', shown, NOW)).toBeNull()
  })

  it('should tell nobody whose it is, and be sent to nobody but the sign-in', () => {
    expect(cookie).not.toMatch(/ada|school/iu)
    expect(cookie).toMatch(/; Path=\/api\/users; .*HttpOnly; SameSite=Lax; Secure$/u)
    expect(knownBrowserCookie(SECRET, 'a@b.example', NOW, false)).not.toContain('Secure')
  })

  it('should be forgotten after half a year', () => {
    const later = new Date(NOW.getTime() + 181 * 24 * 60 * 60_000)
    expect(knownBrowser(SECRET, 'ada@school.example', shown, later)).toBeNull()
  })

  it.each(['', '=', `${shown}x`, shown.replace(/\.\d+\./u, '.99999999999.'), shown.split('.')[0]])(
    'should not be made up: %s',
    (forged) => {
      expect(knownBrowser(SECRET, 'ada@school.example', forged, NOW)).toBeNull()
    },
  )
})
