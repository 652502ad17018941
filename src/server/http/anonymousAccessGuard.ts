import type { Request } from 'express'
import type { Refusal } from '#newsroom/refusal.ts'
import { addressOf } from './validateApiRequest.ts'

const strangersStayOut: Refusal = {
  code: 'staff_only',
  status: 403,
  message: 'This is the newsroom’s own side; readers find the paper at / and /v1.',
  remedy: 'Sign in through POST /api/users/login.',
}

const noOpenRegistration: Refusal = {
  code: 'no_open_registration',
  status: 403,
  message: 'Accounts are made by an adviser, not by visitors.',
  remedy:
    'Ask your adviser for an account; a new newsroom makes its first with `npm run create-adviser`.',
}

const noMail: Refusal = {
  code: 'no_mail',
  status: 403,
  message: 'This newsroom sends no mail, so a password cannot be reset by one.',
  remedy: 'Ask your adviser to set a new password for you.',
}

/** What somebody without a login may ask of `/api`: to sign in, and whether they are. */
const OPEN_TO_ALL = new Set([
  'POST /api/users/login',
  'POST /api/users/logout',
  'GET /api/users/me',
  'GET /api/users/init',
])

/** As Payload will read it: `first-register/.` is first-register. */
const pathOf = (req: Pick<Request, 'method' | 'originalUrl'>): string =>
  addressOf(req, 'http://localhost')?.pathname.replace(/\/+$/u, '') ?? ''

/** True for what is answered without a login. */
export const isOpenToAll = (req: Pick<Request, 'method' | 'originalUrl'>): boolean =>
  OPEN_TO_ALL.has(`${req.method} ${pathOf(req)}`)

/**
 * Doors that are shut before Payload is asked at all. Strangers get one and the same answer for everything but signing in: no list of
 * collections, no difference between an id that exists and one that does not, no time spent that depends on it. `isStaff` says whether the
 * request carries a login that holds.
 */
export async function closedDoor(
  req: Pick<Request, 'method' | 'originalUrl'>,
  isStaff: () => Promise<boolean>,
): Promise<Refusal | null> {
  const path = pathOf(req)
  if (/\/first-register$/u.test(path)) return noOpenRegistration
  if (/\/(?:forgot|reset)-password$/u.test(path)) return noMail
  if (isOpenToAll(req)) return null
  return (await isStaff()) ? null : strangersStayOut
}
