import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a browser is known, in seconds. */
const KNOWN_FOR = 180 * 24 * 60 * 60

const mac = (secret: string, ...parts: string[]): string =>
  createHmac('sha256', secret)
    .update(['homeroom known browser', ...parts].join('\n'))
    .digest('base64url')

/**
 * The cookie's name does not show whose it is. A school's computer has one for each person who
 * signed in there.
 */
const nameOf = (secret: string, account: string): string =>
  `homeroom-known-${mac(secret, 'name', account).slice(0, 12)}`

const signed = (secret: string, account: string, nonce: string, until: string): string =>
  mac(secret, 'value', account, nonce, until)

/**
 * The cookie that a browser gets with a right password and sends when it signs in again. Failed
 * attempts of this browser for this account are counted apart from everybody else’s (OWASP, “Slow
 * Down Online Guessing Attacks with Device Cookies”). It signs nobody in.
 */
export function knownBrowserCookie(
  secret: string,
  account: string,
  now: Date,
  secure: boolean,
): string {
  const nonce = randomBytes(16).toString('base64url')
  const until = String(Math.floor(now.getTime() / 1000) + KNOWN_FOR)
  const value = [nonce, until, signed(secret, account, nonce, until)].join('.')
  const attributes = `Path=/api/users; Max-Age=${KNOWN_FOR}; HttpOnly; SameSite=Lax`
  return `${nameOf(secret, account)}=${value}; ${attributes}${secure ? '; Secure' : ''}`
}

/**
 * Takes a request's Cookie header; returns an id of this browser, where it has signed in to this
 * account before; else null.
 */
export function knownBrowser(
  secret: string,
  account: string,
  cookies: string | undefined,
  now: Date,
): string | null {
  const name = nameOf(secret, account)
  for (const cookie of (cookies ?? '').split(';')) {
    const [key, value = ''] = cookie.trim().split('=', 2)
    if (key !== name) continue
    const [nonce = '', until = '', given = ''] = value.split('.')
    const right = Buffer.from(signed(secret, account, nonce, until))
    const shown = Buffer.from(given)
    if (right.length !== shown.length || !timingSafeEqual(right, shown)) continue
    if (Number(until) * 1000 > now.getTime()) return nonce
  }
  return null
}
