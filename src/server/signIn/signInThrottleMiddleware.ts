import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Request } from 'express'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { refusalBody } from '#desk/store/refusalError.ts'
import { Guesses } from './guessingLimits.ts'
import { knownBrowser, knownBrowserCookie } from './knownBrowser.ts'

/** A password in a request: for which account, and whether it is to sign in. */
export interface ShownPassword {
  email: string
  signsIn: boolean
}

const slowDown = (seconds: number): Refusal =>
  refusal('too_many_tries', {
    parts: { time: seconds === 1 ? 'a second' : `${seconds} seconds` },
    details: { seconds },
  })

/** Somebody with one IPv6 address can use all 18 quintillion addresses of its network. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return whole.slice(0, 4).join(':')
}

const keyOf = (kind: string, value: string): string =>
  createHash('sha256').update(`${kind}\n${value}`).digest('base64url')

/**
 * Takes a body; returns its fields, also from the form that the panel sends; null where there are
 * none.
 */
async function fieldsOf(
  body: Buffer,
  kind: 'json' | 'form',
  type: string,
): Promise<Record<string, unknown> | null> {
  try {
    const text =
      kind === 'json'
        ? body.toString('utf8')
        : (
            await new Response(new Uint8Array(body), {
              headers: { 'content-type': type },
            }).formData()
          ).get('_payload')
    const fields: unknown = typeof text === 'string' ? JSON.parse(text) : null
    return typeof fields === 'object' && fields !== null
      ? (fields as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/**
 * Takes a request to an account's address, its body and the e-mail of the signed-in user; returns
 * the password in it whose guessing must be slowed down, or null. `x/../login` and `LOGIN` sign in
 * too.
 */
export async function shownPassword(
  pathname: string,
  body: Buffer,
  kind: string,
  type: string,
  signedIn: string | null,
): Promise<ShownPassword | null> {
  const path = pathname.toLowerCase()
  if (!path.startsWith('/api/users') || (kind !== 'json' && kind !== 'form')) return null
  const fields = await fieldsOf(body, kind, type)
  if (/\/login\/*$/u.test(path)) {
    const email = fields?.email
    return { email: typeof email === 'string' ? email : '', signsIn: true }
  }
  if (fields?.currentPassword === undefined || signedIn === null) return null
  return { email: signedIn, signsIn: false }
}

export interface SignInDoor {
  /**
   * Answers a request that has a password: with a refusal where its sender has to wait, else with
   * what `answer` returns.
   */
  guard(req: Request, shown: ShownPassword, answer: () => Promise<Response>): Promise<Response>
}

/**
 * Slows down password guessing. Attempts are counted by network address and by account, whether or
 * not there is such an account. Those of a browser that has signed in to the account before are
 * counted separately, so that other people’s guesses do not delay its owner. Decision 0022.
 */
export function signInThrottle(
  secret: string,
  secure: boolean,
  guesses = new Guesses(),
): SignInDoor {
  const keysOf = (req: Request, account: string, now: Date): string[] => {
    const browser = knownBrowser(secret, account, req.headers.cookie, now)
    if (browser !== null) return [keyOf('browser', browser)]
    return [keyOf('address', networkOf(req.ip ?? '')), keyOf('account', account)]
  }
  return {
    async guard(req, { email, signsIn }, answer) {
      const account = email.toLowerCase().trim()
      // Somebody signed in who guesses their own password delays nobody else.
      const keys = signsIn ? keysOf(req, account, new Date()) : [keyOf('own', account)]
      const seconds = Math.ceil(guesses.wait(keys, Date.now()) / 1000)
      if (seconds > 0) {
        const refusal = slowDown(seconds)
        return Response.json(refusalBody(refusal), {
          status: refusal.status,
          headers: { 'retry-after': String(seconds) },
        })
      }
      guesses.begin(keys)
      let wrong = false
      try {
        const response = await answer()
        wrong = signsIn ? response.status === 401 : await saysWrongPassword(response)
        if (signsIn && response.status === 200) {
          const cookie = knownBrowserCookie(secret, account, new Date(), secure)
          response.headers.append('set-cookie', cookie)
        }
        return response
      } finally {
        guesses.ended(keys, wrong, Date.now())
      }
    },
  }
}

async function saysWrongPassword(response: Response): Promise<boolean> {
  if (response.status !== refusal('wrong_password').status) return false
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: unknown } | null
  return body?.code === 'wrong_password'
}
